"""CryptoCloud: v1 and v2, two APIs for the same invoices.

Pages: https://docs.cryptocloud.plus, of both versions.
"""

import secrets
import string
from datetime import timedelta

from onetill_mocks._coins import USD_RATES
from onetill_mocks._vendor import Vendor
from onetill_mocks.vendors.cryptocloud import v1, v2, v2_create, v2_lists
from onetill_mocks.vendors.cryptocloud.common import (
    API_KEY,
    ID,
    ID_PREFIX,
    KNOWN_COINS,
    POSTBACK_SECRET,
    PREFIX,
    SHOP_ID,
    USDT_TRC20,
    other_coin,
    usd,
)
from onetill_mocks.vendors.cryptocloud.fields import credited, postback, return_urls

_PROJECT = {"api_key": API_KEY, "shop_id": SHOP_ID, "postback_secret": POSTBACK_SECRET}


def _error_body(path: str, _status: int, text: str) -> object:
    return {"detail": text} if path.startswith("/v2/") else {"status": "error", "error": text}


def _new_id() -> str:
    return "".join(secrets.choice(string.ascii_uppercase + string.digits) for _ in range(8))


VENDOR = Vendor(
    name="CryptoCloud",
    prefix=PREFIX,
    gateways={"cryptocloud_v1": _PROJECT, "cryptocloud_v2": _PROJECT},
    apis={"/v1/": "cryptocloud_v1", "/v2/": "cryptocloud_v2"},
    calls=(*v1.CALLS, *v2_create.CALLS, *v2.CALLS, *v2_lists.CALLS),
    names={"id": "uuid uuids", "price": "amount"},
    error_body=_error_body,
    actions=frozenset({"pay", "part", "over", "expire", "cancel"}),
    currencies=frozenset(USD_RATES),
    coin=USDT_TRC20,
    coins=KNOWN_COINS,
    other_coin=other_coin,
    usd=usd,
    credited=credited,
    lifetime=timedelta(hours=24),
    new_id=_new_id,
    id_form=ID,
    id_prefix=ID_PREFIX,
    webhook=postback,
    webhook_needed="invoice_id token",
    webhook_nullable="order_id invoice_info",
    settings={"limit_is_last": False, "test_mode": False},
    return_urls=return_urls,
    sends_forms=True,
)
