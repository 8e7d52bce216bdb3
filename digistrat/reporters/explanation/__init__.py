"""Reporters for the explanation of one score."""
