"""Cycles are found in any graph, each node on one is told of, and long chains do no harm."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digistrat.rules.cycles import MOST, cycles

Graph = dict[str, list[str]]


def graph(text: str) -> Graph:
    """Read `1>2 2>3` as a graph."""
    arrows = [arrow.split(">") for arrow in text.split()]
    nodes: Graph = {name: [] for arrow in arrows for name in arrow}
    for start, end in arrows:
        nodes[start].append(end)
    return nodes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1>2 2>3 1>3", []),
        ("1>1", []),
        ("1>2 2>1", ["12"]),
        ("3>1 2>3 1>2", ["123"]),
        ("1>2 2>3 3>1 1>4 4>1", ["14", "123"]),
        ("1>2 2>1 3>4 4>3 2>3", ["12", "34"]),
        ("1>2 2>1 2>3 3>4 4>2", ["12", "234"]),
        ("1>1 1>2 2>2 2>1", ["12"]),
        ("4>2 2>4 2>1", ["24"]),
    ],
)
def test_every_node_on_a_cycle_is_told_of(text: str, expected: list[str]) -> None:
    assert sorted("".join(cycle) for cycle in cycles(graph(text))) == sorted(expected)


def test_a_cycle_begins_with_its_first_id_in_natural_order() -> None:
    assert list(cycles({"12": ["9"], "9": ["24a"], "24a": ["12"]})) == [("9", "24a", "12")]


def test_the_order_of_the_nodes_changes_nothing() -> None:
    forwards = graph("1>2 2>3 3>1 1>4 4>1 5>6 6>5")
    backwards = {name: forwards[name] for name in reversed(forwards)}
    assert list(cycles(forwards)) == list(cycles(backwards))


def test_an_arrow_to_nothing_is_passed_over() -> None:
    assert list(cycles({"1": ["2", "9"], "2": ["8", "1"]})) == [("1", "2")]


def test_a_long_chain_and_a_large_ring() -> None:
    chain = {str(n): [str(n + 1)] for n in range(20_000)}
    assert list(cycles(chain)) == []
    [ring] = cycles(chain | {"19999": ["0"]})
    assert len(ring) == 20_000


def test_of_a_tangle_not_everything_is_told() -> None:
    tangle = {str(n): [str(n + 1), str(n - 1)] for n in range(1000)}
    assert len(list(cycles(tangle))) == MOST


@given(st.dictionaries(st.sampled_from("abcdef"), st.lists(st.sampled_from("abcdef"), max_size=4)))
def test_what_is_found_are_cycles_and_without_them_there_is_none(nodes: Graph) -> None:
    found = list(cycles(nodes))
    for cycle in found:
        assert len(set(cycle)) == len(cycle) > 1
        assert all(b in nodes[a] for a, b in zip(cycle, (*cycle[1:], cycle[0]), strict=True))
    told = {node for cycle in found for node in cycle}
    for start in nodes:
        assert (start in told) == _returns(start, nodes)


def _returns(start: str, nodes: Graph) -> bool:
    """Say whether a way leads from a node over another one back to it."""
    reached: set[str] = set()
    waiting = [node for node in nodes[start] if node != start]
    while waiting:
        node = waiting.pop()
        if node == start:
            return True
        if node not in reached:
            reached.add(node)
            waiting += nodes.get(node, [])
    return False
