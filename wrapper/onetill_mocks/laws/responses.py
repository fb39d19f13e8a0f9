"""The laws of responses: their form, their statuses, and the ids, fields and lists in them."""

import re
from collections.abc import Iterator

from onetill_mocks.laws.exchanges import ABSENT, JSON, Exchange, Law, at, leaves, same
from onetill_mocks.laws.tellings import History


def json_is_called_json(history: History) -> Iterator[str]:
    """Every response is JSON in UTF-8, its header says so, and leads nowhere else."""
    for exchange in history.exchanges:
        media, _, charset = exchange.headers.get("content-type", "").partition(";")
        if media != "application/json":
            yield f"{exchange.operation} is called {media!r}"
        if charset.strip().lower() not in {"", "charset=utf-8"}:
            yield f"{exchange.operation} is in{charset}"
        if "location" in exchange.headers:
            yield f"{exchange.operation} has a Location"


def an_operation_succeeds_under_one_status(history: History) -> Iterator[str]:
    """An operation that succeeded under one status does not succeed under another."""
    first: dict[str, int] = {}
    for exchange in history.successes:
        if exchange.status != first.setdefault(exchange.operation, exchange.status):
            yield f"{exchange.operation} succeeds under {exchange.status} too"


def a_success_says_so(history: History) -> Iterator[str]:
    """A response of success does not say that it is none."""
    for exchange in history.successes:
        for name, word in history.facts.success.items():
            if not same(exchange.document.get(name, word), word):
                yield f"{exchange.operation}: {name} is {exchange.document[name]!r}"


def good_requests_succeed_and_bad_ones_do_not(history: History) -> Iterator[str]:
    """A request that the pages allow succeeds, and one that they forbid is refused as a 4xx."""
    for exchange in history.exchanges:
        if exchange.is_good and not exchange.is_success:
            about = f"{exchange.operation} {exchange.invoice}".rstrip()
            yield f"{about}: refused with {exchange.status}"
        if exchange.is_good is False and not 400 <= exchange.status < 500:
            yield f"{exchange.operation} {exchange.why}: {exchange.status} is no refusal"


def equal_reasons_are_refused_alike(history: History) -> Iterator[str]:
    """An unknown id and one of another vendor are refused alike."""
    first: dict[tuple[str, str], Exchange] = {}
    for exchange in history.exchanges:
        if exchange.why:
            one = first.setdefault((exchange.operation, exchange.why), exchange)
            if (one.status, _without_ids(one)) != (exchange.status, _without_ids(exchange)):
                yield f"{exchange.operation} {exchange.why}: {exchange.status} after {one.status}"


def refusals_are_in_the_words_of_the_page(history: History) -> Iterator[str]:
    """What is refused for a known reason is refused under its status and in its words."""
    for exchange in history.exchanges:
        table = history.facts.refusals
        known = table.get(f"{exchange.operation} {exchange.why}", table.get(exchange.why))
        if known is None:
            continue
        if exchange.status != known[0] or not _is_like(exchange.document, known[1]):
            about = f"{exchange.operation} {exchange.why}"
            yield f"{about}: {exchange.status} {exchange.document}, not {known}"


def envelopes_are_reported_alike(history: History) -> Iterator[str]:
    """What stands beside the rows of a response is the same for each success of an operation."""
    first: dict[tuple[str, str], JSON] = {}
    for exchange in history.successes:
        reported = history.facts.reported[exchange.operation]
        if reported.rows is None:
            continue
        around = (
            {name: each for name, each in exchange.document.items() if name != reported.rows}
            if isinstance(exchange.document, dict)
            else {}
        )
        if reported.rows not in (exchange.document if isinstance(exchange.document, dict) else {}):
            yield f"{exchange.operation}: no {reported.rows}"
        seen = {
            f"{exchange.operation} {place}": each for place, each in leaves(around, frozenset())
        }
        names = frozenset(seen)
        if names != first.setdefault((exchange.operation, "names"), names):
            yield f"{exchange.operation}: has {sorted(names)} around its rows"
        for place, value in seen.items():
            if place.partition(" ")[2] not in reported.varying and not same(
                first.setdefault((exchange.operation, place), value), value
            ):
                yield f"{place} is {value!r}"


def every_field_of_the_page_is_reported(history: History) -> Iterator[str]:
    """A response has each field that the table of its operation has, and no other."""
    for telling in history.tellings:
        table = history.facts.reported[telling.exchange.operation]
        known = table.facts.keys() | table.constants.keys()
        wrong = {
            place
            for place in known ^ telling.places.keys()
            if place not in table.sometimes and not place.startswith((*table.nullable,))
        }
        if known and wrong:
            yield f"{telling.where}: differs from its page in {sorted(wrong)}"


