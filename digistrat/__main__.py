"""The program: `digistrat` and `python -m digistrat` both begin here.

Nothing that takes time is imported before an interruption is caught: who presses Ctrl-C at once
wants the prompt back, not a traceback.
"""

import sys

INTERRUPTED = 130
"""The exit code of programs that were ended by Ctrl-C."""


def main() -> int:
    """Run the program for the shell and return its exit code."""
    try:
        from digistrat import cli

        return cli.main(sys.argv[1:])
    except BaseException as error:
        from digistrat.interruption import interrupted

        if interrupted(error):
            return INTERRUPTED
        raise


if __name__ == "__main__":
    sys.exit(main())
