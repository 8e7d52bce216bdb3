"""Words for YAML syntax errors: the parser's phrases are English and name its inner states."""

from digistrat.i18n import N_, Message, msg

# The beginning of the parser's phrase, what is wrong, and what would be right.
_PHRASES = (
    ("mapping values are not allowed",
     N_("A colon stands where none can be."),
     N_("A text that contains a colon and a space needs quotes; if this is a key, check its indentation.")),
    ("could not find expected ':'",
     N_("A key without a colon."),
     N_("Write “key: value”; a text over several lines starts with “|” behind the key.")),
    ("found character '\\t'",
     N_("A tab stands where only spaces can be."),
     N_("Replace the tab by spaces.")),
    ("found unexpected end of stream",
     N_("A quotation mark is opened and never closed."),
     N_("Close the quotation mark.")),
    ("expected <block end>, but found '<scalar>'",
     N_("Text follows behind a closed quotation mark or bracket."),
     N_("Put the whole text into single quotes; those inside it are written twice.")),
    ("expected <block end>",
     N_("The indentation does not fit what stands above."),
     N_("Entries that belong together start in the same column.")),
    ("expected a comment or a line break",
     N_("Behind “|” or “>” the line must end."),
     N_("A text that starts with | or > needs quotes.")),
    ("expected chomping or indentation indicators",
     N_("Behind “|” or “>” the line must end."),
     N_("A text that starts with | or > needs quotes.")),
    ("sequence entries are not allowed here",
     N_("A list cannot begin in the line of its key."),
     N_("A text that starts with “- ” needs quotes; a list begins on the next line.")),
    ("mapping keys are not allowed here",
     N_("A text cannot start with “? ”."),
     N_("Put the text into quotes.")),
    ("expected ',' or",
     N_("A bracket is opened and never closed, or a comma is missing."),
     N_("Close every [ with ] and every { with }.")),
    ("expected the node content, but found '<stream end>'",
     N_("Here a value is missing."),
     N_("Write a value, or close the bracket that is open.")),
    ("expected the node content",
     N_("Here a value cannot begin."),
     N_("Put the text into quotes, or delete what is too much.")),
    ("found character",
     N_("A text cannot start with this character."),
     N_("Put the text into quotes.")),
    ("found unknown escape character",
     N_("After a backslash in double quotes only certain characters may stand."),
     N_("Use single quotes, or write the backslash twice.")),
    ("expected alphabetic or numeric character",
     N_("A text cannot start with * or &."),
     N_("Put the text into quotes.")),
)  # fmt: skip

_OTHER = N_("This is not valid YAML.")


def explain(phrase: str) -> tuple[Message, Message | None]:
    """Return what is wrong and, where it is known, what would be right."""
    for beginning, message, hint in _PHRASES:
        if phrase.startswith(beginning):
            return msg(message), msg(hint)
    return msg(_OTHER), None
