"""Results that go into a file: written whole or not at all."""

from pathlib import Path

from digistrat.commands._session import write_bytes
from digistrat.commands._usage import Failure
from digistrat.i18n import msg
from digistrat.reasons import reason


def write_result(text: str, output: str) -> Path | None:
    """Write a document to a file, or to stdout for `-`; return the file."""
    if output == "-":
        write_bytes(text)
        return None
    try:
        path = Path(output).resolve()  # a link stays a link, its target is written
        write_file(path, text)
    except (RuntimeError, ValueError):  # links in a circle before Python 3.13, a NUL in the name
        raise Failure(msg("{path} is not the name of a file.", path=output)) from None
    except OSError as error:
        raise _not_written(Path(output), error) from None
    return Path(output)


def write_file(path: Path, text: str) -> None:
    """Write a file whole or not at all; its folder has to be there. A link is replaced."""
    from digistrat.editing import replace

    try:
        if path.is_dir():
            raise Failure(msg("{path} is a folder; name a file.", path=path))
        if not path.parent.is_dir():
            raise Failure(msg("The folder {folder} does not exist.", folder=path.parent))
        if path.exists() and not path.is_file():  # a pipe or a device is no file to replace
            path.write_bytes(text.encode("utf-8"))
        else:
            replace(path, text.encode("utf-8"))
    except OSError as error:
        raise _not_written(path, error) from None


def folder_for(file: Path) -> None:
    """Make the folder of a file where there is none."""
    try:
        file.parent.mkdir(exist_ok=True)
    except OSError as error:
        raise _not_written(file.parent, error) from None


def delete_file(file: Path) -> None:
    """Delete a file that the program itself wrote."""
    try:
        file.unlink()
    except OSError as error:
        message = msg("{path} cannot be deleted: {reason}.", path=file, reason=reason(error))
        raise Failure(message) from None


def _not_written(path: Path, error: OSError) -> Failure:
    return Failure(msg("{path} cannot be written: {reason}.", path=path, reason=reason(error)))
