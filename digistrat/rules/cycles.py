"""Cycles in a graph: found in linear time, each with its whole chain."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping

from digistrat.model.base import natural

Graph = Mapping[str, Iterable[str]]
"""The nodes and where the arrows from each lead; an arrow to what is no node counts for nothing."""

MOST = 10
"""How many cycles of one tangle are told: when they are mended, the rest looks different."""


def cycles(graph: Graph) -> Iterator[tuple[str, ...]]:
    """Yield cycles such that every node that lies on one is told of, in a fixed order.

    A cycle begins with its first node in the order of ids and is as short as one through that
    node can be. An arrow from a node to itself is no cycle here.
    """
    tangles = [sorted(tangle, key=natural) for tangle in _tangles(graph)]
    for tangle in sorted(tangles, key=lambda nodes: natural(nodes[0])):
        yield from _told(tangle, graph)


def _told(tangle: list[str], graph: Graph) -> Iterator[tuple[str, ...]]:
    members, told, count = set(tangle), set[str](), 0
    for node in tangle:
        if node not in told and count < MOST:
            cycle = _shortest(node, members, graph)
            told.update(cycle)
            count += 1
            start = cycle.index(min(cycle, key=natural))
            yield cycle[start:] + cycle[:start]


def _shortest(start: str, members: set[str], graph: Graph) -> tuple[str, ...]:
    """Return a shortest way from `start` back to it; inside a tangle there is one."""
    before: dict[str, str] = {}
    queue = deque([start])
    while queue:
        node = queue.popleft()
        for target in graph[node]:
            if target == start and node != start:
                return _way(start, node, before)
            if target in members and target not in before and target != start:
                before[target] = node
                queue.append(target)
    raise AssertionError(start)  # `members` is not a tangle


def _way(start: str, end: str, before: Mapping[str, str]) -> tuple[str, ...]:
    way = [end]
    while way[-1] != start:
        way.append(before[way[-1]])
    return tuple(reversed(way))


def _tangles(graph: Graph) -> list[list[str]]:
    """Return the strongly connected components of more than one node.

    After Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1
    (1972), without recursion: a chain of measures may be longer than Python's stack.
    """
    search = _Search(graph)
    for node in graph:
        if node not in search.number:
            search.run(node)
    return search.found


class _Search:
    def __init__(self, graph: Graph) -> None:
        self.found: list[list[str]] = []
        self.number: dict[str, int] = {}
        self._graph = graph
        self._low: dict[str, int] = {}
        self._open: list[str] = []
        self._is_open: set[str] = set()

    def run(self, root: str) -> None:
        path = [(root, self._enter(root))]
        while path:
            node, targets = path[-1]
            target = next(targets, None)
            if target is None:
                path.pop()
                self._leave(node, path[-1][0] if path else None)
            elif target not in self.number:
                path.append((target, self._enter(target)))
            elif target in self._is_open:
                self._low[node] = min(self._low[node], self.number[target])

    def _enter(self, node: str) -> Iterator[str]:
        self.number[node] = self._low[node] = len(self.number)
        self._open.append(node)
        self._is_open.add(node)
        return iter([target for target in self._graph[node] if target in self._graph])

    def _leave(self, node: str, above: str | None) -> None:
        if above is not None:
            self._low[above] = min(self._low[above], self._low[node])
        if self._low[node] == self.number[node]:
            self._close(node)

    def _close(self, root: str) -> None:
        tangle = [self._open.pop()]
        while tangle[-1] != root:
            tangle.append(self._open.pop())
        self._is_open.difference_update(tangle)
        if len(tangle) > 1:
            self.found.append(tangle)
