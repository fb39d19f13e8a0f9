"""Read the ids of invoices from a file or from standard input, a line at a time."""

import csv
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Final, TextIO

from onetill._cli._exits import Failure

HEADERS: Final = frozenset({"id", "invoice_id", "invoice", "uuid"})
_LONGEST: Final = 65_536
_DELIMITERS: Final = ("\t", ";", ",")  # that of equals: a comma may stand in an amount
_NO_DELIMITER: Final = "\x1f"


@contextmanager
def open_ids(path: Path) -> Iterator[TextIO]:
    """Open a file, or standard input for `-`."""
    try:
        if str(path) == "-":
            sys.stdin.reconfigure(encoding="utf-8-sig", errors="strict")  # type: ignore[union-attr]
            yield sys.stdin
        else:
            with path.open(encoding="utf-8-sig", newline="") as file:
                yield file
    except UnicodeDecodeError:
        raise Failure(f"FILE must be text in UTF-8, and {path} is not") from None


def count_ids(path: Path, column: str | None) -> int | None:
    """Count the ids of a file, for the progress; None where that would consume them."""
    if not path.is_file():
        return None
    with open_ids(path) as file:
        return sum(1 for _ in read_ids(file, column))


def read_ids(file: TextIO, column: str | None) -> Iterator[str]:
    """Give the ids of a file of one id a line, or of a column of CSV.

    Args:
        file: where they are.
        column: the name of the column, or its number where the file has no header; None for one
            that is named like an id.

    """
    lines = _lines(file)
    first = next(lines, None)
    if first is None:
        return
    while first.count('"') % 2 and len(first) < _LONGEST and (line := next(lines, None)):
        first += line  # a header of several lines
    try:
        delimiter = _delimiter(first, column)
        rows = _rows(chain([first], lines), delimiter)
        cells = next(rows)
        index, is_header = _find_column(cells, column)
        for number, row in enumerate(rows if is_header else chain([cells], rows), 1 + is_header):
            if len(row) <= index:
                raise Failure(f"FILE must have an id in every row, and row {number} has none")
            if row[index].strip():
                yield row[index].strip()
    except csv.Error as error:
        raise Failure(f"FILE must be CSV or one id a line: {error}") from None


def _find_column(cells: list[str], column: str | None) -> tuple[int, bool]:
    """Return the index of the ids, and whether the first line is a header."""
    names = [cell.strip().lower() for cell in cells]
    if column is None:
        found = [index for index, name in enumerate(names) if _is_header(name)]
        if len(cells) == 1 and not found:
            return 0, False
    elif column.lower() in names:
        found = [names.index(column.lower())]
    elif column.isdecimal() and 0 < int(column[:4]) <= len(cells):
        return int(column) - 1, any(map(_is_header, names))
    else:
        raise Failure(f"column must be one of {', '.join(names)}, or its number, got {column!r}")
    if not found:
        raise Failure("FILE has several columns and none is named id: choose one with --column")
    return found[0], True


def _is_header(name: str) -> bool:
    return name.replace(" ", "_").replace("-", "_") in HEADERS


def _delimiter(line: str, column: str | None) -> str:
    """Return what parts the cells of a line: what finds the header of the ids, or else most."""

    def cells(sign: str) -> tuple[bool, int]:
        names = [cell.strip().lower() for cell in next(_rows([line], sign, strict=False))]
        is_found = any(map(_is_header, names)) if column is None else column.lower() in names
        return is_found, len(names)

    return max((_NO_DELIMITER, *_DELIMITERS), key=cells)


def _rows(lines: Iterable[str], delimiter: str, *, strict: bool = True) -> Iterator[list[str]]:
    return csv.reader(lines, delimiter=delimiter, skipinitialspace=True, strict=strict)


def _lines(file: TextIO) -> Iterator[str]:
    """Give the lines that are not blank, none longer than an id or a row can be."""
    while line := file.readline(_LONGEST):
        if "\0" in line or len(line) == _LONGEST:
            raise Failure("FILE must be CSV or one id a line, not binary")
        if line.strip():
            yield line
