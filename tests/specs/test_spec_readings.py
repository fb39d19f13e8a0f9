"""What each spec requires, allows to be null, and calls its words: a second reading of the pages.

Each row cites its page and the heading there; a spec that differs in one of them is wrong, or the
row is.
"""

import pytest

from support.openapi import KEYS, Node, operations, read, resolved, response_schemas

INFO = "invoice-information, Response parameters"
LIST = "invoice-list, Response parameters"
CREATE = "invoice-creation, Response parameters"
PAYDO = "Invoice/getInvoice.md, Successful response example"

# gateway, schema of a response, what no response can be read without, page and heading
REQUIRED = [
    ("crucash", "Invoice", "id pay_status", "info, Response"),
    ("crucash", "CreateInvoiceResponse", "invoice", "create, Response"),
    ("crucash", "CreatedInvoice", "id", "create, Response"),
    ("crucash", "CreatePaymentResponse", "invoice_id", "create-payment, Response"),
    ("crucash", "Payment", "", "create-payment, Response"),
    ("cryptocloud_v1", "CreatedInvoice", "invoice_id", "invoice-creation, Success response"),
    ("cryptocloud_v1", "InvoiceState", "status_invoice", "invoice-status-check, Success response"),
    ("cryptocloud_v2", "Invoice", "uuid status", INFO),
    ("cryptocloud_v2", "GetInvoicesResponse", "result", INFO),
    ("cryptocloud_v2", "ListedInvoice", "uuid status", LIST),
    ("cryptocloud_v2", "ListInvoicesResponse", "result", LIST),
    ("cryptocloud_v2", "CreatedInvoice", "uuid status", CREATE),
    ("cryptocloud_v2", "CreateInvoiceResponse", "result", CREATE),
    ("cryptocloud_v2", "CancelInvoiceResponse", "status", "invoice-cancellation, Response"),
    ("cryptocloud_v2", "GetStatisticsResponse", "result", "statistics, Response"),
    ("cryptocloud_v2", "Statistics", "", "statistics, Response"),
    ("cryptocloud_v2", "GetBalanceResponse", "result", "balance, Response"),
    ("cryptocloud_v2", "Balance", "", "balance, Response"),
    ("cryptocloud_v2", "CreateStaticWalletResponse", "result", "static-wallet, Response"),
    ("cryptocloud_v2", "StaticWallet", "uuid", "static-wallet, Response"),
    ("cryptocloud_v2", "InvoiceCurrency", "", INFO),
    ("cryptocloud_v2", "WalletCurrency", "", "balance, Response"),
    ("cryptocloud_v2", "Project", "", INFO),
    ("paydo", "Invoice", "identifier status", PAYDO),
    ("paydo", "GetInvoiceResponse", "data", PAYDO),
    ("paydo", "CreateInvoiceResponse", "", "Invoice/createInvoice.md, Successful response"),
    ("paydo", "Payer", "", PAYDO),
    ("paydo", "PaymentMethod", "", PAYDO),
    ("paydo", "Transaction", "identifier state", "Transaction/getTransaction.md, Response"),
    ("paydo", "GetTransactionResponse", "data", "Transaction/getTransaction.md, Response"),
    ("paydo", "TransactionCheck", "status", "Checkout/checkTransactionStatus.md, Response"),
    ("paydo", "CheckTransactionResponse", "data", "Checkout/checkTransactionStatus.md, Response"),
    ("paydo", "Refund", "identifier status", "Refund/refunds.md, Response"),
    ("paydo", "ListRefundsResponse", "data", "Refund/refunds.md, Response"),
    ("paydo", "CreateRefundResponse", "", "Refund/createRefund.md, Response"),
]

# gateway, schema, fields that a page prints as null or that programs received as null
NULLABLE = [
    ("cryptocloud_v2", "Invoice", "order_id", INFO),
    ("cryptocloud_v2", "CreatedInvoice", "invoice_id", CREATE),
    ("cryptocloud_v2", "Project", "logo", INFO),
    (
        "cryptocloud_v2",
        "ListedInvoice",
        """address date_finished expiry_date amount_usd amount_in_fiat amount_in_crypto received
        received_usd fiat_currency order_id pay_url link invoice_id""",
        LIST,
    ),
    ("paydo", "Invoice", "productUrl paymentMethod updatedAt transactionIdentifier", PAYDO),
    ("paydo", "Transaction", "error updatedAt", "Transaction/getTransaction.md, Response"),
    ("paydo", "Refund", "updatedAt error", "Refund/refunds.md, Response"),
]

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


def schema_of(key: str, name: str) -> Node:
    """Find a named schema of a spec."""
    schema: Node = read(key)["components"]["schemas"][name]
    return schema


def is_nullable(key: str, schema: Node) -> bool:
    """Whether a schema accepts null."""
    found = resolved(read(key), schema)
    if isinstance(found.get("type"), list):
        return "null" in found["type"]
    parts = [*found.get("anyOf", []), *found.get("oneOf", [])]
    return found.get("type") == "null" or any(is_nullable(key, part) for part in parts)


@pytest.mark.parametrize(("key", "name", "fields", "page"), REQUIRED)
def test_only_what_decides_is_required(key: str, name: str, fields: str, page: str) -> None:
    """No response is refused for a field that an invoice can do without."""
    assert schema_of(key, name).get("required", []) == fields.split(), page


@pytest.mark.parametrize("key", KEYS)
def test_every_object_of_a_response_has_a_row_if_it_requires(key: str) -> None:
    """A schema that begins to require a field is not overlooked above."""
    rows = {name for gateway, name, _, _ in REQUIRED if gateway == key}
    required = {name for name, node in response_schemas(read(key)).items() if "required" in node}
    if key in {gateway for gateway, *_ in REQUIRED}:
        assert required <= rows


@pytest.mark.parametrize(("key", "name", "fields", "page"), NULLABLE)
def test_what_may_be_null_is_nullable(key: str, name: str, fields: str, page: str) -> None:
    """A null that was seen is read, and not refused after the invoice exists."""
    properties = schema_of(key, name)["properties"]
    strict = [field for field in fields.split() if not is_nullable(key, properties[field])]
    assert strict == [], page


@pytest.mark.parametrize(("key", "name", "words", "page"), NAMES)
def test_numbers_have_the_names_of_the_page(key: str, name: str, words: str, page: str) -> None:
    """A number is not called by the name of another: a part is no whole, rejected is not new."""
    schema = schema_of(key, name)
    found = zip(schema["enum"], schema["x-enum-varnames"], strict=True)
    assert " ".join(f"{value} {word}" for value, word in found) == words, page


@pytest.mark.parametrize(("key", "servers", "webhook", "page"), SERVERS)
def test_servers_and_webhooks_are_the_documented_ones(
    key: str, servers: str, webhook: str, page: str
) -> None:
    """Requests go to the vendor, and its webhook is described."""
    document = read(key)
    assert [server["url"] for server in document["servers"]] == servers.split(), page
    assert [each.path for each in operations(document, "webhooks")] == [webhook], page
