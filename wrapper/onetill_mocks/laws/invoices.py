"""The laws of an invoice itself: its order, its coin, its states, its amounts and its times."""

from collections.abc import Iterator, Mapping

from onetill_mocks.laws.exchanges import ABSENT, JSON, Law, number, same
from onetill_mocks.laws.tellings import History

_AMOUNTS = {"price"}
_WORTHS = {"price", "usd", "due", "fee", "to_pay", "commission", "~paid", "~received", "~amount"}
_WAYS = {"~link", "~address", "~qr"}
_NOTHING: tuple[JSON, ...] = (None, "", [], {})
REACHABLE: Mapping[str, frozenset[str]] = {
    "open": frozenset({"failed", "partial", "paid", "overpaid", "expired", "canceled"}),
    "failed": frozenset({"partial", "paid", "overpaid", "expired", "canceled"}),
    "partial": frozenset({"paid", "overpaid"}),
}


def reported_as_asked(history: History) -> Iterator[str]:
    """What an invoice was created with is reported by every response that tells such a thing."""
    for telling in history.tellings:
        asked = history.asked.get(telling.invoice, {})
        for fact, value in telling.reported:
            if fact in asked and not _equal(history, fact, asked[fact], value):
                if same(value, history.facts.unchosen.get(fact, ABSENT)):
                    continue  # its own law says when
                if (asked[fact], value) == ({}, []):
                    continue  # an empty map, as PHP writes it
                yield f"{telling.where}: {fact} is {value!r}, {asked[fact]!r} was asked"
        table = history.facts.reported[telling.exchange.operation]
        untold = {*table.facts.values()} & asked.keys() - telling.named.keys()
        for fact in untold if history.is_of_mock else ():
            if asked[fact] not in (None, [], {}):
                yield f"{telling.where}: {fact} is not reported"


def reported_once_reported_always(history: History) -> Iterator[str]:
    """What does not change is reported of one invoice in the same way by every response."""
    for invoice, tellings in history.by_invoice.items():
        first: dict[str, JSON] = {}
        for telling in tellings:
            for fact, value in telling.reported:
                if fact[0] in "~=" or fact in {"transaction", "refund", *history.facts.times}:
                    continue
                if fact == "id":
                    value = str(value).removeprefix(history.facts.id_prefix)  # noqa: PLW2901
                    first[fact] = invoice
                if fact in history.facts.unchosen and same(value, history.facts.unchosen[fact]):
                    continue
                if not _equal(history, fact, first.setdefault(fact, value), value):
                    yield f"{telling.where}: {fact} is {value!r} after {first[fact]!r}"


def a_transaction_is_reported_by_its_id(history: History) -> Iterator[str]:
    """What was asked by the id of a transaction is reported with this id and no other."""
    for telling in history.tellings:
        for fact, value in telling.reported:
            if fact == "transaction" and telling.exchange.transaction not in {"", value}:
                yield f"{telling.where}: transaction is {value!r}"
            if fact == "transaction" and history.is_whole and value not in history.attempts:
                yield f"{telling.where}: nobody made the transaction {value!r}"


def a_coin_is_chosen_once(history: History) -> Iterator[str]:
    """What depends on the coin is reported as soon as it is chosen, all at once, and not before."""
    unchosen = history.facts.unchosen
    was_chosen: set[str] = set()
    for telling in history.tellings if unchosen else ():
        facts = [fact for fact in telling.named if fact in unchosen]
        empty = [fact for fact in facts if same(telling.named[fact], unchosen[fact])]
        if empty and len(empty) < len(facts):
            yield f"{telling.where}: {empty} are empty, others are not"
        if not facts:
            continue
        if len(empty) < len(facts):
            was_chosen.add(telling.invoice)
        elif telling.invoice in was_chosen:
            yield f"{telling.where}: {empty} are empty again"
        if telling.state:
            asked = history.asked.get(telling.invoice, {}).get("coin") is not None
            paid = any(
                one.action in {"pay", "part", "over"}
                for one in history.events(telling.invoice, telling.exchange.at)
            )
            if (asked or paid) is bool(empty):
                yield f"{telling.where}: {facts} are {'empty' if empty else 'reported'}"


