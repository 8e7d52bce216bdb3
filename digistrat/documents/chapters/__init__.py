"""The chapters that are made from data, one module each.

A chapter module has `PART`, the part of the strategy that it belongs to, `POSITION`, its place
among the chapters of that part, and `build(subject)`, which returns a section, or None if the
strategy has nothing to show there.
"""
