"""PayDo: orders that are reported as they were made, attempts to pay them, and refunds.

Pages: https://github.com/PaydoW/paydo-api-doc, "Create invoice", "Get invoice", "Check transaction
status", "Get transaction", "Create refund", "Refunds" and "IPN".
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import ROUND_HALF_EVEN, Decimal

from onetill_mocks.laws.exchanges import JSON, Facts, Reported, number, same
from onetill_mocks.laws.gateways.paydo import methods, pages, refunds
from onetill_mocks.laws.tellings import History

_REJECTED = "PayDo. Transaction rejected by security reason."
_COMMISSION = Decimal("0.03")
_TRANSACTION = {
    "identifier": "transaction",
    "amount": "price",
    "currency": "currency",
    "payAmount": "price",
    "payCurrency": "currency",
    "state": "=state",
    "error": "=error",
    "commission.0.totalValue": "commission",
    "commission.0.merchantAmount": "commission",
    "commission.0.transactionIdentifier": "transaction",
    "commission.0.currency": "currency",
    "createdAt": "~attempted",
    "orderId": "order",
    "description": "description",
    "productAmount": "price",
    "productCurrency": "currency",
    "language": "language",
    "paymentMethodIdentifier": "~method",
    "payerInformation.0.value": "email",
    "resultUrl": "result_url",
    "failUrl": "fail_url",
    "chosenAmount": "price",
    "chosenCurrency": "currency",
    "castedAmount": "price",
    "castedCurrency": "currency",
}


def an_invoice_says_when_it_changed(history: History) -> Iterator[str]:
    """The time of the last change is that of the last attempt or of the end; null before."""
    for telling in history.tellings:
        if "~updated" in telling.named and telling.state:
            moment = _changed(history, telling.invoice, telling.exchange.at)
            wanted = None if moment is None else int(moment.timestamp())
            if not same(telling.named["~updated"], wanted):
                yield f"{telling.where}: updated {telling.named['~updated']!r}, not {wanted}"


def an_invoice_names_its_last_transaction(history: History) -> Iterator[str]:
    """The transaction of an invoice is the last attempt to pay it, and null before the first."""
    for telling in history.tellings:
        if "~transaction" in telling.named and telling.state:
            attempts = [
                one.transaction
                for one in history.events(telling.invoice, telling.exchange.at)
                if one.transaction
            ]
            if telling.named["~transaction"] != (attempts[-1] if attempts else None):
                yield f"{telling.where}: transaction is {telling.named['~transaction']!r}"


def a_transaction_says_when_it_was_made(history: History) -> Iterator[str]:
    """The time of a transaction is that of the attempt to pay."""
    moments = {
        one.transaction: int(one.at.timestamp())
        for each in history.created
        for one in history.events(each, datetime.max.replace(tzinfo=UTC))
        if one.transaction
    }
    for telling in history.tellings if history.is_whole else ():
        moment = moments.get(telling.named.get("transaction", ""))
        if "~attempted" in telling.named and not same(telling.named["~attempted"], moment):
            yield f"{telling.where}: made {telling.named['~attempted']!r}, not {moment}"


def a_commission_is_a_part(history: History) -> Iterator[str]:
    """The commission is 3 % of the amount, all of it the merchant's."""
    for telling in history.tellings:
        price = number(telling.named.get("price"))
        for fact, value in telling.reported:
            if fact == "commission" and price is not None:
                wanted = (price * _COMMISSION).quantize(Decimal("0.01"), ROUND_HALF_EVEN)
                if number(value) is None or abs((number(value) or 0) - wanted) > Decimal("0.01"):
                    yield f"{telling.where}: commission {value!r} of {price}"


def a_check_leads_where_the_order_said(history: History) -> Iterator[str]:
    """A checked transaction leads to the order's URL of its outcome, with the ids in it."""
    for telling in history.tellings:
        if "~url" in telling.named and telling.invoice in history.asked and telling.state:
            name = "fail_url" if telling.state == "failed" else "result_url"
            url = history.asked[telling.invoice][name]
            ids = {"{{invoiceId}}": telling.invoice, "{{txid}}": telling.exchange.transaction}
            for mark, one in ids.items():
                url = url.replace(mark, one)
            if telling.named["~url"] != url:
                yield f"{telling.where}: leads to {telling.named['~url']!r}, not to {url}"


def a_new_id_is_in_the_header_too(history: History) -> Iterator[str]:
    """The id of a new invoice or refund is in the header `identifier` as in the body."""
    for telling in history.tellings:
        if header := history.facts.reported[telling.exchange.operation].id_header:
            number = telling.named.get("id", telling.named.get("refund"))
            if number is not None and telling.exchange.headers.get(header) != number:
                yield f"{telling.where}: {number!r} is not the header's"


def _changed(history: History, invoice: str, now: datetime) -> datetime | None:
    events = [one for one in history.events(invoice, now) if one.action != "place"]
    if any(one.action in {"pay", "expire"} for one in events):
        return events[-1].at
    expires = history.expires(invoice)
    return expires if expires and now >= expires else events[-1].at if events else None


def _unix(value: JSON) -> datetime:
    if type(value) is not int:
        raise TypeError(value)
    return datetime.fromtimestamp(value, UTC)


