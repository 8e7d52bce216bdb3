"""`python -m digistrat` is the command line."""

from digistrat.cli import main

main()
