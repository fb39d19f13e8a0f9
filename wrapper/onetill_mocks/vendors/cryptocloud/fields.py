"""The fields of CryptoCloud's invoices, coins and postbacks."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from urllib.parse import urlencode

import jwt

from onetill_mocks._coins import COINS, EXACT, USDT_TRC20, Coin, to_usd
from onetill_mocks._invoice import MockInvoice
from onetill_mocks.vendors.cryptocloud.common import ID_PREFIX, POSTBACK_SECRET, STATUS

_CDN = "https://cdn.cryptocloud.plus"
_SERVICE_FEE = Decimal("0.019")
_TOKEN_LIFE = timedelta(minutes=5)

# The vendor's number for a coin, and for its network too; then the coin's place in lists.
_NUMBERS = {code: (number, number) for number, code in enumerate(COINS, 10)} | {
    "BTC": (1, 2),
    "ETH": (3, 9),
    "USDT_TRC20": (4, 1),
}


def invoice_fields(entry: MockInvoice) -> dict[str, object]:
    """Return the fields of an invoice that every call of v2 has."""
    # Until a coin is chosen the vendor shows its usual one, with an address still to come.
    shown = entry.with_coin(USDT_TRC20)
    coin = shown.coin or USDT_TRC20
    dollars = to_usd(entry.price, entry.currency)
    service_fee = (dollars * _SERVICE_FEE).quantize(Decimal("0.01"))
    return {
        "uuid": f"{ID_PREFIX}{entry.id}",
        "address": f"mock-address-{entry.id}" if entry.coin else "",
        "expiry_date": format_time(entry.expires),
        "side_commission": "client",
        "amount": shown.owed,
        "amount_usd": dollars,
        "fee": coin.fee,
        "fee_usd": coin.to_usd(coin.fee),
        "service_fee": coin.from_usd(service_fee),
        "service_fee_usd": service_fee,
        "status": STATUS[entry.state],
        "currency": _currency(coin),
        "project": _project(entry),
        "test_mode": entry.is_test,
    }


def detail_fields(entry: MockInvoice) -> dict[str, object]:
    """Return the fields of an invoice that lists and postbacks have."""
    shown = entry.with_coin(USDT_TRC20)
    coin = shown.coin or USDT_TRC20
    missing = max(EXACT.subtract(shown.owed, entry.received), Decimal(0))
    ended = entry.state not in {"open", "partial"}
    return invoice_fields(entry) | {
        "created": format_time(entry.created),
        "date_finished": format_time(entry.changed) if ended and entry.changed else None,
        "type_payments": "crypto",
        "type": "up",
        "amount_in_fiat": entry.price,
        "amount_in_crypto": shown.owed if entry.coin else None,
        "amount_to_pay": shown.owed,
        "amount_to_pay_usd": coin.to_usd(shown.owed),
        "amount_paid": entry.received,
        "amount_paid_usd": coin.to_usd(entry.received),
        "received": entry.received,
        "received_usd": coin.to_usd(entry.received),
        "to_surcharge": missing,
        "to_surcharge_usd": coin.to_usd(missing),
        "is_email_required": False,
        "tx_list": [transaction.id for transaction in entry.transactions] or [""],
    }


def postback(gateway: str, entry: MockInvoice, now: datetime) -> Mapping[str, object]:
    """Return the postback of a paid invoice; its token is valid for five minutes."""
    coin = entry.coin or USDT_TRC20
    claims = {"id": entry.id, "exp": int((now + _TOKEN_LIFE).timestamp())}
    body: dict[str, object] = {
        "status": "success",
        "invoice_id": entry.id,
        "amount_crypto": entry.received,
        "currency": coin.full_code,
        "order_id": entry.order_id,
        "token": jwt.encode(claims, POSTBACK_SECRET, algorithm="HS256"),
    }
    if gateway == "cryptocloud_v2":
        body["invoice_info"] = detail_fields(entry) | {
            "invoice_status": "success",
            "step": 3,
            "total_rub": 0,
            "aml_enabled": False,
            "aml_side": "merchant",
            "aml_checks": [],
            "links_invoice": None,
        }
    return body


def format_time(moment: datetime) -> str:
    """Format a time as the vendor does: in UTC, without an offset."""
    return f"{moment:%Y-%m-%d %H:%M:%S.%f}"


def wallet_currency(coin: Coin) -> object:
    """Return a coin as balances have it, which differs from invoices."""
    number, order = _NUMBERS[coin.full_code]
    return {
        "id": number,
        "code": coin.full_code,
        "short_code": coin.code,
        "name": coin.name,
        "is_email_required": False,
        "stablecoin": coin.usd == 1,
        "icon_base": f"{_CDN}/currency/icons/main/{coin.code.lower()}.svg",
        "icon_network": "None",
        "icon_qr": f"{_CDN}/currency/icons/stroke/{coin.code.lower()}.svg",
        "order": order,
        "obj_network": _network(coin),
        "enable": True,
    }


def _currency(coin: Coin) -> object:
    number, order = _NUMBERS[coin.full_code]
    return {
        "id": number,
        "code": coin.code,
        "fullcode": coin.full_code,
        "network": _network(coin),
        "name": coin.name,
        "is_email_required": False,
        "stablecoin": coin.usd == 1,
        "icon_base": f"{_CDN}/currency/icons/main/{coin.code.lower()}.svg",
        "icon_network": f"{_CDN}/icons-currency/{coin.code}-{coin.network}.svg",
        "icon_qr": f"{_CDN}/currency/icons/stroke/{coin.code.lower()}.svg",
        "order": order,
    }


def _network(coin: Coin) -> object:
    return {
        "code": coin.network,
        "id": _NUMBERS[coin.full_code][0],
        "icon": f"{_CDN}/currency/crypto/{coin.native}.svg",
        "fullname": coin.network_name,
    }


def _project(entry: MockInvoice) -> object:
    order = {"order_id": entry.order_id or "", "invoice_uuid": f"{ID_PREFIX}{entry.id}"}
    return {
        "id": 1,
        "name": "Mock shop",
        "fail": f"https://shop.example/fail?{urlencode(order)}",
        "success": f"https://shop.example/success?{urlencode(order)}",
        "logo": None,
    }
