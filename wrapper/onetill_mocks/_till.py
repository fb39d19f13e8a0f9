"""The levers over HTTP, away from the vendors' paths, and a page with a button for each."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from onetill_mocks._courier import Delivery
from onetill_mocks._invoice import MockInvoice
from onetill_mocks._ledger import Ledger, Recorded
from onetill_mocks._page import render
from onetill_mocks._wire import Refusal, exact, parse_object, read_body

_FORM = "application/x-www-form-urlencoded"


def till_fault(_path: str, _status: int, text: str) -> object:
    """Shape an error of the levers."""
    return {"error": text}


def till_routes(ledger: Ledger) -> list[Route]:
    """List the routes of the levers: each takes its fields as JSON or as a form."""

    def place(fields: dict[str, str]) -> object:
        missing = [name for name in ("gateway", "price", "currency") if name not in fields]
        if missing:
            raise ValueError(f"missing: {', '.join(missing)}")
        number = ledger.place(
            fields.pop("gateway"),
            price=fields.pop("price"),
            currency=fields.pop("currency"),
            order_id=fields.pop("order_id", None),
            id=fields.pop("id", None),
            coin=fields.pop("coin", None),
            is_test=fields.pop("is_test", "false") == "true",
            **fields,
        )
        return {"id": number}

    def by_id(move: Callable[[str], MockInvoice]) -> Callable[[dict[str, str]], object]:
        return lambda fields: _told(move(fields.get("id", "")))

    def by_sum(
        move: Callable[[str, str | None], MockInvoice],
    ) -> Callable[[dict[str, str]], object]:
        return lambda fields: _told(move(fields.get("id", ""), fields.get("received")))

    def notify(fields: dict[str, str]) -> object:
        url, form = fields.get("url"), fields.get("form") == "true"
        ledger.notifications.notify(fields.get("gateway", ""), url or None, form=form)
        return {}

    def redeliver(fields: dict[str, str]) -> object:
        ledger.redeliver(fields.get("id", ""))
        return {}

    def reset(_fields: dict[str, str]) -> object:
        ledger.reset()
        return {}

    return [
        _lever("place", place),
        _lever("pay", by_id(ledger.pay)),
        _lever("part", by_sum(ledger.part)),
        _lever("over", by_sum(ledger.over)),
        _lever("fail", by_id(ledger.fail)),
        _lever("expire", by_id(ledger.expire)),
        _lever("cancel", by_id(ledger.cancel)),
        _lever("notify", notify),
        _lever("redeliver", redeliver),
        _lever("reset", reset),
        _shown("deliveries", lambda: ledger.notifications.courier.deliveries),
        _shown("requests", lambda: ledger.requests),
        _page(ledger),
    ]


def _shown(name: str, records: Callable[[], Sequence[Recorded | Delivery]]) -> Route:
    async def answer(_request: Request) -> Response:
        return exact([record._asdict() for record in records()])

    return Route(f"/_admin/{name}", answer)


def _page(ledger: Ledger) -> Route:
    async def answer(_request: Request) -> Response:
        return HTMLResponse(render(ledger.invoices))

    return Route("/", answer)


def _lever(name: str, pull: Callable[[dict[str, str]], object]) -> Route:
    async def answer(request: Request) -> Response:
        is_form = request.headers.get("content-type", "").startswith(_FORM)
        body = await read_body(request, _refuse)
        fields = _read_form(body) if is_form else _read_json(body)
        try:
            told = pull(fields)
        except ValueError as refused:
            raise _refuse(str(refused)) from None
        # A form comes from the page, which its sender wants to see again.
        return RedirectResponse("/", 303) if is_form else exact(told)

    return Route(f"/_admin/{name}", answer, methods=["POST"])


def _read_form(body: bytes) -> dict[str, str]:
    try:
        return dict(parse_qsl(body.decode(), errors="strict"))
    except ValueError:
        raise _refuse("the form is not UTF-8") from None


def _read_json(body: bytes) -> dict[str, str]:
    fields = parse_object(body or b"{}", _refuse)
    return {name: _read_field(name, value) for name, value in fields.items() if value is not None}


def _read_field(name: str, value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int() | Decimal() | str():
            return str(value)
        case _:
            raise _refuse(f"{name} is neither text nor a number")


def _refuse(text: str) -> Refusal:
    return Refusal(400, till_fault("", 400, text))


def _told(entry: MockInvoice) -> object:
    return {
        "id": entry.id,
        "state": entry.state,
        "coin": entry.coin and entry.coin.full_code,
        "due": entry.due,
        "received": entry.received,
    }
