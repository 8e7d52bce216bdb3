"""The schemas accept what the loader accepts and refuse what it refuses, as far as they can."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal

import pytest
from jsonschema import Draft7Validator
from pydantic import Field, ValidationError

from digistrat import i18n
from digistrat.exporters._offers import offers
from digistrat.exporters._shapes import Shapes
from digistrat.exporters.json_schema import SCHEMAS, CheckRule, json_schemas
from digistrat.i18n import N_
from digistrat.loading import load
from digistrat.loading.composer import compose
from digistrat.model import About, Strategy
from digistrat.model.base import Model
from digistrat.model.descriptions import FILES, models
from digistrat.model.kinds import KINDS
from digistrat.model.types import Number, WholeNumber
from digistrat.project import Project
from tests.conftest import EXAMPLE, Repository
from tests.exporters.validity import files, plain, validators
from tests.loading.reading import yaml
from tests.loading.test_corpus import BROKEN, expected
from tests.loading.test_valid_corpus import VALID
from tests.loading.test_wrong_values import WRONG, WRONG_KEYS
from tests.model.fields import Spot, minimal, spots

NOT_EXPRESSIBLE = {
    "duplicate-id": "two entries of a list with the same id",
    "stands-twice": "7 and “7”, which are the same id",
    "scale-order": "one number must be less than another",
    "no-weight": "one of several numbers must not be 0",
    **dict.fromkeys(
        ["ends-order", "first-threshold", "last-threshold", "not-ascending"],
        "one number must be less than another",
    ),
    **dict.fromkeys(
        ["worst-and-best", "thresholds-and-ends", "several-methods", "other-method", "no-method"],
        "keys that go together or exclude each other",
    ),
    **dict.fromkeys(
        ["criterion-twice", "unknown-criterion", "unknown-priority", "missing-cell", "no-classes"],
        "ids that stand elsewhere in the file",
    ),
    "money": "two decimal places, which floating-point numbers have not",
}
"""What the loader refuses and JSON Schema cannot say, by type of error."""

IMPOSSIBLE_DAY = "2021-02-30"


def names() -> list[str]:
    return [*SCHEMAS]


@pytest.mark.parametrize("folder", [EXAMPLE, *VALID], ids=lambda folder: folder.name)
def test_correct_files_are_valid(folder: Path) -> None:
    found = [
        (path, error.message)
        for path, name, data in files(folder)
        for error in validators(folder)[name].iter_errors(data)
    ]
    assert found == []


# Their only faults concern several keys together, as in `NOT_EXPRESSIBLE`.
TOGETHER = ("ds007-matrix", "ds007-schemes")
EXPRESSIBLE = [folder for folder in BROKEN if folder.name not in TOGETHER]


@pytest.mark.parametrize("folder", EXPRESSIBLE, ids=lambda folder: folder.name)
def test_files_with_wrong_keys_and_values_are_not_valid(folder: Path) -> None:
    wrong = {p for code, p, *_ in expected(folder) if code in ("DS005", "DS006", "DS007", "DS008")}
    passed = {path for path, name, data in files(folder) if validators(folder)[name].is_valid(data)}
    assert wrong & passed == set()


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Draft7Validator]:
    root = tmp_path_factory.mktemp("blank")
    (root / "strategy.yaml").write_text("format: 1\ntitle: A\nlanguage: en\n", "utf-8")
    return validators(root)


PLACES = [
    (kind, spot)
    for kind, model in FILES.items()
    for spot in spots(model)
    if spot.keys[0] not in ("check", "format")  # which are judged by more than the model
]
SPOTS = [pytest.param(*place, id=f"{place[0]}:{place[1].name}") for place in PLACES]
TOP = [
    pytest.param(*place, id=f"{place[0]}:{place[1].name}")
    for place in PLACES
    if len(place[1].keys) == 1
]


@pytest.mark.parametrize(("kind", "spot"), SPOTS)
def test_a_value_is_valid_where_the_loader_takes_it(
    blank: dict[str, Draft7Validator], kind: str, spot: Spot
) -> None:
    for value in WRONG_KEYS if spot.at_key else WRONG:
        data = compose(yaml(spot.data(value))).value
        valid = blank[kind].is_valid(plain(data))
        try:
            FILES[kind].model_validate(data)
        except ValidationError as error:
            types = {detail["type"] for detail in error.errors()}
            assert not valid or types <= {*NOT_EXPRESSIBLE} or value == IMPOSSIBLE_DAY
        else:
            assert valid, value


@pytest.mark.parametrize(("kind", "spot"), TOP)
def test_a_key_that_is_not_required_may_be_empty(
    blank: dict[str, Draft7Validator], kind: str, spot: Spot
) -> None:
    key = str(spot.keys[0])
    field = next(f for n, f in FILES[kind].model_fields.items() if key in (n, f.alias))
    may_be_empty = not field.is_required() or (kind, key) == ("ballot", "id")
    assert blank[kind].is_valid({**minimal(FILES[kind]), key: None}) is may_be_empty


def test_the_id_of_a_ballot_may_come_from_its_file_but_not_in_a_list(
    blank: dict[str, Draft7Validator],
) -> None:
    assert blank["ballot"].is_valid({"rater": "A"})
    assert not blank["ballots"].is_valid([{"rater": "A"}])
    assert blank["ballots"].is_valid([{"rater": "A", "id": 1}])


@pytest.mark.parametrize("name", names())
def test_a_schema_is_one(name: str) -> None:
    schema = json.loads(Project(load(EXAMPLE)).schema(name))
    Draft7Validator.check_schema(schema)
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_every_kind_has_a_schema_and_every_list_file_has_one() -> None:
    described = {file.files for file in SCHEMAS.values()}
    assert described == {
        "strategy.yaml",
        "assessment.yaml",
        *(f"{kind.collection}/*{kind.suffix}" for kind in KINDS.values()),
        *(f"{kind.collection}.yaml" for kind in KINDS.values() if kind.name != "chapter"),
    }


def test_the_same_strategy_gives_the_same_text() -> None:
    assert Project(load(EXAMPLE)).schemas() == Project(load(EXAMPLE)).schemas()


def test_texts_are_in_the_language_in_use() -> None:
    english = Project(load(EXAMPLE)).schema("measure")
    with i18n.use("de"):
        german = Project(load(EXAMPLE)).schema("measure")
    assert '"Wie weit die Maßnahme gediehen ist."' in german
    assert '"How far the measure has come."' in english
    assert keys(json.loads(german)) == keys(json.loads(english))


def keys(schema: Any) -> Any:
    if isinstance(schema, dict):
        return {key: keys(value) for key, value in schema.items()}
    return [keys(item) for item in schema] if isinstance(schema, list) else type(schema)


STRATEGY = """\
format: 1
title: A
language: en
scoring:
  - id: s
    title: Main
    criteria:
      - {id: effect, title: Effect, question: How much?, levels: {high: 3, low: 1.5}}
      - {id: cost, scale: {min: 0, max: 10, better: lower, unit: Euro}}
  - id: t
    criteria: [{id: effect, levels: {huge: 9}}]
