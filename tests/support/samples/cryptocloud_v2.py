"""CryptoCloud v2, which reads, lists and cancels invoices, many ids a request."""

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Any

from onetill import errors
from support.places import with_value
from support.samples import ORDER, Sample, page
from support.samples._cryptocloud import ACTIONS, OTHER_ID, postback, repair_amount
from support.tokens import NOTIFIED

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
    amount_at=("result", 0, "amount_usd"),
    currency_at=("result", 0, "currency", "code"),
    currency_of="due",
    date_at=("result", 0, "expiry_date"),
    read_currency="USD",
    contradictions={("result", "amount_in_fiat"): 2500, ("result", "fiat_currency"): "RUB"},
    is_signed=True,
    takes_forms=True,
    notification=postback,
    notified_id=NOTIFIED,
    another_order={"": with_value(READ, ("result", 0, "uuid"), f"INV-{NOTIFIED}")},
    actions=ACTIONS,
    expired_as="CANCELED",
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
