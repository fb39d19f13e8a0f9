"""Results of a check: written as they come, counted, and taken up again."""

import csv
import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Literal

from onetill._cli._exits import Exit, Failure, status_of
from onetill._cli._output import CSV_HEADER, csv_lines, error_record, invoice_record, plain, to_json
from onetill._invoice import Lookup

Format = Literal["table", "csv", "jsonl"]


class Tally:
    """How many invoices are in which state, and the exit status that follows."""

    def __init__(self) -> None:
        self.states = Counter[str]()
        self.status = Exit.DONE

    def add(self, state: str, status: Exit = Exit.DONE) -> None:
        """Count an invoice by its state, or an id by the name of its error."""
        self.states[state] += 1
        self.status = max(self.status, status)

    def count(self, lookups: Iterable[Lookup]) -> Iterator[Lookup]:
        """Count lookups as they pass."""
        for lookup in lookups:
            if lookup.invoice:
                self.add(lookup.invoice.status)
            elif lookup.error:
                self.add(type(lookup.error).__name__, status_of(lookup.error))
            yield lookup

    def __str__(self) -> str:
        parts = (f"{count} {state}" for state, count in sorted(self.states.items()))
        return f"{self.states.total()} ids: {', '.join(parts) or 'nothing to do'}"


def result_lines(form: Format, lookups: Iterable[Lookup]) -> Iterator[str]:
    """Return the lines of results in CSV, the header first, or in JSON lines."""
    if form == "csv":
        yield from csv_lines((one.id, one.invoice, one.error) for one in lookups)
        return
    for lookup in lookups:
        asked = {"asked": lookup.id}
        if lookup.invoice:
            yield to_json({**asked, **invoice_record(lookup.invoice)})
        elif lookup.error:
            yield to_json({**asked, **error_record(lookup.error)})


class ResultFile:
    """A file of results, of which each line is written at once and whole."""

    def __init__(self, path: Path, form: Format, *, resume: bool) -> None:
        if form == "table":
            raise Failure("--output needs --format csv or jsonl, which --resume can read again")
        if path.exists() and not path.is_file():
            raise Failure(f"output must be a file, and {path} is none")
        if path.exists() and not resume:
            raise Failure(f"output must be a new file, and {path} is there: --resume goes on in it")
        self._path, self._form = path, form

    def skip_done(self, ids: Iterator[str], tally: Tally) -> None:
        """Take the ids that the file has results of, and remove a line that was cut off.

        The ids must be those of the run before, in their order.
        """
        end = 0
        with self._path.open("ab+") as file:
            file.seek(0)
            for line in file:
                if not line.endswith(b"\n"):
                    break
                if self._form == "csv" and not end:
                    self._require_header(line)
                else:
                    asked, state, status = self._read(line)
                    if plain(next(ids, None)) != asked:
                        raise Failure(
                            f"output must have results of the same FILE, and {self._path} has"
                            f" {plain(asked)} where FILE has another id: choose a new output"
                        )
                    tally.add(state, status)
                end += len(line)
            file.truncate(end)

    def write(self, lines: Iterable[str]) -> None:
        """Write lines at the end; the header of CSV only if it is not there."""
        with self._path.open("ab", buffering=0) as file:
            has_header = self._form == "csv" and file.seek(0, os.SEEK_END) > 0
            for line in islice(lines, int(has_header), None):
                file.write(f"{line}\n".encode("utf-8", "backslashreplace"))

    def _require_header(self, line: bytes) -> None:
        if line.rstrip(b"\n") != CSV_HEADER.encode():
            raise self._not_ours()

    def _not_ours(self) -> Failure:
        return Failure(
            f"output must be what an earlier check wrote, and {self._path} is not: choose a new"
            " output"
        )

    def _read(self, line: bytes) -> tuple[str, str, Exit]:
        """Read back which id was asked, and what came of it."""
        try:
            text = line.decode()
            if self._form == "csv":
                (row,) = csv.reader([text])
                return row[0], row[1] or row[-3], Exit(int(row[-2]))
            record = json.loads(text)
            asked, state = record["asked"], record.get("status") or record["error"]
            return plain(asked), str(state), Exit(record.get("exit_status", 0))
        except (ValueError, KeyError, IndexError, TypeError, AttributeError):
            raise self._not_ours() from None
