"""Cru Cash: https://cru.cash/docs/en/endpoints/invoice/info/."""

from collections.abc import Mapping
from typing import Any, ClassVar, Final

import attrs

from onetill._checks import credential, server_root
from onetill._flow import Call, Flow, ask
from onetill._gateway import Gateway
from onetill._invoice import Invoice
from onetill._reading import money, same, utc_from_text
from onetill._refusal import refuse
from onetill._status import Status
from onetill.errors import TillError
from onetill_clients.crucash import AuthenticatedClient
from onetill_clients.crucash import models as wire
from onetill_clients.crucash.api.invoices import get_invoice

STATUSES: Final[Mapping[wire.PayStatus, Status]] = {
    wire.PayStatus.NOT_PAID: Status.OPEN,
    wire.PayStatus.PAID: Status.PAID,
    wire.PayStatus.END: Status.EXPIRED,
}
"""The vendor lists `end` and never explains it; it is read as a time that is over."""

_NONE: Final = "NONE"
"""What the vendor writes for a coin and a network that the payer has not chosen yet."""


@attrs.frozen
class CruCash(Gateway):
    """Cru Cash.

    Args:
        api_key: from the merchant's account.
        base_url: the server's root.

    """

    key: ClassVar[str] = "crucash"
    client = AuthenticatedClient

    api_key: str = attrs.field(repr=False, validator=credential)
    base_url: str = attrs.field(default="https://api.cru.cash", kw_only=True, validator=server_root)

    @property
    def authorization(self) -> str:
        """The vendor's scheme is the usual word Bearer."""
        return f"Bearer {self.api_key}"

    def get(self, invoice_id: str) -> Flow[Invoice]:
        """Read an invoice."""
        request = wire.GetInvoiceRequest(invoice_id=invoice_id)
        invoice = yield from ask(
            Call(get_invoice, {"body": request}, repeatable=True), wire.Invoice
        )
        return self._invoice(invoice, invoice_id)

    def refusal(self, status: int, body: Mapping[str, Any]) -> TillError | None:
        """Read the error body, an object that may hold a code and a message."""
        error = body.get("error")
        told_of = error if isinstance(error, dict) else {}
        return refuse(status, told_of.get("message"), code=told_of.get("code"))

    def _invoice(self, invoice: wire.Invoice, asked: str) -> Invoice:
        chosen = invoice.crypto != _NONE
        return Invoice(
            gateway=self.key,
            id=same(invoice.id, asked, "id"),
            status=_status(invoice),
            price=money(invoice.fiat_amount, invoice.fiat_currency, "fiat_amount"),
            due=money(invoice.crypto_amount, invoice.crypto, "crypto_amount") if chosen else None,
            network=invoice.network if invoice.network != _NONE else None,
            created_at=utc_from_text(invoice.created_at, "created_at"),
            is_test=invoice.is_testing,
            raw=invoice,
        )


def _status(invoice: wire.Invoice) -> Status:
    """Read the state from its two fields, which must not contradict each other about payment.

    Whether an invoice is paid is `is_paid`'s to say; `pay_status` says the rest.
    """
    status = STATUSES.get(invoice.pay_status, Status.UNKNOWN)
    if invoice.is_paid:
        return Status.PAID if status in {Status.PAID, Status.EXPIRED} else Status.UNKNOWN
    return status if status is not Status.PAID else Status.UNKNOWN
