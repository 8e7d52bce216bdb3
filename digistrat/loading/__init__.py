"""Loading: the only reader of YAML. Files become text, values with positions, and models."""

from digistrat.loading.discover import NotARepository, check_root, find_root
from digistrat.loading.loader import load
from digistrat.loading.repository import Lost, Repository
from digistrat.loading.text import source_lines

__all__ = [
    "Lost",
    "NotARepository",
    "Repository",
    "check_root",
    "find_root",
    "load",
    "source_lines",
]
