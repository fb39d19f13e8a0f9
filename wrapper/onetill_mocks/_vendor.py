"""Declaration of a vendor: facts, credentials and calls."""

import re
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from typing import NamedTuple

from starlette.requests import Request

from onetill_mocks._coins import Coin, to_usd
from onetill_mocks._invoice import Action, MockInvoice

Webhook = Callable[[str, MockInvoice, datetime, Mapping[str, bool]], Mapping[str, object]]
"""Makes a notification from gateway, invoice, time and settings."""


class ReturnUrls(NamedTuple):
    """Where a payer goes after a payment, and after one that failed or ended; None for nowhere."""

    success: object = None
    failure: object = None


@dataclass(frozen=True, slots=True)
class Call:
    """One call that a vendor serves.

    The handler returns the document of a 200 or a whole response, or raises a Refusal. `needed`
    and `nullable` say what a sparse response keeps and what it has as null, as `reduced` reads it.
    """

    method: str
    path: str
    handler: Callable[[Request], Awaitable[object]]
    needed: str = ""
    nullable: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vendor:
    """One vendor.

    Args:
        name: The vendor's name, for people.
        prefix: The path under which it is mounted, and its key in the ledger.
        gateways: The till's gateways that speak to it, each with the credentials it accepts.
        calls: What it serves.
        error_body: Makes the document of an error outside of its calls, from path, status and text.
        actions: What can happen to its invoices.
        currencies: The currencies of prices; None if any three capital letters will do.
        coin: The coin a payer takes unless another was chosen; None if payers pay in fiat money.
        coins: Its coins by their full codes.
        other_coin: Makes a coin that is on no list from its full code; None if it takes none.
        usd: Converts a price to US dollars, from amount and currency.
        lifetime: How long an invoice can be paid.
        new_id: Makes the id of an invoice.
        id_form: What an id looks like, without its prefix.
        id_prefix: What may stand before an id.
        needs_order_id: Whether no invoice is without an order id.
        extra_fields: What `place` takes beside the fields that every vendor has.
        settings: What tests can change of its behaviour, with the defaults.
        webhook: Makes its notifications; None if their body is not documented.
        webhook_needed: What a sparse notification keeps.
        webhook_nullable: What it may have as null.
        sign: Makes the headers that sign a notification, from its body.
        sends_forms: Whether notifications can be forms.
        pay_path: Where people pay.
        return_urls: Tells from an invoice where payers go afterwards.
        url_fields: The fields of the till's gateway that hold the mock gateway's URL.

    """

    name: str
    prefix: str
    gateways: Mapping[str, Mapping[str, str]]
    calls: tuple[Call, ...]
    error_body: Callable[[str, int, str], object]
    actions: frozenset[Action]
    currencies: frozenset[str] | None
    coin: Coin | None
    usd: Callable[[Decimal, str], Decimal] = to_usd
    coins: Mapping[str, Coin] = field(default_factory=dict[str, Coin])
    other_coin: Callable[[str], Coin | None] | None = None
    lifetime: timedelta
    new_id: Callable[[], str]
    id_form: re.Pattern[str]
    id_prefix: str = ""
    needs_order_id: bool = False
    extra_fields: frozenset[str] = frozenset()
    settings: Mapping[str, bool] = field(default_factory=dict[str, bool])
    webhook: Webhook | None = None
    webhook_needed: str = ""
    webhook_nullable: str = ""
    sign: Callable[[bytes], Mapping[str, str]] = lambda _body: {}
    sends_forms: bool = False
    pay_path: str = "/pay/{invoice_id}"
    return_urls: Callable[[MockInvoice], ReturnUrls] = lambda _: ReturnUrls()
    url_fields: tuple[str, ...] = ("base_url",)

    def bare_id(self, invoice_id: str) -> str:
        """Return an id without its optional prefix."""
        return invoice_id.removeprefix(self.id_prefix)

    def find_coin(self, full_code: str) -> Coin | None:
        """Return a coin that its payers can choose, or None."""
        if coin := self.coins.get(full_code):
            return coin
        return self.other_coin(full_code) if self.other_coin else None

    def pay_url(self, invoice_id: str) -> str:
        """Return the path of an invoice's pay page."""
        return f"/{self.prefix}{self.pay_path}".format(invoice_id=invoice_id, locale="en")

    def is_pay_page(self, path: str) -> bool:
        """Return whether a path is that of a pay page."""
        form = re.sub(r"\{\w+\}", "[^/]+", f"/{self.prefix}{self.pay_path}")
        return re.fullmatch(form, path) is not None

    def accepts_currency(self, currency: str) -> bool:
        """Return whether a price can be in a currency."""
        if self.currencies is None:
            return re.fullmatch("[A-Z]{3}", currency) is not None
        return currency in self.currencies


def vendor_of(vendors: Iterable[Vendor], gateway: str) -> Vendor:
    """Return the vendor behind one of the till's gateways; an unknown one raises ValueError."""
    known: list[str] = []
    for vendor in vendors:
        if gateway in vendor.gateways:
            return vendor
        known += vendor.gateways
    raise ValueError(f"gateway must be one of {', '.join(known)}, not {gateway!r}")
