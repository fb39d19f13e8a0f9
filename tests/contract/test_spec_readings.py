"""What each spec calls its numbers and its servers: a second reading of the pages.

Each row cites its page and the heading there; a spec that differs in one of them is wrong, or the
row is.
"""

import pytest

from support.openapi import Node, complaints, operations, read

# gateway, schema, each number with the name that the page's table gives it
NAMES = [
    ("paydo", "InvoiceStatus", "0 NEW 1 PAID", "Invoice/getInvoice.md, Invoice statuses"),
    ("paydo", "RefundType", "1 WHOLE 2 PART", "Refund/createRefund.md, Refund types"),
    (
        "paydo",
        "RefundStatus",
        "1 NEW 2 ACCEPTED 3 REJECTED_3 4 REJECTED_4",
        "Refund/refunds.md, Refund statuses",
    ),
    (
        "paydo",
        "TransactionState",
        "1 NEW 2 ACCEPTED 3 FAILED_3 4 PENDING 5 FAILED_5",
        "Transaction/getTransaction.md, Transaction states",
    ),
]

# gateway, the roots of its servers, the first one documented, and its webhooks
SERVERS = [
    ("crucash", "https://api.cru.cash", "notification", "create, Webhook"),
    ("cryptocloud_v1", "https://api.cryptocloud.plus", "postback", "Postback"),
    (
        "cryptocloud_v2",
        "https://api.cryptocloud.plus https://api.trybit.com",
        "postback",
        "Postback",
    ),
    ("paydo", "https://paydo.com https://api.paydo.com", "notification", "IPN"),
]

# gateway, schema, field, a value that a page shows or that a program received, page and heading
VALUES: list[tuple[str, str, str, object, str]] = [
    ("paydo", "Payer", "extraFields", "", "Invoice/createInvoice.md, Request example"),
    ("paydo", "Payer", "extraFields", [], "Invoice/getInvoice.md, Successful response example"),
    ("paydo", "Invoice", "amount", "3.0000", "Invoice/createInvoice.md, Request example"),
    ("paydo", "TransactionCheck", "status", 2, "Checkout/checkTransactionStatus.md, plugin"),
    ("cryptocloud_v2", "Invoice", "order_id", 1111, "invoice-information, Response parameters"),
]


def schema_of(key: str, name: str) -> Node:
    """Find a named schema of a spec."""
    schema: Node = read(key)["components"]["schemas"][name]
    return schema


@pytest.mark.parametrize(("key", "name", "words", "page"), NAMES)
def test_numbers_have_the_names_of_the_page(key: str, name: str, words: str, page: str) -> None:
    """A number is not called by the name of another: a part is no whole, rejected is not new."""
    schema = schema_of(key, name)
    found = zip(schema["enum"], schema["x-enum-varnames"], strict=True)
    assert " ".join(f"{value} {word}" for value, word in found) == words, page


@pytest.mark.parametrize(("key", "name", "field", "value", "page"), VALUES)
def test_what_was_seen_is_allowed(
    key: str, name: str, field: str, value: object, page: str
) -> None:
    """A value that a vendor is known to send is read."""
    schema = schema_of(key, name)["properties"][field]
    assert complaints(read(key), schema, value) == [], page


@pytest.mark.parametrize(("key", "servers", "webhook", "page"), SERVERS)
def test_servers_and_webhooks_are_the_documented_ones(
    key: str, servers: str, webhook: str, page: str
) -> None:
    """Requests go to the vendor, and its webhook is described."""
    document = read(key)
    assert [server["url"] for server in document["servers"]] == servers.split(), page
    assert [each.path for each in operations(document, "webhooks")] == [webhook], page
