"""Reporters for rankings."""
