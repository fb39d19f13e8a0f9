"""freezegun and time-machine hold the clocks of a merchant's test, and of the mock gateways."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from freezegun import freeze_time

from mocks.client import Shop, placed
from onetill import Money, Status, Till, errors
from onetill.gateways import CryptoCloudV2
from onetill_mocks import MockGateways, Webhook

START = datetime(2031, 3, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)
PRICE = Money("25.00", "USD")

Move = Callable[[timedelta], object]
Hold = Callable[[], AbstractContextManager[Move]]


@contextmanager
def freezegun() -> Iterator[Move]:
    """Hold the clocks with freezegun."""
    with freeze_time(START) as clock:
        yield clock.tick


@contextmanager
def time_machine_() -> Iterator[Move]:
    """Hold the clocks with time-machine."""
    with time_machine.travel(START, tick=False) as traveller:
        yield traveller.shift


# In the test and not in a fixture, because pytest itself takes the time around those.
each_hold = pytest.mark.parametrize("hold", [freezegun, time_machine_])


@pytest.fixture(params=["sockets", "transport"])
def till(request: pytest.FixtureRequest, gateways: MockGateways) -> Iterator[Till]:
    """Open a till, with sockets and without."""
    transport = gateways.transport() if request.param == "transport" else None
    gateway = CryptoCloudV2.from_env(gateways.environ("cryptocloud_v2"))
    with Till(gateway, transport=transport, timeout=5) as opened:
        yield opened


@each_hold
def test_an_invoice_lives_by_the_held_clock(gateways: MockGateways, till: Till, hold: Hold) -> None:
    """The mock gateways and the till have one time: an invoice begins and ends by it."""
    with hold() as move:
        invoice = till.create(PRICE, order_id="A-1042", lifetime=timedelta(hours=2))
        assert invoice.created_at == START
        assert till.get(invoice.id).status is Status.OPEN
        move(timedelta(hours=2))
        assert till.get(invoice.id).status is Status.CANCELED
        found = till.find("A-1042", since=START)
        assert found
        assert found.id == invoice.id
        gateways.clock.step(DAY)
        assert gateways.clock() == START + timedelta(hours=2) + DAY
    assert gateways.clock().year < START.year


@each_hold
def test_webhooks_come_while_the_clock_stands(
    gateways: MockGateways, shop: Shop, till: Till, hold: Hold
) -> None:
    """A retry waits by a clock that runs; the notification is of the held time, and gets old."""
    url, _, statuses = shop
    statuses += [500]
    inbox = list[Webhook]()
    with hold() as move:
        gateways.notify("cryptocloud_v1", url)
        gateways.notify("cryptocloud_v2", inbox.append)
        gateways.pay(till.create(PRICE).id)
        gateways.settle()
        assert sorted(delivery.status or 0 for delivery in gateways.deliveries) == [200, 200, 500]
        notification = till.read_notification(*inbox[0])
        assert till.confirm(notification).is_paid
        move(2 * DAY)
        with pytest.raises(errors.Stale):
            till.read_notification(*inbox[0])


@each_hold
def test_a_till_gives_up_while_the_clock_stands(gateways: MockGateways, hold: Hold) -> None:
    """A response that comes too late is given up by a clock that runs, over either way."""
    gateway = CryptoCloudV2.from_env(gateways.environ("cryptocloud_v2"))
    for transport in (None, gateways.transport()):
        gateways.fault("delay after", seconds=60)
        with (
            hold(),
            Till(gateway, transport=transport, timeout=0.4, attempts=1) as till,
            pytest.raises(errors.OutcomeUnknown),
        ):
            till.create(PRICE)


@contextmanager
def running_away() -> Iterator[None]:
    """Have freezegun move the clock by more than a timeout each time that it is read."""
    with freeze_time(START, auto_tick_seconds=20):
        yield


@pytest.mark.parametrize("hold", [freezegun, time_machine_, running_away])
def test_a_till_waits_by_a_clock_that_runs(gateways: MockGateways, till: Till, hold: Hold) -> None:
    """A wait ends, a rate lets calls through, and no deadline passes early, whatever is held."""
    gateway = CryptoCloudV2.from_env(gateways.environ("cryptocloud_v2"))
    began = time.monotonic()
    with hold(), Till(gateway, rate=20, timeout=5) as slow:
        number = placed(gateways, "cryptocloud_v2")
        with pytest.raises(errors.WaitTimeout):
            till.wait(number, timeout=1.1)
        assert len([slow.get(number) for _ in range(4)]) == 4
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("hold", [freezegun, time_machine_, nullcontext])
def test_closing_ends_what_clients_leave_open(
    hold: Callable[[], AbstractContextManager[object]], caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever is open ends with the server, at once and without a word, the clock held or not."""
    threads, began = {*threading.enumerate()}, time.monotonic()
    unread = socket.create_server(("127.0.0.1", 0))
    with ExitStack() as stack, hold(), MockGateways() as mocks:

        def send(request: str) -> socket.socket:
            port = int(mocks.url.rpartition(":")[2])
            client = stack.enter_context(socket.create_connection(("127.0.0.1", port)))
            client.sendall(request.replace("\n", "\r\n").encode())
            return client

        stack.enter_context(unread)
        mocks.fault("delay before", path="info", seconds=60)
        mocks.fault("delay after", path="info", seconds=60)
        for _ in range(2):
            send("POST /crucash/v1/invoice/info HTTP/1.1\nhost: x\ncontent-length: 0\n\n")
        send("POST /paydo/v1/invoices/create HTTP/1.1\nhost: x\ncontent-length: 99\n\n{")
        send("POST /paydo/v1/invoices/create HTTP/1.1\nhost: x\ncontent-l")
        for path in ("events", "settings"):
            assert send(f"GET /{path} HTTP/1.1\nhost: localhost\n\n").recv(15) == b"HTTP/1.1 200 OK"
        mocks.notify("paydo", f"http://127.0.0.1:{unread.getsockname()[1]}/")
        mocks.notify("cryptocloud_v2", lambda _: 500)
        for gateway in ("paydo", "cryptocloud_v2"):
            mocks.pay(placed(mocks, gateway))
        while len(mocks.requests) < 2 or not mocks.deliveries:
            time.sleep(0.01)
    assert time.monotonic() - began < 10
    assert {*threading.enumerate()} <= threads
    assert caplog.messages == []
