"""The annex on assumptions, as a reader of the Markdown document sees it."""

from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel

from digistrat import i18n
from digistrat.documents.values import literals
from digistrat.documents.words import WORDS
from digistrat.model import About
from digistrat.model.kinds import KINDS
from digistrat.model.strategy import RuleSettings
from digistrat.project import Project
from tests.conftest import Repository

TITLE = "Assumptions: what the source does not state"


def annex(root: Path) -> str:
    """Return the annex alone, without the contents that name it."""
    with i18n.use("en"):
        text = Project.open(root).render(format_name="md")
    return text[text.index(f"Annex A {TITLE}\n") :] if TITLE in text else ""


def measures(count: int, assumptions: str) -> str:
    return "".join(
        f"- {{id: {n}, title: M{n}, status: idea, assumptions: [{assumptions}]}}\n"
        for n in range(1, count + 1)
    )


def test_without_assumptions_there_is_no_annex(repository: Repository) -> None:
    assert annex(repository({"measures.yaml": "- {id: 1, title: A}\n"})) == ""


def test_the_strategy_as_a_whole_comes_first(repository: Repository) -> None:
    strategy = (
        "format: 1\ntitle: T\ncontext: {sponsor: Council}\n"
        "assumptions: [{key: context.sponsor, reason: No one is named.}]\n"
    )
    text = annex(repository({"measures.yaml": measures(1, "{key: status, reason: New.}")},
                            strategy=strategy))  # fmt: skip
    assert text.index("*Assumptions: Strategy*") < text.index("*Assumptions: Measures*")
    assert "| Sponsor | Council | No one is named. |" in text


def test_the_same_reason_takes_one_line_for_five_hundred_measures(repository: Repository) -> None:
    files = {
        "measures.yaml": measures(500, "{key: status, reason: None is stated.}")
        + "- {id: 501, title: Last, assumptions: [{key: goals, reason: By its title.}]}\n"
        + "- {id: 601, title: Later, status: idea, assumptions: [{key: status, reason: None is stated.}]}\n"
    }
    text = annex(repository(files))
    assert "| Status | idea | None is stated. | 1–500, 601 |" in text
    assert "| Goals |  | By its title. | 501 Last |" in text
    assert text.index("| Status |") < text.index("| Goals |")
    assert len([line for line in text.splitlines() if line.startswith("| ")]) == 4


def test_what_concerns_all_says_so(repository: Repository) -> None:
    text = annex(repository({"measures.yaml": measures(4, "{key: status, reason: New.}")}))
    assert "| Status | idea | New. | everywhere |" in text


def test_ids_that_are_no_numbers_are_listed_one_by_one(repository: Repository) -> None:
    ids = ["1", "2", "24a", "24b", "B5+6", "7", "8", "9"]
    listed = "".join(
        f'- {{id: "{id_}", title: X, assumptions: [{{key: status, reason: New.}}]}}\n'
        for id_ in ids
    )
    text = annex(repository({"measures.yaml": listed + "- {id: z, title: Z}\n"}))
    assert "| 1, 2, 24a, 24b, B5+6, 7–9 |" in text


def test_a_few_measures_are_linked_and_other_entities_named(repository: Repository) -> None:
    files = {
        "measures.yaml": "- {id: 1, title: A, selected: {}, status: idea, "
        "assumptions: [{key: status, reason: New.}]}\n",
        "stakeholders.yaml": "- {id: it, title: IT unit, kind: administration, "
        "assumptions: [{key: kind, reason: By its name.}]}\n",
    }
    text = annex(repository(files))
    assert "| Status | idea | New. | [1 A](#m-1) |" in text
    assert "| Kind | administration | By its name. | IT unit |" in text


def test_nothing_is_said_of_what_must_not_be_public(repository: Repository) -> None:
    stakeholder = (
        "- {id: it, title: IT, kind: administration, attitude: critical, "
        "assumptions: [{key: attitude, reason: Said so at lunch.}]}\n"
    )
    assert annex(repository({"stakeholders.yaml": stakeholder})) == ""


def test_below_a_prose_chapter_it_is_a_section_and_no_annex(repository: Repository) -> None:
    files = {
        "chapters/1-a.md": "---\nid: a\ntitle: Appendix\npart: annex\n---\n{{ ref('assumptions') }}\n"
    }
    strategy = "format: 1\ntitle: T\nassumptions: [{key: title, reason: r}]\n"
    with i18n.use("en"):
        text = Project.open(repository(files, strategy=strategy)).render(format_name="md")
    assert f"### A.1 {TITLE}\n" in text
    assert "[Annex\u00a0A.1](#assumptions)" in text


def test_the_assumed_value_stands_beside_the_reason(repository: Repository) -> None:
    files = {
        "measures.yaml": "- {id: 1, title: A, perspective: internal, related: [2, 9], period: {start: 2021}, "
        f"description: {'long ' * 30}, assumptions: [{{key: perspective, reason: R.}}, "
        "{key: related, reason: R.}, {key: period, reason: R.}, {key: description, reason: R.}]}\n"
        "- {id: 2, title: B, perspective: external, assumptions: [{key: perspective, reason: R.}]}\n",
        "stakeholders.yaml": "- {id: it, title: IT, kind: it-provider, part_of: hall, inform: true, "
        "assumptions: [{key: part_of, reason: R.}, {key: inform, reason: R.}]}\n"
        "- {id: hall, title: Town hall, kind: administration}\n",
        "indicators.yaml": "- {id: i, title: I, stage: output, better: higher, unit: '%', "
        "targets: [{date: 2025-12-31, value: 75}], assumptions: [{key: stage, reason: R.}, "
        "{key: better, reason: R.}, {key: targets, reason: R.}]}\n",
    }
    text = annex(repository(files))
    for row in (
        "Perspective | inward | R. | 1 A", "Perspective | outward | R. | 2 B",
        "Related | B; 9 (unknown) | R.", "Period | from 2021 | R.",
        f"Description | {'long ' * 12}… | R.",
        "Part of | Town hall | R. | IT", "To be informed | yes | R. | IT",
        "Stage | output | R. | I", "Desired direction | higher is better | R. | I",
        "Targets | 75 (31 December 2025) | R. | I",
    ):  # fmt: skip
        assert f"| {row} |" in text


def test_a_title_that_was_assumed_names_its_entity_once(repository: Repository) -> None:
    goals = "- {id: a, title: First, assumptions: [{key: title, reason: Only a sentence.}]}\n"
    text = annex(repository({"goals.yaml": goals}))
    assert "| Title |  | Only a sentence. | First |" in text


def test_every_choice_of_the_format_has_a_word() -> None:
    models: list[type[BaseModel]] = [About, *(kind.model for kind in KINDS.values())]
    choices = set[object]()
    while models:
        model = models.pop()
        for field in model.model_fields.values():
            choices |= set(literals(field.annotation))
            models += [m for m in inner(field.annotation) if m not in (model, RuleSettings)]
    assert {c for c in choices if isinstance(c, str)} <= set(WORDS)


def inner(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [found for argument in get_args(annotation) for found in inner(argument)]
