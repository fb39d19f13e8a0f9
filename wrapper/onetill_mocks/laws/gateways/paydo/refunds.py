"""The laws of refunds at PayDo: listed as asked, reviewed in time, no more than was paid."""

from collections.abc import Iterator
from decimal import Decimal

from onetill_mocks.laws.exchanges import Exchange, number, same
from onetill_mocks.laws.tellings import History

_PART, _ACCEPTED = 2, 2
_REVIEW = 600  # seconds
_TOO_MUCH = "Refund amount is bigger than transaction amount"
_TOO_LITTLE_LEFT = "Not enough money on transaction to make refund"


def refunds_are_listed_as_asked(history: History) -> Iterator[str]:
    """The list has every refund with the amount, the type and the metadata asked for."""
    for exchange in history.successes if history.is_whole else ():
        if exchange.operation != "list_refunds":
            continue
        made = {
            one.headers.get("identifier"): one for one in _refunds(history) if one.at <= exchange.at
        }
        wanted = exchange.request.get("query[identifier]")
        rows = history.reported_by(exchange)
        listed = {one.named.get("refund") for one in rows}
        if listed != (made.keys() & {wanted} if wanted else made.keys()):
            yield f"list_refunds: {listed} of {[*made]}"
        for row in rows:
            one = made.get(row.named.get("refund"))
            asked = one and {
                "~type": one.request["refundType"],
                "~metadata": one.request.get("metadata") or [],
                "~refunded": int(one.at.timestamp()),
                "transaction": one.request["transactionIdentifier"],
            }
            for fact, value in (asked or {}).items():
                if not same(row.named.get(fact), value):
                    yield f"list_refunds: {fact} is {row.named.get(fact)!r}, not {value!r}"
            if one and number(row.named.get("~amount")) != number(one.request["amount"]):
                yield f"list_refunds: {row.named.get('~amount')!r}, not {one.request['amount']!r}"


def a_refund_is_new_until_it_is_reviewed(history: History) -> Iterator[str]:
    """A refund is new, with no time of change, or accepted, with one that is past."""
    for telling in history.tellings:
        if "~refund" not in telling.named:
            continue
        word, reviewed = telling.named["~refund"], telling.named.get("~reviewed")
        made = telling.named.get("~refunded")
        if same(word, 1) and reviewed is None:
            continue
        past = int(telling.exchange.at.timestamp())
        if not (same(word, 2) and type(reviewed) is int and type(made) is int):
            yield f"list_refunds: {word!r} with {reviewed!r}"
        elif not made < reviewed <= past:
            yield f"list_refunds: made {made}, reviewed {reviewed}, now {past}"


def a_review_takes_ten_minutes(history: History) -> Iterator[str]:
    """A refund is accepted when ten minutes are over, and says that it was then."""
    for telling in history.tellings:
        if "~refund" in telling.named:
            ends = telling.named["~refunded"] + _REVIEW
            is_over = ends <= int(telling.exchange.at.timestamp())
            word, reviewed = telling.named["~refund"], telling.named.get("~reviewed")
            if (word == _ACCEPTED, reviewed) != (is_over, ends if is_over else None):
                yield f"list_refunds: {word} with {reviewed}, and the review ends at {ends}"


def refunds_are_no_more_than_was_paid(history: History) -> Iterator[str]:
    """The refunds of a payment come to no more than the payment."""
    given: dict[str, Decimal] = {}
    for one in _refunds(history):
        transaction = one.request["transactionIdentifier"]
        given[transaction] = given.get(transaction, Decimal(0)) + Decimal(
            str(one.request["amount"])
        )
        price = number(history.asked.get(one.invoice, {}).get("price"))
        if price is not None and given[transaction] > price:
            yield f"create_refund: {given[transaction]} of {price}"


def a_refund_is_created(history: History) -> Iterator[str]:
    """A refund is created under 201, unlike an invoice."""
    for one in _refunds(history):
        if one.status != 201:
            yield f"create_refund: {one.status}"


def an_impossible_refund_says_why(history: History) -> Iterator[str]:
    """More than was paid is refused in other words than more than is left."""
    given: dict[str, Decimal] = {}
    for one in history.exchanges if history.is_whole else ():
        transaction = str(one.request.get("transactionIdentifier"))
        if one.operation != "create_refund" or history.attempts.get(transaction) != "paid":
            continue
        amount = Decimal(str(one.request["amount"]))
        refunded = given.get(transaction, Decimal(0))
        if one.is_success:
            given[transaction] = refunded + amount
            continue
        price = number(history.asked[history.invoice_of(transaction)]["price"])
        if price is None or one.request["refundType"] != _PART or one.why in history.facts.refusals:
            continue
        wanted = _TOO_MUCH if amount > price else _TOO_LITTLE_LEFT
        if one.document["message"] != wanted or amount <= price - refunded:
            yield f"create_refund: {one.document['message']!r} for {amount} of {price}"


def _refunds(history: History) -> list[Exchange]:
    return [one for one in history.successes if one.operation == "create_refund"]
