"""The mock gateways without sockets: transports for tills, and webhooks to functions."""

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Self, get_args

import anyio
import httpx
import pytest

from mocks.client import placed
from onetill import AsyncTill, Invoice, Lookup, Money, Till, TillError
from onetill.errors import OutcomeUnknown
from onetill_mocks import MockGateways, Webhook
from onetill_mocks._faults import Kind
from support.tills import GATEWAYS, fields

PRICE = Money("25.00", "USD")
BACKENDS = ["asyncio", "trio"]


@pytest.fixture
def forbid_sockets(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Give a function that lets nobody make a socket any more."""

    class Forbidden(socket.socket):
        def __new__(cls, *_: object, **__: object) -> Self:
            raise AssertionError("a socket was made")

    return lambda: monkeypatch.setattr(socket, "socket", Forbidden)


@pytest.fixture
def without() -> Iterator[MockGateways]:
    """Open mock gateways without sockets."""
    with MockGateways(sockets=False) as gateways:
        yield gateways


def test_a_sale_without_a_socket(forbid_sockets: Callable[[], None], key: str) -> None:
    """Where sockets are forbidden, a till creates, reads and confirms at every gateway."""
    forbid_sockets()
    with (
        MockGateways(sockets=False) as gateways,
        Till(GATEWAYS[key].from_env(gateways.environ(key)), transport=gateways.transport()) as till,
    ):
        made = till.create(PRICE, **fields(key))
        assert [lookup.id for lookup in till.get_many([made.id] * 3)] == [made.id] * 3
        inbox = list[Webhook]()
        is_notified = gateways.ledger.vendor_of(key).webhook is not None
        if is_notified:
            gateways.notify(key, inbox.append)
        gateways.pay(made.id)
        gateways.settle()
        assert till.get(made.id).is_paid
        assert len(inbox) == is_notified
        for webhook in inbox:
            assert till.confirm(till.read_notification(*webhook)).id == made.id


@pytest.mark.parametrize("backend", BACKENDS)
def test_an_async_sale_without_a_socket(
    forbid_sockets: Callable[[], None], key: str, backend: str
) -> None:
    """The same in any event loop, which alone has sockets of its own."""

    async def sell() -> tuple[Invoice, list[Lookup]]:
        forbid_sockets()
        with MockGateways(sockets=False) as gateways:
            gateway = GATEWAYS[key].from_env(gateways.environ(key))
            async with AsyncTill(gateway, transport=gateways.async_transport()) as till:
                made = await till.create(PRICE, **fields(key))
                gateways.pay(made.id)
                return made, [lookup async for lookup in till.get_many([made.id] * 3)]

    made, lookups = anyio.run(sell, backend=backend)
    assert [lookup.invoice and lookup.invoice.is_paid for lookup in lookups] == [True] * 3
    assert {lookup.id for lookup in lookups} == {made.id}


def outcome(mocks: MockGateways, kind: Kind, transport: httpx.BaseTransport | None) -> Any:  # noqa: ANN401  # to be compared
    """Create under a fault: what the till raised or returned, and whether there is an invoice."""
    mocks.reset()
    is_late = kind.startswith("delay")
    mocks.fault(kind, seconds=2 if is_late else 0, headers={"Retry-After": "1"})
    gateway = GATEWAYS["crucash"].from_env(mocks.environ("crucash"))
    with Till(gateway, transport=transport, timeout=0.4 if is_late else 10, attempts=1) as till:
        try:
            result: object = till.create(PRICE).status
        except TillError as error:
            result = type(error), getattr(error, "status", None)
    return result, [invoice.order_id for invoice in mocks.ledger.invoices]


@pytest.mark.parametrize("kind", get_args(Kind))
def test_faults_end_alike(gateways: MockGateways, kind: Kind) -> None:
    """A fault means the same for a till and for the vendor, over a socket or without one."""
    over_socket, without_one = (
        outcome(gateways, kind, None),
        outcome(gateways, kind, gateways.transport()),
    )
    if kind == "delay before":  # a vendor handles it some time after its client has left
        assert over_socket == (without_one[0], [])
    else:
        assert over_socket == without_one


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_cancelled_call_is_handled_all_the_same(without: MockGateways, backend: str) -> None:
    """What was sent reaches the vendor, although its task was cancelled; and at once."""
    without.fault("delay before", seconds=60)
    gateway = GATEWAYS["crucash"].from_env(without.environ("crucash"))

    async def create() -> None:
        async with AsyncTill(gateway, transport=without.async_transport()) as till:
            with anyio.move_on_after(0.3):
                await till.create(PRICE)

    began = time.monotonic()
    anyio.run(create, backend=backend)
    assert time.monotonic() - began < 5
    assert len(without.ledger.invoices) == 1


@pytest.mark.parametrize("kind", ["delay before", "delay after"])
@pytest.mark.parametrize("sockets", ["sockets", "transport"])
def test_a_reset_ends_delays(gateways: MockGateways, kind: Kind, sockets: str) -> None:
    """A request that one test left waiting is dropped, and no vendor handles it in the next."""
    gateways.fault(kind, seconds=60)
    gateway = GATEWAYS["crucash"].from_env(gateways.environ("crucash"))
    transport = gateways.transport() if sockets == "transport" else None
    with (
        Till(gateway, transport=transport, attempts=1) as till,
        ThreadPoolExecutor(1) as threads,
    ):
        creating = threads.submit(till.create, PRICE)
        while not gateways.faults.injected[kind]:
            time.sleep(0.01)
        while kind == "delay after" and not gateways.ledger.invoices:
            time.sleep(0.01)
        gateways.reset()
        with pytest.raises(OutcomeUnknown):
            creating.result(5)
    assert gateways.ledger.invoices == []


def test_a_delay_that_ends_in_time_is_waited_for(without: MockGateways) -> None:
    """A slow response is a response, and takes as long as the fault says."""
    without.fault("delay after", seconds=0.1)
    with httpx.Client(transport=without.transport(), base_url=without.url) as client:
        began = time.monotonic()
        assert client.get("/paydo/v1/invoices/x").status_code == 404
        assert time.monotonic() - began >= 0.1


def test_pages_and_actions_are_reached_too(without: MockGateways) -> None:
    """What a server has, the transport has, except for what never ends."""
    with httpx.Client(transport=without.transport(), base_url=without.url) as client:
        assert client.get("/").text.startswith("<!doctype html>")
        placed = client.post(
            "/_admin/place", json={"gateway": "paydo", "price": "5", "currency": "USD"}
        )
        assert without.ledger.find(placed.json()["id"])
        notify = {"gateway": "paydo", "url": "http://127.0.0.1/"}
        refused = client.post("/_admin/notify", json=notify)
        assert refused.json()["error"] == "url must be a function where there are no sockets"
        with pytest.raises(RuntimeError, match=r"/events|event loop"):
            client.get("/events")


def test_a_transport_is_of_mock_gateways_that_are_open() -> None:
    """Before their block and after it, the mock gateways say so."""
    mocks = MockGateways(sockets=False)
    for method in (mocks.transport, mocks.async_transport):
        with pytest.raises(RuntimeError, match="open inside their `with` block"):
            method()
    with mocks, pytest.raises(RuntimeError, match="open already"):
        mocks.__enter__()
    with pytest.raises(RuntimeError, match="open inside their `with` block"):
        mocks.environ("paydo")


class Shop:
    """A merchant's function: the webhooks it received, and what it does instead of taking them."""

    def __init__(self, *results: object) -> None:
        self.received = list[Webhook]()
        self.results = list(results)

    def __call__(self, webhook: Webhook) -> object:
        """Receive one."""
        self.received.append(webhook)
        result = self.results.pop(0) if self.results else None
        if isinstance(result, BaseException):
            raise result
        return result


async def slow() -> None:
    """Be a coroutine."""


def test_a_function_receives_until_it_takes_one(
    without: MockGateways, caplog: pytest.LogCaptureFixture
) -> None:
    """A status, a response, an exception: as a server's, and any other result takes it."""
    shop = Shop(503, httpx.Response(204), ValueError("no stock"), slow(), "taken")
    without.notify("paydo", shop)
    without.pay(placed(without, "paydo"))
    without.settle()
    statuses = [delivery.status for delivery in without.deliveries]
    assert statuses == [503, 204, 500, 500, 200]
    assert {delivery.url for delivery in without.deliveries} == {"function:Shop"}
    assert len({webhook.body for webhook in shop.received}) == 1
    assert "function:Shop raised ValueError: no stock" in caplog.messages


def test_functions_receive_in_order_and_hold_up_no_other(without: MockGateways) -> None:
    """Webhooks arrive in the order of what happened; while one waits, others arrive."""
    shop, stubborn = Shop(), Shop(*[500] * 9)
    without.notify("paydo", shop)
    without.notify("cryptocloud_v2", stubborn)
    without.pay(placed(without, "cryptocloud_v2"))
    numbers = [placed(without, "paydo") for _ in range(20)]
    for number in numbers:
        without.pay(number)
    with pytest.raises(TimeoutError, match="on their way"):
        without.settle(0.7)
    received = [json.loads(webhook.body)["invoice"]["id"] for webhook in shop.received]
    assert received == numbers
    without.reset()
    without.settle(0)
    before = len(stubborn.received)
    time.sleep(0.3)
    assert len(stubborn.received) == before < 6


def test_a_function_may_ask_back(gateways: MockGateways) -> None:
    """A handler confirms at the vendor from within, and gets it again while it is not booked."""
    with Till(GATEWAYS["paydo"].from_env(gateways.environ("paydo"))) as till:

        def handle(webhook: Webhook) -> int:
            try:
                return 200 if till.confirm(till.read_notification(*webhook)).is_paid else 400
            except TillError:
                return 503

        gateways.notify("paydo", handle)
        number = placed(gateways, "paydo")
        gateways.pay(number, booked=False)
        while not gateways.deliveries:
            time.sleep(0.01)
        gateways.book(number)
        gateways.settle()
    statuses = [delivery.status for delivery in gateways.deliveries]
    assert statuses[0] == 503
    assert statuses[-1] == 200


def test_an_async_function_is_refused(without: MockGateways) -> None:
    """What nothing would await is refused where it is set."""

    async def handle(_: Webhook) -> None: ...

    with pytest.raises(ValueError, match="url must be a URL or a function that is not async"):
        without.notify("paydo", handle)


def test_a_function_may_close() -> None:
    """A function that ends the mock gateways with its webhook leaves no thread behind."""
    before, statuses = {*threading.enumerate()}, list[int]()
    mocks = MockGateways(sockets=False)

    def close(_: Webhook) -> None:
        mocks.__exit__(None, None, None)
        statuses.append(200)

    with mocks:
        mocks.notify("paydo", close)
        mocks.pay(placed(mocks, "paydo"))
        mocks.settle()
    for thread in {*threading.enumerate()} - before:
        thread.join(5)
    assert statuses == [200]
    assert {*threading.enumerate()} <= before


def test_a_function_that_holds_on_keeps_nothing_open(monkeypatch: pytest.MonkeyPatch) -> None:
    """Closing waits for a function a while, and for its webhooks not at all."""
    monkeypatch.setattr("onetill_mocks._receivers._LONGEST", 0.1)
    began, held, over = time.monotonic(), threading.Event(), threading.Event()

    def hold(_: Webhook) -> None:
        held.set()
        over.wait(9)

    with MockGateways(sockets=False) as mocks:
        mocks.notify("paydo", hold)
        mocks.pay(placed(mocks, "paydo"))
        assert held.wait(9)
    assert time.monotonic() - began < 8
    over.set()
