"""Tests of `digistrat.verification`."""
