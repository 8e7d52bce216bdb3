"""Strategy as code for municipalities: check, rank and publish a strategy kept in git.

The Python interface is :class:`digistrat.project.Project`; the command line is
:mod:`digistrat.cli`.
"""

__version__ = "0.1.0"
