"""The state of a repository at a git revision.

Git is asked by its command, and only where a revision is named; finding the folder that git
keeps needs no process.
"""

from digistrat.history.changes import changed_files, in_files
from digistrat.history.git import HistoryFault, folder_in_git, git_root

__all__ = ["HistoryFault", "changed_files", "folder_in_git", "git_root", "in_files"]
