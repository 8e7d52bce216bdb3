"""The whole repository in one pass: the strategy as far as it could be read, and all faults.

Loading never raises for what people wrote.
"""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

from digistrat.loading import entities, published
from digistrat.loading.discover import Found, collections
from digistrat.loading.ledger import Ledger
from digistrat.loading.repository import Repository
from digistrat.loading.strategy_file import STAND_IN, read_about, read_assessment
from digistrat.loading.strays import Unread
from digistrat.model.entities import Assessment
from digistrat.model.kinds import KINDS

_AS_THEY_ARE: Mapping[str, str] = MappingProxyType({})


def load(root: Path, drafts: Mapping[str, str] = _AS_THEY_ARE) -> Repository:
    """Read the repository at `root`, which holds a `strategy.yaml`.

    `drafts` are texts, by path, that count in the place of what the files hold: so one can see
    what a change would lead to before it is made.
    """
    with _without_garbage_collection():
        return _load(Ledger(root, drafts))


@contextmanager
def _without_garbage_collection() -> Iterator[None]:
    """Pause the collector: nothing is thrown away while loading, and it costs half the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _load(ledger: Ledger) -> Repository:
    about = read_about(ledger)
    if about is None:  # nothing else can be relied on
        return ledger.repository(STAND_IN, Assessment())
    for file in collections(ledger.root):
        if isinstance(file, Found):
            entities.read(ledger, file)
        else:
            _unread(ledger, file)
    ledger.published += published.read(ledger)
    return ledger.repository(about, read_assessment(ledger))


def _unread(ledger: Ledger, file: Unread) -> None:
    """Report what is not read, and remember the entities that may be in it."""
    ledger.report(file.problem, file.path)
    if file.kind is not None:
        ledger.lose(file.kind, file.path)
        holds_many = file.path.is_dir() or file.path.parent == ledger.root
        found = Found(file.path, KINDS[file.kind], is_list=holds_many)
        entities.remember_by_name(ledger, found)
