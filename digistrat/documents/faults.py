"""What can be wrong with the templates and chapters of a repository."""

from digistrat.i18n import Message


class Refused(Exception):
    """An expression asks for something that there is not, or that is not given."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.text)
        self.message = message


class ChapterFault(Exception):
    """A chapter's expression cannot be evaluated; `line` counts from 1 in the chapter's file."""

    def __init__(self, chapter: str, line: int, message: Message) -> None:
        super().__init__(message.text)
        self.chapter = chapter
        self.line = line
        self.message = message


class TemplateFault(Exception):
    """A template cannot be used; `name` as in `templates/`, `line` counts from 1."""

    def __init__(self, name: str, line: int, message: Message) -> None:
        super().__init__(message.text)
        self.name = name
        self.line = line
        self.message = message
