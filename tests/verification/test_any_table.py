"""Whatever stands in a table, it is compared or refused."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digistrat.project import Project
from digistrat.refusals import TableFault
from digistrat.reporters import Page, formats, reporter
from tests.conftest import write
from tests.verification.comparing import FILES, SCHEME, compared

CELLS = st.sampled_from(
    ["", "1", "2", "3", "x", "id", "title", "score", "rank", "Portal", "File", "2,60", "2.6", "1.",
     "high", "3.5", "Services", '"', '""', "=1+1", "\u202e", "9" * 400, "-", "1.234.567", "é"]
)  # fmt: skip
LINES = st.lists(st.lists(CELLS, max_size=5).map(";".join), max_size=8).map("\n".join)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return Project.open(write(tmp_path_factory.mktemp("any"), {**FILES, "strategy.yaml": SCHEME}))


@given(
    head=st.sampled_from(["", "id;title;field;effect;score;rank\n", "Titel;Punkte\n"]), rows=LINES
)
def test_no_table_is_a_fault_of_the_program(project: Project, head: str, rows: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), {"a.csv": head + rows})
        try:
            found = project.verify([f"{folder}/a.csv"])
        except TableFault:
            return
    for form in formats("verification"):
        assert reporter("verification", form).report(found, Page())


def test_a_table_may_lie_anywhere(tmp_path: Path) -> None:
    found = compared(
        tmp_path, "id,title\n1,Portal\n2,File\n3,Advice\n4,Training\n5,Later\n", name="x/a.csv"
    )
    assert found.differences == ()
