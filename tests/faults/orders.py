"""What rows ask for: tills full of canaries, what is asked of them, and what would be right."""

import asyncio
import json
import re
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from threading import get_ident
from typing import Any, Final, TypeAlias

import attrs
import httpx
import pytest

from faults.leaks import KEY, PAYER
from onetill import Money, TillError
from onetill._gateway import Gateway
from support.tills import GATEWAYS, OpenTill, page, wishes

Opener: TypeAlias = "Callable[..., AbstractContextManager[OpenTill]]"

PRICE: Final = Money("25.00", "USD")
ORDER: Final = "A-1042"
ID: Final = {
    "cryptocloud_v1": "DZLF4212",
    "cryptocloud_v2": "XXXXXXXX",
    "crucash": "8be67d29-69aa-4ff9-8157-c5e5b4a53d5c",
    "paydo": "81972ed0-a85c-4d1a-851b-b3dbf0750399",
}
_GOT: Final = {
    "cryptocloud_v1": "cryptocloud_v1_info",
    "cryptocloud_v2": "cryptocloud_v2_info",
    "crucash": "crucash_open",
    "paydo": "paydo_invoice",
}
_COIN: Final = {"code": "USDT", "fullcode": "USDT_TRC20", "network": {"code": "TRC20", "id": 4}}
_V2: Final = {
    "uuid": "INV-XXXXXXXX",
    "currency": page("cryptocloud_v2_info")["result"][0]["currency"],
    "amount": 25,
    "amount_usd": 25,
    "amount_in_fiat": 25,
    "fiat_currency": "USD",
    "status": "created",
    "link": "https://pay.cryptocloud.plus/XXXXXXXX",
    "created": "2026-02-05 00:06:59.000000",
    "order_id": ORDER,
}
_CREATED: Final[dict[str, Any]] = {
    "cryptocloud_v1": page("cryptocloud_v1_create"),
    "cryptocloud_v2": {"status": "success", "result": _V2},
    "crucash": {
        "invoice": {"id": ID["crucash"], "expires_at": 1770253619},
        "pay_url": "https://pay.cru.cash/x",
        "test_mode": False,
    },
    "paydo": {"data": ID["paydo"], "status": 1},
}


def shop(key: str, url: str = "http://127.0.0.1:9", mark: str = "") -> Gateway:
    """Make a gateway every credential of which is a canary."""
    kind = GATEWAYS[key]
    fields = {field.name: field for field in attrs.fields(kind)}
    secret = {
        name: f"{KEY}-{name}-of-a-test-and-of-no-project{mark}"
        for name, field in fields.items()
        if not field.repr
    }
    named = {"shop_id": "ShopOfATest00001"} if "shop_id" in fields else {}
    made: Callable[..., Gateway] = kind
    return made(**secret, **named, base_url=url)


def order(key: str, **more: object) -> dict[str, Any]:
    """Make the arguments of an order whose payer is a canary, wherever one may be named."""
    options: dict[str, object] = {}
    known = attrs.fields_dict(GATEWAYS[key].Options)
    for name in ("payer_name", "payer_phone", "email_to_send"):
        if name in known:
            options[name] = f"{PAYER} {name}"
    asked = wishes(key, **{"order_id": ORDER, "email": f"{PAYER}@example.com", **more})
    return {**asked, "options": GATEWAYS[key].Options(**options)}


def operations(key: str) -> list[str]:
    """List what a row asks of a gateway: a read, and all that changes something."""
    return ["get", "create", *(["cancel"] if GATEWAYS[key].supports("cancel") else [])]


def changes(operation: str) -> bool:
    """Tell whether an operation must not be made twice."""
    return operation != "get"


def ask(till: OpenTill, key: str, operation: str) -> object:
    """Ask a till for an operation."""
    match operation:
        case "create":
            return till.create(PRICE, **order(key))
        case "cancel":
            return till.cancel(ID[key])
        case _:
            return till.get(ID[key])


def refused(till: OpenTill, key: str, operation: str) -> TillError:
    """Ask a till for an operation, and return the error that it raises."""
    with pytest.raises(TillError) as raised:
        ask(till, key, operation)
    error = raised.value
    assert (error.gateway, error.operation) == (key, operation)
    return error


def answer(key: str, operation: str = "get") -> Any:  # noqa: ANN401  # JSON
    """Make the JSON of a right answer."""
    match operation:
        case "create":
            return json.loads(json.dumps(_CREATED[key]))
        case "cancel":
            return {"status": "success", "result": ["ok"]}
        case _:
            told = page(_GOT[key])
            if isinstance(told.get("result"), list):
                del told["result"][1:]  # the page's other invoices
            return told


def good(key: str, operation: str = "get") -> str:
    """Make the body of a right answer."""
    return json.dumps(answer(key, operation))


def numbered(key: str, asked: bytes) -> str:
    """Make the body of a right answer to a read of an id such as `CALL0001`."""
    found = re.search(rb"CALL[0-9]{4}", asked)
    return good(key).replace(ID[key], found[0].decode() if found else "?")


def places(node: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:  # noqa: ANN401  # JSON
    """Walk through the places of a JSON value."""
    if isinstance(node, dict | list):
        for step, child in node.items() if isinstance(node, dict) else enumerate(node):
            yield (*place, step)
            yield from places(child, (*place, step))


def put(node: Any, place: tuple[Any, ...], value: object) -> str:  # noqa: ANN401  # JSON
    """Write a JSON value with another value at one of its places, or, if that is `...`, none."""
    changed = json.loads(json.dumps(node))
    holder = changed
    for step in place[:-1]:
        holder = holder[step]
    if value is ...:
        del holder[place[-1]]
    else:
        holder[place[-1]] = value
    return json.dumps(changed)


@contextmanager
def at_hand(
    open_till: Opener, gateway: Gateway, reply: Callable[[httpx.Request], httpx.Response]
) -> Iterator[OpenTill]:
    """Open a till whose server is a function, for what is asked too often for sockets."""
    with open_till(gateway, attempts=1) as till:
        inner: Any = getattr(till, "_till", till)
        inner._http._transport = httpx.MockTransport(reply)  # noqa: SLF001  # no argument for it
        yield till


def instead_of_sleeping(patch: pytest.MonkeyPatch, then: Callable[[float], None]) -> None:
    """Have this thread do something instead of sleeping, and no other: servers sleep as ever."""
    ours, sleep, asleep = get_ident(), time.sleep, asyncio.sleep

    def slept(seconds: float) -> None:
        (then if get_ident() == ours else sleep)(seconds)

    async def awaited(seconds: float, result: object = None) -> object:
        if get_ident() != ours or not seconds:
            return await asleep(seconds, result)
        then(seconds)
        return result

    patch.setattr(time, "sleep", slept)
    patch.setattr(asyncio, "sleep", awaited)
