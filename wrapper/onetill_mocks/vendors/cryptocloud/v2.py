"""CryptoCloud v2: create, cancel and get invoices.

Pages: https://docs.cryptocloud.plus, of v2 "Invoice creation", "Invoice cancellation" and "Invoice
information".
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, cast

from starlette.requests import Request

from onetill_mocks._coins import COINS, USD_RATES, Coin
from onetill_mocks._invoice import MockInvoice
from onetill_mocks._json import Refusal, is_text, parse_integer, read_object, root_url
from onetill_mocks._ledger import Ledger
from onetill_mocks._vendor import Call
from onetill_mocks.vendors.cryptocloud.common import (
    API_KEY,
    ID,
    ID_PREFIX,
    PREFIX,
    SHOP_ID,
    parse_price,
    v2_error,
    v2_errors,
)
from onetill_mocks.vendors.cryptocloud.fields import detail_fields, format_time, invoice_fields

_LOCALES = ("en", "ru")
_PERIODS = ("month", "week", "day")
_MOST_IDS = 100
_KEY_PARTS = 3


async def create(request: Request) -> object:
    """POST /v2/invoice/create."""
    ledger = Ledger.of(request)
    check_key(request)
    body = await read_object(request, v2_error)
    required = ("amount", "shop_id")
    if missing := {name: f"{name} not passed." for name in required if body.get(name) is None}:
        raise v2_errors(missing)
    if body["shop_id"] != SHOP_ID:
        raise v2_error("Invalid value shop_id.", "shop_id")
    amount = parse_price(body["amount"])
    if amount is None:
        raise v2_error("Invalid value amount.", "amount")
    currency = body.get("currency", "USD")
    if not is_text(currency) or currency not in USD_RATES:
        known = ", ".join(f"'{code}'" for code in USD_RATES)
        text = f"Invalid account currency specified. Available currencies {known}"
        raise v2_error(text, "currency")
    order_id = _read_text(body, "order_id") if "order_id" in body else None
    email = _read_text(body, "email") if "email" in body else None
    if not set(request.query_params.getlist("locale")) <= set(_LOCALES):
        raise v2_error("Invalid value locale.", "locale")
    added = body.get("add_fields", {})
    if not isinstance(added, dict):
        raise v2_error("Invalid value add_fields.", "add_fields")
    fields = cast("dict[str, object]", added)
    _check_mailing(fields)
    coin = _read_coin(fields)
    try:
        entry = ledger.open(
            "cryptocloud_v2",
            price=amount,
            currency=currency,
            order_id=order_id,
            coin=coin,
            lifetime=_read_lifetime(fields),
            extra={"email": email},
        )
    except OverflowError:
        raise v2_error("Invalid value time_to_pay.", "time_to_pay") from None
    result = invoice_fields(entry) | {
        "created": format_time(entry.created),
        "side_commission_service": "client",
        "type_payments": "crypto",
        "amount_in_fiat": entry.price,
        "fiat_currency": entry.currency,
        "is_email_required": False,
        "link": f"{root_url(request)}/pay/{entry.id}",
        "invoice_id": None,
    }
    return {"status": "success", "result": result}


async def cancel(request: Request) -> object:
    """POST /v2/invoice/merchant/canceled."""
    ledger = Ledger.of(request)
    check_key(request)
    body = await read_object(request, v2_error)
    uuid = body.get("uuid")
    if not is_text(uuid) or not uuid:
        raise v2_error("uuid is required")
    if ledger.find(uuid, vendor=PREFIX) is None:
        raise v2_error("Invoice is not created")
    try:
        ledger.cancel(uuid)
    except ValueError:  # nobody can cancel what is not open any more
        raise v2_error("Invoice is not created") from None
    return {"status": "success", "result": ["ok"]}


async def info(request: Request) -> object:
    """POST /v2/invoice/merchant/info."""
    ledger = Ledger.of(request)
    check_key(request)
    body = await read_object(request, v2_error)
    if "uuids" not in body:
        raise v2_error("uuids is required")
    uuids = body["uuids"]
    if not isinstance(uuids, list) or not uuids:
        raise v2_error("uuids must be a list of invoice identifiers")
    items = cast("list[object]", uuids)
    if len(items) > _MOST_IDS:
        raise v2_error(f"Max {_MOST_IDS} uuids")
    numbers = dict.fromkeys(_read_id(uuid) for uuid in items)
    found = [ledger.find(number, vendor=PREFIX) for number in numbers]
    return {"status": "success", "result": [_read(entry) for entry in found if entry]}


def check_key(request: Request) -> None:
    """Refuse a wrong key; the signature of the key itself is verified first."""
    match [header.split(" ") for header in request.headers.getlist("authorization")]:
        case [["Token", key]] if key == API_KEY:
            return
        case [["Token", key]] if len(key.split(".")) == _KEY_PARTS:
            raise Refusal(403, {"detail": "Signature verification failed"})
        case [["Token", _]]:
            raise Refusal(403, {"detail": "Invalid header padding"})
        case _:
            raise v2_error("Unauthorized request.", "authorization")


def _read_id(value: object) -> str:
    if isinstance(value, str) and ID.fullmatch(number := value.removeprefix(ID_PREFIX)):
        return number
    raise v2_error("Invalid uuid")


def read_count(body: Mapping[str, object], name: str, default: int, *, least: int) -> int:
    """Read an optional integer."""
    value = parse_integer(body.get(name, default))
    if value is None or value < least:
        raise v2_error(f"Invalid value {name}.", name)
    return value


def _read_text(body: Mapping[str, object], name: str) -> str:
    value = body[name]
    if not is_text(value):
        raise v2_error(f"Invalid value {name}.", name)
    return value


def _read_lifetime(fields: Mapping[str, object]) -> timedelta | None:
    match fields.get("time_to_pay", {"hours": 24}):
        case dict() as given:
            spans = cast("dict[str, object]", given)
            hours = read_count(spans, "hours", 0, least=0)
            minutes = read_count(spans, "minutes", 0, least=0)
            if hours or minutes:
                return timedelta(hours=hours, minutes=minutes)
        case _:
            pass
    raise v2_error("Invalid value time_to_pay.", "time_to_pay")


def _read_coin(fields: Mapping[str, object]) -> Coin | None:
    choice: Any = fields.get("available_currencies", list(COINS))
    if not isinstance(choice, list) or not all(is_text(code) and code in COINS for code in choice):
        raise v2_error("Invalid value available_currencies.", "available_currencies")
    if "cryptocurrency" not in fields:
        return None
    code = fields["cryptocurrency"]
    if not is_text(code) or code not in COINS or code not in choice:
        raise v2_error("Invalid value cryptocurrency.", "cryptocurrency")
    return COINS[code]


def _check_mailing(fields: Mapping[str, object]) -> None:
    if "email_to_send" in fields and not is_text(fields["email_to_send"]):
        raise v2_error("Invalid value email_to_send.", "email_to_send")
    if "period" in fields and (fields["period"] not in _PERIODS or "email_to_send" not in fields):
        raise v2_error("Invalid value period.", "period")


def _read(entry: MockInvoice) -> object:
    details = detail_fields(entry)
    received = {name: details[name] for name in ("received", "received_usd")}
    more = {"side_commission_cc": "client", "order_id": entry.order_id}
    return invoice_fields(entry) | received | more


CALLS = (
    Call("POST", "/v2/invoice/create", create),
    Call("POST", "/v2/invoice/merchant/canceled", cancel),
    Call("POST", "/v2/invoice/merchant/info", info),
)
