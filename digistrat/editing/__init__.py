"""Editing: the only writer of YAML. What is not meant to change stays as it is, byte by byte.

YAML is never written anew from its values, which would lose comments, quotes and line breaks:
a change is a few edits at known positions of the text. Before anything is written, the new text
is read again and must hold exactly the values that were meant.
"""

from digistrat.editing.plan import Change, Left, Plan, count, plan
from digistrat.editing.writing import Outcome, carry_out, replace

__all__ = ["Change", "Left", "Outcome", "Plan", "carry_out", "count", "plan", "replace"]
