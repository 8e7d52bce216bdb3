"""Reporters for the findings of `check`."""
