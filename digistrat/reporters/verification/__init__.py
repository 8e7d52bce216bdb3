"""Reporters for tables that were held against the repository."""
