"""CryptoCloud API v2: https://docs.cryptocloud.plus/en/api-reference-v2/invoice-information."""

import re
from collections.abc import Mapping, MutableSequence, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import ClassVar, Final

import attrs

from onetill._flow import Call, Flow, fetch
from onetill._gateway import Gateway
from onetill._invoice import Invoice, Lookup, Order
from onetill._money import Money
from onetill._pagination import Page, Period
from onetill._parsing import optional, parse_money, parse_utc, required_id
from onetill._status import Status
from onetill._validators import one_of, text, texts
from onetill.errors import BadResponse, Conflict, Misuse, NotFound, TillError
from onetill.gateways._cryptocloud import (
    CryptoCloud,
    bare,
    expect_success,
    prefixed,
    text_or_none,
    web_url,
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
_NOISE: Final = Decimal("1e-9")

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
        """The pay page's language, `en` or `ru`."""
        available_currencies: Sequence[str] | None = attrs.field(default=None, validator=texts)
        """The codes of the coins that the payer may choose from, such as `USDT_TRC20`."""
        email_to_send: str | None = attrs.field(default=None, validator=text, repr=False)
        """Address to which the vendor sends the invoice."""
        period: str | None = attrs.field(default=None, validator=text)
        """How often it does so: `month`, `week` or `day`."""

    def create(self, order: Order) -> Flow[Invoice]:
        """Create an invoice in one of 25 currencies."""
        arguments = {"body": self._request(order), **self._query(order)}
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
        groups = [[one for one in ids if _ORDINARY.fullmatch(bare(one))]]
        groups += [[one] for one in ids if one not in groups[0]]
        lookups: MutableSequence[Lookup] = []
        for group in filter(None, groups):
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
        try:
            return (yield from self.get(invoice_id))
        except TillError:  # the cancel itself succeeded
            id_ = bare(invoice_id)
            return Invoice(gateway=self.key, id=id_, status=Status.CANCELED, raw=response)

    def list(self, period: Period, page: object = None) -> Flow[Page]:
        """Read a page of a list, whichever way the vendor reads `limit`.

        The documentation calls `limit` the number of the last record, and also the size of a page.
        The first page is the same either way. A later page that is empty although there are more
        records shows that the last record is meant.
        """
        place = page if isinstance(page, _Place) else _Place()
        response = yield from self._list(period, place)
        count = optional(response.all_count, int)
        more = count is None or place.offset < count
        if not response.result and place.offset and more and not place.limit_is_last:
            place = attrs.evolve(place, limit_is_last=True)
            response = yield from self._list(period, place)
        end = place.offset + len(response.result)
        is_last = not response.result or (count is not None and end >= count)
        following = None if is_last else attrs.evolve(place, offset=end)
        return Page([self._listed(invoice) for invoice in response.result], following)

    def _list(self, period: Period, place: _Place) -> Flow[wire.ListInvoicesResponse]:
        request = wire.ListInvoicesRequest(
            start=_day(period.since),
            end=_day(period.until),
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
            code = f"{order.coin}_{order.network}" if order.network else order.coin
            fields.cryptocurrency = wire.CoinCode(code)
        elif order.network is not None:
            raise Misuse("network requires coin")
        if isinstance(options := order.options, self.Options):
            if options.available_currencies is not None:
                fields.available_currencies = [*map(wire.CoinCode, options.available_currencies)]
            if options.email_to_send is not None:
                fields.email_to_send = options.email_to_send
            if options.period is not None:
                fields.period = one_of(wire.Period, options.period, "period")
        return wire.CreateInvoiceRequest(
            shop_id=self.required_shop_id(),
            amount=order.price.amount,
            currency=one_of(wire.FiatCurrency, order.price.currency, "currency"),
            order_id=UNSET if order.order_id is None else order.order_id,
            email=UNSET if order.email is None else order.email,
            add_fields=fields if fields.to_dict() else UNSET,
        )

    def _query(self, order: Order) -> dict[str, wire.Locale]:
        options = order.options
        if not isinstance(options, self.Options) or options.locale is None:
            return {}
        return {"locale": one_of(wire.Locale, options.locale, "locale")}

    def _fetch(self, ids: Sequence[str]) -> Flow[Sequence[Lookup]]:
        request = wire.GetInvoicesRequest(uuids=[*dict.fromkeys(map(prefixed, ids))])
        call = Call(get_invoices, {"body": request}, repeatable=True)
        response = yield from fetch(call, wire.GetInvoicesResponse)
        expect_success(response.status)
        found = {bare(invoice.uuid): invoice for invoice in response.result}
        twice = {bare(one.uuid) for one in response.result if found[bare(one.uuid)] != one}
        return [self._lookup(one, found.get(bare(one)), twice) for one in ids]

    def _created(self, invoice: wire.CreatedInvoice, order: Order) -> Invoice:
        currency = optional(invoice.fiat_currency, str)
        price = _agreed_price(order.price, self._price(invoice), currency)
        return attrs.evolve(self._parse_common(invoice), price=price, order_id=order.order_id)

    def _listed(self, invoice: wire.ListedInvoice) -> Invoice:
        received = optional(invoice.received, Decimal)
        coin = invoice.currency.code
        return attrs.evolve(
            self._parse_common(invoice),
            received=None if received is None else parse_money(received, coin, "received"),
            order_id=text_or_none(invoice.order_id),
        )

    def _parse_common(self, invoice: wire.CreatedInvoice | wire.ListedInvoice) -> Invoice:
        """Parse the fields that new and listed invoices share."""
        coin = invoice.currency
        return Invoice(
            gateway=self.key,
            id=bare(required_id(invoice.uuid, "uuid")),
            status=STATUSES.get(invoice.status, Status.UNKNOWN),
            price=self._price(invoice),
            due=parse_money(invoice.amount, coin.code, "amount"),
            network=coin.network.code,
            pay_url=web_url(invoice.link),
            address=optional(invoice.address, str),
            created_at=parse_utc(invoice.created, "created"),
            expires_at=parse_utc(invoice.expiry_date, "expiry_date"),
            is_test=optional(invoice.test_mode, bool),
            raw=invoice,
        )

    def _price(self, invoice: wire.CreatedInvoice | wire.ListedInvoice) -> Money | None:
        """Parse the price in the currency it was asked in, or else in US dollars."""
        amount = optional(invoice.amount_in_fiat, Decimal)
        currency = optional(invoice.fiat_currency, str)
        if amount is not None and currency is not None:
            return parse_money(amount, currency, "amount_in_fiat")
        dollars = optional(invoice.amount_usd, Decimal)
        return None if dollars is None else parse_money(dollars, "USD", "amount_usd")

    def _lookup(self, requested: str, invoice: wire.Invoice | None, twice: set[str]) -> Lookup:
        if invoice is None:
            return Lookup(requested, error=NotFound("the response omits this id", status=200))
        if bare(requested) in twice:
            return Lookup(requested, error=BadResponse("the response contradicts itself"))
        try:
            return Lookup(requested, invoice=self._invoice(invoice))
        except TillError as error:
            return Lookup(requested, error=error)

    def _invoice(self, invoice: wire.Invoice) -> Invoice:
        coin = invoice.currency
        return Invoice(
            gateway=self.key,
            id=bare(invoice.uuid),
            status=STATUSES.get(invoice.status, Status.UNKNOWN),
            price=parse_money(invoice.amount_usd, "USD", "amount_usd"),
            due=parse_money(invoice.amount, coin.code, "amount"),
            received=parse_money(invoice.received, coin.code, "received"),
            network=coin.network.code,
            order_id=optional(invoice.order_id, str),
            address=optional(invoice.address, str),
            expires_at=parse_utc(invoice.expiry_date, "expiry_date"),
            is_test=optional(invoice.test_mode, bool),
            raw=invoice,
        )


def _agreed_price(requested: Money, price: Money | None, currency: str | None) -> Money:
    """Return the requested price, which the response must match but for noise of floats."""
    is_same = currency in {None, requested.currency}
    if price is not None and price.currency == requested.currency:
        is_same &= abs(price.amount - requested.amount) <= requested.amount * _NOISE
    if not is_same:
        raise BadResponse("price of the response must be the one that was requested")
    return requested


def _day(day: date) -> str:
    return f"{day.day:02}.{day.month:02}.{day.year:04}"
