"""CryptoCloud v2: list invoices, count them, and get the balance.

Pages: https://docs.cryptocloud.plus, of v2 "Invoice list", "Statistics" and "Balance". They do not
say which invoices come first: here the newest. They call `limit` both the number of the last record
and the most records: here it is the latter, unless the setting `limit_is_last` is on.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from starlette.requests import Request

from onetill_mocks._coins import COINS, Coin, to_usd, total
from onetill_mocks._invoice import MockInvoice
from onetill_mocks._json import read_object, root_url
from onetill_mocks._ledger import Ledger
from onetill_mocks._vendor import Call
from onetill_mocks.vendors.cryptocloud.common import PREFIX, STATUS, v2_error
from onetill_mocks.vendors.cryptocloud.fields import detail_fields, wallet_currency
from onetill_mocks.vendors.cryptocloud.v2 import check_key, read_count

_LIMIT = 100
_DEFAULT_LIMIT = 10
_DATE = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")


async def listing(request: Request) -> object:
    """POST /v2/invoice/merchant/list."""
    ledger = Ledger.of(request)
    check_key(request)
    body = await read_object(request, v2_error)
    start, end = _read_day(body, "start", "start"), _read_day(body, "end", "end")
    if end < start:
        raise v2_error("end is before start", "end")
    offset = read_count(body, "offset", 0, least=0)
    limit = read_count(body, "limit", _DEFAULT_LIMIT, least=1)
    last = limit if ledger.setting(PREFIX, "limit_is_last") else offset + limit
    if last - offset > _LIMIT:
        raise v2_error(f"Max limit {_LIMIT}", "limit")
    found = _within(ledger, start, end)[::-1]
    result = [_listed(entry, root_url(request)) for entry in found[offset:last]]
    return {"status": "success", "result": result, "all_count": len(found)}


async def statistics(request: Request) -> object:
    """POST /v2/invoice/merchant/statistics."""
    ledger = Ledger.of(request)
    check_key(request)
    body = await read_object(request, v2_error)
    start, end = _read_day(body, "start"), _read_day(body, "end")
    if end < start:
        raise v2_error("end is before start")
    found = _within(ledger, start, end)
    groups = {"all": found} | {
        status: [entry for entry in found if STATUS[entry.state] == status]
        for status in STATUS.values()
    }
    result = {
        "count": {name: len(group) for name, group in groups.items()},
        "amount": {
            name: total(to_usd(entry.price, entry.currency) for entry in group)
            for name, group in groups.items()
        },
    }
    return {"status": "success", "result": result}


async def balance(request: Request) -> object:
    """POST /v2/merchant/wallet/balance/all."""
    ledger = Ledger.of(request)
    check_key(request)
    invoices = [entry for entry in ledger.invoices if entry.vendor == PREFIX and not entry.is_test]
    return {"status": "success", "result": [_held(coin, invoices) for coin in COINS.values()]}


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


def _within(ledger: Ledger, start: date, end: date) -> list[MockInvoice]:
    return [
        entry
        for entry in ledger.invoices
        if entry.vendor == PREFIX and start <= entry.created.date() <= end
    ]


def _listed(entry: MockInvoice, url: str) -> object:
    return detail_fields(entry) | {
        "expiry_date": f"{entry.expires:%Y-%m-%d %H:%M:%S}",  # as only this page has it
        "side_commission_cc": "client",
        "fiat_currency": entry.currency,
        "order_id": entry.order_id,
        "phone": "",
        "user_email": entry.extra.get("email") or "",
        "pay_url": f"{url}/pay/{entry.id}",
        "link": f"{url}/pay/{entry.id}",
        "invoice_id": None,
    }


def _held(coin: Coin, invoices: Sequence[MockInvoice]) -> object:
    held = total(entry.received for entry in invoices if entry.coin == coin)
    return {
        "currency": wallet_currency(coin),
        "balance_crypto": held,
        "balance_usd": coin.to_usd(held),
        "available_balance": held,
        "available_balance_usd": coin.to_usd(held),
    }


CALLS = (
    Call("POST", "/v2/invoice/merchant/list", listing),
    Call("POST", "/v2/invoice/merchant/statistics", statistics),
    Call("POST", "/v2/merchant/wallet/balance/all", balance),
)
