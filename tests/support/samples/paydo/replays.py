"""PayDo: what the pages show of payments that were converted, redirected or located elsewhere."""

from contract.coverage import Replay
from support.responses import example

_TRANSACTION = example("paydo", "get_transaction", "failed")
_REFUND = example("paydo", "list_refunds", "accepted")["data"][0]
_CONVERTED = {**_TRANSACTION["data"], "exchange": _REFUND["sourceTransaction"]["exchange"]}
_ALL_KINDS = [{"type": kind, "value": "1"} for kind in range(1, 10)]


REPLAYS = [
    Replay(
        operation="check_transaction",
        status="200",
        document=example("paydo", "check_transaction", "redirect"),
        source="Checkout/checkTransactionStatus.md, Response examples: a form for the payer",
    ),
    Replay(
        operation="get_invoice",
        status="200",
        document=example("paydo", "get_invoice", "new"),
        source="Invoice/getInvoice.md, Successful response example: title and regexp of a field",
    ),
    Replay(
        operation="get_invoice",
        status="422",
        document={"message": "Invoice not found"},
        source="Invoice/getInvoice.md, Errors: the page's number for 404",
    ),
    Replay(
        operation="create_refund",
        status="200",
        document=example("paydo", "create_refund", "created"),
        source="Refund/createRefund.md, Successful response example: 200 for 201",
    ),
    Replay(
        operation="get_transaction",
        status="200",
        document={"data": {**_CONVERTED, "payerInformation": _ALL_KINDS}, "status": 1},
        source="Transaction/getTransaction.md, Payer information types; Response example: exchange",
    ),
    Replay(
        operation="list_refunds",
        status="200",
        document={"data": [{**_REFUND, "sourceTransaction": _CONVERTED}], "status": 1},
        source="Refund/refunds.md, Response example: exchange, and the fields of a transaction",
    ),
    Replay(
        operation="list_payment_methods",
        status="200",
        document=example("paydo", "list_payment_methods", "page"),
        source="Available payment methods: the page's rows are flat",
    ),
]
_FIELDS = "Available payment methods: a field there has a name, a type and whether it is required"
_OVER = "IPN: a payment is told of once its state is final, and is pending until then"
_FAILED = "Transaction/getTransaction.md, Transaction states: 3 means failed, as 5 does"
NEVER_REACHED = {
    "response list_payment_methods 200 data[].config.fields[].regexp": _FIELDS,
    "response list_payment_methods 200 data[].config.fields[].title": _FIELDS,
    "word request TransactionState 1": _OVER,
    "word request TransactionState 4": _OVER,
    "word response TransactionState 1": _OVER,
    "word request TransactionState 3": _FAILED,
    "word response TransactionState 3": _FAILED,
    **{
        f"word response RefundStatus {status}": "Refund/refunds.md, Refund statuses: 3 and 4 are"
        " rejections, which no request of a merchant leads to"
        for status in (3, 4)
    },
}
