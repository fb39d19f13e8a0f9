"""CryptoCloud: v1 and v2, two ways to see the same invoices.

Pages: https://docs.cryptocloud.plus, of both versions.
"""

import secrets
import string
from datetime import timedelta

from onetill_mocks import _cryptocloud_v1 as v1
from onetill_mocks import _cryptocloud_v2 as v2
from onetill_mocks import _cryptocloud_v2_lists as lists
from onetill_mocks._coins import COINS, USD_RATES, USDT_TRC20
from onetill_mocks._cryptocloud import (
    API_KEY,
    ID,
    ID_PREFIX,
    POSTBACK_SECRET,
    PREFIX,
    SHOP_ID,
    notice,
)
from onetill_mocks._vendor import Vendor

_PROJECT = {"api_key": API_KEY, "shop_id": SHOP_ID, "postback_secret": POSTBACK_SECRET}


def _fault(path: str, _status: int, text: str) -> object:
    return {"detail": text} if path.startswith("/v2/") else {"status": "error", "error": text}


def _new_id() -> str:
    return "".join(secrets.choice(string.ascii_uppercase + string.digits) for _ in range(8))


VENDOR = Vendor(
    name="CryptoCloud",
    prefix=PREFIX,
    gateways={"cryptocloud_v1": _PROJECT, "cryptocloud_v2": _PROJECT},
    calls=(*v1.CALLS, *v2.CALLS, *lists.CALLS),
    fault=_fault,
    levers=frozenset({"pay", "part", "over", "expire", "cancel"}),
    currencies=frozenset(USD_RATES),
    coin=USDT_TRC20,
    coins=COINS,
    lifetime=timedelta(hours=24),
    new_id=_new_id,
    id_form=ID,
    id_prefix=ID_PREFIX,
    notice=notice,
    takes_forms=True,
)
