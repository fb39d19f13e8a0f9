"""CryptoCloud v2: create an invoice, or a permanent address.

Pages: https://docs.cryptocloud.plus, of v2 "Invoice creation" and "Static wallet". Beyond them,
programs send forms, null for what they do not have, other types and any language.
"""

import secrets
import string
from collections.abc import Mapping
from datetime import timedelta
from typing import cast

from starlette.requests import Request

from onetill_mocks._coins import USD_RATES, Coin
from onetill_mocks._json import is_text, parse_integer, root_url
from onetill_mocks._ledger import Ledger
from onetill_mocks._vendor import Call
from onetill_mocks.vendors.cryptocloud.common import (
    PREFIX,
    SHOP_ID,
    check_v2_key,
    parse_digits,
    parse_price,
    read_coin,
    read_count,
    read_fields,
    v2_error,
    v2_errors,
)
from onetill_mocks.vendors.cryptocloud.fields import format_time, invoice_fields, wallet_currency

_LOCALES = {"en", "ru"}
_PERIODS = ("month", "week", "day")
_WALLET_ID_LENGTH = 32


async def create_invoice(request: Request) -> object:
    """POST /v2/invoice/create."""
    ledger = Ledger.of(request)
    check_v2_key(request)
    body = await read_fields(request, v2_error)
    required = ("amount", "shop_id")
    if missing := {name: f"{name} not passed." for name in required if body.get(name) is None}:
        raise v2_errors(missing)
    if body["shop_id"] != SHOP_ID:
        raise v2_error("Invalid value shop_id.", "shop_id")
    amount = parse_price(body["amount"])
    if amount is None:
        raise v2_error("Invalid value amount.", "amount")
    currency = _read_currency(request, body)
    order_id, email = _read_order_id(request, body), body.get("email")
    if email is None and "email" in body:
        ledger.tolerate(request, "null as email")
    elif email is not None and not is_text(email):
        raise v2_error("Invalid value email.", "email")
    _check_locale(request)
    fields = _read_add_fields(request, body)
    _check_mailing(fields)
    coin = _read_coin(request, fields)
    try:
        entry = ledger.open(
            "cryptocloud_v2",
            price=amount,
            currency=currency,
            order_id=None if order_id is None else str(order_id),
            coin=coin,
            lifetime=_read_lifetime(request, fields),
            extra={"email": email, "order_id": order_id},
        )
    except OverflowError:
        raise v2_error("Invalid value time_to_pay.", "time_to_pay") from None
    result = invoice_fields(entry) | {
        "created": format_time(entry.created),
        "side_commission_service": "merchant",
        "type_payments": "crypto",
        "amount_in_fiat": entry.price,
        "fiat_currency": entry.currency,
        "is_email_required": False,
        "link": f"{root_url(request)}/pay/{entry.id}",
        "invoice_id": None,
    }
    return {"status": "success", "result": result}


async def create_static_wallet(request: Request) -> object:
    """POST /v2/invoice/static/create, which likely fails in test mode."""
    settings = Ledger.of(request).settings(PREFIX)
    check_v2_key(request)
    body = await read_fields(request, v2_error)
    for name in ("shop_id", "currency", "identify"):
        if not is_text(value := body.get(name)) or not value:
            raise v2_error(f"{name} not passed", "validation_error")
    coin = read_coin(request, body["currency"])
    if body["shop_id"] != SHOP_ID or coin is None or settings["test_mode"]:
        raise v2_error("Address not created", "validation_error")
    letters = string.ascii_uppercase + string.digits
    number = "".join(secrets.choice(letters) for _ in range(_WALLET_ID_LENGTH))
    result = {
        "currency": wallet_currency(coin),
        "address": f"mock-address-{number}",
        "uuid": number,
    }
    return {"status": "success", "result": result}


def _read_currency(request: Request, body: Mapping[str, object]) -> str:
    currency = body.get("currency", "USD")
    if is_text(currency):
        if currency in USD_RATES:
            return currency
        if currency.islower() and currency.upper() in USD_RATES:
            Ledger.of(request).tolerate(request, "a currency in lower case")
            return currency.upper()
    known = ", ".join(f"'{code}'" for code in USD_RATES)
    text = f"Invalid account currency specified. Available currencies {known}"
    raise v2_error(text, "currency")


def _read_order_id(request: Request, body: Mapping[str, object]) -> str | int | None:
    """Read the order id, which may be an integer or null; it is returned as it was sent."""
    if "order_id" not in body or is_text(value := body["order_id"]):
        return cast("str | None", body.get("order_id"))
    number = parse_integer(value)
    if value is not None and number is None:
        raise v2_error("Invalid value order_id.", "order_id")
    what = "null" if value is None else "an integer"
    Ledger.of(request).tolerate(request, f"{what} as order_id")
    return number


def _check_locale(request: Request) -> None:
    locales = set(request.query_params.getlist("locale"))
    if not all(is_text(locale) and locale for locale in locales):
        raise v2_error("Invalid value locale.", "locale")
    if locales - _LOCALES:
        Ledger.of(request).tolerate(request, "a locale other than en and ru")


def _read_add_fields(request: Request, body: Mapping[str, object]) -> Mapping[str, object]:
    fields = body.get("add_fields", {})
    if fields is None or fields == []:
        Ledger.of(request).tolerate(request, "null or an empty list as add_fields")
        return {}
    if not isinstance(fields, dict):
        raise v2_error("Invalid value add_fields.", "add_fields")
    return cast("dict[str, object]", fields)


def _read_lifetime(request: Request, fields: Mapping[str, object]) -> timedelta | None:
    match fields.get("time_to_pay", {"hours": 24}):
        case dict() as given:
            spans = dict(cast("dict[str, object]", given))
            for name in ("hours", "minutes"):
                if (number := parse_digits(spans.get(name))) is not None:
                    Ledger.of(request).tolerate(request, "text in time_to_pay")
                    spans[name] = number
            hours = read_count(spans, "hours", 0, least=0)
            minutes = read_count(spans, "minutes", 0, least=0)
            if hours or minutes:
                return timedelta(hours=hours, minutes=minutes)
        case _:
            pass
    raise v2_error("Invalid value time_to_pay.", "time_to_pay")


def _read_coin(request: Request, fields: Mapping[str, object]) -> Coin | None:
    choice = fields.get("available_currencies")
    codes = cast("list[object]", choice) if isinstance(choice, list) else None
    coins = None if codes is None else [read_coin(request, code) for code in codes]
    if "available_currencies" in fields and (coins is None or None in coins):
        raise v2_error("Invalid value available_currencies.", "available_currencies")
    if "cryptocurrency" not in fields:
        return None
    coin = read_coin(request, fields["cryptocurrency"])
    if coin is None or (coins is not None and coin not in coins):
        raise v2_error("Invalid value cryptocurrency.", "cryptocurrency")
    return coin


def _check_mailing(fields: Mapping[str, object]) -> None:
    if "email_to_send" in fields and not is_text(fields["email_to_send"]):
        raise v2_error("Invalid value email_to_send.", "email_to_send")
    if "period" in fields and (fields["period"] not in _PERIODS or "email_to_send" not in fields):
        raise v2_error("Invalid value period.", "period")


CALLS = (
    Call(
        "POST",
        "/v2/invoice/create",
        create_invoice,
        "result.uuid result.status",
        "result.invoice_id result.project.logo",
    ),
    Call(
        "POST",
        "/v2/invoice/static/create",
        create_static_wallet,
        "result.uuid",
        "result.currency.icon_network",
    ),
)
