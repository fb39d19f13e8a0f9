"""CryptoCloud API v1: https://docs.cryptocloud.plus/en/api-reference-v1-old/create-invoice."""

from collections.abc import Mapping
from typing import Any, ClassVar, Final

import attrs

from onetill._flow import Call, Flow, fetch
from onetill._invoice import Invoice
from onetill._order import Order
from onetill._parsing import expect_readable, parse_price, required_id
from onetill._status import Status
from onetill._status_errors import error_from_status
from onetill._validators import one_of
from onetill.errors import GatewayDown, TillError
from onetill.gateways._cryptocloud import (
    CryptoCloud,
    bare,
    distinct_order_id,
    expect_price,
    expect_success,
    parse_link,
    prefixed,
)
from onetill_clients.cryptocloud_v1 import AuthenticatedClient
from onetill_clients.cryptocloud_v1.api.invoices import create_invoice, get_invoice
from onetill_clients.cryptocloud_v1.models import (
    CreatedInvoice,
    CreateInvoiceRequest,
    FiatCurrency,
    InvoiceState,
    InvoiceStatus,
)
from onetill_clients.cryptocloud_v1.types import UNSET

STATUSES: Final[Mapping[InvoiceStatus, Status]] = {
    InvoiceStatus.CREATED: Status.OPEN,
    InvoiceStatus.PARTIAL: Status.PARTIAL,
    InvoiceStatus.PAID: Status.PAID,
    InvoiceStatus.OVERPAID: Status.OVERPAID,
    InvoiceStatus.CANCELED: Status.CANCELED,
}


_OUT_OF_SERVICE: Final = 406


@attrs.frozen
class CryptoCloudV1(CryptoCloud):
    """CryptoCloud's old API, which reports the state of an invoice but not its amounts.

    Args:
        api_key: from the project's settings.
        shop_id: the project's id, which `create` requires.
        postback_secret: the project's secret key, which `read_notification` requires.
        base_url: the server's root.

    """

    key: ClassVar[str] = "cryptocloud_v1"
    client = AuthenticatedClient
    optional_fields: ClassVar[frozenset[str]] = frozenset({"order_id", "email"})

    def create(self, order: Order) -> Flow[Invoice]:
        """Create an invoice in US dollars or in one of four other currencies."""
        created = yield from fetch(
            Call(create_invoice, {"body": self._request(order)}, repeatable=False), CreatedInvoice
        )
        return self._created(created, order)

    def get(self, invoice_id: str) -> Flow[Invoice]:
        """Read the state of an invoice."""
        state = yield from fetch(
            Call(get_invoice, {"uuid": prefixed(invoice_id)}, repeatable=True), InvoiceState
        )
        expect_success(state.status)
        return Invoice(
            gateway=self.key,
            id=bare(invoice_id),
            status=STATUSES.get(state.status_invoice, Status.UNKNOWN),
            raw=state,
        )

    def error(self, status: int, body: Mapping[str, Any]) -> TillError | None:
        """Map a response to an error; 406 is documented for a service that does nothing now."""
        if status == _OUT_OF_SERVICE:
            return error_from_status(status, body.get("error"), kind=GatewayDown)
        return super().error(status, body)

    def _request(self, order: Order) -> CreateInvoiceRequest:
        return CreateInvoiceRequest(
            shop_id=self.required_shop_id(),
            amount=order.price.amount,
            currency=one_of(FiatCurrency, order.price.currency, "currency"),
            order_id=distinct_order_id(order.order_id) or UNSET,
            email=UNSET if order.email is None else order.email,
        )

    def _created(self, created: CreatedInvoice, order: Order) -> Invoice:
        expect_success(created.status)
        expect_readable(created, "amount", "amount_usd")
        expect_price(order.price, created)
        return Invoice(
            gateway=self.key,
            id=required_id(bare(created.invoice_id), "invoice_id"),
            status=Status.OPEN,
            price=order.price,
            due=parse_price(created.amount, created.currency, "amount"),
            order_id=order.order_id,
            pay_url=parse_link(created.pay_url),
            raw=created,
        )
