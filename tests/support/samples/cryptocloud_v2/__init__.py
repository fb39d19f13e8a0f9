"""CryptoCloud v2, which reads, lists and cancels invoices, many ids a request."""

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from onetill import Money, errors
from support.exchanges import Exchange, Exchanges
from support.places import with_value
from support.responses import example, filled
from support.samples import ORDER, Sample, confirmed, page
from support.samples._cryptocloud import ACTIONS, OTHER_ID, postback, repair_amount
from support.samples.cryptocloud_v2.script import play
from support.tokens import NOTIFIED

__all__ = ["SAMPLE", "play"]

if TYPE_CHECKING:
    from contract.preconditions import MockShop

READ = {**page("cryptocloud_v2_info"), "result": page("cryptocloud_v2_info")["result"][:1]}
CREATED = {
    "uuid": "INV-XXXXXXXX",
    "currency": READ["result"][0]["currency"],
    "amount": 25,
    "amount_usd": 25,
    "amount_in_fiat": 25,
    "fiat_currency": "USD",
    "status": "created",
    "link": "https://pay.cryptocloud.plus/XXXXXXXX",
    "created": "2026-02-05 00:06:59.000000",
    "order_id": ORDER,
}
CANCELED = {"result": [{"status": "canceled"}]}
LONGEST = 1_000_000  # hours, or minutes: an invoice cannot outlive the calendar
SPARE_401 = "one integrator's 400"


def requested_id(_path: str, body: bytes) -> str:
    """Read the id from a body that holds one, or a list of one."""
    fields = json.loads(body)
    return str((fields.get("uuids") or [fields.get("uuid")])[0]).removeprefix("INV-")


def listed(ids: Sequence[str], total: int) -> object:
    """Make a page of a list."""
    result = [{**CREATED, "uuid": f"INV-{one}"} for one in ids]
    return {"status": "success", "result": result, "all_count": total}


def repair(body: Any, _networks: Mapping[str, str]) -> None:  # noqa: ANN401  # JSON
    """Put dates in order, and additional fields that go together together."""
    repair_amount(body)
    if "start" in body:
        days = sorted(map(_on_calendar, (body["start"], body["end"])), key=_day)
        body["start"], body["end"] = days
    fields = body.get("add_fields") or {}  # null and an empty list are none
    if "time_to_pay" in fields:
        spans = fields["time_to_pay"]
        for name in spans.keys() & {"hours", "minutes"}:
            spans[name] = type(spans[name])(min(int(spans[name]), LONGEST))
        if not any(int(spans.get(name, 0)) for name in ("hours", "minutes")):
            spans["minutes"] = 1
    if {"available_currencies", "cryptocurrency"} <= fields.keys():
        fields["available_currencies"].append(fields["cryptocurrency"])
    if "period" in fields:
        fields.setdefault("email_to_send", "payer@example.com")


def _on_calendar(text: str) -> str:
    with suppress(ValueError):
        _day(text)
        return text
    return f"28{text[2:]}"


def _day(text: str) -> date:
    day, month, year = (int(part) for part in text.split("."))
    return date(year, month, day)


def prepare(shop: "MockShop", operation: str, body: Any, linked: bool) -> None:  # noqa: ANN401, FBT001  # JSON; as declared
    """Cancel an open invoice only, and list the days that the shop is open."""
    if operation == "cancel_invoice":
        found = shop.send("POST", "/v2/invoice/merchant/info", {"uuids": [body["uuid"]]})["result"]
        if [each["status"] for each in found] != ["created"]:
            body["uuid"] = shop.place("12.50")
    if operation == "list_invoices" and linked:  # no link knows the days
        body.update(start="01.01.2026", end="31.12.2026", offset=0)


DAY = date(2026, 1, 1)
UNPAID = {"status": "created", "order_id": ORDER, "address": "TExampleExampleExampleExampleExamp"}


def _result(operation: str, name: str, **changes: object) -> Any:  # noqa: ANN401  # JSON
    document = example("cryptocloud_v2", operation, name)
    found = document["result"]
    (found[0] if isinstance(found, list) else found).update(changes)
    return filled("cryptocloud_v2", operation, document)


GOT = _result(
    "get_invoices", "rewritten", **UNPAID,
    uuid=f"INV-{NOTIFIED}", invoice_status="start", received=0.05,
)  # fmt: skip
ROWS = _result("list_invoices", "one", **UNPAID, received=0)
NEW = _result("create_invoice", "created", address=UNPAID["address"])
CONTRADICTING_STAGES = ("start", "created", "PAID", "0")


def _amounts(place: tuple[str | int, ...]) -> list[tuple[str | int, ...]]:
    return [(*place, name) for name in ("amount", "amount_usd", "amount_in_fiat", "received")]


def _read(operation: str, call: Any, *words: Any, **facts: Any) -> Exchange:  # noqa: ANN401  # those of Exchange
    varied = "list_invoices" if operation in {"list", "find"} else "get_invoices"
    place = ("result", 0)
    stage = (*place, "invoice_status")
    return Exchange(
        operation=operation,
        call=call,
        varied=varied,
        responses={
            "get_invoices": GOT,
            "list_invoices": ROWS,
            "cancel_invoice": example("cryptocloud_v2", "cancel_invoice", "canceled"),
        },
        invoice_at=(varied, place),
        ids=[(*place, "uuid")],
        states=[(*place, "status")],
        amounts=_amounts(place),
        words=[stage, *words],
        due=(*place, "amount"),
        contradictions=[(stage, "success"), (("status",), "unknown")],
        contradictions_of_paid=[
            *((stage, word) for word in CONTRADICTING_STAGES),
            (("status",), "unknown"),
            *((place, other) for place in words for other in ("A-9999", 9999, "a-1042")),
        ],
        prices=[Money("0.11", "USD")],
        is_new=varied == "list_invoices",
        **facts,
    )


