"""Published tables as findings: their rows, and the values that differ."""
