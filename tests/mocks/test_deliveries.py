"""Notifications go to this machine only, and come again until they are taken."""

import json
import socket
import threading
import time
from contextlib import suppress
from time import monotonic

import httpx
import pytest

from mocks.client import Shop, new_ledger, placed
from onetill_mocks import Delivery, MockGateways, _webhooks
from support.samples import sample_of
from support.servers import Reply, Request, serving
from support.tills import GATEWAYS


def test_nothing_else_sends_a_webhook(gateways: MockGateways, shop: Shop) -> None:
    """Parts, expiry, cancellation and Cru Cash send none; nor does a gateway without a URL."""
    url, requests, _ = shop
    for gateway in GATEWAYS:
        if sample_of(gateway).notifies:
            gateways.notify(gateway, url)
    for action in (gateways.part, gateways.expire, gateways.cancel):
        action(placed(gateways, "cryptocloud_v2"))
    gateways.expire(placed(gateways, "paydo"))
    gateways.pay(placed(gateways, "crucash"))
    gateways.notify("paydo", None)
    gateways.pay(placed(gateways, "paydo"))
    gateways.settle()
    assert requests == []
    assert gateways.deliveries == []


def test_it_comes_again_until_it_is_taken(gateways: MockGateways, shop: Shop) -> None:
    """Only a 200 will do: not a 204, a 500, a redirect or silence."""
    url, requests, statuses = shop
    statuses += [500, None, 204, 302]
    gateways.notify("paydo", url)
    gateways.pay(placed(gateways, "paydo"))
    gateways.settle()
    assert [delivery.status for delivery in gateways.deliveries] == [500, None, 204, 302, 200]
    assert [delivery.attempt for delivery in gateways.deliveries] == [1, 2, 3, 4, 5]
    assert len({request.body for request in requests}) == 1