def _create(**order: Any) -> Exchange:  # noqa: ANN401  # as `Till.create`
    coin = ("result", "currency")
    stated = [(*coin, "code"), (*coin, "fullcode"), (*coin, "network", "code")] if order else []
    return Exchange(
        operation="create",
        call=lambda till: till.create(Money(100, "USD"), order_id=ORDER, **order),
        varied="create_invoice",
        responses={"create_invoice": NEW},
        invoice_at=("create_invoice", ("result",)),
        ids=[("result", "uuid")],
        is_new=True,
        states=[("result", "status")],
        amounts=_amounts(("result",))[:3],
        words=[("result", "fiat_currency"), *stated],
        due=("result", "amount"),
        contradictions=[
            (("result", "amount_in_fiat"), 99),
            (("result", "amount_in_fiat"), -100),
            *((("result", "fiat_currency"), code) for code in ("EUR", "usd", 7)),
            (("result", "order_id"), "A-9999"),
            (("result", "order_id"), 9999),
            *((place, code) for place in stated for code in ("BTC", "ERC20", "USDT_ERC20", 7)),
        ],
    )


def _says_paid(invoice: Mapping[str, Any]) -> bool:
    stage = invoice.get("invoice_status")
    return invoice.get("status") in ("paid", "overpaid") and (not stage or stage == "success")


EXCHANGES = Exchanges(
    paid={"status": "paid", "invoice_status": "success"},
    says_paid=_says_paid,
    every=[
        _read("get", lambda till: till.get(NOTIFIED)),
        _read("get_many", lambda till: next(till.get_many([NOTIFIED])).invoice),
        _read("confirm", confirmed(postback), ("result", 0, "order_id"), is_of_paid=True),
        _read("cancel", lambda till: till.cancel(NOTIFIED), is_done_before=True),
        _read("list", lambda till: next(till.list(DAY, DAY))),
        _read(
            "find",
            lambda till: till.find(ORDER, since=datetime.now(UTC)),
            needed=[("result", 0, "order_id")],
        ),
        _create(),
        _create(coin="USDT", network="TRC20"),
        Exchange(
            operation="cancel",
            call=lambda till: till.cancel(NOTIFIED),
            varied="cancel_invoice",
            responses={
                "cancel_invoice": example("cryptocloud_v2", "cancel_invoice", "canceled"),
                "get_invoices": GOT,
            },
            invoice_at=("get_invoices", ("result", 0)),
            states=[("status",)],
            words=[("result",)],
            contradictions=[(("status",), "unknown")],
        ),
    ],
)

SAMPLE = Sample(
    key="cryptocloud_v2",
    invoice_id="XXXXXXXX",
    other_id=OTHER_ID,
    id_prefix="INV-",
    read=READ,
    created={"status": "success", "result": CREATED},
    canceled={"status": "success", "result": ["ok"]},
    listed=listed,
    error={"status": "error", "result": {"amount": "too small"}},
    error_fields={"amount": "too small"},
    error_under_200=errors.Refused,
    authorization="Token {api_key}",
    secret_fields=("api_key", "postback_secret"),
    read_path=r"/v2/invoice/merchant/(info|canceled)",
    requested_id=requested_id,
    texts={"order_id": ("order_id",), "email": ("email",)},
    order_amount_at=("amount",),
    payer_options=("email_to_send",),
    status_at=("result", 0, "status"),
    words={
        "created": "OPEN",
        "partial": "PARTIAL",
        "paid": "PAID",
        "overpaid": "OVERPAID",
        "canceled": "CANCELED",
    },
    reports_received=True,
    amount_at=("result", 0, "amount_usd"),
    currency_at=("result", 0, "currency", "code"),
    currency_of="due",
    date_at=("result", 0, "expiry_date"),
    read_currency="USD",
    pay_url_at=("result", "link"),
    has_bare_links=True,
    contradictions={("result", "amount_in_fiat"): 2500, ("result", "fiat_currency"): "RUB"},
    is_signed=True,
    takes_forms=True,
    notification=postback,
    notified_id=NOTIFIED,
    another_order={"": with_value(READ, ("result", 0, "uuid"), f"INV-{NOTIFIED}")},
    actions=ACTIONS,
    expired_as="CANCELED",
    exchanges=EXCHANGES,
    scenarios=[
        (
            ("create_invoice", "get_invoices", "list_invoices", "cancel_invoice", "get_invoices"),
            CANCELED,
        ),
        (
            ("create_invoice", "list_invoices", "get_invoices", "cancel_invoice", "get_invoices"),
            CANCELED,
        ),
        (("create_invoice", "cancel_invoice", "get_invoices"), CANCELED),
        (("create_invoice", "pay", "get_invoices"), {"result": [{"status": "paid"}]}),
    ],
    never_responded={
        ("POST /v2/invoice/create", "401"): SPARE_401,
        ("POST /v2/invoice/merchant/info", "401"): SPARE_401,
        ("POST /v2/invoice/merchant/canceled", "401"): SPARE_401,
        ("POST /v2/invoice/merchant/list", "401"): SPARE_401,
        ("POST /v2/invoice/merchant/statistics", "401"): SPARE_401,
        ("POST /v2/invoice/static/create", "401"): SPARE_401,
        ("POST /v2/merchant/wallet/balance/all", "401"): SPARE_401,
    },
    used_up=("cancel_invoice",),
    known_ids={".*/canceled uuid": "open_invoices"},
    repair=repair,
    prepare=prepare,
)
