"""Run the commands in the documentation and write their output below them.

In README and `docs/`, a `console` block begins with a line `$ command`; what follows is its
output. Run `python tools/docs.py` to bring the output up to date; a test fails when it is not.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(
    r"(?P<head>```console\n\$ (?P<command>[^\n]+)\n)(?P<output>.*?)(?P<end>```)", re.DOTALL
)


def run(command: str) -> str:
    """Return what a command prints, stdout and stderr, at 80 columns.

    It runs in a folder that holds nothing but links to the examples and the corpus, so that a
    file it writes does not land in the repository.
    """
    scripts = Path(sys.executable).parent
    environment = {
        "PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}",
        "LANG": "C.UTF-8",
        "COLUMNS": "80",
        "PYTHONUTF8": "1",
        "PYTHONPATH": str(ROOT),  # the program beside the documentation, whatever is installed
    }
    with tempfile.TemporaryDirectory() as folder:
        for name in ("examples", "tests"):
            (Path(folder) / name).symlink_to(ROOT / name, target_is_directory=True)
        result = subprocess.run(
            ["bash", "-c", command],
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
    return result.stdout


def commands(page: Path) -> Iterator[tuple[str, str]]:
    """Yield each command of a page with the output that stands there."""
    for block in BLOCK.finditer(page.read_text(encoding="utf-8")):
        yield block["command"], block["output"]


def main() -> None:
    """Bring all pages up to date."""
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        new = BLOCK.sub(lambda b: b["head"] + run(b["command"]) + b["end"], text)
        if new != text:
            page.write_text(new, encoding="utf-8", newline="\n")
            print(page.relative_to(ROOT))


if __name__ == "__main__":
    main()
