"""Declaration of a vendor: facts, credentials and calls."""

import re
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from starlette.requests import Request

from onetill_mocks._coins import Coin, to_usd
from onetill_mocks._invoice import Action, MockInvoice
from onetill_mocks._validators import check_flag, check_text, wrong

Webhook = Callable[[str, MockInvoice, datetime, Mapping[str, bool]], Mapping[str, object]]
"""Makes a notification from gateway, invoice, time and settings."""


class ReturnUrls(NamedTuple):
    """Where a payer goes after a payment, and after one that failed or ended; None for nowhere."""

    success: object = None
    failure: object = None


@dataclass(frozen=True, slots=True)
class Call:
    """One call that a vendor serves.

    The handler returns the document of a 200 or a whole response, or raises a Refusal. Its name is
    the id of the operation, as the vendor's spec has it. `needed` and `nullable` say what a sparse
    response keeps and what it has as null, as `reduced` reads it.
    """

    method: str
    path: str
    handler: Callable[[Request], Awaitable[object]]
    needed: str = ""
    nullable: str = ""

    @property
    def operation(self) -> str:
        """The id of the operation, such as "create_invoice"."""
        return getattr(self.handler, "__name__", "")

    def match(self, method: str, path: str) -> Mapping[str, str] | None:
        """Return the parameters in a path of this call; None if it is another call's."""
        found = _pattern(self.path).fullmatch(path) if method == self.method else None
        return found and found.groupdict()


@cache
def _pattern(path: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", path)
    names = [
        f"(?P<{part}>[^/]+)" if place % 2 else re.escape(part) for place, part in enumerate(parts)
    ]
    return re.compile("".join(names))


@dataclass(frozen=True, slots=True, kw_only=True)
class Vendor:
    """One vendor.

    Args:
        name: The vendor's name, for people.
        prefix: The path under which it is mounted, and its key in the ledger.
        gateways: The till's gateways that speak to it, each with the credentials it accepts.
        apis: The gateways by the beginnings of their paths, if there are several.
        calls: What it serves.
        names: Where its requests have the `id`, `order_id`, `price` and `currency` of an invoice:
            dotted names, between spaces if there are several.
        error_body: Makes the document of an error outside of its calls, from path, status and text.
        actions: What can happen to its invoices.
        currencies: The currencies of prices; None if any three capital letters will do.
        coin: The coin a payer takes unless another was chosen; None if payers pay in fiat money.
        coins: Its coins by their full codes.
        other_coin: Makes a coin that is on no list from its full code; None if it takes none.
        usd: Converts a price to US dollars, from amount and currency.
        credited: Returns what the merchant receives of an invoice, in the unit of `received`.
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
    apis: Mapping[str, str] = field(default_factory=dict[str, str])
    calls: tuple[Call, ...]
    names: Mapping[str, str] = field(default_factory=dict[str, str])
    error_body: Callable[[str, int, str], object]
    actions: frozenset[Action]
    currencies: frozenset[str] | None
    coin: Coin | None
    usd: Callable[[Decimal, str], Decimal] = to_usd
    coins: Mapping[str, Coin] = field(default_factory=dict[str, Coin])
    other_coin: Callable[[str], Coin | None] | None = None
    credited: Callable[[MockInvoice], Decimal] = lambda entry: entry.received
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

    def known_coin(self, full_code: str) -> Coin:
        """Return a coin that its payers can choose; any other raises ValueError."""
        check_text("coin", full_code)
        if coin := self.find_coin(full_code):
            return coin
        if not self.coins:
            raise ValueError(f"coin must be left out: {self.name} is paid in fiat money")
        known = ", ".join(self.coins)
        raise ValueError(f"coin must be one of {known} for {self.name}, not {full_code!r}")

    def pay_url(self, invoice_id: str) -> str:
        """Return the path of an invoice's pay page."""
        return f"/{self.prefix}{self.pay_path}".format(invoice_id=invoice_id, locale="en")

    def gateway_of(self, path: str) -> str:
        """Return the gateway whose path it is, without the prefix; "" if that is open."""
        if not self.apis:
            return next(iter(self.gateways))
        return next((key for start, key in self.apis.items() if path.startswith(start)), "")

    def find_call(self, method: str, path: str) -> Call | None:
        """Return the call that a request is for, or None."""
        return next((call for call in self.calls if call.match(method, path) is not None), None)

    def check_webhook(self, *, form: bool) -> None:
        """Raise ValueError unless it sends notifications, and as a form if that is asked for."""
        check_flag("form", form)
        if self.webhook is None:
            raise ValueError(f"{self.name} sends no webhooks here: their body is not documented")
        if form and not self.sends_forms:
            raise ValueError(f"form must be False for {self.name}, which sends JSON only")

    def accepts_currency(self, currency: str) -> bool:
        """Return whether a price can be in a currency."""
        if self.currencies is None:
            return re.fullmatch("[A-Z]{3}", currency) is not None
        return currency in self.currencies


_NOUNS = ("invoice", "invoices", "payment", "payments")


def is_operation(name: str, operation: str) -> bool:
    """Return whether a name is an operation's id, or its verb, such as "create" or "refund"."""
    by_verb = {f"{name}_{noun}" for noun in _NOUNS} | ({"create_refund"} & {f"create_{name}"})
    return bool(operation) and (operation == name or operation in by_verb)


def check_operation(vendors: Iterable[Vendor], name: str, gateway: str | None = None) -> None:
    """Raise ValueError unless a name is that of an operation, which a test may have misspelled.

    With a gateway, it must be one of its operations.
    """
    known = {
        call.operation
        for vendor in vendors
        for call in vendor.calls
        if gateway in {None, vendor.gateway_of(call.path)}
    }
    if not any(is_operation(name, operation) for operation in known):
        scope = f" for {gateway}" if gateway else ""
        rule = f"operation must be a verb such as 'create' or one of {', '.join(sorted(known))}"
        raise wrong(f"{rule}{scope}", name)


def vendor_of(vendors: Iterable[Vendor], gateway: str) -> Vendor:
    """Return the vendor behind one of the till's gateways; an unknown one raises ValueError."""
    known: list[str] = []
    for vendor in vendors:
        if isinstance(gateway, str) and gateway in vendor.gateways:
            return vendor
        known += vendor.gateways
    raise wrong(f"gateway must be one of {', '.join(known)}", gateway)
