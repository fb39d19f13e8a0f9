"""What CryptoCloud's two versions share: the project, its invoices and how they are told."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from urllib.parse import urlencode

import jwt

from onetill_mocks._coins import COINS, EXACT, USDT_TRC20, Coin, to_usd
from onetill_mocks._invoice import MockInvoice, State, is_price
from onetill_mocks._wire import Refusal

PREFIX = "cryptocloud"
API_KEY = "practice.cryptocloud.key"  # three parts, as the vendor's own keys are JWTs
SHOP_ID = "PracticeShop0001"
POSTBACK_SECRET = "practice-cryptocloud-postback-secret"  # noqa: S105  # opens nothing
ID = re.compile(r"[A-Z0-9]{8}")
ID_PREFIX = "INV-"

# An invoice that ran out of time looks like one its merchant canceled.
STATUS: Mapping[State, str] = {
    "open": "created",
    "partial": "partial",
    "paid": "paid",
    "overpaid": "overpaid",
    "expired": "canceled",
    "canceled": "canceled",
}

_DECIMAL = re.compile(r"[0-9]+(\.[0-9]+)?")
_CDN = "https://cdn.cryptocloud.plus"
_SERVICE_FEE = Decimal("0.019")
_TOKEN_LIFE = timedelta(minutes=5)

# The vendor's number for a coin, and for its network too; then the coin's place in lists.
_NUMBERS = {code: (number, number) for number, code in enumerate(COINS, 10)} | {
    "BTC": (1, 2),
    "ETH": (3, 9),
    "USDT_TRC20": (4, 1),
}


def v1_error(text: str) -> Refusal:
    """Refuse as v1 does."""
    return Refusal(400, {"status": "error", "error": text})


def v2_error(text: str, kind: str = "validate_error") -> Refusal:
    """Refuse as v2 does, with the name of a parameter or the kind of mistake."""
    return v2_errors({kind: text})


def v2_errors(texts: Mapping[str, str]) -> Refusal:
    """Refuse as v2 does, for several reasons."""
    return Refusal(400, {"status": "error", "result": texts})


def read_amount(value: object) -> Decimal | None:
    """Read an amount, a number or digits in a string; None if it is neither or no price."""
    match value:
        case bool():
            return None
        case int() | Decimal() if is_price(Decimal(value)):
            return Decimal(value)
        case str() if _DECIMAL.fullmatch(value) and is_price(Decimal(value)):
            return Decimal(value)
        case _:
            return None


def described(entry: MockInvoice) -> dict[str, object]:
    """Describe an invoice by the fields that every call of v2 tells."""
    # Until a coin is chosen the vendor shows its usual one, with an address still to come.
    shown = entry.in_coin(USDT_TRC20)
    coin = shown.coin or USDT_TRC20
    dollars = to_usd(entry.price, entry.currency)
    service_fee = (dollars * _SERVICE_FEE).quantize(Decimal("0.01"))
    return {
        "uuid": f"{ID_PREFIX}{entry.id}",
        "address": f"practice-address-{entry.id}" if entry.coin else "",
        "expiry_date": spelled(entry.expires),
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


def detailed(entry: MockInvoice) -> dict[str, object]:
    """Describe an invoice by what a list and a notification tell beyond that."""
    shown = entry.in_coin(USDT_TRC20)
    coin = shown.coin or USDT_TRC20
    missing = max(EXACT.subtract(shown.owed, entry.received), Decimal(0))
    ended = entry.state not in {"open", "partial"}
    return described(entry) | {
        "created": spelled(entry.created),
        "date_finished": spelled(entry.changed) if ended and entry.changed else None,
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


def notice(gateway: str, entry: MockInvoice, now: datetime) -> Mapping[str, object]:
    """Write the postback about a paid invoice: its token is good for five minutes."""
    coin = entry.coin or USDT_TRC20
    claims = {"id": entry.id, "exp": int((now + _TOKEN_LIFE).timestamp())}
    told: dict[str, object] = {
        "status": "success",
        "invoice_id": entry.id,
        "amount_crypto": entry.received,
        "currency": coin.full_code,
        "order_id": entry.order_id,
        "token": jwt.encode(claims, POSTBACK_SECRET, algorithm="HS256"),
    }
    if gateway == "cryptocloud_v2":
        told["invoice_info"] = detailed(entry) | {
            "invoice_status": "success",
            "step": 3,
            "total_rub": 0,
            "aml_enabled": False,
            "aml_side": "merchant",
            "aml_checks": [],
            "links_invoice": None,
        }
    return told


def spelled(moment: datetime) -> str:
    """Spell a moment as the vendor does: in UTC, and without saying so."""
    return f"{moment:%Y-%m-%d %H:%M:%S.%f}"


def wallet_currency(coin: Coin) -> object:
    """Tell a coin as balances do, which is not as invoices do."""
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
        "name": "Practice shop",
        "fail": f"https://shop.example/fail?{urlencode(order)}",
        "success": f"https://shop.example/success?{urlencode(order)}",
        "logo": None,
    }
