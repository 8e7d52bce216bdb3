"""Tests of `digistrat.model`."""
