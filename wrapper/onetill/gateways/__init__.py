"""Gateways, one for each vendor API, and their base class.

Importing a gateway imports its generated client and no other.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from onetill._gateway import Gateway

if TYPE_CHECKING:
    from onetill.gateways.crucash import CruCash
    from onetill.gateways.cryptocloud_v1 import CryptoCloudV1
    from onetill.gateways.cryptocloud_v2 import CryptoCloudV2
    from onetill.gateways.paydo import PayDo

__all__ = ["CruCash", "CryptoCloudV1", "CryptoCloudV2", "Gateway", "PayDo"]

_MODULES = {
    "CruCash": "crucash",
    "CryptoCloudV1": "cryptocloud_v1",
    "CryptoCloudV2": "cryptocloud_v2",
    "PayDo": "paydo",
}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)


def __dir__() -> list[str]:
    return __all__
