"""The tests mirror the package: `tests/loading/` tests `digistrat/loading/`."""
