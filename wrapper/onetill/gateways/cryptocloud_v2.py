"""CryptoCloud API v2: https://docs.cryptocloud.plus/en/api-reference-v2/invoice-information."""

import re
from collections.abc import Iterator, Mapping, MutableSequence, Sequence
from contextlib import suppress
from datetime import timedelta
from typing import Any, ClassVar, Final

import attrs

from onetill._flow import Call, Flow, fetch
from onetill._gateway import Gateway
from onetill._invoice import Invoice, Lookup
from onetill._order import Order
from onetill._pagination import Page, Period
from onetill._parsing import (
    expect_readable,
    optional,
    parse_due,
    parse_money,
    parse_price,
    parse_utc,
    required_id,
    unreadable,
)
from onetill._status import Status
from onetill._validators import one_of, text, texts
from onetill.errors import BadResponse, Conflict, Invalid, Misuse, NotFound, TillError
from onetill.gateways._cryptocloud import (
    CryptoCloud,
    bare,
    coin_code,
    day_text,
    distinct_order_id,
    expect_coin,
    expect_price,
    expect_success,
    length,
    omitted,
    parse_link,
    parse_order_id,
    parse_status,
    prefixed,
    total,
    unknown_invoices,
)
from onetill_clients.cryptocloud_v2 import AuthenticatedClient
from onetill_clients.cryptocloud_v2 import models as wire
from onetill_clients.cryptocloud_v2.api.invoices import (
    cancel_invoice,
    create_invoice,
    get_invoices,
    list_invoices,
)
from onetill_clients.cryptocloud_v2.types import UNSET

_ORDINARY: Final = re.compile("[A-Z0-9]{8}")
_PAGE: Final = 100

STATUSES: Final[Mapping[wire.InvoiceStatus, Status]] = {
    wire.InvoiceStatus.CREATED: Status.OPEN,
    wire.InvoiceStatus.PARTIAL: Status.PARTIAL,
    wire.InvoiceStatus.PAID: Status.PAID,
    wire.InvoiceStatus.OVERPAID: Status.OVERPAID,
    wire.InvoiceStatus.CANCELED: Status.CANCELED,
}
"""An expired invoice is canceled too: the vendor has no other word for it."""


@attrs.frozen
class _Place:
    """Where the next page of a list begins."""

    offset: int = 0
    limit_is_last: bool = False
    """Whether `limit` is the number of the last record; else it is the size of a page."""


