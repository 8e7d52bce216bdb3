"""Tests of `digistrat.rules`."""