def states_follow_what_happened(history: History) -> Iterator[str]:
    """An invoice is born unpaid, and is what payers, merchants and the clock made of it."""
    for telling in history.tellings:
        for fact, value in telling.reported:
            if fact[0] != "=" or not (telling.state or history.is_of_mock):
                continue
            words = history.facts.words[fact]
            wanted = (
                words[telling.state]
                if telling.state
                else [one for each in words.values() for one in each]
            )
            if not any(same(value, word) for word in wanted):
                yield f"{telling.where}: {fact[1:]} is {value!r} when {telling.state or 'any'}"


def states_move_forward_only(history: History) -> Iterator[str]:
    """An invoice that was paid stays paid, and one that has ended is not open again."""
    for before, after in history.successive():
        for fact in before.named.keys() & after.named.keys():
            if fact[0] != "=" or before.exchange.operation != after.exchange.operation:
                continue
            if history.facts.reported[before.exchange.operation].of_transaction:
                continue
            words = history.facts.words[fact]
            froms = [state for state, one in words.items() if before.named[fact] in one]
            tos = {state for state, one in words.items() if after.named[fact] in one}
            reached = {*froms, *(to for one in froms for to in REACHABLE.get(one, ()))}
            back = any(
                [*one].index(before.named[fact]) > [*one].index(after.named[fact])
                for one in words.values()
                if before.named[fact] in one and after.named[fact] in one
            )
            if (fact in history.facts.steps and back) or (froms and tos and not tos & reached):
                words_reported = f"{after.named[fact]!r} after {before.named[fact]!r}"
                yield f"{after.where}: {fact[1:]} is {words_reported}"


def equal_orders_cost_the_same(history: History) -> Iterator[str]:
    """Equal prices in equal coins come to equal amounts, fees and credits, payment for payment."""
    first: dict[JSON, JSON] = {}
    for telling in history.tellings:
        asked = history.asked.get(telling.invoice)
        if asked is None or not history.is_whole:
            continue
        events = history.events(telling.invoice, telling.exchange.at)
        order = (number(asked["price"]), asked["currency"], telling.named.get("coin"))
        paid = tuple(
            (one.action, str(one.facts.get("received"))) for one in events if one.action != "place"
        )
        for fact, value in telling.reported:
            if fact in history.facts.costs:
                key = (order, paid if fact[0] == "~" else bool(telling.named.get("fee")), fact)
                if fact in history.facts.unchosen and same(value, history.facts.unchosen[fact]):
                    continue
                if not same(first.setdefault(key, value), value):
                    yield f"{telling.where}: {fact} is {value!r}, elsewhere {first[key]!r}"


def times_are_those_of_the_clock(history: History) -> Iterator[str]:
    """An invoice was created when its create was responded, and ends a lifetime later."""
    for telling in history.tellings:
        moments = {
            "created": history.created.get(telling.invoice),
            "expires": history.expires(telling.invoice),
        }
        for fact, value in telling.reported:
            if fact not in history.facts.times:
                continue
            try:
                read = history.facts.times[fact](value)
            except (ValueError, TypeError, ArithmeticError):
                yield f"{telling.where}: {fact} is {value!r}, which is no time"
                continue
            moment = moments[fact]
            if fact == "expires" and telling.state in {"", "expired"}:  # by an action, maybe
                if telling.state and read > telling.exchange.at + history.tolerance:
                    yield f"{telling.where}: expired, and {fact} is {value!r}"
                continue
            is_near = moment and abs(read - moment) <= history.tolerance
            if moment and not is_near and read != moment.replace(microsecond=0):
                yield f"{telling.where}: {fact} is {value!r}, not {moment}"