@attrs.frozen
class CryptoCloudV2(CryptoCloud):
    """CryptoCloud's new API, which reads up to 100 invoices in one call.

    Args:
        api_key: from the project's settings.
        shop_id: the project's id, which `create` requires.
        postback_secret: the project's secret key, which `read_notification` requires.
        base_url: the server's root.

    """

    key: ClassVar[str] = "cryptocloud_v2"
    client = AuthenticatedClient
    batch_size: ClassVar[int] = 100
    optional_fields: ClassVar[frozenset[str]] = frozenset(
        {"order_id", "email", "lifetime", "coin", "network"}
    )

    @attrs.frozen(kw_only=True)
    class Options(Gateway.Options):
        """Arguments of `Till.create` that only CryptoCloud v2 knows; None leaves one out."""

        locale: str | None = attrs.field(default=None, validator=text)
        """The pay page's language, such as `en`; `en` and `ru` are documented."""
        available_currencies: Sequence[str] | None = attrs.field(default=None, validator=texts)
        """The codes of the coins that the payer may choose from, such as `USDT_TRC20`."""
        email_to_send: str | None = attrs.field(default=None, validator=text, repr=False)
        """Address to which the vendor sends the invoice."""
        period: str | None = attrs.field(default=None, validator=text)
        """How often it does so: `month`, `week` or `day`."""

    def create(self, order: Order) -> Flow[Invoice]:
        """Create an invoice in one of 25 currencies."""
        locale = getattr(order.options, "locale", None)
        arguments = {"body": self._request(order), "locale": UNSET if locale is None else locale}
        response = yield from fetch(
            Call(create_invoice, arguments, repeatable=False), wire.CreateInvoiceResponse
        )
        expect_success(response.status)
        return self._created(response.result, order)

    def get(self, invoice_id: str) -> Flow[Invoice]:
        """Read an invoice, in a batch of one."""
        (lookup,) = yield from self.get_batch([invoice_id])
        if lookup.invoice is None:
            raise lookup.error or NotFound("")
        return lookup.invoice

    def get_batch(self, ids: Sequence[str]) -> Flow[Sequence[Lookup]]:
        """Read invoices in one call.

        The vendor omits the ids that it does not know, in no documented order. It may refuse a
        whole call for one id of an unusual form, so such ids are read one by one.
        """
        ordinary = [one for one in ids if _ORDINARY.fullmatch(bare(one))]
        unusual = {*ids} - {*ordinary}
        lookups: MutableSequence[Lookup] = []
        for group in filter(None, [ordinary, *([one] for one in ids if one in unusual)]):
            try:
                lookups += yield from self._fetch(group)
            except TillError as error:
                lookups += [Lookup(one, error=error) for one in group]
        return lookups

    def cancel(self, invoice_id: str) -> Flow[Invoice]:
        """Cancel an invoice of which nothing is paid, and read it.

        The vendor refuses with the same text whatever the state is, so the invoice is read for it.
        """
        request = wire.CancelInvoiceRequest(uuid=prefixed(invoice_id))
        try:
            response = yield from fetch(
                Call(cancel_invoice, {"body": request}, repeatable=False),
                wire.CancelInvoiceResponse,
            )
        except Conflict as conflict:
            invoice = yield from self.get(invoice_id)
            raise Conflict(
                f"the invoice is {invoice.status}", status=conflict.status, fields=conflict.fields
            ) from None
        expect_success(response.status)
        expect_readable(response, "result")
        try:
            return (yield from self.get(invoice_id))
        except TillError:  # the cancel itself succeeded
            id_ = bare(invoice_id)
            return Invoice(gateway=self.key, id=id_, status=Status.CANCELED, raw=response)

    def list(self, period: Period, page: object = None) -> Flow[Page]:
        """Read a page of a list, whichever way the vendor reads `limit`.

        If it means the last record and not the size of a page, a later page is empty too early.
        """
        place = page if isinstance(page, _Place) else _Place()
        response = yield from self._list(period, place)
        count = total(response, place.offset + length(response))
        more = count is None or place.offset < count
        if not length(response) and place.offset and more and not place.limit_is_last:
            place = attrs.evolve(place, limit_is_last=True)
            with suppress(Invalid):
                response = yield from self._list(period, place)
        end = place.offset + length(response)
        more = end > place.offset and (count is None or end < count)
        following = attrs.evolve(place, offset=end) if more else None
        return Page([*self._listed(response)], following, count is None and end % _PAGE > 0)

    def _list(self, period: Period, place: _Place) -> Flow[wire.ListInvoicesResponse]:
        request = wire.ListInvoicesRequest(
            start=day_text(period.since),
            end=day_text(period.until),
            offset=place.offset,
            limit=_PAGE + place.offset if place.limit_is_last else _PAGE,
        )
        call = Call(list_invoices, {"body": request}, repeatable=True)
        response = yield from fetch(call, wire.ListInvoicesResponse)
        expect_success(response.status)
        return response

    def _request(self, order: Order) -> wire.CreateInvoiceRequest:
        fields = wire.AddFields()
        if order.lifetime is not None:
            hours, rest = divmod(order.lifetime, timedelta(hours=1))
            fields.time_to_pay = wire.TimeToPay(hours=hours, minutes=rest // timedelta(minutes=1))
        if order.coin is not None:
            fields.cryptocurrency = coin_code(order)
        elif order.network is not None:
            raise Misuse("network requires coin")
        if isinstance(options := order.options, self.Options):
            if options.available_currencies is not None:
                fields.available_currencies = [*options.available_currencies]
            if options.email_to_send is not None:
                fields.email_to_send = options.email_to_send
            if options.period is not None:
                fields.period = one_of(wire.Period, options.period, "period")
        return wire.CreateInvoiceRequest(
            shop_id=self.required_shop_id(),
            amount=order.price.amount,
            currency=one_of(wire.FiatCurrency, order.price.currency, "currency"),
            order_id=distinct_order_id(order.order_id) or UNSET,
            email=UNSET if order.email is None else order.email,
            add_fields=fields if fields.to_dict() else UNSET,
        )

    def _fetch(self, ids: Sequence[str]) -> Flow[Sequence[Lookup]]:
        request = wire.GetInvoicesRequest(uuids=[*dict.fromkeys(map(prefixed, ids))])
        call = Call(get_invoices, {"body": request}, repeatable=True)
        response = yield from fetch(call, wire.GetInvoicesResponse)
        expect_success(response.status)
        found: dict[str, list[wire.Invoice]] = {}
        for invoice in response.result:
            found.setdefault(bare(invoice.uuid), []).append(invoice)
        odd = unreadable(response, "result")
        return [self._lookup(one, found.get(bare(one), []), odd) for one in ids]

    def _lookup(self, requested: str, found: Sequence[wire.Invoice], odd: Sequence[Any]) -> Lookup:
        try:
            if not found:
                raise omitted(requested, odd, wire.Invoice.from_dict)
            if len(found) > 1 and any(invoice != found[0] for invoice in found):
                raise BadResponse("the response must hold one invoice of this id")
            return Lookup(requested, invoice=self._invoice(found[0]))
        except TillError as error:
            return Lookup(requested, error=error)

    def _created(self, invoice: wire.CreatedInvoice, order: Order) -> Invoice:
        expect_price(order.price, invoice)
        expect_coin(order, invoice)
        # The page knows no order_id here; where it comes, another one belongs to another order.
        order_id = parse_order_id(invoice.additional_properties.get("order_id")) or order.order_id
        common = self._parse(invoice, order_id, parse_link(invoice.link))
        status = common.status if order_id == order.order_id else Status.UNKNOWN
        return attrs.evolve(common, status=status, price=order.price)

    def _listed(self, response: wire.ListInvoicesResponse) -> Iterator[Invoice]:
        """Parse the invoices of a page; one that cannot be read, or read in one way, is unknown."""
        odd = [*unreadable(response, "result")]
        rows: dict[str, wire.ListedInvoice] = {}
        for invoice in response.result:
            if rows.setdefault(bare(invoice.uuid), invoice) != invoice:
                odd.append(invoice.to_dict())
                continue
            try:
                yield self._invoice(invoice, parse_link(invoice.link))
            except BadResponse:
                odd.append(invoice.to_dict())
        yield from unknown_invoices(self.key, odd)

    def _invoice(
        self, invoice: wire.Invoice | wire.ListedInvoice, pay_url: str | None = None
    ) -> Invoice:
        expect_readable(invoice, "received")  # no field of a new invoice
        return self._parse(invoice, parse_order_id(invoice.order_id), pay_url)

    def _parse(
        self,
        invoice: wire.CreatedInvoice | wire.Invoice | wire.ListedInvoice,
        order_id: str | None,
        pay_url: str | None,
    ) -> Invoice:
        expect_readable(invoice, "amount", "amount_usd", "amount_in_fiat")
        coin = optional(invoice.currency, wire.InvoiceCurrency) or wire.InvoiceCurrency()
        network = optional(coin.network, wire.Network) or wire.Network()
        address = optional(invoice.address, str)  # without one, no coin is chosen yet
        dollars = parse_price(invoice.amount_usd, "USD", "amount_usd")
        return Invoice(
            gateway=self.key,
            id=required_id(bare(invoice.uuid), "uuid"),
            status=parse_status(STATUSES.get(invoice.status, Status.UNKNOWN), invoice),
            price=parse_price(invoice.amount_in_fiat, invoice.fiat_currency, "amount_in_fiat")
            or dollars,
            due=parse_due(invoice.amount, coin.code, "amount", is_chosen=address is not None),
            received=parse_money(getattr(invoice, "received", None), coin.code, "received"),
            network=optional(network.code, str),
            order_id=order_id,
            pay_url=pay_url,
            address=address,
            created_at=parse_utc(invoice.created),
            expires_at=parse_utc(invoice.expiry_date),
            is_test=optional(invoice.test_mode, bool),
            raw=invoice,
        )
