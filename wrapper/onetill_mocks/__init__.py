"""Practice gateways: servers that answer as the payment vendors do, over an in-memory ledger.

For tests, take the pytest fixture `mock_gateways`; by hand, run `python -m onetill_mocks`:

    with MockGateways() as gateways:
        invoice = gateways.place("crucash", price="30", currency="USD", order_id="A-1")
        gateways.pay(invoice)

What the vendors tell a merchant's server is told to whichever loopback URL `notify` sets.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onetill_mocks._app import create_app
    from onetill_mocks._courier import Delivery
    from onetill_mocks._invoice import MockInvoice
    from onetill_mocks._ledger import Ledger
    from onetill_mocks._server import MockGateways

__all__ = ["Delivery", "Ledger", "MockGateways", "MockInvoice", "create_app"]

_ROOMS = {
    "Delivery": "_courier",
    "Ledger": "_ledger",
    "MockInvoice": "_invoice",
    "MockGateways": "_server",
    "create_app": "_app",
}


# pytest loads the plugin, and with it this file, wherever onetill is installed: so starlette and
# uvicorn, which only the extra brings, are imported when a name is first used and not before.
def __getattr__(name: str) -> object:
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    try:
        return getattr(import_module(f"{__name__}.{_ROOMS[name]}"), name)
    except ModuleNotFoundError as missing:
        if missing.name not in {"starlette", "uvicorn"}:
            raise
        raise ModuleNotFoundError(
            f"the practice gateways need {missing.name}: pip install 'onetill[mocks]'",
            name=missing.name,
        ) from None
