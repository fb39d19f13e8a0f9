"""Notifications go to this machine only, and come again until they are taken."""

import json
import threading
from time import monotonic

import httpx
import pytest

from mocks.asking import Shop, placed
from onetill_mocks import Delivery, Ledger, MockGateways, _courier
from support.servers import Reply, Request, serving


def test_nothing_else_is_told(gateways: MockGateways, shop: Shop) -> None:
    """Parts, ends, cancellations and what Cru Cash does are not told; nor is anything once off."""
    url, requests, _ = shop
    for gateway in ("cryptocloud_v1", "cryptocloud_v2", "paydo"):
        gateways.notify(gateway, url)
    for lever in (gateways.part, gateways.expire, gateways.cancel):
        lever(placed(gateways, "cryptocloud_v2"))
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
    monkeypatch.setattr(_courier, "FIRST_PAUSE", 0.001)
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
    """Practice tells nobody but this machine, and says so when it is asked to."""
    with pytest.raises(ValueError, match=r"URL|loopback"):
        Ledger().notifications.notify("paydo", url)


def test_every_spelling_of_loopback_is_notified() -> None:
    """An address, a name, a port and IPv6."""
    for url in ("http://localhost/", "http://127.0.0.2:80/x?y", "http://[::1]:8000"):
        Ledger().notifications.notify("cryptocloud_v1", url)


def test_what_no_vendor_sends_cannot_be_set() -> None:
    """Cru Cash's webhook is not known, PayDo has no forms, and an unknown name is none."""
    notify = Ledger().notifications.notify
    for gateway, form in [("crucash", False), ("paydo", True), ("stripe", False)]:
        with pytest.raises(ValueError, match=r"\w+ \w+ \w+"):
            notify(gateway, "http://127.0.0.1/", form=form)


def test_settings_and_deliveries_over_http(
    gateways: MockGateways, http: httpx.Client, shop: Shop
) -> None:
    """Whoever has no Python sets a URL, fails, pays, tells again and reads what came of it."""
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


def test_a_merchant_may_ask_back_while_it_is_told(
    gateways: MockGateways, http: httpx.Client
) -> None:
    """The invoice is paid, and can be read, by the time that anybody hears of it."""
    number = placed(gateways, "paydo")
    heard = list[int]()

    def answer(_: Request) -> Reply:
        told = http.get(f"{gateways.base_url('paydo')}/v1/invoices/{number}")
        heard.append(told.json()["data"]["status"])
        return Reply()

    with serving(answer) as (url, _):
        gateways.notify("paydo", url)
        gateways.pay(number)
        gateways.settle()
    assert heard == [1]


def test_closing_gives_up_and_leaves_no_thread() -> None:
    """What is on its way when the server closes is dropped, and its thread is gone."""
    before = threading.enumerate()
    with MockGateways() as practice:
        practice.notify("paydo", "http://127.0.0.1:1/")
        for _ in range(20):
            practice.pay(placed(practice, "paydo"))
        started = monotonic()
    assert monotonic() - started < 1
    assert threading.enumerate() == before
    ledger = Ledger()
    ledger.notifications.notify("paydo", "http://127.0.0.1:1/")
    ledger.pay(ledger.place("paydo", price=1, currency="USD"))
    ledger.reset()
    ledger.notifications.courier.close()
    assert threading.enumerate() == before


def test_many_may_pay_at_once(gateways: MockGateways, shop: Shop) -> None:
    """Nothing is lost or told twice when threads share a ledger."""
    url, requests, _ = shop
    gateways.notify("paydo", url)
    numbers = {placed(gateways, "paydo") for _ in range(40)}
    threads = [threading.Thread(target=gateways.pay, args=(number,)) for number in numbers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    gateways.settle()
    told = [json.loads(request.body)["invoice"]["id"] for request in requests]
    assert sorted(told) == sorted(numbers)


def test_a_reset_calls_back_what_is_being_delivered(gateways: MockGateways) -> None:
    """What a merchant is just being told when everything is forgotten leaves no trace."""
    asked, answered = threading.Event(), threading.Event()

    def answer(_: Request) -> Reply:
        asked.set()
        answered.wait(5)
        return Reply(status=500)

    with serving(answer) as (url, requests):
        gateways.notify("paydo", url)
        gateways.pay(placed(gateways, "paydo"))
        assert asked.wait(5)
        gateways.reset()
        answered.set()
        gateways.ledger.notifications.courier.close()
    assert gateways.deliveries == []
    assert len(requests) == 1
