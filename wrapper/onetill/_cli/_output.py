"""What the command prints: tables for people, JSON and CSV for programs, and errors."""

import csv
import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from io import StringIO
from typing import Final, TextIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from onetill._cli._exits import sentence, status_of
from onetill._invoice import Invoice
from onetill._money import Money
from onetill._status import Status
from onetill.errors import TillError

COLUMNS: Final = ("id", "status", "price", "due", "received", "order_id")
ROWS_AT_ONCE: Final = 1000
_WIDE: Final = 10_000
_FIELDS: Final = (
    *("gateway", "id", "status", "is_paid", "price", "due", "received", "network", "order_id"),
    *("pay_url", "address", "created_at", "expires_at", "is_test"),
)
_CSV: Final = (
    *("id", "status", "is_paid", "amount", "currency", "order_id"),
    *("error", "exit_status", "message"),
)
_STYLES: Final = {
    Status.PAID: "green",
    Status.OVERPAID: "green",
    Status.EXPIRED: "red",
    Status.CANCELED: "red",
    Status.UNKNOWN: "red",
    Status.PARTIAL: "yellow",
    Status.CONFIRMING: "yellow",
}


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Let a closed pipe end the command as everywhere."""
        raise  # noqa: PLE0704  # what the caller handles


def console_of(stream: TextIO, file: TextIO | None = None, width: int | None = None) -> Console:
    """Make a console for a stream: coloured on a terminal alone.

    Args:
        stream: where the text goes in the end.
        file: where it is written to; None for the stream.
        width: how wide a text is that goes to no terminal.

    """
    is_terminal = stream.isatty()
    plain_wanted = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return _Console(
        file=file or stream,
        force_terminal=is_terminal,
        color_system="standard" if is_terminal and not plain_wanted else None,
        width=None if is_terminal else width,
        highlight=False,
        markup=False,
        emoji=False,
    )


def write(text: str) -> None:
    """Write a text with a line end to standard output, and make it visible at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def note(text: str) -> None:
    """Write a line beside the output, if anybody can read it."""
    with suppress(OSError):
        sys.stderr.write(f"{plain(text)}\n")
        sys.stderr.flush()


def plain(value: object) -> str:
    """Return a text in which nothing controls a terminal; a dot stands for None."""
    text = "·" if value is None else f"{value}"
    return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in text)


def print_table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print rows under the names of their columns, a thousand at a time.

    If the rows end in an exception, those that came before it are printed.
    """
    chunk: list[Sequence[object]] = []
    try:
        for row in rows:
            chunk.append(row)
            if len(chunk) == ROWS_AT_ONCE:
                full, chunk = chunk, []
                _print_rows(columns, full)
    finally:
        if chunk:
            _print_rows(columns, chunk)


def _print_rows(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(_cell(value) for value in row))
    text = StringIO()
    console_of(sys.stdout, text, _WIDE).print(table)
    write("\n".join(line.rstrip() for line in text.getvalue().splitlines()))


def _cell(value: object) -> Text:
    style = _STYLES.get(value, "") if isinstance(value, Status) else ""
    return Text(plain(value), style=style)


def print_invoice(invoice: Invoice, *, as_json: bool) -> None:
    """Print an invoice: what is known of it, a line each, or a line of JSON."""
    if as_json:
        write(to_json(invoice_record(invoice)))
        return
    found = {name: getattr(invoice, name) for name in _FIELDS}
    print_facts({name: value for name, value in found.items() if value is not None})


def print_facts(facts: Mapping[str, object]) -> None:
    """Print names and values, a line each."""
    width = max(map(len, facts), default=0)
    for name, value in facts.items():
        write(f"{name:{width}}  {plain(_shown(value))}")


def _shown(value: object) -> object:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:%Y-%m-%d %H:%M:%S} UTC" if isinstance(value, datetime) else value


def print_invoices(invoices: Iterable[Invoice], *, as_json: bool) -> None:
    """Print invoices, a row of a table or a line of JSON each, as they come."""
    if not as_json:
        print_table(COLUMNS, (invoice_row(invoice) for invoice in invoices))
        return
    for invoice in invoices:
        write(to_json(invoice_record(invoice)))


def invoice_row(invoice: Invoice) -> list[object]:
    """Return an invoice as a row of a table."""
    return [getattr(invoice, name) for name in COLUMNS]


def invoice_record(invoice: Invoice) -> dict[str, object]:
    """Return an invoice as what JSON holds; an amount is a text, so that it stays exact."""
    return {name: _plain_json(getattr(invoice, name)) for name in _FIELDS}


def error_record(error: TillError) -> dict[str, object]:
    """Return an error as what JSON holds."""
    return {
        "error": type(error).__name__,
        "message": sentence(error),
        "exit_status": int(status_of(error)),
    }


def csv_lines(rows: Iterable[tuple[str, Invoice | None, TillError | None]]) -> Iterator[str]:
    """Return lines of CSV, the header first, of ids with their invoices or errors."""
    yield CSV_HEADER
    for invoice_id, invoice, error in rows:
        price = invoice.price if invoice else None
        yield _csv_line(
            [
                invoice_id,
                invoice.status if invoice else "",
                str(invoice.is_paid).lower() if invoice else "",
                f"{price.amount:f}" if price else "",
                price.currency if price else "",
                (invoice.order_id if invoice else None) or "",
                type(error).__name__ if error else "",
                int(status_of(error)) if error else 0,
                sentence(error) if error else "",
            ]
        )


def _csv_line(cells: Sequence[object]) -> str:
    line = StringIO()
    csv.writer(line, lineterminator="").writerow(
        [cell if cell == "" else plain(cell) for cell in cells]
    )
    return line.getvalue()


CSV_HEADER: Final = _csv_line(_CSV)


def to_json(value: object) -> str:
    """Write a value as a line of JSON, in ASCII."""
    return json.dumps(value)


def _plain_json(value: object) -> object:
    if isinstance(value, Money):
        return {"amount": f"{value.amount:f}", "currency": value.currency}
    return value.isoformat() if isinstance(value, datetime) else value
