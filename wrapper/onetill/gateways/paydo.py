"""PayDo: https://github.com/PaydoW/paydo-api-doc/blob/master/Invoice/getInvoice.md."""

from collections.abc import Mapping
from typing import Any, ClassVar, Final

import attrs

from onetill._checks import credential, server_root
from onetill._flow import Call, Flow, ask
from onetill._gateway import Gateway
from onetill._invoice import Invoice
from onetill._reading import money, same, told, utc_from_unix
from onetill._refusal import refuse
from onetill._status import Status
from onetill.errors import TillError
from onetill_clients.paydo import AuthenticatedClient
from onetill_clients.paydo import models as wire
from onetill_clients.paydo.api.invoices import get_invoice

STATUSES: Final[Mapping[wire.InvoiceStatus, Status]] = {
    wire.InvoiceStatus.NEW: Status.OPEN,
    wire.InvoiceStatus.PAID: Status.PAID,
}


@attrs.frozen
class PayDo(Gateway):
    """PayDo, which lets anyone read an invoice who knows its id.

    Args:
        public_key: the project's public key; reading needs none.
        secret_key: the project's secret key; reading needs none.
        base_url: the server's root.

    """

    key: ClassVar[str] = "paydo"
    client = AuthenticatedClient

    public_key: str | None = attrs.field(default=None, repr=False, validator=credential)
    secret_key: str | None = attrs.field(default=None, repr=False, validator=credential)
    base_url: str = attrs.field(default="https://paydo.com", kw_only=True, validator=server_root)

    def get(self, invoice_id: str) -> Flow[Invoice]:
        """Read an invoice."""
        answer = yield from ask(
            Call(get_invoice, {"invoice_id": invoice_id}, repeatable=True),
            wire.GetInvoiceResponse,
        )
        return self._invoice(answer.data, invoice_id)

    def refusal(self, status: int, body: Mapping[str, Any]) -> TillError | None:
        """Read the error body, whose message is a text, or texts by field, or nests another."""
        message = body.get("message")
        if not isinstance(message, dict):
            return refuse(status, message)
        fields = {
            name: " ".join(text for text in texts if isinstance(text, str))
            for name, texts in message.items()
            if isinstance(texts, list)
        }
        said = message.get("message") or "; ".join(f"{name}: {fields[name]}" for name in fields)
        return refuse(status, said, fields=fields)

    def _invoice(self, invoice: wire.Invoice, asked: str) -> Invoice:
        status = STATUSES.get(invoice.status, Status.UNKNOWN)
        if status is Status.OPEN and told(invoice.is_overdue, bool):
            status = Status.EXPIRED
        return Invoice(
            gateway=self.key,
            id=same(invoice.identifier, asked, "identifier"),
            status=status,
            price=money(invoice.amount, invoice.currency, "amount"),
            order_id=told(invoice.order_identifier, str),
            created_at=utc_from_unix(invoice.created_at, "createdAt"),
            raw=invoice,
        )