def what_leads_to_an_invoice_leads_to_no_other(history: History) -> Iterator[str]:
    """The page and the address of an invoice are its own."""
    owners: dict[str, str] = {}
    for telling in history.tellings:
        for fact, value in telling.reported:
            if fact in _WAYS and value != "":
                owner = owners.setdefault(value, telling.invoice)
                if telling.invoice != owner:
                    yield f"{telling.where}: {fact[1:]} is {value!r}, that of {owner}"


def what_leads_to_invoices_looks_alike(history: History) -> Iterator[str]:
    """The pages and the addresses of invoices differ in the ids of these alone."""
    shapes: dict[str, str] = {}
    for telling in history.tellings:
        for fact, value in telling.reported:
            if fact not in _WAYS or (fact == "~address" and value == ""):
                continue
            shape = str(_without(value, [telling.invoice]))
            if shape != shapes.setdefault(fact, shape):
                yield f"{telling.where}: {fact[1:]} is {value!r}, unlike others"


def constants_are_reported_alike(history: History) -> Iterator[str]:
    """A field in which no fact of an invoice stands is the same everywhere, coin for coin."""
    first: dict[JSON, JSON] = {}
    for telling in history.tellings:
        ids = [telling.invoice, telling.named.get("wallet")]
        for place, value in telling.plain.items():
            bare = _without(value, ids)
            key = (telling.exchange.operation, place, telling.named.get("coin"))
            if not same(first.setdefault(key, bare), bare):
                yield f"{telling.where}: {place} is {value!r}, elsewhere {first[key]!r}"


def amounts_are_numbers_or_texts(history: History) -> Iterator[str]:
    """An amount is a number in the JSON of most vendors, and a text in that of some."""
    for telling in history.tellings:
        for fact, value in telling.reported:
            if fact in _WORTHS and isinstance(value, str) is not history.facts.amounts_are_texts:
                yield f"{telling.where}: {fact} is {value!r}"


def constants_are_those_of_the_page(history: History) -> Iterator[str]:
    """A field in which no fact of an invoice stands is as on its page, in the usual coin."""
    usual = history.facts.usual
    for telling in history.tellings:
        if telling.named.get("coin", usual.get("coin")) != usual.get("coin"):
            continue
        for fact in usual.keys() & telling.named.keys():
            if number(telling.named[fact]) != number(usual[fact]):
                yield f"{telling.where}: {fact} is {telling.named[fact]!r}, not {usual[fact]!r}"
        ids = [telling.invoice, telling.named.get("wallet")]
        for place, wanted in history.facts.reported[telling.exchange.operation].constants.items():
            value = _without(telling.places.get(place, wanted), ids)
            if not same(value, wanted):
                yield f"{telling.where}: {place} is {value!r}, not {wanted!r}"


def _equal(history: History, fact: str, one: JSON, other: JSON) -> bool:
    if not history.is_of_mock:
        nothings = [value for value in (one, other) if value in _NOTHING]
        if len(nothings) > 1 or [] in nothings or {} in nothings:
            return True  # not reported, in one way or another
    if fact in _AMOUNTS and number(other) is not None:
        return number(one) == number(other)
    if fact == "currency" and isinstance(one, str):
        return bool(one.upper() == other)  # some vendors take it in lower case
    return same(one, other)


def _without(value: JSON, ids: list[JSON]) -> JSON:
    """Write a text without the ids of its invoice in it."""
    for place, one in enumerate(ids):
        if isinstance(value, str) and isinstance(one, str) and one:
            value = value.replace(one, f"<{place}>")
    return value


LAWS_OF_AN_INVOICE: tuple[Law, ...] = (
    reported_as_asked,
    reported_once_reported_always,
    a_transaction_is_reported_by_its_id,
    a_coin_is_chosen_once,
    states_follow_what_happened,
    states_move_forward_only,
    equal_orders_cost_the_same,
    times_are_those_of_the_clock,
    what_leads_to_an_invoice_leads_to_no_other,
)
CONVENTIONS_OF_AN_INVOICE: tuple[Law, ...] = (
    what_leads_to_invoices_looks_alike,
    constants_are_reported_alike,
    constants_are_those_of_the_page,
    amounts_are_numbers_or_texts,
)
