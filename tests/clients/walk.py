"""Call every method of a public client; run by the Python that has the client installed.

As a command: the client, the root of the API, its credentials, and ids of invoices in several
states. It prints JSON, by method null or the exception and the place in the client that raised it.
"""

import asyncio
import json
import sys
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import Any

Calls = dict[str, Callable[[], object]]


def crypto_cloud_py(url: str, key: str, shop_id: str, *ids: str) -> Calls:
    """List the calls of `crypto-cloud-py`."""
    package = import_module("crypto_cloud_py.crypto_cloud_api")
    client = package.CryptoCloudApi(key, base_url=f"{url}/v2")
    day = f"{datetime.now(UTC):%d.%m.%Y}"
    made: list[Any] = []

    def create() -> None:
        made.append(client.invoice_create(shop_id, 25, order_id="A-1042", locale="de"))

    return {
        "invoice_create": create,
        "invoice_create_with_fields": lambda: client.invoice_create(
            shop_id, 25, currency="EUR", email="Payer@example.com", add_fields={"period": "day"}
        ),
        "invoices_info": lambda: client.invoices_info([made[0].uuid]),
        "invoices_info_of_many": lambda: client.invoices_info([*ids]),
        "invoice_statistics": lambda: client.invoice_statistics(day, day),
        "invoice_cancel": lambda: client.invoice_cancel(made[0].uuid),
    }


def cryptocloud_sdk(url: str, key: str, shop_id: str, *ids: str) -> Calls:
    """List the calls of `cryptocloud-sdk`."""
    package = import_module("cryptocloud_sdk.merchant")
    dto = import_module("cryptocloud_sdk.dto")
    client = package.CryptoCloud(key, shop_id, host=url)
    today = datetime.now(UTC).date()
    made: list[Any] = []

    def create() -> None:
        order = dto.InvoiceInput(amount=25, currency="USD", order_id="A-1042")
        made.append(asyncio.run(client.create_invoice(order)))

    return {
        "create_invoice": create,
        "get_invoices": lambda: asyncio.run(client.get_invoices([made[0].uuid])),
        "get_invoices_of_many": lambda: asyncio.run(client.get_invoices([*ids])),
        "get_balance": lambda: asyncio.run(client.get_balance()),
        "get_balance_of_a_coin": lambda: asyncio.run(client.get_balance("USDT_TRC20")),
        "get_stats": lambda: asyncio.run(client.get_stats(today, today)),
        "create_static_wallet": lambda: asyncio.run(client.create_static_wallet("ETH", "c-42")),
        "cancel_invoice": lambda: asyncio.run(client.cancel_invoice(made[0].uuid)),
    }


def outcome(call: Callable[[], object], package: str) -> str | None:
    """Make a call, and say how it failed and where in the client."""
    try:
        call()
    except Exception as error:  # noqa: BLE001  # whatever a client raises is what is asked for
        frames = traceback.extract_tb(error.__traceback__)
        own = [frame for frame in frames if package in Path(frame.filename).parts]
        place = f"{Path(own[-1].filename).name}:{own[-1].lineno}" if own else "the walk"
        text = " ".join(str(error).split())[:300]
        return f"{type(error).__name__} at {place}: {text}"
    return None


if __name__ == "__main__":
    name, *arguments = sys.argv[1:]
    calls = {each.__name__: each for each in (crypto_cloud_py, cryptocloud_sdk)}[name](*arguments)
    sys.stdout.write(json.dumps({method: outcome(call, name) for method, call in calls.items()}))
