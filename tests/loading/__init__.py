"""Tests of `digistrat.loading`."""
