"""What both APIs of CryptoCloud share: the words of states, times, and the postback's token."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import jwt

from onetill_mocks.laws.exchanges import JSON, number
from onetill_mocks.laws.tellings import History

CENT = Decimal("0.01")
PREFIX = "INV-"
FORM = "[A-Z0-9]{8}"
LIFETIME = timedelta(hours=24)
SECRET = "mock-cryptocloud-postback-secret"  # noqa: S105  # it opens nothing
TOKEN_LIFE = timedelta(minutes=5)
STATUS: dict[str, list[JSON]] = {
    "open": ["created"],
    "partial": ["partial"],
    "paid": ["paid"],
    "overpaid": ["overpaid"],
    "expired": ["canceled"],
    "canceled": ["canceled"],
}
SUCCESS = {"status": "success"}
NOTIFIED = frozenset({"pay", "over"})
POSTBACK = {
    "invoice_id": "id",
    "amount_crypto": "~paid",
    "currency": "coin",
    "order_id": "order",
    "token": "~token",
}


def a_token_names_its_invoice_for_five_minutes(history: History) -> Iterator[str]:
    """The token of a postback is signed with the secret, names the invoice and ends in time."""
    for telling in history.tellings:
        if "~token" not in telling.named or not history.is_whole:
            continue
        try:
            claims = jwt.decode(
                telling.named["~token"],
                SECRET,
                algorithms=["HS256"],
                options={"verify_exp": False, "require": ["exp", "id"]},
            )
        except (jwt.InvalidTokenError, AttributeError, TypeError) as error:
            yield f"{telling.where}: the token is refused: {error}"
            continue
        ends = int((telling.exchange.at + TOKEN_LIFE).timestamp())
        if claims != {"id": telling.invoice, "exp": ends}:
            yield f"{telling.where}: the token claims {claims}"


def a_postback_tells_what_was_paid(history: History) -> Iterator[str]:
    """The amount of a postback is all that was paid in the coin, without the network's fee."""
    for telling in history.tellings:
        due = next(
            (
                one.named["due"]
                for one in history.by_invoice.get(telling.invoice, ())
                if "due" in one.named
            ),
            None,
        )
        if "~paid" in telling.named and telling.state and due is not None:
            events = history.events(telling.invoice, telling.exchange.at)
            paid = next(
                (
                    one.facts.get("received", due)
                    for one in events[::-1]
                    if one.action in {"pay", "over"}
                ),
                due,
            )
            if number(telling.named["~paid"]) != number(paid):
                yield f"{telling.where}: {telling.named['~paid']!r} was paid, and not {paid}"


def dollars_cost_dollars(history: History) -> Iterator[str]:
    """A price in US dollars is as much in US dollars, or in whole cents, and at least one."""
    for telling in history.tellings:
        asked = history.asked.get(telling.invoice, {})
        usd = number(telling.named.get("usd", asked.get("price")))
        price = number(asked.get("price"))
        if price is None or str(asked["currency"]).upper() != "USD":
            continue
        if usd is None or (abs(usd - price) > CENT / 2 and not usd == CENT > price):
            yield f"{telling.where}: {usd!r} USD for {asked['price']}"


def ids_begin_as_on_their_page(history: History) -> Iterator[str]:
    """An id is reported without a prefix as `invoice_id`, and with it as `uuid`."""
    for telling in history.tellings:
        for place, value in telling.places.items():
            name = place.rpartition(".")[2]
            if name not in {"invoice_id", "uuid"} or not telling.invoice or value is None:
                continue
            if str(value).startswith(PREFIX) is not (name == "uuid"):
                yield f"{telling.where}: {place} is {value!r}"


def roubles_cost_cents(history: History) -> Iterator[str]:
    """A rouble is about a cent: 10 roubles were recorded as 0.11 dollars."""
    for telling in history.tellings:
        asked = history.asked.get(telling.invoice, {})
        if asked.get("currency") == "RUB" and "usd" in telling.named:
            usd, price = number(telling.named["usd"]), number(asked["price"])
            if usd is None or price is None or not price / 200 <= usd <= price / 50:
                yield f"{telling.where}: {usd} USD for {price} RUB"


def read_time(value: JSON) -> datetime:
    """Read a time, with or without a fraction; without an offset, it is in UTC."""
    form = "%Y-%m-%d %H:%M:%S.%f" if "." in value else "%Y-%m-%d %H:%M:%S"
    moment = datetime.strptime(value, form).replace(tzinfo=UTC)
    if moment.strftime(form) != value:
        raise ValueError(value)
    return moment
