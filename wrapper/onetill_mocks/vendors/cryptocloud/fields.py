"""The fields of CryptoCloud's invoices, coins and postbacks."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from urllib.parse import urlencode
from zlib import crc32

import jwt

from onetill_mocks._coins import EXACT, Coin, cents
from onetill_mocks._invoice import MockInvoice
from onetill_mocks._vendor import ReturnUrls
from onetill_mocks.vendors.cryptocloud.common import (
    ID_PREFIX,
    KNOWN_COINS,
    POSTBACK_SECRET,
    STATUS,
    USDT_TRC20,
)

_CDN = "https://cdn.cryptocloud.plus"
_SERVICE_FEE = Decimal("0.019")
_TOKEN_LIFE = timedelta(minutes=5)

# The vendor's number for a coin, and for its network too; then the coin's place in lists. A coin
# that is on no list has a number made of its code.
_NUMBERS = {code: (number, number) for number, code in enumerate(KNOWN_COINS, 10)} | {
    "BTC": (1, 2),
    "ETH": (3, 9),
    "USDT_TRC20": (4, 1),
}


def invoice_fields(entry: MockInvoice) -> dict[str, object]:
    """Return the fields of an invoice that every call of v2 has."""
    shown, coin = _shown(entry)
    service_fee = _service_fee(entry)
    return {
        "uuid": f"{ID_PREFIX}{entry.id}",
        "address": f"mock-address-{entry.id}" if entry.coin else "",
        "expiry_date": format_time(entry.expires),
        "side_commission": "client",
        "amount": shown.owed,
        "amount_usd": cents(entry.usd),
        "fee": coin.fee,
        "fee_usd": _usd(coin, coin.fee),
        "service_fee": service_fee,
        "service_fee_usd": _usd(coin, service_fee),
        "status": STATUS[entry.state],
        "currency": _currency(coin),
        "project": _project(entry),
        "test_mode": entry.is_test,
    }


def detail_fields(entry: MockInvoice) -> dict[str, object]:
    """Return the fields of an invoice that lists and postbacks have."""
    shown, coin = _shown(entry)
    to_pay = EXACT.add(shown.owed, coin.fee)  # the payer pays the network's fee
    paid = EXACT.add(entry.received, coin.fee) if entry.received else Decimal(0)
    missing = max(EXACT.subtract(to_pay, paid), Decimal(0))
    received = credited(entry)
    ended = entry.state not in {"open", "partial"}
    return invoice_fields(entry) | {
        "created": format_time(entry.created),
        "date_finished": format_time(entry.changed) if ended and entry.changed else None,
        "type_payments": "crypto",
        "type": "up",
        "amount_in_fiat": entry.price,
        "amount_in_crypto": shown.owed if entry.coin else None,
        "amount_to_pay": to_pay,
        "amount_to_pay_usd": _usd(coin, to_pay),
        "amount_paid": paid,
        "amount_paid_usd": _usd(coin, paid),
        "received": received,
        "received_usd": _usd(coin, received),
        "to_surcharge": missing,
        "to_surcharge_usd": _usd(coin, missing),
        "is_email_required": False,
        "tx_list": [each.id for each in entry.transactions if not each.pending] or [""],
    }


def credited(entry: MockInvoice) -> Decimal:
    """Return what the merchant receives: what was paid, less the service fee."""
    return EXACT.subtract(entry.received, _service_fee(entry)) if entry.received else Decimal(0)


def invoice_status(entry: MockInvoice) -> str:
    """Return the stage of processing, as info and postbacks have it."""
    return "success" if entry.state in {"paid", "overpaid"} else "start"


def order_id(entry: MockInvoice) -> object:
    """Return the order id with the type it was sent with."""
    return entry.extra.get("order_id", entry.order_id)


def _shown(entry: MockInvoice) -> tuple[MockInvoice, Coin]:
    """Return the invoice and its coin: until one is chosen, the vendor shows its usual one."""
    shown = entry.with_coin(USDT_TRC20)
    return shown, shown.coin or USDT_TRC20


def _service_fee(entry: MockInvoice) -> Decimal:
    """Return the service fee of what was received, or before that of what is owed."""
    shown, coin = _shown(entry)
    fee = EXACT.multiply(entry.received or shown.owed, _SERVICE_FEE)
    return coin.rounded_down(fee)


def _usd(coin: Coin, amount: Decimal) -> Decimal:
    return coin.to_usd(amount).quantize(Decimal("0.01"), ROUND_HALF_UP, EXACT)


def postback(
    gateway: str, entry: MockInvoice, now: datetime, _settings: Mapping[str, bool]
) -> Mapping[str, object]:
    """Return the postback of a paid invoice; its token is valid for five minutes."""
    coin = entry.coin or USDT_TRC20
    claims = {"id": entry.id, "exp": int((now + _TOKEN_LIFE).timestamp())}
    body: dict[str, object] = {
        "status": "success",
        "invoice_id": entry.id,
        "amount_crypto": entry.received,
        "currency": coin.full_code,
        "order_id": order_id(entry),
        "token": jwt.encode(claims, POSTBACK_SECRET, algorithm="HS256"),
    }
    if gateway == "cryptocloud_v2":
        body["invoice_info"] = detail_fields(entry) | {
            "invoice_status": invoice_status(entry),
            "amount_in_fiat": Decimal("0.0"),  # as in the vendor's sample, whatever the price
            "amount_in_crypto": None,
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
    number, order = _numbers(coin)
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
    number, order = _numbers(coin)
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


def _numbers(coin: Coin) -> tuple[int, int]:
    number = 1000 + crc32(coin.full_code.encode()) % 1_000_000
    return _NUMBERS.get(coin.full_code, (number, number))


def _network(coin: Coin) -> object:
    return {
        "code": coin.network,
        "id": _numbers(coin)[0],
        "icon": f"{_CDN}/currency/crypto/{coin.native}.svg",
        "fullname": coin.network_name,
    }


def return_urls(entry: MockInvoice) -> ReturnUrls:
    """Return the URLs of the project, which say what came back."""
    order = {"order_id": entry.order_id or "", "invoice_uuid": f"{ID_PREFIX}{entry.id}"}
    query = urlencode(order)
    return ReturnUrls(f"https://shop.example/success?{query}", f"https://shop.example/fail?{query}")


def _project(entry: MockInvoice) -> object:
    urls = return_urls(entry)
    return {
        "id": 1,
        "name": "Mock shop",
        "fail": urls.failure,
        "success": urls.success,
        "logo": None,
    }
