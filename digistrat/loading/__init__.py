"""Loading: the only reader of YAML. Files become text, values with positions, and models."""

from digistrat.loading.generated import SCHEMA_FOLDER, SCHEMA_SUFFIX, generated
from digistrat.loading.ignores import Ignore
from digistrat.loading.loader import load
from digistrat.loading.problem import Code, Problem
from digistrat.loading.published import PUBLISHED
from digistrat.loading.repository import Lost, Repository
from digistrat.loading.strays import PUBLISHED_FOLDER
from digistrat.loading.tables import Sheet, read_sheets, readable_tables
from digistrat.loading.text import LEADS_OUT, source_lines
from digistrat.loading.validate import validate
from digistrat.root import STRATEGY_FILE, NotARepository, check_root, find_root

__all__ = [
    "LEADS_OUT",
    "PUBLISHED",
    "PUBLISHED_FOLDER",
    "SCHEMA_FOLDER",
    "SCHEMA_SUFFIX",
    "STRATEGY_FILE",
    "Code",
    "Ignore",
    "Lost",
    "NotARepository",
    "Problem",
    "Repository",
    "Sheet",
    "check_root",
    "find_root",
    "generated",
    "load",
    "read_sheets",
    "readable_tables",
    "source_lines",
    "validate",
]
