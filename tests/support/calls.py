"""Calls of a till that is full of canaries, and the responses that would be right."""

import asyncio
import json
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import get_ident
from typing import Any, Final

import attrs
import httpx
import pytest

from onetill import Money, TillError
from onetill._gateway import Gateway, Operation
from support.canaries import KEY, PAYER
from support.places import copied
from support.samples import ORDER, sample_of
from support.tills import GATEWAYS, Opener, OpenTill, fields

PRICE: Final = Money("25.00", "USD")
CHANGING: Final[tuple[Operation, ...]] = ("create", "cancel")


def canary_gateway(key: str, url: str = "http://127.0.0.1:9", mark: str = "") -> Gateway:
    """Make a gateway every credential of which is a canary."""
    kind = GATEWAYS[key]
    known = attrs.fields_dict(kind)
    secrets = {
        name: f"{KEY}-{name}-of-a-test-and-of-no-project{mark}"
        for name, field in known.items()
        if not field.repr
    }
    named = {"shop_id": "ShopOfATest00001"} if "shop_id" in known else {}
    make: Callable[..., Gateway] = kind
    return make(**secrets, **named, base_url=url)


def order_fields(key: str, **more: object) -> dict[str, Any]:
    """Make the arguments of a create whose payer is a canary, wherever one may be named."""
    options = {name: f"{PAYER} {name}" for name in sample_of(key).payer_options}
    named = fields(key, **{"order_id": ORDER, "email": f"{PAYER}@example.com", **more})
    make: Callable[..., object] = GATEWAYS[key].Options
    return {**named, "options": make(**options)}


def operations(key: str) -> list[str]:
    """List a read, and the operations of a gateway that change something."""
    return ["get", *(one for one in CHANGING if GATEWAYS[key].supports(one))]


def changes(operation: str) -> bool:
    """Whether an operation must not be made twice."""
    return operation != "get"


def call(till: OpenTill, key: str, operation: str) -> object:
    """Call an operation of a till."""
    match operation:
        case "create":
            return till.create(PRICE, **order_fields(key))
        case "cancel":
            return till.cancel(sample_of(key).invoice_id)
        case _:
            return till.get(sample_of(key).invoice_id)


def error_of(till: OpenTill, key: str, operation: str) -> TillError:
    """Call an operation of a till, and return the error that it raises."""
    with pytest.raises(TillError) as raised:
        call(till, key, operation)
    error = raised.value
    assert (error.gateway, error.operation) == (key, operation)
    return error


def good_response(key: str, operation: str = "get") -> Any:  # noqa: ANN401  # JSON
    """Copy the JSON of a right response."""
    sample = sample_of(key)
    responses = {"get": sample.read, "create": sample.created, "cancel": sample.canceled}
    return copied(responses[operation])


def good_body(key: str, operation: str = "get") -> str:
    """Write the body of a right response."""
    return json.dumps(good_response(key, operation))


def numbered_body(key: str, request: bytes) -> str:
    """Write the body of a right response to a read of an id such as `CALL0001`."""
    found = re.search(rb"CALL[0-9]{4}", request)
    return good_body(key).replace(sample_of(key).invoice_id, found[0].decode() if found else "?")


@contextmanager
def open_without_server(
    open_till: Opener, gateway: Gateway, respond: Callable[[httpx.Request], httpx.Response]
) -> Iterator[OpenTill]:
    """Open a till whose server is a function, for more calls than sockets are quick enough for."""
    with open_till(gateway, attempts=1) as till:
        inner: Any = getattr(till, "_till", till)
        inner._http._transport = httpx.MockTransport(respond)  # noqa: SLF001  # no argument for it
        yield till


def instead_of_sleeping(patch: pytest.MonkeyPatch, then: Callable[[float], None]) -> None:
    """Call a function in place of this thread's sleeps; the threads of servers sleep as ever."""
    ours, sleep, asleep = get_ident(), time.sleep, asyncio.sleep

    def sleep_here(seconds: float) -> None:
        (then if get_ident() == ours else sleep)(seconds)

    async def asleep_here(seconds: float, result: object = None) -> object:
        if get_ident() != ours or not seconds:
            return await asleep(seconds, result)
        then(seconds)
        return result

    patch.setattr(time, "sleep", sleep_here)
    patch.setattr(asyncio, "sleep", asleep_here)
