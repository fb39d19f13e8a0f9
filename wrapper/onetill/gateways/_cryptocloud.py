"""Base class of both CryptoCloud APIs: credentials, ids, notifications and error bodies."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final

import attrs

from onetill._flow import Flow
from onetill._gateway import Gateway
from onetill._invoice import Invoice
from onetill._money import Money
from onetill._notification import (
    Headers,
    Notification,
    notified_id,
    optional_text,
    read_message,
    required_text,
)
from onetill._order import Order
from onetill._parsing import (
    Model,
    optional,
    parse_due,
    parse_url,
    parse_utc,
    required_id,
    to_bad_response,
    unreadable,
)
from onetill._status import Status
from onetill._status_errors import error_from_status
from onetill._tokens import read_token
from onetill._validators import credential, server_root
from onetill.errors import (
    AuthFailed,
    BadResponse,
    Conflict,
    Forged,
    Misuse,
    NotFound,
    NotificationError,
    Refused,
    TillError,
)

_PREFIX: Final = "INV-"
_NO_ORDER_ID: Final = "None"
_TOKEN_LIFETIME: Final = timedelta(minutes=5)
_BYTES_REPR: Final = re.compile(r"""(^|:\s*)b(["'])([A-Za-z0-9_.=-]+)\2""")
_NOISE: Final = Decimal("1e-9")
_HALF_A_CENT: Final = Decimal("0.005")
_HOST_AND_PATH: Final = re.compile(r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+/[!-~]*")
_BAD_REQUEST: Final = 400


@attrs.frozen
class CryptoCloud(Gateway):
    """One of the CryptoCloud APIs."""

    api_key: str = attrs.field(repr=False, validator=credential)
    shop_id: str | None = attrs.field(default=None, kw_only=True, validator=credential)
    postback_secret: str | None = attrs.field(
        default=None, kw_only=True, repr=False, validator=credential
    )
    base_url: str = attrs.field(
        default="https://api.cryptocloud.plus", kw_only=True, validator=server_root
    )

    def headers(self, path: str) -> Mapping[str, str]:  # noqa: ARG002  # the same for all
        """Return the Authorization header; the vendor's scheme is `Token`."""
        return {"Authorization": f"Token {self.api_key}"}

    def read_notification(self, headers: Headers, body: bytes | str) -> Notification:
        """Decode a postback and verify its token, which signs the invoice's id and nothing else."""
        if self.postback_secret is None:
            raise self.missing("postback_secret", "read_notification")
        message = read_message(headers, body, mend=_unquoted)
        invoice_id = notified_id(bare(required_text(message, "invoice_id")), "invoice_id")
        token = _unquoted(required_text(message, "token"))
        claims = read_token(token, self.postback_secret, lifetime=_TOKEN_LIFETIME)
        if isinstance(claims, NotificationError):
            raise claims
        signed_id = claims.get("id")
        is_signed = isinstance(signed_id, str) and bool(signed_id)
        if is_signed and bare(str(signed_id)) != invoice_id:
            raise Forged("the token must be signed for the invoice of the notification")
        return Notification(
            gateway=self.key,
            invoice_id=invoice_id,
            order_id=parse_order_id(optional_text(message, "order_id")),
            verified="id" if is_signed else "",
            raw=message,
        )

    def confirm(self, notification: Notification) -> Flow[Invoice]:
        """Read the invoice, which must be paid at least in part."""
        return self.must_be_paid((yield from self.read_notified(notification)))

    def required_shop_id(self) -> str:
        """Return the project's id, which `create` requires."""
        if self.shop_id is None:
            raise self.missing("shop_id", "create")
        return self.shop_id

    def error(self, status: int, body: Mapping[str, Any]) -> TillError | None:
        """Map a response to an error.

        A key is rejected in three ways: by the status 401 or 403, by a reason named authorization,
        and by a text named detail or message from a check that runs before the API's own. The
        status error may also come under HTTP 200.
        """
        result = body.get("result")
        reasons = {
            name: text
            for name, text in (result.items() if isinstance(result, dict) else ())
            if isinstance(text, str)
        }
        texts = [body.get("error"), body.get("message"), body.get("detail"), *reasons.values()]
        message = "; ".join(text for text in texts if isinstance(text, str))
        kind: type[Refused] | None = None
        if "authorization" in reasons or (status == _BAD_REQUEST and _blames_the_key(body)):
            kind = AuthFailed
        elif "not created" in reasons.get("validate_error", ""):
            kind = Conflict
        elif status == _BAD_REQUEST and "not found" in message.lower():
            kind = NotFound
        elif body.get("status") == "error" and status < _BAD_REQUEST:
            kind = Refused
        return error_from_status(status, message, kind=kind, fields=reasons)


def _blames_the_key(body: Mapping[str, Any]) -> bool:
    return isinstance(body.get("detail") or body.get("message"), str)


def _unquoted(text: str) -> str:
    """Repair tokens that some senders write as the repr of Python bytes: b'token'."""
    return _BYTES_REPR.sub(lambda found: f'{found[1]}"{found[3]}"' if found[1] else found[3], text)


def expect_success(outcome: object) -> None:
    """Raise `BadResponse` if a response says that it is none; errors are refused before."""
    if optional(outcome, str) not in {None, "success"}:
        raise BadResponse("status of the response must be success or error")


def expect_price(requested: Money, invoice: object) -> None:
    """Raise `BadResponse` if a new invoice has another price than requested.

    Zero stands for a price that is not known. Float noise is allowed for, and in US dollars the
    rounding to cents.
    """
    currency = optional(getattr(invoice, "fiat_currency", None), str)
    fiat, dollars = getattr(invoice, "amount_in_fiat", None), getattr(invoice, "amount_usd", None)
    agrees = currency in {None, requested.currency}
    if isinstance(fiat, Decimal) and fiat:
        agrees &= abs(fiat - requested.amount) <= requested.amount * _NOISE
    elif isinstance(dollars, Decimal) and dollars and requested.currency == "USD":
        agrees &= abs(dollars - requested.amount) <= _HALF_A_CENT + requested.amount * _NOISE
    if not agrees:
        raise BadResponse("price of the response must be the one that was requested")


def expect_coin(order: Order, invoice: Any) -> None:  # noqa: ANN401  # a model
    """Raise `BadResponse` if a new invoice is for another coin or network than requested.

    Whatever the response says of them must fit. The full code of a coin with a network of its own
    is that of the coin. Once a coin is chosen, something is due in it.
    """
    if order.coin is None:
        return
    requested, currency = coin_code(order), invoice.currency
    coin, _, network = requested.partition("_")
    parse_due(invoice.amount, coin, "amount")
    if not currency:
        return
    stated = optional(getattr(currency.network, "code", None), str)
    fits = optional(currency.code, str) in {None, coin, requested}
    fits &= not network or stated in {None, network}
    full = optional(currency.fullcode, str)
    if not fits or not (full in {None, requested} or (full == coin and stated == network)):
        raise BadResponse("currency of the response must be the coin that was requested")


def bare(invoice_id: str) -> str:
    """Remove the prefix `INV-`, which the vendor accepts everywhere and sends in v2 only."""
    return invoice_id.removeprefix(_PREFIX)


def prefixed(invoice_id: str) -> str:
    """Add the prefix `INV-` to an id, as the vendor's examples do in requests."""
    if not bare(invoice_id):
        raise Misuse(f"invoice_id must not be the prefix {_PREFIX} alone")
    return _PREFIX + bare(invoice_id)


def distinct_order_id(order_id: str | None) -> str | None:
    """Return an order id, which must not be the text that the vendor sends for none."""
    if order_id == _NO_ORDER_ID:
        raise Misuse(f"order_id must not be {_NO_ORDER_ID!r}, which the vendor sends for none")
    return order_id


def parse_order_id(order_id: object) -> str | None:
    """Parse the merchant's order id, which may come as an integer, or as "None" for none."""
    if isinstance(order_id, int) and not isinstance(order_id, bool):
        return str(order_id)
    return None if order_id == _NO_ORDER_ID else optional(order_id, str)


def parse_link(link: object) -> str | None:
    """Parse a URL that is documented with and without its scheme."""
    if isinstance(link, str) and _HOST_AND_PATH.fullmatch(link):
        return f"https://{link}"
    return parse_url(link)


def parse_status(status: Status, invoice: Model) -> Status:
    """Return the state of an invoice, unknown if the stage of its processing contradicts it.

    The stage is success once the invoice is paid; with any other one it is not.
    """
    unread = invoice.additional_properties.get("invoice_status")
    stage = unread or optional(getattr(invoice, "invoice_status", None), str)
    contradicts = stage not in (None, "", "success") if status.is_paid else stage == "success"
    return Status.UNKNOWN if contradicts and status is not Status.PARTIAL else status


def coin_code(order: Order) -> str:
    """Return the code of the coin that an order chooses."""
    return f"{order.coin}_{order.network}" if order.network else f"{order.coin}"


def day_text(day: date) -> str:
    """Write a day as the vendor reads it: dd.mm.yyyy."""
    return f"{day.day:02}.{day.month:02}.{day.year:04}"


def length(response: Any) -> int:  # noqa: ANN401  # a model that has a result
    """Count the invoices of a response, with those that could not be read."""
    return len(response.result) + len(unreadable(response, "result"))


def total(response: Any, held: int) -> int | None:  # noqa: ANN401  # as above
    """Return how many invoices a list has; None if it says fewer than were read of it."""
    count = optional(response.all_count, int)
    return count if count is not None and count >= held else None


def omitted(requested: str, odd: Sequence[object], read: Callable[[Any], object]) -> TillError:
    """Make the error of an id that is not among the readable invoices of a response.

    Args:
        requested: the id.
        odd: the invoices that could not be read. One without an id may be any.
        read: what raises the reason why one cannot be read.

    """
    for item in odd:
        if _id_of(item) in {bare(requested), ""}:
            try:
                read(item)
            except (AttributeError, KeyError, TypeError, ValueError) as error:
                return to_bad_response(error)
    return NotFound("the response omits this id", status=200)


def unknown_invoices(key: str, odd: Iterable[object]) -> Iterator[Invoice]:
    """Stand in for listed invoices that cannot be read, so that they are found by their ids.

    One without an id is left out.
    """
    for item in odd:
        if isinstance(item, Mapping):
            with suppress(BadResponse):
                yield Invoice(
                    gateway=key,
                    id=required_id(_id_of(item), "uuid"),
                    status=Status.UNKNOWN,
                    order_id=parse_order_id(item.get("order_id")),
                    created_at=parse_utc(item.get("created")),
                    raw=item,
                )


def _id_of(item: object) -> str:
    uuid = item.get("uuid") if isinstance(item, Mapping) else None
    return bare(uuid) if isinstance(uuid, str) else ""
