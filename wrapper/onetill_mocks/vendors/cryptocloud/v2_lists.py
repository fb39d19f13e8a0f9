"""CryptoCloud v2: list invoices, count them, and get the balance.

Pages: https://docs.cryptocloud.plus, of v2 "Invoice list", "Statistics" and "Balance". They do not
say which invoices come first: here the newest. They call `limit` both the number of the last record
and the most records: here it is the latter, unless the setting `limit_is_last` is on.
"""

import re
from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from starlette.requests import Request

from onetill_mocks._coins import EXACT, Coin
from onetill_mocks._invoice import MockInvoice
from onetill_mocks._json import root_url
from onetill_mocks._ledger import Ledger
from onetill_mocks._vendor import Call
from onetill_mocks.vendors.cryptocloud.common import (
    KNOWN_COINS,
    PREFIX,
    STATUS,
    check_v2_key,
    read_count,
    read_fields,
    v2_error,
)
from onetill_mocks.vendors.cryptocloud.fields import (
    detail_fields,
    order_id,
    wallet_currency,
)

_LIMIT = 100
_DEFAULT_LIMIT = 10
_NULLABLE = """
    address date_finished expiry_date type_payments type phone pay_url link user_email invoice_id
    order_id fiat_currency project.logo amount_usd amount_in_fiat amount_in_crypto amount_to_pay
    amount_to_pay_usd amount_paid amount_paid_usd fee fee_usd service_fee service_fee_usd received
    received_usd to_surcharge to_surcharge_usd
"""
_DATE = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")


async def list_invoices(request: Request) -> object:
    """POST /v2/invoice/merchant/list."""
    ledger = Ledger.of(request)
    check_v2_key(request)
    body = await read_fields(request, v2_error)
    start, end = _read_day(body, "start", "start"), _read_day(body, "end", "end")
    if end < start:
        raise v2_error("end is before start", "end")
    offset = read_count(body, "offset", 0, least=0)
    limit = read_count(body, "limit", _DEFAULT_LIMIT, least=1)
    last = limit if ledger.settings(PREFIX)["limit_is_last"] else offset + limit
    if last - offset > _LIMIT:
        raise v2_error(f"Max limit {_LIMIT}", "limit")
    ids = ledger.ids_between(PREFIX, start, end)[::-1]
    result = [_listed(entry, root_url(request)) for entry in ledger.read(ids[offset:last])]
    return {"status": "success", "result": result, "all_count": len(ids)}


async def get_statistics(request: Request) -> object:
    """POST /v2/invoice/merchant/statistics."""
    ledger = Ledger.of(request)
    check_v2_key(request)
    body = await read_fields(request, v2_error)
    start, end = _read_day(body, "start"), _read_day(body, "end")
    if end < start:
        raise v2_error("end is before start")
    counts = dict.fromkeys(("all", *STATUS.values()), 0)
    amounts = dict.fromkeys(counts, Decimal(0))
    for state, total in ledger.totals(PREFIX, start, end).items():
        for name in ("all", STATUS[state]):
            counts[name] += total.invoices
            amounts[name] = EXACT.add(amounts[name], total.dollars)
    return {"status": "success", "result": {"count": counts, "amount": amounts}}


async def get_balance(request: Request) -> object:
    """POST /v2/merchant/wallet/balance/all."""
    ledger = Ledger.of(request)
    check_v2_key(request)
    held = dict.fromkeys(KNOWN_COINS.values(), Decimal(0)) | ledger.held(PREFIX)
    return {"status": "success", "result": [_held(coin, amount) for coin, amount in held.items()]}


def _read_day(body: Mapping[str, object], name: str, kind: str = "validate_error") -> date:
    value = body.get(name)
    if value is None:
        raise v2_error(f"{name} not passed.", kind)
    try:
        if isinstance(value, str) and (parts := _DATE.fullmatch(value)):
            day, month, year = (int(part) for part in parts.groups())
            return date(year, month, day)
    except ValueError:  # a day that no calendar has
        pass
    raise v2_error(f"Invalid value {name}.", kind)


def _listed(entry: MockInvoice, url: str) -> object:
    return detail_fields(entry) | {
        "expiry_date": f"{entry.expires:%Y-%m-%d %H:%M:%S}",  # as only this page has it
        "side_commission_cc": "merchant",
        "fiat_currency": entry.currency,
        "order_id": order_id(entry),
        "phone": "",
        "user_email": entry.extra.get("email") or "",
        "pay_url": f"{url}/pay/{entry.id}",
        "link": f"{url}/pay/{entry.id}",
        "invoice_id": None,
    }


def _held(coin: Coin, held: Decimal) -> object:
    dollars = coin.to_usd(held).quantize(Decimal("0.01"), ROUND_HALF_UP, EXACT)
    return {
        "currency": wallet_currency(coin),
        "balance_crypto": held,
        "balance_usd": dollars,
        "available_balance": held,
        "available_balance_usd": dollars,
    }


CALLS = (
    Call(
        "POST",
        "/v2/invoice/merchant/list",
        list_invoices,
        "result.*.uuid result.*.status",
        " ".join(f"result.*.{place}" for place in _NULLABLE.split()),
    ),
    Call("POST", "/v2/invoice/merchant/statistics", get_statistics, "result"),
    Call(
        "POST",
        "/v2/merchant/wallet/balance/all",
        get_balance,
        "result.*",
        "result.*.currency.icon_network",
    ),
)
