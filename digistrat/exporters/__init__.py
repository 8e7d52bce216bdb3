"""Exporters: what a strategy gives to other programs, as text; nothing here writes a file."""
