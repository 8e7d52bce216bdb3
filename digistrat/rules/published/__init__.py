"""Published tables held against the repository: columns, rows, numbers and values."""