def test_it_is_given_up_some_time(
    gateways: MockGateways, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is delivered for ever; and then it can be sent again by hand."""
    monkeypatch.setattr(_webhooks, "FIRST_PAUSE", 0.001)
    url, _, statuses = shop
    statuses += [500] * 6
    gateways.notify("paydo", url)
    number = placed(gateways, "paydo")
    gateways.pay(number)
    gateways.settle()
    assert [delivery.status for delivery in gateways.deliveries] == [500] * 6
    gateways.redeliver(number)
    gateways.settle()
    assert gateways.deliveries[-1] == Delivery("paydo", url, 1, 200)


def test_one_that_is_not_taken_holds_up_no_other(gateways: MockGateways, shop: Shop) -> None:
    """While one waits for its next turn, another arrives."""
    url, _, _ = shop
    gateways.notify("cryptocloud_v1", "http://127.0.0.1:1/nobody")
    gateways.notify("paydo", url)
    gateways.pay(placed(gateways, "cryptocloud_v1"))
    gateways.pay(placed(gateways, "paydo"))
    with pytest.raises(TimeoutError, match="on their way"):
        gateways.settle(timeout=0.2)
    assert Delivery("paydo", url, 1, 200) in gateways.deliveries
    assert ("cryptocloud_v1", "http://127.0.0.1:1/nobody", 1, None) in gateways.deliveries
    gateways.reset()
    gateways.settle(timeout=0)
    assert gateways.deliveries == []


@pytest.mark.parametrize(
    "url",
    ["https://127.0.0.1/", "http://example.com/", "http://192.168.0.1/", "http://0.0.0.0/", "", "x",
     "http://", "http://127.0.0.1.example.com/", "http://127.0.0.1@example.com/", "http://[::1",
     "http://127.0.0.1:99999/", "http://127.0.0.1/a b", "http://127.0.0.1/\r\nx: y", "ftp://::1/"],
)  # fmt: skip
def test_only_loopback_is_notified(url: str) -> None:
    """Webhooks go to this machine only, and any other URL is refused."""
    with pytest.raises(ValueError, match=r"URL|loopback"):
        new_ledger().webhooks.notify("paydo", url)


def test_every_spelling_of_loopback_is_notified() -> None:
    """An address, a name, a port and IPv6."""
    for url in ("http://localhost/", "http://127.0.0.2:80/x?y", "http://[::1]:8000"):
        new_ledger().webhooks.notify("cryptocloud_v1", url)


def test_what_no_vendor_sends_cannot_be_set() -> None:
    """Cru Cash's webhook is not known, PayDo has no forms, and an unknown name is none."""
    notify = new_ledger().webhooks.notify
    for gateway, form in [("crucash", False), ("paydo", True), ("stripe", False)]:
        with pytest.raises(ValueError, match=r"\w+ \w+ \w+"):
            notify(gateway, "http://127.0.0.1/", form=form)


def test_settings_and_deliveries_over_http(
    gateways: MockGateways, http: httpx.Client, shop: Shop
) -> None:
    """Without Python: set a URL, fail, pay, redeliver, and read the deliveries."""
    url, requests, _ = shop
    till = f"{gateways.url}/_admin"
    assert http.post(f"{till}/notify", json={"gateway": "paydo", "url": url}).status_code == 200
    number = placed(gateways, "paydo")
    assert http.post(f"{till}/fail", json={"id": number}).json()["state"] == "open"
    gateways.settle()
    assert http.post(f"{till}/redeliver", json={"id": number}).status_code == 200
    gateways.settle()
    delivery = {"gateway": "paydo", "url": url, "attempt": 1, "status": 200}
    assert http.get(f"{till}/deliveries").json() == [delivery] * 2
    http.post(f"{till}/notify", json={"gateway": "paydo", "url": None})
    http.post(f"{till}/pay", json={"id": number})
    gateways.settle()
    assert len(requests) == 2
    for wrong in ({"gateway": "paydo", "url": "http://example.com"}, {"gateway": "x", "url": url}):
        assert http.post(f"{till}/notify", json=wrong).status_code == 400
    assert http.post(f"{till}/redeliver", json={"id": "x"}).status_code == 400


def test_a_merchant_may_call_back_during_a_webhook(
    gateways: MockGateways, http: httpx.Client
) -> None:
    """The invoice is paid, and can be read, by the time that anybody hears of it."""
    number = placed(gateways, "paydo")
    heard = list[int]()

    def response(_: Request) -> Reply:
        data = http.get(f"{gateways.base_url('paydo')}/v1/invoices/{number}")
        heard.append(data.json()["data"]["status"])
        return Reply()

    with serving(response) as (url, _):
        gateways.notify("paydo", url)
        gateways.pay(number)
        gateways.settle()
    assert heard == [1]


def test_closing_gives_up_and_leaves_no_thread() -> None:
    """What is on its way when the server closes is dropped, and its thread is gone."""
    before = threading.enumerate()
    with MockGateways() as mocks:
        mocks.notify("paydo", "http://127.0.0.1:1/")
        for _ in range(20):
            mocks.pay(placed(mocks, "paydo"))
        started = monotonic()
    assert monotonic() - started < 1
    assert threading.enumerate() == before
    ledger = new_ledger()
    ledger.webhooks.notify("paydo", "http://127.0.0.1:1/")
    ledger.pay(ledger.place("paydo", price=1, currency="USD"))
    ledger.reset()
    ledger.webhooks.close()
    assert threading.enumerate() == before


def test_many_may_pay_at_once(gateways: MockGateways, shop: Shop) -> None:
    """Nothing is lost or sent twice when threads share a ledger."""
    url, requests, _ = shop
    gateways.notify("paydo", url)
    numbers = {placed(gateways, "paydo") for _ in range(40)}
    threads = [threading.Thread(target=gateways.pay, args=(number,)) for number in numbers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    gateways.settle()
    data = [json.loads(request.body)["invoice"]["id"] for request in requests]
    assert sorted(data) == sorted(numbers)


def test_a_reset_calls_back_what_is_being_delivered(gateways: MockGateways) -> None:
    """A webhook on its way at a reset leaves no delivery."""
    requested, responded = threading.Event(), threading.Event()

    def response(_: Request) -> Reply:
        requested.set()
        responded.wait(5)
        return Reply(status=500)

    with serving(response) as (url, requests):
        gateways.notify("paydo", url)
        gateways.pay(placed(gateways, "paydo"))
        assert requested.wait(5)
        gateways.reset()
        responded.set()
        gateways.ledger.webhooks.close()
    assert gateways.deliveries == []
    assert len(requests) == 1


@pytest.mark.parametrize(
    ("head", "drip"),
    [(b"HTTP/1.1 200 OK\r\nx: ", b"x"), (b"", b"HTTP/1.1 100 Continue\r\n\r\n"), (b"", b"")],
)
def test_a_slow_response_neither_counts_nor_keeps_the_server_open(
    gateways: MockGateways, monkeypatch: pytest.MonkeyPatch, head: bytes, drip: bytes
) -> None:
    """An attempt has a limit in all, however often a byte arrives, and closing ends it at once."""
    ended = threading.Event()

    def respond(connection: socket.socket) -> None:
        with connection, suppress(OSError):
            connection.sendall(head)
            while not ended.wait(0.01):
                connection.sendall(drip)

    def accept() -> None:
        with suppress(OSError):
            while True:
                threading.Thread(target=respond, args=[listening.accept()[0]]).start()

    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=accept)
        thread.start()
        url = f"http://127.0.0.1:{listening.getsockname()[1]}/"
        gateways.notify("paydo", url)
        monkeypatch.setattr(_webhooks, "TIMEOUT", 0.05)
        gateways.pay(placed(gateways, "paydo"))
        gateways.settle(10)
        assert gateways.deliveries == [("paydo", url, attempt, None) for attempt in range(1, 7)]
        monkeypatch.setattr(_webhooks, "TIMEOUT", 60)
        gateways.pay(placed(gateways, "paydo"))
        started = monotonic()
        gateways.ledger.webhooks.close()
        assert monotonic() - started < 5
        ended.set()
        listening.shutdown(socket.SHUT_RDWR)
        thread.join()


def test_webhooks_and_closing_do_without_the_clock(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While a test holds the clocks, as freezegun does, retries still come and closing ends."""
    url, _, statuses = shop
    statuses += [500]
    with MockGateways() as mocks:
        with monkeypatch.context() as frozen:
            frozen.setattr(time, "monotonic", lambda: 4e9)
            mocks.notify("paydo", url)
            mocks.pay(placed(mocks, "paydo"))
            mocks.settle()
            assert [delivery.status for delivery in mocks.deliveries] == [500, 200]
            assert httpx.get(mocks.url, trust_env=False).status_code == 200
            time.sleep(0.2)  # long enough for the server to set a timer
        started = monotonic()
    assert monotonic() - started < 5
