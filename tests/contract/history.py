"""What happened at a mock gateway before a run: invoices in every state that it has."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import cycle
from typing import Any

from onetill_mocks import Ledger, find_vendors
from onetill_mocks._vendor import Vendor, vendor_of
from support.samples import sample_of

_OPENED = datetime(2026, 1, 1, 18, 29, 31, tzinfo=UTC)  # within the periods of the specs' examples
_LATER = timedelta(minutes=15)  # a payment held by then is held no more
_PRICE = "12.50"


@dataclass(frozen=True)
class History:
    """The ids of all that exists, in all spellings, and the coins and networks, side by side."""

    invoices: list[str] = field(default_factory=list[str])
    open_invoices: list[str] = field(default_factory=list[str])
    paid_invoices: list[str] = field(default_factory=list[str])
    transactions: list[str] = field(default_factory=list[str])
    paid_transactions: list[str] = field(default_factory=list[str])
    refunds: list[str] = field(default_factory=list[str])
    coins: list[str] = field(default_factory=list[str])
    networks: list[str] = field(default_factory=list[str])
    applications: list[str] = field(default_factory=list[str])


def none(key: str) -> History:
    """Describe a mock gateway where nothing has happened yet."""
    vendor = vendor_of(find_vendors().values(), key)
    coins, public_key = vendor.coins.values(), vendor.gateways[key].get("public_key")
    return History(
        coins=[coin.code for coin in coins],
        networks=[coin.network for coin in coins],
        applications=[public_key.removeprefix("application-")] if public_key else [],
    )


def made(ledger: Ledger, key: str) -> History:
    """Place an invoice for all that one can show, and refund a paid one if the vendor refunds."""
    vendor = ledger.vendor_of(key)
    seen = {"see"} if "confirm" in vendor.actions else set[str]()
    actions = (None, *sorted(vendor.actions | seen))
    events: list[tuple[str | None, dict[str, Any]]] = [
        *((action, {}) for action in actions),
        *((action, {"order_id": "A-1042"}) for action in actions),
        *((None, {"coin": coin}) for coin in vendor.coins),
        *((None, {name: "sample"}) for name in sorted(vendor.extra_fields)),
        (None, {"is_test": True}),
    ]
    currencies = cycle(sorted(vendor.currencies or {"EUR", "USD"}))
    prefixes = cycle((vendor.id_prefix, ""))
    history = none(key)
    for action, facts in events:
        ledger.now = _clock(_OPENED + _LATER if facts else _OPENED)
        number = ledger.place(
            key,
            price=_PRICE,
            currency=next(currencies),
            id=_number(vendor, len(history.invoices)),
            **facts,
        )
        if action:
            _move(ledger, number, action)
        _note(history, ledger, number, next(prefixes) + number)
    if sample_of(key).refunds:
        _refund(history, ledger, key)
    return history


def _move(ledger: Ledger, number: str, action: str) -> None:
    """Make an action, after those without which there is none."""
    if action in {"see", "confirm"}:
        ledger.pay(number, confirmed=False)
    if action == "refund":
        ledger.pay(number)
    if action != "see":
        getattr(ledger, action)(number)


def _note(history: History, ledger: Ledger, number: str, spelling: str) -> None:
    entry = ledger.find(number)
    history.invoices.append(spelling)
    if entry and entry.state == "open":
        history.open_invoices.append(spelling)
    if entry and entry.state == "paid":
        history.paid_invoices.append(spelling)
    for transaction in entry.transactions if entry else ():
        history.transactions.append(transaction.id)
        if not transaction.failed:
            history.paid_transactions.append(transaction.id)


def _refund(history: History, ledger: Ledger, key: str) -> None:
    """Give one payment back in parts, the first of them long enough ago to be accepted."""
    ledger.now = _clock(_OPENED)
    number = ledger.place(key, price=_PRICE, currency="EUR")
    history.invoices.append(number)
    history.transactions.append(ledger.pay(number).transactions[-1].id)
    for moment, metadata in ((_OPENED, None), (_OPENED + _LATER, {"order": "A-1042"})):
        ledger.now = _clock(moment)
        refund = ledger.add_refund(number, Decimal("1.25"), whole=False, metadata=metadata)
        history.refunds.append(refund.id)


def _clock(moment: datetime) -> Callable[[], datetime]:
    return lambda: moment


def _number(vendor: Vendor, index: int) -> str | None:
    """Make up the same ids for every run, for vendors whose ids look like one of these."""
    unique = uuid.uuid5(uuid.NAMESPACE_URL, f"{vendor.prefix}/{index}")
    spellings = (str(unique), unique.hex[:8].upper())
    return next((one for one in spellings if vendor.id_form.fullmatch(one)), None)
