"""Ctrl-C, however it arrives."""


def interrupted(error: BaseException | None) -> bool:
    """Say whether an error is an interruption, or was caused by one.

    What Python runs while it makes a class (`__set_name__`) turns an interruption into an error
    of another kind; that happens where modules are imported.
    """
    while error is not None:
        if isinstance(error, KeyboardInterrupt):
            return True
        error = error.__cause__ or error.__context__
    return False