def the_ids_asked_are_the_ids_reported(history: History) -> Iterator[str]:
    """Each known id is reported once, unknown ones are omitted, and one id gives one invoice."""
    for exchange in history.successes:
        reported = history.facts.reported[exchange.operation]
        ids = [each.named.get("id") for each in history.reported_by(exchange) if "id" in each.named]
        bare = [str(one).removeprefix(history.facts.id_prefix) for one in ids]
        asked = _ids(history, exchange)
        if reported.rows is not None and asked is not None and reported.reads:
            known = {one for one in asked if one in history.created}
            every = known if history.is_whole else {*asked}
            if len({*bare}) < len(bare) or not known <= {*bare} <= every:
                yield f"{exchange.operation}: tells {bare} for {asked}"
        elif exchange.invoice and bare and {*bare} != {exchange.invoice}:
            yield f"{exchange.operation} {exchange.invoice}: tells {bare}"


def new_ids_are_new(history: History) -> Iterator[str]:
    """No two invoices, wallets or refunds have one id."""
    for kind, fact in (("invoice", "id"), ("wallet", "wallet"), ("refund", "refund")):
        given: set[str] = set()
        for telling in history.tellings:
            is_new = history.facts.reported[telling.exchange.operation].creates == kind
            if is_new and fact in telling.named:
                one = str(telling.named[fact])
                if one in given:
                    yield f"{fact} {one} was given before"
                given.add(one)


def ids_look_as_on_their_page(history: History) -> Iterator[str]:
    """Each id that is given looks like those on the page, to the last letter."""
    for telling in history.tellings:
        for fact, value in telling.reported:
            form = history.facts.forms.get(fact)
            if form and not (isinstance(value, str) and re.fullmatch(form, value)):
                yield f"{telling.where}: {fact} is {value!r}, which is not like {form}"


def reading_changes_nothing(history: History) -> Iterator[str]:
    """Asked twice in one moment, with or without the prefix of the id, a gateway tells the same."""
    reads: dict[str, Exchange] = {}
    for step in history.steps:
        if not isinstance(step, Exchange) or not history.facts.reported[step.operation].reads:
            reads.clear()
            continue
        ids = _ids(history, step)
        if not history.is_whole and not (ids and {*ids} <= history.created.keys()):
            continue  # others may have changed it
        key = f"{step.operation} {ids or step.request!r}"
        one = reads.setdefault(key, step)
        if step.at - one.at > history.tolerance:
            reads[key] = step
        elif step.is_success and not (
            one.status == step.status and same(one.document, step.document)
        ):
            yield f"{step.operation} {step.invoice}: reported otherwise a moment before"


def a_list_keeps_its_order(history: History) -> Iterator[str]:
    """What two responses of an operation list both, they list in the same order, each once."""
    before: dict[str, list[JSON]] = {}
    for exchange in history.successes:
        table = history.facts.reported[exchange.operation]
        if not table.is_list:
            continue
        rows = history.reported_by(exchange)
        listed = [one.named[table.is_list] for one in rows if table.is_list in one.named]
        if len({*map(repr, listed)}) < len(listed):
            yield f"{exchange.operation}: {listed}, of which one is reported twice"
        last = before.get(exchange.operation, [])
        if [one for one in listed if one in last] != [one for one in last if one in listed]:
            yield f"{exchange.operation}: {listed} after {last}"
        before[exchange.operation] = listed


def _is_like(value: JSON, wanted: JSON) -> bool:
    """Whether a value is the one that is wanted, or of the type that is."""
    if isinstance(wanted, type):
        return type(value) is wanted
    if isinstance(wanted, dict) and isinstance(value, dict):
        return wanted.keys() == value.keys() and all(
            _is_like(value[name], each) for name, each in wanted.items()
        )
    return same(value, wanted)


def _without_ids(exchange: Exchange) -> str:
    """Write a refusal without what was asked, which may be repeated in it."""
    text = repr(exchange.document)
    for _, value in leaves(exchange.request, frozenset()):
        text = text.replace(value, "<>") if isinstance(value, str) and value else text
    return text


def _ids(history: History, exchange: Exchange) -> list[str] | None:
    for place, fact in history.facts.reported[exchange.operation].asked.items():
        if fact == "ids" and (value := at(exchange.request, place)) is not ABSENT:
            ids = value if isinstance(value, list) else [value]
            return [str(one).removeprefix(history.facts.id_prefix) for one in ids]
    return None


LAWS_OF_RESPONSES: tuple[Law, ...] = (
    json_is_called_json,
    an_operation_succeeds_under_one_status,
    a_success_says_so,
    good_requests_succeed_and_bad_ones_do_not,
    equal_reasons_are_refused_alike,
    envelopes_are_reported_alike,
    the_ids_asked_are_the_ids_reported,
    new_ids_are_new,
    reading_changes_nothing,
    a_list_keeps_its_order,
)
CONVENTIONS_OF_RESPONSES: tuple[Law, ...] = (
    every_field_of_the_page_is_reported,
    ids_look_as_on_their_page,
    refusals_are_in_the_words_of_the_page,
)
