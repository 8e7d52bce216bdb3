"""Why the system does not do what was asked, in the language of whoever reads it.

The system words its reasons in English, or in a language of its own choice; a German sentence
needs a German reason. What is not in the table is rare, and keeps the system's words.
"""

import errno

from digistrat.i18n import Message, msg

_REASONS = {
    errno.EACCES: msg("permission denied"),
    errno.EPERM: msg("the system does not permit it"),
    errno.ENOENT: msg("it does not exist"),
    errno.ENOTDIR: msg("it is not a folder"),
    errno.EISDIR: msg("it is a folder"),
    errno.EEXIST: msg("it exists already"),
    errno.ENOSPC: msg("no space is left on the disk"),
    errno.EDQUOT: msg("the space granted to you is used up"),
    errno.EFBIG: msg("the file would be too large"),
    errno.EROFS: msg("the disk can only be read"),
    errno.ENAMETOOLONG: msg("the name is too long"),
    errno.ELOOP: msg("the links lead in a circle"),
    errno.EBADF: msg("it is not open"),
    errno.EPIPE: msg("the other end was closed"),
    errno.EIO: msg("the disk reports a fault"),
    errno.EBUSY: msg("it is in use"),
    errno.EMFILE: msg("too many files are open"),
    errno.ENFILE: msg("too many files are open"),
    errno.ENXIO: msg("no device answers"),
    errno.ENODEV: msg("no device answers"),
}


def reason(error: OSError) -> Message | str:
    """Return why the system refused, to stand behind a colon: no capital, no full stop."""
    known = _REASONS.get(error.errno) if error.errno is not None else None
    return known or error.strerror or str(error) or type(error).__name__
