import pytest

from digistrat.interruption import interrupted


def _caused(error: BaseException, *, cause: BaseException | None = None,
            context: BaseException | None = None) -> BaseException:  # fmt: skip
    error.__cause__, error.__context__ = cause, context
    return error


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (None, False),
        (ValueError(), False),
        (KeyboardInterrupt(), True),
        (_caused(RuntimeError(), cause=KeyboardInterrupt()), True),
        (_caused(RuntimeError(), context=KeyboardInterrupt()), True),
        (_caused(ValueError(), cause=_caused(RuntimeError(), cause=KeyboardInterrupt())), True),
        (_caused(RuntimeError(), cause=ValueError()), False),
    ],
)
def test_an_interruption_is_found_behind_other_errors(
    error: BaseException | None, expected: bool
) -> None:
    assert interrupted(error) is expected
