"""The admin API: actions over HTTP, apart from the vendors' paths."""

import re
from collections.abc import Callable, Sequence
from functools import partial

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from onetill_mocks._fields import (
    FAULT_FIELDS,
    Fields,
    add_fault,
    check_fields,
    read_flag,
    read_form,
    read_json,
    refuse,
    set_clock,
)
from onetill_mocks._forms import URLENCODED
from onetill_mocks._invoice import MockInvoice
from onetill_mocks._json import json_response, read_body
from onetill_mocks._ledger import Ledger
from onetill_mocks._local import require_local
from onetill_mocks._store import RecordedRequest
from onetill_mocks._webhooks import Delivery

_MOST_CALLS = 1000


def admin_routes(ledger: Ledger) -> list[Route]:
    """Return the routes of the admin API; each action takes its fields as JSON or as a form."""

    def place(fields: Fields) -> object:
        is_test = read_flag(fields, "is_test", default=False)
        number = ledger.place(
            fields.pop("gateway"),
            price=fields.pop("price"),
            currency=fields.pop("currency"),
            order_id=fields.pop("order_id", None),
            id=fields.pop("id", None),
            coin=fields.pop("coin", None),
            is_test=is_test,
            **{name: value for name, value in fields.items() if name != "is_test"},
        )
        return {"id": number}

    def choose(fields: Fields) -> object:
        return _state(ledger.choose(fields["id"], fields["coin"]))

    def pay(fields: Fields) -> object:
        given = {name: read_flag(fields, name, default=True) for name in ("booked", "confirmed")}
        return _state(ledger.pay(fields["id"], **given))

    def book(fields: Fields) -> object:
        transaction = read_flag(fields, "transaction", default=True)
        return _state(ledger.book(fields["id"], transaction=transaction))

    def notify(fields: Fields) -> object:
        form = read_flag(fields, "form", default=False)
        ledger.webhooks.notify(fields["gateway"], fields.get("url") or None, form=form)
        return {}

    def configure(fields: Fields) -> object:
        gateway = fields.pop("gateway")
        settings = {name: read_flag(fields, name, default=False) for name in fields}
        ledger.configure(gateway, **settings)
        return {}

    def redeliver(fields: Fields) -> object:
        ledger.redeliver(fields["id"])
        return {}

    def reset(_fields: Fields) -> object:
        ledger.reset()
        return {}

    return [
        _action("place", place, "gateway price currency", "order_id id coin is_test *"),
        _action("choose", choose, "id coin"),
        _action("pay", pay, "id", "booked confirmed"),
        _action("confirm", _by_id(ledger.confirm), "id"),
        _action("book", book, "id", "transaction"),
        _action("part", _by_amount(ledger.part, "received"), "id", "received"),
        _action("over", _by_amount(ledger.over, "received"), "id", "received"),
        _action("fail", _by_id(ledger.fail), "id"),
        _action("expire", _by_id(ledger.expire), "id"),
        _action("cancel", _by_id(ledger.cancel), "id"),
        _action("refund", _by_amount(ledger.refund, "amount"), "id", "amount"),
        _action("notify", notify, "gateway", "url form"),
        _action("redeliver", redeliver, "id"),
        _action("configure", configure, "gateway", "*"),
        _action("fault", partial(add_fault, ledger), "kind", FAULT_FIELDS),
        _action("clock", partial(set_clock, ledger), "do", "time seconds"),
        _action("reset", reset),
        _records("deliveries", lambda: ledger.webhooks.deliveries),
        _records("requests", lambda: ledger.requests),
        _read("calls", _calls),
        _read("calls.har", _har),
    ]


def _by_id(move: Callable[[str], MockInvoice]) -> Callable[[Fields], object]:
    return lambda fields: _state(move(fields["id"]))


def _by_amount(
    move: Callable[[str, str | None], MockInvoice], name: str
) -> Callable[[Fields], object]:
    return lambda fields: _state(move(fields["id"], fields.get(name)))


def _records(name: str, records: Callable[[], Sequence[RecordedRequest | Delivery]]) -> Route:
    async def respond(request: Request) -> Response:
        require_local(request)
        return json_response([record._asdict() for record in records()])

    return Route(f"/_admin/{name}", respond)


def _calls(request: Request) -> object:
    """Return a page of the calls that a query asks for, oldest first, and how many there are."""
    query = dict(request.query_params)
    after, limit = _count(query, "after", 0), _count(query, "limit", _MOST_CALLS)
    if limit > _MOST_CALLS:
        raise ValueError(f"limit must be 0 to {_MOST_CALLS}, not {limit}")
    found = Ledger.of(request).calls.filter(**query)
    rest = [call for call in found if call.number > after]
    page = rest[:limit]
    return {
        "count": len(found),
        "calls": [call._asdict() for call in page],
        "next": page[-1].number if page and len(rest) > limit else None,
    }


def _har(request: Request) -> object:
    query = dict(request.query_params)
    if page := sorted(query.keys() & {"after", "limit"}):
        raise ValueError(f"{' and '.join(page)} must be left out: an archive has all of the calls")
    return Ledger.of(request).calls.filter(**query).to_har()


def _count(query: dict[str, str], name: str, default: int) -> int:
    text = query.pop(name, str(default))
    if not re.fullmatch("[0-9]{1,9}", text):
        raise ValueError(f"{name} must be a whole number, not {text!r}")
    return int(text)


def _read(name: str, read: Callable[[Request], object]) -> Route:
    async def respond(request: Request) -> Response:
        require_local(request)
        try:
            return json_response(read(request))
        except ValueError as refused:
            raise refuse(str(refused)) from None

    return Route(f"/_admin/{name}", respond)


def _action(
    name: str, act: Callable[[Fields], object], required: str = "", optional: str = ""
) -> Route:
    """Make the route of an action, whose fields are named; `*` stands for a vendor's own."""

    async def respond(request: Request) -> Response:
        require_local(request)
        is_form = request.headers.get("content-type", "").startswith(URLENCODED)
        body = await read_body(request, refuse)
        # curl declares a form unless -H says otherwise, and no form begins so.
        is_form = is_form and not body.lstrip().startswith(b"{")
        fields = read_form(body) if is_form else read_json(body)
        try:
            check_fields(fields, required.split(), optional.split())
            result = act(fields)
        except ValueError as refused:
            raise refuse(str(refused)) from None
        return json_response(result)

    return Route(f"/_admin/{name}", respond, methods=["POST"])


def _state(entry: MockInvoice) -> object:
    return {
        "id": entry.id,
        "state": entry.state,
        "coin": entry.coin and entry.coin.full_code,
        "due": entry.due,
        "received": entry.received,
    }
