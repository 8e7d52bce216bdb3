"""Whether the matrices of a strategy fit the classes of the schemes that they combine."""

from collections.abc import Collection

from digistrat.model.scale import wrong
from digistrat.model.scheme import PriorityMatrix, Scheme


def matching_matrices(schemes: tuple[Scheme, ...]) -> tuple[Scheme, ...]:
    """Check that each matrix has a cell for each pair of classes of its two schemes, and no other."""
    by_id = {scheme.id: scheme for scheme in schemes}
    for index, scheme in enumerate(schemes):
        if scheme.matrix is not None:
            _check(scheme.matrix, by_id, index)
    return schemes


def _check(matrix: PriorityMatrix, schemes: dict[str, Scheme], index: int) -> None:
    found = {key: schemes.get(getattr(matrix, key)) for key in ("rows", "columns")}
    classes: dict[str, list[str]] = {}
    for key, scheme in found.items():
        if scheme is None:
            continue  # a reference that leads nowhere is a finding of its own
        if not scheme.classes:
            raise wrong("no-classes", index, "matrix", key, id=scheme.id)
        classes[key] = [class_.id for class_ in scheme.classes]
    if len(classes) == 2:
        _check_cells(matrix, classes["rows"], classes["columns"], index)


def _check_cells(
    matrix: PriorityMatrix, rows: Collection[str], columns: Collection[str], index: int
) -> None:
    at = (index, "matrix", "cells")
    for row, cells in matrix.cells.items():
        if row not in rows:
            raise wrong("unknown-class", *at, row, id=row, scheme=matrix.rows)
        for column in cells:
            if column not in columns:
                raise wrong("unknown-class", *at, row, column, id=column, scheme=matrix.columns)
    for row in rows:
        for column in columns:
            if column not in matrix.cells.get(row, {}):
                raise wrong("missing-cell", *at, row, row=row, column=column)
