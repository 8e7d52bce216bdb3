"""What keeps a table from being verified."""

from digistrat.i18n import Message


class TableFault(Exception):
    """A table cannot be verified; `message` says which and why, `hint` what would be right."""

    def __init__(self, message: Message, hint: Message | None = None) -> None:
        super().__init__(message.text)
        self.message = message
        self.hint = hint
