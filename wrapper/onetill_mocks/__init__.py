"""Mock gateways: servers that behave as the payment vendors do, over invoices in memory.

In tests, use the pytest fixture `mock_gateways`; by hand, run `python -m onetill_mocks`:

    with MockGateways() as gateways:
        invoice_id = gateways.place("crucash", price="30", currency="USD", order_id="A-1")
        gateways.pay(invoice_id)

Webhooks go to the loopback URL or the function that `notify` sets.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onetill_mocks._app import create_app, find_vendors
    from onetill_mocks._calls import Calls
    from onetill_mocks._invoice import MockInvoice
    from onetill_mocks._journal import Exchange
    from onetill_mocks._ledger import Ledger
    from onetill_mocks._receivers import Webhook
    from onetill_mocks._server import MockGateways
    from onetill_mocks._webhooks import Delivery

__all__ = [
    "Calls",
    "Delivery",
    "Exchange",
    "Ledger",
    "MockGateways",
    "MockInvoice",
    "Webhook",
    "create_app",
    "find_vendors",
]


# pytest loads the plugin, and with it this file, wherever onetill is installed: what only the
# extra brings is imported when a name is first used and not before.
def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    try:
        from onetill_mocks import (  # noqa: PLC0415  # see above
            _app,
            _calls,
            _invoice,
            _journal,
            _ledger,
            _receivers,
            _server,
            _webhooks,
        )
    except ModuleNotFoundError as missing:
        library = (missing.name or "").partition(".")[0]
        if library not in {"flask_swagger_ui", "jinja2", "segno", "starlette", "uvicorn"}:
            raise
        raise ModuleNotFoundError(
            f"the mock gateways need {library}: pip install 'onetill[mocks]'", name=library
        ) from None
    modules = (_app, _calls, _invoice, _journal, _ledger, _receivers, _server, _webhooks)
    return next(getattr(module, name) for module in modules if hasattr(module, name))


def __dir__() -> list[str]:
    return [*globals(), *__all__]
