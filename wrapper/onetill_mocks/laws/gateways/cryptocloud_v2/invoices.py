"""The laws of one invoice at CryptoCloud v2: amounts, addresses, payments and times."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from onetill_mocks.laws.exchanges import JSON, number, same
from onetill_mocks.laws.gateways import _cryptocloud as common
from onetill_mocks.laws.gateways.cryptocloud_v2.pages import COINS, ETHER
from onetill_mocks.laws.tellings import History, Telling

CENT = Decimal("0.01")
PERCENT = Decimal("0.01")
MICRO = Decimal("0.000001")  # amounts in a coin are rounded to it
_PARTS = Decimal("0.000001")
_DESCRIBED = {
    "short_code": ("name", "stablecoin", "icon_base", "icon_qr"),
    "obj_network.code": ("obj_network.fullname", "obj_network.icon"),
}
_PAYMENTS = {"pay", "part", "over"}


def numbers(telling: Telling, *names: str) -> list[Any]:
    """Read amounts that are reported; a wrong one is None, for which no sum holds."""
    return [number(telling.named.get(name)) for name in names]


def _paid(history: History, telling: Telling) -> Decimal | None:
    """Return what was paid of an invoice, by what happened to it and by what was due."""
    if not telling.state:
        return None
    events = history.events(telling.invoice, telling.exchange.at)
    last = next((one for one in events[::-1] if one.action in _PAYMENTS), None)
    if last is None:
        return Decimal(0)
    return number(last.facts.get("received", telling.named.get("due")))


def what_is_received_is_paid_less_the_fee(history: History) -> Iterator[str]:
    """The merchant receives what was paid less the service fee, and nothing before."""
    for telling in history.tellings:
        paid = _paid(history, telling)
        if {"~received", "~service_fee"} <= telling.named.keys() and paid is not None:
            received, fee = numbers(telling, "~received", "~service_fee")
            if received is None or fee is None or received != (paid - fee if paid else 0):
                yield f"{telling.where}: {received} received of {paid} with the fee {fee}"


def the_service_fee_is_a_part(history: History) -> Iterator[str]:
    """The service fee is 1.9 % of what was paid, or of what is due while nothing is."""
    for telling in history.tellings:
        paid = _paid(history, telling)
        if "~service_fee" in telling.named and paid is not None:
            due, fee = numbers(telling, "due", "~service_fee")
            if (
                due is None
                or fee is None
                or not 0 <= (paid or due) * Decimal("0.019") - fee < _PARTS
            ):
                yield f"{telling.where}: service fee {fee} of {paid or due}"


def what_is_to_pay_holds_the_fee(history: History) -> Iterator[str]:
    """The payer pays what is due and the network's fee; what is missing of it is reported."""
    for telling in history.tellings:
        paid = _paid(history, telling)
        names = ("due", "fee", "to_pay", "~amount_paid", "~missing")
        if not {*names} <= telling.named.keys() or paid is None:
            continue
        due, fee, to_pay, sent, missing = numbers(telling, *names)
        if None in {due, fee, to_pay, sent, missing}:
            yield f"{telling.where}: an amount is no number"
        elif to_pay != due + fee or sent != (paid + fee if paid else 0):
            yield f"{telling.where}: {to_pay} to pay and {sent} paid of {due} with the fee {fee}"
        elif missing != max(to_pay - sent, 0):
            yield f"{telling.where}: {missing} is missing of {to_pay} after {sent}"


def dollars_are_the_coin_at_one_rate(history: History) -> Iterator[str]:
    """Each amount in dollars is the amount in the coin at the rate of the whole, in cents."""
    for telling in history.tellings:
        due, usd = numbers(telling, "due", "usd")
        for fact in telling.named:
            if not fact.endswith("_usd") or fact.removesuffix("_usd") not in telling.named:
                continue
            amount, dollars = numbers(telling, fact.removesuffix("_usd"), fact)
            if None in {due, usd, amount, dollars} or not due:
                yield f"{telling.where}: {fact} or its amount is no number"
                continue
            is_stable = telling.places.get("currency.stablecoin")
            worth = amount if is_stable else amount * usd / due
            wrong = CENT / 2 if is_stable else CENT + worth * (PERCENT + MICRO / due)
            if abs(worth - dollars) > wrong:
                yield f"{telling.where}: {fact} is {dollars} for {amount}"


