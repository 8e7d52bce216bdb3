"""Groups that no stakeholder represents are found at once."""

from digistrat import i18n
from tests.conftest import EXAMPLE, STRATEGY, Repository, findings, messages

ALL = (
    "administration", "politics", "municipality", "citizens", "business", "science-education",
    "association", "culture-media",
)  # fmt: skip


def files(*kinds: str) -> dict[str, str]:
    rows = [f"- {{id: {n}, title: A, kind: {kind}}}\n" for n, kind in enumerate(kinds)]
    return {"stakeholders.yaml": "".join(rows)}


def test_all_groups_are_represented(repository: Repository) -> None:
    assert findings(repository(files(*ALL)), "DS409") == []


def test_one_finding_names_all_missing_groups(repository: Repository) -> None:
    root = repository(files(*ALL[:6], "it-provider", "other"))
    assert findings(root, "DS409") == [("DS409", "strategy.yaml", 2, 8)]
    assert messages(root, "DS409") == [
        "No stakeholder represents these groups: associations, culture and media."
    ]
    with i18n.use("de"):
        [german] = messages(root, "DS409")
    assert german.endswith("Vereine und Verbände, Kultur und Medien.")


def test_the_groups_are_a_setting(repository: Repository) -> None:
    strategy = f"{STRATEGY}check: {{DS409: {{groups: [politics, business]}}}}\n"
    assert findings(repository(files("politics", "business"), strategy=strategy), "DS409") == []
    root = repository(files("politics"), strategy=strategy)
    assert messages(root, "DS409") == ["No stakeholder represents these groups: business."]


def test_without_stakeholders_nothing_is_said(repository: Repository) -> None:
    assert findings(repository(), "DS409") == []


def test_a_stakeholder_that_could_not_be_read_may_represent_a_group(repository: Repository) -> None:
    root = repository(files("politics") | {"stakeholders/9-a.yaml": "id: 9\nkind: business\n"})
    assert "DS409" not in {code for code, *_ in findings(root, "DS409")}


def test_in_the_example_two_groups_are_missing() -> None:
    assert messages(EXAMPLE, "DS409") == [
        "No stakeholder represents these groups: politics, culture and media."
    ]
