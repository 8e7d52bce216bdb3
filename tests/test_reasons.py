import errno
import os

import pytest

from digistrat import i18n
from digistrat.reasons import reason


@pytest.mark.parametrize(
    ("code", "german"),
    [
        (errno.EACCES, "keine Berechtigung"),
        (errno.ENOENT, "nicht vorhanden"),
        (errno.EISDIR, "ein Ordner"),
        (errno.ENOTDIR, "kein Ordner"),
        (errno.ENOSPC, "Platz"),
        (errno.EROFS, "schreibgeschützt"),
        (errno.ENAMETOOLONG, "zu lang"),
        (errno.ELOOP, "im Kreis"),
        (errno.EBADF, "geöffnet"),
        (errno.EPIPE, "Gegenstelle"),
    ],
)
def test_what_the_system_says_is_said_in_german(code: int, german: str) -> None:
    with i18n.use("de"):
        assert german in str(reason(OSError(code, os.strerror(code))))


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(errno.ECHILD, "No child processes"), "No child processes"),
        (OSError("a sentence"), "a sentence"),
        (OSError(), "OSError"),
    ],
)
def test_a_rare_reason_keeps_its_words(error: OSError, words: str) -> None:
    assert str(reason(error)) == words