def a_stable_coin_costs_dollars(history: History) -> Iterator[str]:
    """The amount in a stable coin is the amount in US dollars, nearly."""
    for telling in history.tellings:
        if telling.places.get("currency.stablecoin") and {"due", "usd"} <= telling.named.keys():
            due, usd = numbers(telling, "due", "usd")
            if due is None or usd is None or abs(due - usd) > CENT + usd / 100:
                yield f"{telling.where}: {due} for {usd} USD"


def dollars_are_whole_cents(history: History) -> Iterator[str]:
    """A price in US dollars is rounded to cents."""
    for telling in history.tellings:
        (usd,) = numbers(telling, "usd")
        if usd is not None and usd != round(usd, 2):
            yield f"{telling.where}: {usd} USD is no whole number of cents"


def coins_have_six_decimals(history: History) -> Iterator[str]:
    """No amount in a coin has more than six decimals, as none that was recorded has."""
    for telling in history.tellings:
        for fact in ("due", "fee", "~service_fee", "to_pay", "~received"):
            amount = number(telling.named.get(fact))
            if amount is not None and amount != round(amount, 6):
                yield f"{telling.where}: {fact} is {amount}"


def an_address_comes_with_the_coin(history: History) -> Iterator[str]:
    """There is an address as soon as the coin is chosen, and its amount in the coin; not before."""
    addresses: dict[str, JSON] = {}
    for telling in history.tellings:
        if "~address" not in telling.named or not telling.state:
            continue
        asked = history.asked.get(telling.invoice, {})
        chosen = "chosen" in asked or bool(_paid(history, telling))
        address = telling.named["~address"]
        if not isinstance(address, str) or bool(address) is not chosen:
            yield f"{telling.where}: address is {address!r}"
        elif chosen and address != addresses.setdefault(telling.invoice, address):
            yield f"{telling.where}: address is {address!r} after {addresses[telling.invoice]!r}"
        if {"~in_crypto", "due"} <= telling.named.keys():
            wanted = telling.named["due"] if chosen else None
            if not same(telling.named["~in_crypto"], wanted):
                yield f"{telling.where}: amount_in_crypto is {telling.named['~in_crypto']!r}"


def an_address_names_its_invoice(history: History) -> Iterator[str]:
    """The address to pay an invoice at holds its id."""
    for telling in history.tellings:
        address = telling.named.get("~address")
        if address and telling.invoice not in address:
            yield f"{telling.where}: address is {address!r}, another invoice's"


def payments_are_listed(history: History) -> Iterator[str]:
    """The list of transactions has each payment, and one empty text before the first."""
    for telling in history.tellings:
        if "~transactions" in telling.named and telling.state:
            events = history.events(telling.invoice, telling.exchange.at)
            wanted = [one.transaction for one in events if one.action in _PAYMENTS] or [""]
            listed = telling.named["~transactions"]
            if listed != wanted and (listed or history.is_of_mock):
                yield f"{telling.where}: tx_list is {telling.named['~transactions']!r}"


def what_ended_says_when(history: History) -> Iterator[str]:
    """An invoice that is paid, canceled or expired says when it became so, and no other does."""
    for telling in history.tellings:
        if "~finished" not in telling.named or not telling.state:
            continue
        value = telling.named["~finished"]
        if telling.state in {"open", "partial"}:
            if value is not None:
                yield f"{telling.where}: finished {value!r} while {telling.state}"
            continue
        events = history.events(telling.invoice, telling.exchange.at)
        moment = events[-1].at if events and events[-1].action != "place" else None
        moment = moment or history.expires(telling.invoice)
        try:
            read = common.read_time(value)
        except (TypeError, ValueError):
            yield f"{telling.where}: finished {value!r}, which is no time"
            continue
        if moment and abs(read - moment) > history.tolerance:
            yield f"{telling.where}: finished {value!r}, not {moment}"


