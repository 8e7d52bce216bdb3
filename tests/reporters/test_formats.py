"""What every format has to say of itself."""

from pathlib import Path

import pytest

from digistrat import reporters
from digistrat.reporters import Findings, Page, formats, reporter

SUBJECTS = ("changes", "diagnostics", "explanation", "ranking", "rules", "schemas", "verification")
FORMATS = [(subject, name) for subject in SUBJECTS for name in formats(subject)]


def test_no_subject_is_forgotten() -> None:
    folders = Path(str(reporters.__file__)).parent.iterdir()
    assert {f.name for f in folders if f.is_dir() and f.name != "__pycache__"} == {*SUBJECTS}


@pytest.mark.parametrize(("subject", "name"), FORMATS)
def test_every_format_says_who_reads_it(subject: str, name: str) -> None:
    assert reporter(subject, name).FOR_PEOPLE is (name in {"text", "full", "concise"})


@pytest.mark.parametrize("name", formats("diagnostics"))
def test_every_format_can_say_that_nothing_was_found(name: str) -> None:
    assert reporter("diagnostics", name).report(Findings(()), Page()).endswith("\n")
