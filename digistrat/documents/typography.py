"""What a line break must not tear apart."""

import re

_SIGN_AND_NUMBER = re.compile(r"(§§?|\b(?:Abs|Art|Nr)\.) (?=[0-9])")


def kept_together(text: str) -> str:
    """Put a no-break space between a sign, such as that for a paragraph, and its number."""
    return _SIGN_AND_NUMBER.sub("\\1\u00a0", text)