taxonomies:
  skills: {title: Skills, terms: [{id: it, title: Technology}]}
"""


def schema(root: Path, name: str) -> Any:
    return json.loads(Project.open(root).schema(name))


def test_ids_are_offered_with_their_titles(repository: Repository) -> None:
    root = repository(
        {
            "measures/12-b.yaml": "id: 12\ntitle: Second\n",
            "measures/9-a.yaml": "id: 9\ntitle: First\n",
            "measures/007-c.yaml": 'id: "007"\ntitle: Third\n',
            "measures/2.10-d.yaml": 'id: "2.10"\ntitle: Fourth\n',
            "measures/x-e.yaml": "id: x\ntitle: Broken\nstatus: nowhere\n",
        }
    )
    choice = schema(root, "measure")["definitions"]["measure"]["anyOf"][0]
    assert choice["enum"] == ["2.10", "007", 9, 12, "x"]
    assert choice["enumDescriptions"] == ["Fourth", "Third", "First", "Second", ""]


def test_an_id_that_is_not_there_yet_is_valid(repository: Repository) -> None:
    root = repository({"measures/1-a.yaml": "id: 1\ntitle: A\n"})
    validator = Draft7Validator(schema(root, "measure"))
    assert validator.is_valid({"id": 2, "title": "B", "part_of": 1, "related": ["1", 99, "new"]})
    assert not validator.is_valid({"id": 2, "title": "B", "part_of": "a b"})


def test_levels_and_criteria_are_offered(repository: Repository) -> None:
    ratings = schema(repository(strategy=STRATEGY), "measure")["definitions"]["ratings"]
    effect, cost = ratings["properties"]["effect"], ratings["properties"]["cost"]
    assert (effect["title"], effect["description"]) == ("Effect", "How much?")
    assert effect["anyOf"][0] == {
        "enum": ["high", "low", "huge"],
        "enumDescriptions": ["Points: 3", "Points: 1.5", "Points: 9"],
    }
    mapping = next(member for member in effect["anyOf"] if "properties" in member)
    assert mapping["properties"]["level"]["anyOf"][0]["enum"] == ["high", "low", "huge"]
    assert (cost["title"], cost["description"]) == ("cost", "0 to 10 Euro")


def test_terms_chapters_schemes_and_rules_are_offered(repository: Repository) -> None:
    root = repository({"chapters/1-a.md": "---\nid: intro\ntitle: A\n---\n"}, strategy=STRATEGY)
    tags = schema(root, "goal")["properties"]["tags"]["properties"]["skills"]
    assert tags["title"] == "Skills"
    assert tags["items"]["anyOf"][0] == {"enum": ["it"], "enumDescriptions": ["Technology"]}
    strategy = schema(root, "strategy")
    chapters = strategy["definitions"]["chapter"]["anyOf"][0]["enum"]
    assert {"intro", "ranking"} <= {*chapters}
    assert {"DS010", "DS101"} <= {*strategy["properties"]["check"]["properties"]}
    schemes = schema(root, "measure")["definitions"]["scheme"]["anyOf"][0]["enum"]
    assert schemes == ["ranking", "s", "t"]


def test_a_rule_is_set_by_its_severity_or_by_its_settings(repository: Repository) -> None:
    validator = Draft7Validator(schema(repository(), "strategy"))
    strategy = {"format": 1, "title": "A"}
    assert validator.is_valid(
        {**strategy, "check": {"DS101": "off", "DS010": {"severity": "info"}}}
    )
    assert not validator.is_valid({**strategy, "check": {"DS101": "of"}})
    assert not validator.is_valid({**strategy, "check": {"DS999": "off"}})
    assert not validator.is_valid({**strategy, "check": {"DS101": {"months": 3}}})


class Limits(Model):
    months: Annotated[WholeNumber, Field(ge=1, description=N_("Milestones"))] = 6
    share: Annotated[Number, Field(le=1, description=N_("Criterion"))] = Decimal("0.5")


def test_the_settings_of_a_rule_have_limits_defaults_and_descriptions() -> None:
    rule = CheckRule("DS299", "Something is late.", Limits)
    strategy = Strategy(About(format=1, title="A"))
    texts = json_schemas(strategy, [rule], [])
    check = json.loads(texts[SCHEMAS["strategy"].path])["properties"]["check"]["properties"]
    assert check["DS299"]["description"] == "Something is late."
    whole = next(member for member in check["DS299"]["anyOf"] if "properties" in member)
    months, share = whole["properties"]["months"], whole["properties"]["share"]
    assert (months["description"], months["default"]) == ("Milestones", 6)
    assert months["anyOf"][0] == {"type": "integer", "minimum": 1}
    assert (share["default"], share["anyOf"][0]["maximum"]) == (0.5, 1)
    assert {*whole["properties"]} == {"severity", "months", "share"}


class Branch(Model):
    size: Annotated[int | dict[Literal["height", "width"], int], Field(description="Size")] = 0
    branches: Annotated[tuple["Branch", ...], Field(description="Part")] = ()


def test_a_model_may_hold_itself_and_a_value_may_be_of_several_types() -> None:
    shapes = Shapes(offers(Strategy(About(format=1, title="A")), [], []))
    schema = {**shapes.mapping(Branch), "definitions": shapes.definitions}
    validator = Draft7Validator(schema)
    assert validator.is_valid({"size": 2, "branches": [{"branches": [{"size": {"width": 1}}]}]})
    assert not validator.is_valid({"branches": [{"branches": [{"size": {"depth": 1}}]}]})
    assert not validator.is_valid({"branches": [{"branches": [{"siz": 1}]}]})
    assert models(Branch) == (Branch,)


def test_every_key_and_choice_is_explained() -> None:
    measure = json.loads(Project(load(EXAMPLE)).schema("measure"))
    assert all(value["description"] for value in measure["properties"].values())
    status = measure["properties"]["status"]["anyOf"][0]
    assert dict(zip(status["enum"], status["enumDescriptions"], strict=True))["done"] == "done"
    assert measure["properties"]["costs"]["items"]["properties"]["currency"]["default"] == "EUR"


def test_ten_thousand_measures_are_offered_once_in_each_schema(repository: Repository) -> None:
    entries = "".join(f"- {{id: {n}, title: Measure {n}}}\n" for n in range(1, 10_001))
    text = Project.open(repository({"measures.yaml": entries})).schema("measure")
    assert text.count('"Measure 777"') == 1