def pages_are_reported_with_the_order(history: History) -> Iterator[str]:
    """The shop's pages of success and failure carry the ids of the order and invoice."""
    for telling in history.tellings:
        for page in ("success", "fail"):
            if f"~{page}" not in telling.named or telling.invoice not in history.asked:
                continue
            order = history.asked[telling.invoice].get("order")
            ids = {"order_id": order or "", "invoice_uuid": f"{common.PREFIX}{telling.invoice}"}
            wanted = f"https://shop.example/{page}?{urlencode(ids)}"
            if telling.named[f"~{page}"] != wanted:
                yield f"{telling.where}: {page} is {telling.named[f'~{page}']!r}, not {wanted}"


def a_coin_is_named_by_its_code_and_network(history: History) -> Iterator[str]:
    """The full code of a coin is its code, with the network's after it or for a network's own."""
    for telling in history.tellings:
        coin, places = telling.named.get("coin"), telling.places
        code = places.get("currency.short_code", places.get("currency.code"))
        network = places.get("currency.obj_network.code", places.get("currency.network.code"))
        if code is not None and coin not in (code, f"{code}_{network}"):
            yield f"{telling.where}: {coin!r} is {code!r} on {network!r}"


def ether_is_as_on_its_page(history: History) -> Iterator[str]:
    """The other coin that a page shows is described as there, wherever it is reported."""
    for telling in history.tellings:
        if telling.named.get("coin") != "ETH":
            continue
        for place in ETHER.keys() & telling.places.keys():
            if not same(telling.places[place], ETHER[place]):
                yield f"{telling.where}: {place} is {telling.places[place]!r}"


def every_balance_has_the_same_coins(history: History) -> Iterator[str]:
    """A balance tells every coin, held or not; at a mock gateway, those of the newer page."""
    first: list[str] = COINS.split() if history.is_of_mock else []
    for exchange in history.successes:
        if exchange.operation == "get_balance":
            coins = [str(one.named.get("coin")) for one in history.reported_by(exchange)]
            if sorted(coins) != sorted(first or coins) or not coins:
                yield f"get_balance: {coins}"
            first = first or coins


def coins_are_described_alike(history: History) -> Iterator[str]:
    """Coins of one code have one name, networks of one code too, and no two have one number."""
    alike: dict[JSON, JSON] = {}
    for exchange in history.successes:
        numbers_of: dict[JSON, JSON] = {}
        for row in history.reported_by(exchange) if exchange.operation == "get_balance" else ():
            for code, places in _DESCRIBED.items():
                for place in places:
                    key = (place, row.places.get(f"currency.{code}"))
                    value = row.places.get(f"currency.{place}")
                    if not same(alike.setdefault(key, value), value):
                        yield f"get_balance: {place} of {key[1]} is {value!r}"
            for place in ("id", "order"):
                key = (place, row.places.get(f"currency.{place}"))
                if numbers_of.setdefault(key, row.named.get("coin")) != row.named.get("coin"):
                    yield f"get_balance: {key} of {row.named.get('coin')} and {numbers_of[key]}"


def a_wallet_is_of_the_coin_asked(history: History) -> Iterator[str]:
    """A static wallet takes the coin that it was created for."""
    for telling in history.tellings:
        if telling.exchange.operation == "create_static_wallet":
            asked, coin = telling.exchange.request.get("currency"), telling.named.get("coin")
            if coin is not None and coin != asked:
                yield f"create_static_wallet: {coin!r}, {asked!r} was asked"


def a_cancel_says_ok(history: History) -> Iterator[str]:
    """A cancellation succeeds with the document of the page and no other."""
    wanted = {"status": "success", "result": ["ok"]}
    for exchange in history.successes:
        if exchange.operation != "cancel_invoice":
            continue
        found = exchange.document
        if not history.is_of_mock:  # it may leave out all of it
            found = {**wanted, **{name: each for name, each in found.items() if each != []}}
        if not same(found, wanted):
            yield f"cancel_invoice: {exchange.document}"
