"""Base class of both CryptoCloud APIs: credentials, ids, notifications and error bodies."""

import re
from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

import attrs

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
    Misuse,
    NotFound,
    NotificationError,
    Refused,
    TillError,
)

_PREFIX: Final = "INV-"
_TOKEN_LIFETIME: Final = timedelta(minutes=5)
_BYTES_REPR: Final = re.compile(r"""(^|:\s*)b(["'])([A-Za-z0-9_.=-]+)\2""")
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

    @property
    def authorization(self) -> str:
        """Value of the Authorization header; the vendor's scheme is `Token`."""
        return f"Token {self.api_key}"

    def read_notification(self, headers: Headers, body: bytes | str) -> Notification:
        """Decode a postback and verify its token, which signs the invoice's id and nothing else."""
        if self.postback_secret is None:
            raise self.missing("postback_secret", "read_notification")
        message = read_message(headers, body, mend=_unquoted)
        invoice_id = bare(required_text(message, "invoice_id"))
        token = _unquoted(required_text(message, "token"))
        claims = read_token(token, self.postback_secret, lifetime=_TOKEN_LIFETIME)
        if isinstance(claims, NotificationError):
            raise claims
        signed_id = claims.get("id")
        if isinstance(signed_id, str) and bare(signed_id) != invoice_id:
            raise Forged("the token must be signed for the invoice of the notification")
        return Notification(
            gateway=self.key,
            invoice_id=invoice_id,
            order_id=optional(message.get("order_id"), str),
            verified=True,
            raw=message,
        )

    def confirm(self, notification: Notification) -> Flow[Invoice]:
        """Read the invoice, which must be paid at least in part."""
        invoice = yield from self.read_notified(notification)
        if not (invoice.is_paid or invoice.status is Status.PARTIAL):
            raise Forged(
                f"the invoice must be paid, but the vendor reports that it is {invoice.status}"
            )
        return invoice

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


def expect_success(status: str) -> None:
    """Raise `BadResponse` unless the status of a body is success; errors are raised before."""
    if status != "success":
        raise BadResponse("status of the response must be success or error")


def bare(invoice_id: str) -> str:
    """Remove the prefix `INV-`, which the vendor accepts everywhere and sends in v2 only."""
    return invoice_id.removeprefix(_PREFIX)


def prefixed(invoice_id: str) -> str:
    """Add the prefix `INV-` to an id, as the vendor's examples do in requests."""
    if not bare(invoice_id):
        raise Misuse(f"invoice_id must not be the prefix {_PREFIX} alone")
    return _PREFIX + bare(invoice_id)


def text_or_none(text: object) -> str | None:
    """Return a text, or None where the vendor sends none, such as the word None."""
    return None if text == "None" else optional(text, str)


def web_url(link: object) -> str | None:
    """Return a URL, which is documented with and without its scheme."""
    url = text_or_none(link)
    return url if url is None or "://" in url else f"https://{url}"
