"""Arguments that a newcomer gets wrong at a till: what is raised is Misuse, and says what to do."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import httpx
import pytest

from onetill import AsyncTill, Invoice, Money, Till, errors
from onetill.gateways import CruCash, CryptoCloudV2
from onetill_mocks import MockGateways

GATEWAY = CryptoCloudV2("key", shop_id="shop")
PRICE = Money("25.00", "USD")


async def _later(_: object) -> bool:
    return False


def unused(request: httpx.Request) -> httpx.Response:
    """Respond to nothing, since nothing may be sent."""
    raise AssertionError(request)


WRONG_OF_TILLS: list[tuple[str, Callable[[Any], object]]] = [
    ("transport must be", lambda till: till(GATEWAY, transport=MockGateways().transport)),
    ("transport must be", lambda till: till(GATEWAY, transport=lambda: None)),
    ("transport must be", lambda till: till(GATEWAY, transport=lambda _own, _more: None)),
    ("transport must be", lambda till: till(GATEWAY, transport=httpx.Client)),
    ("on_drift must be", lambda till: till(GATEWAY, on_drift=_later)),
    ("environ must be a mapping of names", lambda _: CruCash.from_env("key")),  # type: ignore[arg-type]
    ("environ must be a mapping of names", lambda _: CruCash.from_env([("a", "b")])),  # type: ignore[arg-type]
    ("environ must be a mapping of names", lambda _: CruCash.from_env(MockGateways().environ)),  # type: ignore[arg-type]
    ("ONETILL_CRUCASH_API_KEY must be", lambda _: CruCash.from_env({b"A": "b", 5: 5})),  # type: ignore[dict-item]
]


@pytest.mark.parametrize("till", [Till, AsyncTill])
@pytest.mark.parametrize(("start", "make"), WRONG_OF_TILLS)
def test_what_opens_no_till(till: object, start: str, make: Callable[[Any], object]) -> None:
    """A function of the wrong form, or an environment that is none, is refused at once."""
    with pytest.raises(errors.Misuse, match=f"^{start}"):
        make(till)


WRONG_OF_CALLS: list[tuple[str, Callable[[Till], object]]] = [
    (r"invoice_id must be a text of .*, got NoneType$", lambda till: till.get(None)),  # type: ignore[arg-type]
    (r"invoice_id must be a text of .*, got int$", lambda till: till.cancel(5)),  # type: ignore[arg-type]
    (r"invoice_id must be a text of .*, got Money$", lambda till: till.wait(PRICE)),  # type: ignore[arg-type]
    (r"operation must be one of .*, got 'creat'$", lambda till: till.supports("creat")),  # type: ignore[arg-type]
    (r"order_id must be .*, got int$", lambda till: till.create(PRICE, order_id=5)),  # type: ignore[arg-type]
    (r"order_id must be .*: leave it out instead$", lambda till: till.create(PRICE, order_id="")),
]


@pytest.mark.parametrize(("message", "call"), WRONG_OF_CALLS)
def test_a_message_says_what_was_given(message: str, call: Callable[[Till], object]) -> None:
    """The rule comes with what broke it, and with a remedy that is one."""
    with (
        Till(GATEWAY, transport=httpx.MockTransport(unused)) as till,
        pytest.raises(errors.Misuse, match=message),
    ):
        call(till)


@pytest.mark.parametrize("until", [_later, lambda invoice: _later(invoice)])  # noqa: PLW0108  # not async by itself
def test_a_wait_for_an_async_function_ends(until: Any) -> None:  # noqa: ANN401  # that is the point
    """A coroutine is true, so a wait would end at once: it is misuse."""
    with MockGateways(sockets=False) as gateways:
        environ = gateways.environ("crucash")
        number = gateways.place("crucash", price=5, currency="USD")
        with (
            Till(CruCash.from_env(environ), transport=gateways.transport()) as till,
            pytest.raises(errors.Misuse, match="until must be a function that is not async"),
        ):
            till.wait(number, until=until)

        async def wait() -> Invoice:
            transport = gateways.async_transport()
            async with AsyncTill(CruCash.from_env(environ), transport=transport) as till:
                return await till.wait(number, until=until, timeout=timedelta(seconds=3))

        with pytest.raises(errors.Misuse, match="until must be a function that is not async"):
            asyncio.run(wait())
