"""Sell something on every gateway: `make demo`, at the mock gateways."""

from collections.abc import Iterable
from typing import Any

from rich.box import SIMPLE
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

from onetill import Invoice, Money, Till
from onetill.gateways import CryptoCloudV2, Gateway
from onetill_mocks import MockGateways
from support.tills import GATEWAYS

PRICE = Money("25.00", "USD")
MANY = 250
NEXT = """
What to try next:
  make serve                      mock gateways to click, until Ctrl-C
  .venv/bin/onetill gateways      what each gateway can do
  .venv/bin/onetill get --help    a till in your shell; --mock with any command
  README.md                       the ten lines of Python that did this"""
FIELDS = {
    "order_id": "A-1042",
    "email": "payer@example.com",
    "success_url": "https://shop.example/paid",
    "failure_url": "https://shop.example/failed",
}


def main() -> None:
    """Sell, and then read many invoices at once."""
    console = Console()
    with MockGateways() as mocks:
        console.print(f"The mock gateways listen on {mocks.url}.\n")
        console.print(table(invoice for kind in GATEWAYS.values() for invoice in sell(mocks, kind)))
        read_many(mocks, console)
    console.print(NEXT)


def sell(mocks: MockGateways, gateway: type[Gateway]) -> Iterable[Invoice]:
    """Create or place an invoice on a gateway, read it open, have it paid, read it paid."""
    with Till(gateway.from_env(mocks.environ(gateway.key))) as till:
        fields: dict[str, Any] = {name: FIELDS[name] for name in gateway.required_fields}
        if till.supports("create"):
            number = till.create(PRICE, **{"order_id": "A-1042", **fields}).id
        else:
            number = mocks.place(gateway.key, price=PRICE.amount, currency=PRICE.currency)
        yield till.get(number)
        mocks.pay(number)
        paid = till.get(number)
        if not paid.is_paid:
            raise SystemExit(f"{gateway.key}: paid in full, and read as {paid.status}")
        yield paid


def table(invoices: Iterable[Invoice]) -> Table:
    """Lay invoices out, a row each; where the terminal is narrow, their ids are cut."""
    columns = ("gateway", "id", "status", "price", "due", "received")
    rows = [
        ["·" if (cell := getattr(invoice, column)) is None else str(cell) for column in columns]
        for invoice in invoices
    ]
    laid_out = Table(title="An invoice's life", title_justify="left", box=SIMPLE, pad_edge=False)
    for column, cells in zip(columns, zip(*rows, strict=True), strict=True):
        widest = max(map(len, cells))
        is_id = column == "id"
        laid_out.add_column(
            column, no_wrap=not is_id, overflow="ellipsis", min_width=0 if is_id else widest
        )
    for number, row in enumerate(rows, 1):
        laid_out.add_row(*row, end_section=number % 2 == 0)
    return laid_out


def read_many(mocks: MockGateways, console: Console) -> None:
    """Read many CryptoCloud v2 invoices and count the requests that it takes."""
    key = CryptoCloudV2.key
    ids = [mocks.place(key, price=PRICE.amount, currency="USD") for _ in range(MANY)]
    before = len(mocks.requests)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with (
        Progress(*columns, console=console) as progress,
        Till(CryptoCloudV2.from_env(mocks.environ(key))) as till,
    ):
        lookups = progress.track(
            till.get_many(ids), total=len(ids), description=f"Reading {MANY} invoices"
        )
        read = sum(lookup.invoice is not None for lookup in lookups)
    requests = mocks.requests[before:]
    for request in requests:
        console.print(f"  {request.method} {request.path}")
    console.print(f"{read} {key} invoices read in {len(requests)} requests.")
    if (read, len(requests)) != (MANY, 3):
        raise SystemExit("that is not what was expected: all of them in three requests")


if __name__ == "__main__":
    main()