FACTS = Facts(
    key="paydo",
    reported={
        "create_invoice": Reported(
            facts={"data": "id"},
            asked={
                "order.id": "order",
                "order.amount": "price",
                "order.currency": "currency",
                "order.description": "description",
                "order.items": "items",
                "payer.email": "email",
                "payer.name": "name",
                "payer.phone": "phone",
                "payer.extraFields": "extra",
                "language": "language",
                "resultUrl": "result_url",
                "failPath": "fail_url",
                "productUrl": "product_url",
                "paymentMethod": "method",
                "metadata": "metadata",
                "isTopUp": "top_up",
            },
            creates="invoice",
            id_header="identifier",
            constants=pages.CREATED,
        ),
        "get_invoice": Reported(
            facts={
                "identifier": "id",
                "status": "=status",
                "amount": "price",
                "currency": "currency",
                "orderIdentifier": "order",
                "items": "items",
                "description": "description",
                "resultUrl": "result_url",
                "failUrl": "fail_url",
                "productUrl": "product_url",
                "language": "language",
                "payer.email": "email",
                "payer.name": "name",
                "payer.phone": "phone",
                "payer.extraFields": "extra",
                "paymentMethod.identifier": "method",
                "isSeen": "=seen",
                "createdAt": "created",
                "updatedAt": "~updated",
                "transactionIdentifier": "~transaction",
                "isTopUp": "top_up",
                "isOverdue": "=overdue",
            },
            rows="data",
            nullable=frozenset({"paymentMethod"}),
            constants=pages.GOT,
            asked={"invoiceId": "ids"},
            reads=True,
        ),
        "check_transaction": Reported(
            facts={
                "status": "=check",
                "txid": "transaction",
                "url": "~url",
                "message": "=error",
                "transactionIdentifier": "transaction",
            },
            rows="data",
            of_transaction=True,
            reads=True,
            constants=pages.CHECKED,
        ),
        "get_transaction": Reported(
            facts=_TRANSACTION,
            rows="data",
            of_transaction=True,
            reads=True,
            constants=pages.TRANSACTION,
        ),
        "create_refund": Reported(
            facts={"identifier": "refund"},
            creates="refund",
            id_header="identifier",
            constants=pages.REFUNDED,
        ),
        "list_refunds": Reported(
            facts={
                "identifier": "refund",
                "status": "~refund",
                "type": "~type",
                "amount": "~amount",
                "currency": "currency",
                "createdAt": "~refunded",
                "updatedAt": "~reviewed",
                "metadata": "~metadata",
                **{f"sourceTransaction.{place}": fact for place, fact in _TRANSACTION.items()},
            },
            rows="data",
            of_transaction=True,
            reads=True,
            is_list="refund",
            constants=pages.REFUND,
        ),
        "list_payment_methods": Reported(reads=True, constants=pages.METHODS),
        "receive_notification": Reported(
            facts={
                "invoice.id": "id",
                "invoice.txid": "transaction",
                "invoice.metadata": "metadata",
                "transaction.id": "transaction",
                "transaction.state": "=state",
                "transaction.order.id": "order",
                "transaction.error.message": "=error",
            },
            sometimes=frozenset({"invoice.metadata"}),
            sent_after=frozenset({"pay", "fail"}),
            constants=pages.NOTIFIED,
        ),
    },
    words={
        "=status": {"open": [0], "failed": [0], "paid": [1], "expired": [0]},
        "=seen": {"open": [False], "failed": [True], "paid": [True], "expired": [False, True]},
        "=overdue": {"open": [False], "failed": [False], "paid": [False], "expired": [True]},
        "=check": {"failed": ["fail"], "paid": ["success"]},
        "=state": {"failed": [5], "paid": [2]},
        "=error": {"failed": [_REJECTED], "paid": [""]},
    },
    defaults={
        "name": "",
        "phone": "",
        "extra": [],
        "product_url": None,
        "method": None,
        "metadata": None,
        "top_up": False,
    },
    success={"status": 1},
    lifetime=timedelta(hours=24),
    costs=frozenset({"commission"}),
    times={"created": _unix},
    unseen={
        "PayerInformationType": range(2, 10),  # only the email is known
        "RefundStatus": (3, 4),  # no refund is rejected
        "TransactionState": (1, 3, 4),  # an attempt is over when it is first seen
        "TransactionStatus": ("pending",),  # between a notification and the books
    },
    laws=(
        an_invoice_says_when_it_changed,
        an_invoice_names_its_last_transaction,
        a_transaction_says_when_it_was_made,
        methods.a_method_is_the_one_chosen,
        methods.a_method_that_is_taken_is_available,
        a_check_leads_where_the_order_said,
        a_new_id_is_in_the_header_too,
        refunds.refunds_are_listed_as_asked,
        refunds.refunds_are_no_more_than_was_paid,
        refunds.a_refund_is_created,
        refunds.an_impossible_refund_says_why,
    ),
    conventions=(
        a_commission_is_a_part,
        refunds.a_refund_is_new_until_it_is_reviewed,
        refunds.a_review_takes_ten_minutes,
    ),
    credentials=("jwt", "public_key", "secret_key"),
    refusals=pages.REFUSALS,
    forms=pages.FORMS,
)
