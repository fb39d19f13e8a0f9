"""What the pages of CryptoCloud v2 print and no fact of an invoice decides.

Pages: https://docs.cryptocloud.plus, of v2, the failures and the example of each operation; of the
coin, the example of "Invoice information".
"""

from collections.abc import Mapping

from onetill_mocks.laws.exchanges import JSON


def _refused(name: str, text: JSON = str) -> tuple[int, JSON]:
    return 400, {"status": "error", "result": {name: text}}


REFUSALS: dict[str, tuple[int, JSON]] = {
    "no key": _refused("authorization", "Unauthorized request."),
    "wrong key": (403, {"detail": "Invalid header padding"}),
    "forged key": (403, {"detail": "Signature verification failed"}),
    "too many": _refused("validate_error", "Max 100 uuids"),
    "malformed": _refused("validate_error"),
    "not created": _refused("validate_error", "Invoice is not created"),
    "no id": _refused("validate_error", "uuid is required"),
    **dict.fromkeys(("no day", "wrong day"), _refused("validate_error")),
    **dict.fromkeys(("no start", "wrong start"), _refused("start")),
    **dict.fromkeys(("no end", "wrong end"), _refused("end")),
    **dict.fromkeys(("long page", "no page"), _refused("limit")),
    "offset": _refused("offset"),
    "nothing": (
        400,
        {
            "status": "error",
            "result": {"amount": "amount not passed.", "shop_id": "shop_id not passed."},
        },
    ),
    "no amount": _refused("amount", "Invalid value amount."),
    "another shop": _refused("shop_id"),
    "no currency": _refused("currency"),
    "no coin": _refused("validation_error", "currency not passed"),
    "no address": _refused("validation_error", "Address not created"),
}

_CDN = "https://cdn.cryptocloud.plus"
_COIN: Mapping[str, JSON] = {
    "id": 4,
    "name": "Tether",
    "is_email_required": False,
    "stablecoin": True,
    "icon_base": f"{_CDN}/currency/icons/main/usdt.svg",
    "icon_qr": f"{_CDN}/currency/icons/stroke/usdt.svg",
    "order": 1,
}
_NETWORK: Mapping[str, JSON] = {
    "code": "TRC20",
    "id": 4,
    "icon": f"{_CDN}/currency/crypto/TRX.svg",
    "fullname": "Tron",
}


def _below(place: str, fields: Mapping[str, JSON]) -> dict[str, JSON]:
    return {f"{place}.{name}": value for name, value in fields.items()}


WALLET_COIN: Mapping[str, JSON] = _below(
    "currency",
    {
        **_COIN,
        "short_code": "USDT",
        "icon_network": "None",
        "enable": True,
        **_below("obj_network", _NETWORK),
    },
)
COINS: str = """
    BTC LTC TRX SOL TON BNB ETH ETH_ARB ETH_BASE ETH_OPT USDT_ARB USDT_BSC USDT_ERC20 USDT_OPT
    USDT_SOL USDT_TON USDT_TRC20 USDC_ARB USDC_BASE USDC_BSC USDC_ERC20 USDC_OPT USDC_SOL DAI_ARB
    DAI_BASE DAI_BSC DAI_ERC20 DAI_OPT USDD_TRC20 PYUSD_ERC20 PYUSD_SOL XAUT_ERC20 XAUT_TON ARB_ARB
    OP_OPT PEPE_BSC PEPE_ERC20 SHIB_BSC SHIB_ERC20 TRUMP_SOL
"""
ETHER: Mapping[str, JSON] = _below(
    "currency",
    {
        **dict.fromkeys(("id", "obj_network.id", "network.id"), 3),
        **dict.fromkeys(("code", "short_code"), "ETH"),
        **dict.fromkeys(("name", "obj_network.fullname", "network.fullname"), "Ethereum"),
        **dict.fromkeys(("obj_network.code", "network.code"), "ERC20"),
        "stablecoin": False,
        "order": 9,
    },
)
WALLET: Mapping[str, JSON] = {**WALLET_COIN, "address": "mock-address-<1>"}
_INVOICE: Mapping[str, JSON] = {
    "side_commission": "client",
    **_below("project", {"id": 1, "name": "Mock shop", "logo": None}),
    **_below("currency", {**_COIN, "code": "USDT", **_below("network", _NETWORK)}),
    "currency.icon_network": f"{_CDN}/icons-currency/USDT-TRC20.svg",
}
CREATED: Mapping[str, JSON] = {
    **_INVOICE,
    "side_commission_service": "merchant",
    "type_payments": "crypto",
    "is_email_required": False,
    "invoice_id": None,
}
GOT: Mapping[str, JSON] = {**_INVOICE, "side_commission_cc": "merchant"}
_DETAILS = {**_INVOICE, "type_payments": "crypto", "type": "up", "is_email_required": False}
LISTED: Mapping[str, JSON] = {
    **_DETAILS,
    "side_commission_cc": "merchant",
    "phone": "",
    "invoice_id": None,
}
POSTBACK: Mapping[str, JSON] = {
    "status": "success",
    **_below("invoice_info", _DETAILS),
    **_below(
        "invoice_info",
        {
            "amount_in_fiat": 0,
            "amount_in_crypto": None,
            "step": 3,
            "total_rub": 0,
            "aml_enabled": False,
            "aml_side": "merchant",
            "aml_checks": [],
            "links_invoice": None,
        },
    ),
}
