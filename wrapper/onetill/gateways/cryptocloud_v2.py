"""CryptoCloud API v2: https://docs.cryptocloud.plus/en/api-reference-v2/invoice-information."""

import re
from collections.abc import Mapping, Sequence
from typing import ClassVar, Final

import attrs

from onetill._checks import credential
from onetill._flow import Call, Flow, ask
from onetill._invoice import Invoice, Lookup
from onetill._reading import money, told, utc_from_text
from onetill._status import Status
from onetill.errors import NotFound, TillError
from onetill.gateways._cryptocloud import CryptoCloud, bare, expect_success, prefixed
from onetill_clients.cryptocloud_v2 import AuthenticatedClient
from onetill_clients.cryptocloud_v2 import models as wire
from onetill_clients.cryptocloud_v2.api.invoices import get_invoices

_ORDINARY: Final = re.compile("[A-Z0-9]{8}")

STATUSES: Final[Mapping[wire.InvoiceStatus, Status]] = {
    wire.InvoiceStatus.CREATED: Status.OPEN,
    wire.InvoiceStatus.PARTIAL: Status.PARTIAL,
    wire.InvoiceStatus.PAID: Status.PAID,
    wire.InvoiceStatus.OVERPAID: Status.OVERPAID,
    wire.InvoiceStatus.CANCELED: Status.CANCELED,
}
"""An invoice whose time is over becomes canceled too: the vendor has no other word for it."""


@attrs.frozen
class CryptoCloudV2(CryptoCloud):
    """CryptoCloud's new API, which reads up to a hundred invoices in one call.

    Args:
        api_key: from the project's settings.
        shop_id: the project's id.
        postback_secret: the key that signs the vendor's notifications.
        base_url: the server's root.

    """

    key: ClassVar[str] = "cryptocloud_v2"
    client = AuthenticatedClient
    batch_size: ClassVar[int] = 100

    postback_secret: str | None = attrs.field(
        default=None, kw_only=True, repr=False, validator=credential
    )

    def get(self, invoice_id: str) -> Flow[Invoice]:
        """Read an invoice, in a batch of one."""
        (lookup,) = yield from self.get_batch([invoice_id])
        if lookup.invoice is None:
            raise lookup.error or NotFound("")
        return lookup.invoice

    def get_batch(self, ids: Sequence[str]) -> Flow[list[Lookup]]:
        """Read invoices in one call.

        The vendor leaves out the ids that it does not know, and promises no order. It may refuse
        a whole call for one id of a strange form, so such ids are asked one by one.
        """
        groups = [[one for one in ids if _ORDINARY.fullmatch(bare(one))]]
        groups += [[one] for one in ids if one not in groups[0]]
        lookups: list[Lookup] = []
        for group in filter(None, groups):
            try:
                lookups += yield from self._ask(group)
            except TillError as error:
                lookups += [Lookup(one, error=error) for one in group]
        return lookups

    def _ask(self, ids: Sequence[str]) -> Flow[list[Lookup]]:
        request = wire.GetInvoicesRequest(uuids=[*dict.fromkeys(map(prefixed, ids))])
        answer = yield from ask(
            Call(get_invoices, {"body": request}, repeatable=True), wire.GetInvoicesResponse
        )
        expect_success(answer.status)
        told_of = {bare(invoice.uuid): invoice for invoice in answer.result}
        return [self._lookup(one, told_of.get(bare(one))) for one in ids]

    def _lookup(self, asked: str, invoice: wire.Invoice | None) -> Lookup:
        if invoice is None:
            return Lookup(asked, error=NotFound("the answer leaves this invoice out", status=200))
        try:
            return Lookup(asked, invoice=self._invoice(invoice))
        except TillError as error:
            return Lookup(asked, error=error)

    def _invoice(self, invoice: wire.Invoice) -> Invoice:
        coin = invoice.currency
        return Invoice(
            gateway=self.key,
            id=bare(invoice.uuid),
            status=STATUSES.get(invoice.status, Status.UNKNOWN),
            price=money(invoice.amount_usd, "USD", "amount_usd"),
            due=money(invoice.amount, coin.code, "amount"),
            received=money(invoice.received, coin.code, "received"),
            network=coin.network.code,
            order_id=told(invoice.order_id, str),
            expires_at=utc_from_text(invoice.expiry_date, "expiry_date"),
            is_test=told(invoice.test_mode, bool),
            raw=invoice,
        )
