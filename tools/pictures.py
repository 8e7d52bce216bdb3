"""Make the pictures of the README: a terminal capture as SVG and a screenshot of the page.

Needs Chromium (`apt-get install chromium`) for the screenshot.
"""

import os
import pty
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
EXAMPLE = ROOT / "examples" / "viersen"
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
# rich's own template fetches a font from elsewhere; this one uses what the reader has.
SVG = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">
<title>digistrat rank</title>
<style>
.{unique_id}-matrix {{ font: {char_height}px/{line_height}px "DejaVu Sans Mono", Consolas, Menlo, monospace; }}
{styles}
</style>
<defs>{lines}</defs>
<rect width="{width}" height="{height}" rx="8" fill="#292929"/>
<g transform="translate({terminal_x}, {terminal_y})">
{backgrounds}
<g class="{unique_id}-matrix">{matrix}</g>
</g>
</svg>
"""


def terminal_capture() -> None:
    """Run the ranking and record what it prints."""
    command = [
        sys.executable,
        "-m",
        "digistrat",
        "-C",
        str(EXAMPLE),
        "rank",
        "--top",
        "11",
    ]
    shown = "digistrat -C examples/viersen rank --top 11"
    output = on_a_terminal(command)
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        console = Console(record=True, width=80, file=nowhere)
        console.print(Text(f"$ {shown}", "bold green"))
        console.print(Text.from_ansi(output))
    svg = console.export_svg(title="digistrat", code_format=SVG, unique_id="rank")
    (IMAGES / "rank.svg").write_text(svg, encoding="utf-8", newline="\n")


def on_a_terminal(command: list[str]) -> str:
    """Run a command on a terminal of 80 columns and return what it shows there."""
    program, terminal = pty.openpty()
    environment = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    environment |= {"COLUMNS": "80", "TERM": "xterm-256color"}
    process = subprocess.Popen(command, stdin=terminal, stdout=terminal, env=environment)
    os.close(terminal)
    shown = b""
    while piece := _read(program):
        shown += piece
    if process.wait():
        sys.exit(f"{command} failed")
    return shown.decode("utf-8").replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # this is how Linux says that the program has closed the terminal
        return b""


def screenshot() -> None:
    """Render the strategy and take a picture of its beginning."""
    browser = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if browser is None:
        sys.exit("Chromium is missing: apt-get install chromium")
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "strategy.html"
        render = [
            sys.executable,
            "-m",
            "digistrat",
            "-q",
            "-C",
            str(EXAMPLE),
            "render",
            "-o",
            str(page),
        ]
        subprocess.run(render, check=True)
        options = [
            "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--hide-scrollbars",
            "--disable-background-networking", f"--user-data-dir={folder}/profile",
            "--window-size=1000,760", f"--screenshot={IMAGES / 'strategy.png'}",
        ]  # fmt: skip
        subprocess.run([browser, *options, page.as_uri()], check=True, capture_output=True)


if __name__ == "__main__":
    IMAGES.mkdir(parents=True, exist_ok=True)
    terminal_capture()
    screenshot()
