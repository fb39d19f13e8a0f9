"""What each spec says, field by field, beside a second reading of the pages."""

from collections.abc import Iterator

import pytest

from support.openapi import KEYS, complaints_at, read

from .readings import reading_of, spelt

# gateway, schema, field, a value that a page shows or that a program received, page and heading
VALUES: list[tuple[str, str, str, object, str]] = [
    ("paydo", "Payer", "extraFields", "", "Invoice/createInvoice.md, Request example"),
    ("paydo", "Payer", "extraFields", [], "Invoice/getInvoice.md, Successful response example"),
    ("paydo", "Invoice", "amount", "3.0000", "Invoice/createInvoice.md, Request example"),
    ("paydo", "TransactionCheck", "status", 2, "Checkout/checkTransactionStatus.md, plugin"),
    ("cryptocloud_v2", "Invoice", "order_id", 1111, "invoice-information, Response parameters"),
]


def _rows() -> Iterator[tuple[str, str, str]]:
    for key in KEYS:
        for section, rows in spelt(key).items():
            names = {*rows, *reading_of(key).get(section, ())} if isinstance(rows, dict) else {""}
            for name in sorted(names):
                yield key, section, name


@pytest.mark.parametrize(("key", "section", "name"), [*_rows()])
def test_the_spec_is_read_as_its_pages_are(key: str, section: str, name: str) -> None:
    """Each field, limit, word and status of a spec is the one that its reading has for its page.

    Where they differ, one of them is wrong: read the page, and mend that one.
    """
    spec, reading = spelt(key)[section], reading_of(key)[section]
    assert (spec.get(name) if name else spec) == (reading.get(name) if name else reading)


@pytest.mark.parametrize(("key", "name", "field", "value", "page"), VALUES)
def test_what_was_seen_is_allowed(
    key: str, name: str, field: str, value: object, page: str
) -> None:
    """A value that a vendor is known to send is read."""
    pointer = f"/components/schemas/{name}/properties/{field}"
    assert complaints_at(read(key), pointer, value) == [], page
