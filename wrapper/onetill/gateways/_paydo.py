"""PayDo's responses beside invoices: errors, refunds, and notifications of payments."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Any, Final

from onetill._money import Money
from onetill._notification import notified_id, optional_text, required_text
from onetill._parsing import optional, parse_price, parse_timestamp, required_id
from onetill._refund import Refund, RefundStatus
from onetill._status_errors import error_from_status
from onetill.errors import BadResponse, Malformed, NotFound, Refused, TillError

_REFUND_STATUSES: Final[Mapping[object, RefundStatus]] = {
    1: RefundStatus.PENDING,
    2: RefundStatus.DONE,
    3: RefundStatus.REJECTED,
    4: RefundStatus.REJECTED,
}
_STATES: Final = range(1, 6)
_UNPROCESSABLE: Final = 422
_TXID_PLACES: Final = (
    ("invoice", "transactionIdentifier"),
    ("transaction", "transactionIdentifier"),
    ("invoice", "txid"),
    ("transaction", "txid"),
)


def read_state(message: Mapping[str, Any]) -> int:
    """Return the state of the transaction of an IPN. Raises `Malformed` for any but 1 to 5."""
    transaction = message.get("transaction")
    state = transaction.get("state") if isinstance(transaction, Mapping) else None
    if type(state) is not int or state not in _STATES:
        raise Malformed("transaction.state of the body must be an integer from 1 to 5")
    return state


def read_txid(message: Mapping[str, Any]) -> str:
    """Return the transaction's id of an IPN, whose newer name counts before the older ones."""
    found = (optional_text(message, *place) for place in _TXID_PLACES)
    txid = next(filter(None, found), None) or required_text(message, "transaction", "id")
    return notified_id(txid, "transaction.id")


def parse_error(status: int, body: Mapping[str, Any]) -> TillError | None:
    """Map a response to an error: its message is a text, texts by field, or another message."""
    message = body.get("message")
    if not isinstance(message, dict):
        return error_from_status(status, message, kind=_kind(status, message))
    fields = {
        name: " ".join(text for text in texts if isinstance(text, str))
        for name, texts in message.items()
        if isinstance(texts, list)
    }
    text = message.get("message") or "; ".join(f"{name}: {fields[name]}" for name in fields)
    return error_from_status(status, text, kind=_kind(status, text), fields=fields)


def _kind(status: int, message: object) -> type[Refused] | None:
    """Recognize an unknown id, which some calls report under 422, by its text."""
    is_unknown = isinstance(message, str) and "not found" in message.lower()
    return NotFound if status == _UNPROCESSABLE and is_unknown else None


def new_refund(
    key: str, invoice_id: str, refund_id: object, amount: Money, created: object
) -> Refund:
    """Make a refund that was just requested."""
    return Refund(
        gateway=key,
        id=required_id(refund_id, "identifier"),
        status=RefundStatus.PENDING,
        invoice_id=invoice_id,
        amount=amount,
        raw=created,
    )


def parse_refunds(
    key: str, rows: Iterable[object], txid: str | None, invoice_id: str | None
) -> Iterator[Refund]:
    """Parse refunds, those of a transaction if one is given.

    One that does not say of which transaction it is counts too, and one that cannot be read is of
    unknown status, so that none is overlooked.
    """
    for row in rows:
        if not isinstance(row, Mapping):
            continue
        source = row.get("sourceTransaction")
        refunded = source.get("identifier") if isinstance(source, Mapping) else None
        if txid is not None and optional(refunded, str) not in {None, txid}:
            continue
        amount: Money | None = None
        with suppress(BadResponse):
            amount = parse_price(row.get("amount"), row.get("currency"), "amount")
        with suppress(BadResponse):
            yield Refund(
                gateway=key,
                id=required_id(row.get("identifier"), "identifier"),
                status=_status(row.get("status")),
                invoice_id=invoice_id,
                amount=amount,
                created_at=parse_timestamp(row.get("createdAt")),
                raw=row,
            )


def _status(status: object) -> RefundStatus:
    if type(status) is not int:
        return RefundStatus.UNKNOWN
    return _REFUND_STATUSES.get(status, RefundStatus.UNKNOWN)
