"""Tests of `digistrat.editing`."""
