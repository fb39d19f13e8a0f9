"""What CryptoCloud's two APIs share: the host, the key, the ids and the ways of refusing."""

import re
from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

import attrs

from onetill._confirming import must_agree, read_notified
from onetill._flow import Flow
from onetill._gateway import Gateway
from onetill._invoice import Invoice
from onetill._notification import Headers, Notification, read_message, required_text
from onetill._parsing import optional
from onetill._status import Status
from onetill._status_errors import error_from_status
from onetill._tokens import read_token
from onetill._validators import credential, server_root
from onetill.errors import (
    AuthFailed,
    BadResponse,
    Conflict,
    Forged,
    GatewayDown,
    Misuse,
    NotificationError,
    Refused,
    TillError,
)

_PREFIX: Final = "INV-"
_TOKEN_LIFETIME: Final = timedelta(minutes=5)
_BYTES_REPR: Final = re.compile(r"""(^|:\s*)b(["'])([A-Za-z0-9_.=-]+)\2""")
_BAD_REQUEST: Final = 400
_BUSY: Final = 406
"""What v1 answers when it is out of service."""


@attrs.frozen
class CryptoCloud(Gateway):
    """One of CryptoCloud's APIs."""

    api_key: str = attrs.field(repr=False, validator=credential)
    shop_id: str | None = attrs.field(default=None, kw_only=True, validator=credential)
    postback_secret: str | None = attrs.field(
        default=None, kw_only=True, repr=False, validator=credential
    )
    base_url: str = attrs.field(
        default="https://api.cryptocloud.plus", kw_only=True, validator=server_root
    )

    @property
    def authorization(self) -> str:
        """The vendor's scheme is the word Token."""
        return f"Token {self.api_key}"

    def read_notification(self, headers: Headers, body: bytes | str) -> Notification:
        """Read a postback and check its token, which signs nothing but the invoice's id."""
        if self.postback_secret is None:
            raise Misuse("reading a postback needs the postback_secret of the project")
        message = read_message(headers, body, mend=_unquoted)
        invoice_id = bare(required_text(message, "invoice_id"))
        token = _unquoted(required_text(message, "token"))
        claims = read_token(token, self.postback_secret, lifetime=_TOKEN_LIFETIME)
        if isinstance(claims, NotificationError):
            raise claims
        signed_id = claims.get("id")
        if isinstance(signed_id, str) and bare(signed_id) != invoice_id:
            raise Forged("the token is signed for another invoice")
        return Notification(
            gateway=self.key,
            invoice_id=invoice_id,
            order_id=optional(message.get("order_id"), str),
            verified=True,
            raw=message,
        )

    def confirm(self, notification: Notification) -> Flow[Invoice]:
        """Read the invoice, which a postback says is paid at least in part."""
        invoice = yield from read_notified(self, notification)
        must_agree(notification.order_id, invoice.order_id, "order_id")
        if not (invoice.is_paid or invoice.status is Status.PARTIAL):
            raise Forged(f"the vendor says that the invoice is {invoice.status}")
        return invoice

    def shop(self) -> str:
        """Return the project's id, which creating needs."""
        if self.shop_id is None:
            raise Misuse(f"create needs the project's id: {type(self).__name__}(..., shop_id=...)")
        return self.shop_id

    def refusal(self, status: int, body: Mapping[str, Any]) -> TillError | None:
        """Read the error bodies of both APIs.

        A key is refused in three ways: by the status 401 or 403, by a reason called authorization,
        and by a text called detail or message from a check that runs before the API's own. The
        word error may also come under the status 200.
        """
        result = body.get("result")
        reasons = {
            name: text
            for name, text in (result.items() if isinstance(result, dict) else ())
            if isinstance(text, str)
        }
        said = [body.get("error"), body.get("message"), body.get("detail"), *reasons.values()]
        kind: type[Refused] | None = None
        if "authorization" in reasons or (status == _BAD_REQUEST and _blames_the_key(body)):
            kind = AuthFailed
        elif "not created" in reasons.get("validate_error", ""):
            kind = Conflict
        elif status == _BUSY:
            kind = GatewayDown
        elif body.get("status") == "error" and status < _BAD_REQUEST:
            kind = Refused
        message = "; ".join(text for text in said if isinstance(text, str))
        return error_from_status(status, message, kind=kind, fields=reasons)


def _blames_the_key(body: Mapping[str, Any]) -> bool:
    return isinstance(body.get("detail") or body.get("message"), str)


def _unquoted(text: str) -> str:
    """Mend tokens that some senders write as Python shows bytes: b'token'."""
    return _BYTES_REPR.sub(lambda found: f'{found[1]}"{found[3]}"' if found[1] else found[3], text)


def expect_success(outcome: str) -> None:
    """Raise `BadResponse` unless an answer calls itself a success; errors are refused before."""
    if outcome != "success":
        raise BadResponse("the answer's status is neither success nor error")


def bare(invoice_id: str) -> str:
    """Strip the prefix `INV-`, which the vendor accepts everywhere and sends only in v2."""
    return invoice_id.removeprefix(_PREFIX)


def prefixed(invoice_id: str) -> str:
    """Write an id with its prefix, as the vendor's examples do for asking."""
    if not bare(invoice_id):
        raise Misuse(f"{_PREFIX} is the prefix of an invoice id, not an id")
    return _PREFIX + bare(invoice_id)


def text_or_none(text: object) -> str | None:
    """Read a text that is sometimes the word None where there is none."""
    return None if text == "None" else optional(text, str)


def web_url(link: object) -> str | None:
    """Read a URL that is documented with and without its scheme."""
    url = text_or_none(link)
    return url if url is None or "://" in url else f"https://{url}"
