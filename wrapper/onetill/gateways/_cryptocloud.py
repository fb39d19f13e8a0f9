"""What CryptoCloud's two APIs share: the host, the key, the ids and the ways of refusing."""

from collections.abc import Mapping
from typing import Any, Final

import attrs

from onetill._checks import credential, server_root
from onetill._gateway import Gateway
from onetill._refusal import refuse
from onetill.errors import AuthFailed, BadResponse, GatewayDown, Misuse, Refused, TillError

_PREFIX: Final = "INV-"
_BAD_REQUEST: Final = 400
_BUSY: Final = 406
"""What v1 answers when it is out of service."""


@attrs.frozen
class CryptoCloud(Gateway):
    """One of CryptoCloud's APIs."""

    api_key: str = attrs.field(repr=False, validator=credential)
    shop_id: str | None = attrs.field(default=None, kw_only=True, validator=credential)
    base_url: str = attrs.field(
        default="https://api.cryptocloud.plus", kw_only=True, validator=server_root
    )

    @property
    def authorization(self) -> str:
        """The vendor's scheme is the word Token."""
        return f"Token {self.api_key}"

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
        elif status == _BUSY:
            kind = GatewayDown
        elif body.get("status") == "error" and status < _BAD_REQUEST:
            kind = Refused
        message = "; ".join(text for text in said if isinstance(text, str))
        return refuse(status, message, kind=kind, fields=reasons)


def _blames_the_key(body: Mapping[str, Any]) -> bool:
    return isinstance(body.get("detail") or body.get("message"), str)


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
