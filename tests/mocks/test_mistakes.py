"""Arguments that a newcomer gets wrong: each error is one sentence that begins with the name."""

from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import Decimal
from http import HTTPStatus
from typing import Any

import httpx
import pytest

from onetill_mocks import Ledger, MockGateways

NAIVE = datetime(2031, 1, 1)  # noqa: DTZ001  # to be refused
MADE: dict[str, Any] = {"price": 5, "currency": "USD"}
OBJECTS: list[Any] = [None, 5, b"text", ["text"], object(), {}]
FLAGS: list[Any] = [None, 1, "false", "no"]
NUMBERS: list[Any] = [-1, 1.5, True, "1", [1], timedelta(1)]
PLACED: dict[str, list[Any]] = {
    "price": [0.1, None, True, b"5", (5, "USD"), object(), "5,00", float("nan")],
    "currency": [*OBJECTS, "usd"],
    "coin": [value for value in OBJECTS if value is not None],
    "order_id": [value for value in OBJECTS if value is not None] + [0, "a\0", "\ud800"],
    "id": [value for value in OBJECTS if value is not None],
    "is_test": FLAGS,
}
FAULT: dict[str, list[Any]] = {
    "gateway": ["stripe", "", 5, ["paydo"]],
    "operation": ["pay", 5, ["create"]],
    "path": [value for value in OBJECTS if value != ""],
    "skip": [*NUMBERS, None],
    "every": [*NUMBERS, None],
    "status": [*NUMBERS, None, "503", 99, 600, 503.0],
    "body": ["text", 5, {"a": 1}, [b"x"]],
    "seconds": [-1, "1", timedelta(1), True, float("nan"), 601, [1]],
    "headers": [[("Retry-After", "3")], "Retry-After: 3", {"Retry-After": 3}, {b"A": b"b"}, 5],
}
OPENED: dict[str, list[Any]] = {
    "host": [*OBJECTS, "0.0.0.0"],  # noqa: S104  # to be refused
    "port": [*NUMBERS, None, "8000", 65536],
    "sockets": FLAGS,
    "ledger": ["text", {}, Ledger],
    "sparse": [None, "nulls", [], 2, object()],
}
Act = Callable[[MockGateways, Any], object]
ACTS: dict[str, tuple[Act, list[Any]]] = {
    "gateway": (lambda mocks, value: mocks.place(value, **MADE), [*OBJECTS, "stripe"]),
    "gateway of environ": (lambda mocks, value: mocks.environ(value), OBJECTS),
    "gateway of notify": (lambda mocks, value: mocks.notify(value, print), OBJECTS),
    "email": (lambda mocks, value: mocks.place("paydo", email=value, **MADE), OBJECTS),
    "id": (lambda mocks, value: mocks.pay(value), [*OBJECTS, "unknown", "a\0"]),
    "id of redeliver": (lambda mocks, value: mocks.redeliver(value), OBJECTS),
    "id of notification": (lambda mocks, value: mocks.notification(value, "paydo"), OBJECTS),
    "coin": (lambda mocks, value: mocks.choose(made(mocks), value), OBJECTS),
    "booked": (lambda mocks, value: mocks.pay(made(mocks), booked=value), FLAGS),
    "confirmed": (lambda mocks, value: mocks.pay(made(mocks), confirmed=value), FLAGS),
    "transaction": (lambda mocks, value: mocks.book(made(mocks), transaction=value), FLAGS),
    "received": (lambda mocks, value: mocks.part(made(mocks), value), [0.1, b"1", "a lot", [1]]),
    "url": (lambda mocks, value: mocks.notify("paydo", value), ["/x", 5, b"http://[::1]/", [], ""]),
    "form": (lambda mocks, value: mocks.notify("paydo", print, form=value), FLAGS),
    "newer_ipn": (lambda mocks, value: mocks.configure("paydo", newer_ipn=value), FLAGS),
    "time": (lambda mocks, value: mocks.clock.set(value), [*OBJECTS, "2031-01-01", NAIVE]),
    "span": (lambda mocks, value: mocks.clock.step(value), [*OBJECTS, "1 day", 60]),
    "timeout": (lambda mocks, value: mocks.settle(value), [-1, None, "5", float("nan")]),
    "kind": (lambda mocks, value: mocks.fault(value), [*OBJECTS, "drop", "timeout", 503]),
    "times": (lambda mocks, value: mocks.calls.assert_called("get", times=value), NUMBERS),
    "price": (lambda mocks, value: mocks.calls.filter(price=value), [0.1, "5,00", object()]),
    "operation": (lambda mocks, value: mocks.calls.assert_called(value), [*OBJECTS, "creat"]),
}
CASES = [
    *((name, act, value) for name, (act, values) in ACTS.items() for value in values),
    *(
        (name, lambda mocks, value, name=name: mocks.place("crucash", **MADE | {name: value}), each)
        for name, values in PLACED.items()
        for each in values
    ),
    *(
        (name, lambda mocks, value, name=name: mocks.fault("error before", **{name: value}), each)
        for name, values in FAULT.items()
        for each in values
    ),
    *(
        (name, lambda _, value, name=name: MockGateways(**{name: value}), each)
        for name, values in OPENED.items()
        for each in values
    ),
]


def made(mocks: MockGateways) -> str:
    """Place an invoice that the payer can choose a coin for."""
    return mocks.place("cryptocloud_v2", **MADE)


def paid(mocks: MockGateways) -> str:
    """Place an invoice that its merchant can refund."""
    return mocks.pay(mocks.place("paydo", price=5, currency="USD")).id


@pytest.mark.parametrize(("name", "act", "value"), CASES)
def test_an_error_names_the_argument(
    gateways: MockGateways, name: str, act: Act, value: object
) -> None:
    """Whatever its type, a wrong value is refused at once, in a line that begins with its name."""
    name, *_ = name.split()
    with pytest.raises(ValueError, match=rf"\A{name} [^\n]+\Z") as refused:
        act(gateways, value)
    assert refused.traceback[-1].frame.f_globals["__name__"].startswith("onetill_mocks.")
    assert gateways.faults.waiting == []
    assert " at 0x" not in str(refused.value)


def test_a_fault_is_one_that_can_happen(gateways: MockGateways) -> None:
    """A fault that could meet no request is refused, and so is a delay of no length."""
    with pytest.raises(ValueError, match="for crucash, not 'cancel'"):
        gateways.fault("drop after", gateway="crucash", operation="cancel")
    with pytest.raises(ValueError, match="seconds must be given for 'delay after'"):
        gateways.fault("delay after")
    gateways.fault("drop after", gateway="cryptocloud_v2", operation="cancel")


class TestOverHttp:
    """The same over HTTP, for what has no Python."""

    @pytest.mark.parametrize(
        ("action", "fields", "error"),
        [
            ("place", {}, "gateway and price and currency must be given: the fields are g"),
            ("pay", {"invoice_id": "x"}, "id must be given: the fields are id, booked, confirmed"),
            ("part", {"id": "{id}", "amount": "1"}, "amount must be left out: the fields are"),
            ("pay", {"id": "{id}", "booked": "no"}, "booked must be true or false, not 'no'"),
            ("pay", {"id": "{id}", "booked": 0}, "booked must be true or false, not '0'"),
            ("place", {"is_test": "yes"}, "is_test must be true or false, not 'yes'"),
            ("notify", {"gateway": "paydo", "webhook_url": "x"}, "webhook_url must be left out"),
            ("notify", {"gateway": "paydo", "form": "on"}, "form must be true or false"),
            ("configure", {"gateway": "paydo", "newer_ipn": "on"}, "newer_ipn must be true or"),
            ("fault", {"kind": "drop after", "nth": 3}, "nth must be left out: the fields are"),
            ("fault", {"kind": "delay after"}, "seconds must be given for 'delay after'"),
            ("fault", {"kind": "error after", "headers": {"a b": "c"}}, "headers must be in ASCII"),
            ("clock", {"do": "step"}, "seconds must be given to step the clock"),
            ("reset", {"all": True}, "all must be left out: there are no fields"),
        ],
    )
    def test_a_wrong_field_does_nothing(
        self,
        gateways: MockGateways,
        http: httpx.Client,
        action: str,
        fields: dict[str, Any],
        error: str,
    ) -> None:
        """A field that is unknown, missing or no boolean is named, and nothing has changed."""
        number = made(gateways)
        gateways.notify("paydo", print)
        if action == "place" and fields:
            fields = {"gateway": "paydo", **MADE, **fields}
        fields = {name: number if value == "{id}" else value for name, value in fields.items()}
        before = gateways.ledger.version
        response = http.post(f"{gateways.url}/_admin/{action}", json=fields)
        assert response.status_code == 400
        assert response.json()["error"].startswith(error)
        assert gateways.ledger.version == before
        assert gateways.ledger.webhooks.target("paydo")
        assert gateways.faults.waiting == []

    def test_what_curl_sends_is_read(self, gateways: MockGateways, http: httpx.Client) -> None:
        """JSON is JSON, also where it is declared a form, which is what curl does by itself."""
        fault = b' {"kind": "error before", "headers": {"Retry-After": "3", "X-Shard": "b"}}'
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        response = http.post(f"{gateways.url}/_admin/fault", content=fault, headers=kind)
        assert response.json() == {}
        [(_, waiting)] = gateways.faults.waiting
        assert dict(waiting.headers) == {"Retry-After": "3", "X-Shard": "b"}

    def test_a_wrong_place_is_explained(self, gateways: MockGateways, http: httpx.Client) -> None:
        """A path or method that is not one says which are."""
        url = f"{gateways.url}/_admin"
        for response, status, start in (
            (http.get(f"{url}/pay"), 405, "method must be POST for an action"),
            (http.post(f"{url}/calls"), 405, "method must be POST for an action, and GET"),
            (http.post(f"{url}/paid"), 404, "nothing is here: actions are at /_admin/"),
        ):
            assert response.status_code == status
            assert response.json()["error"].startswith(start)


def test_a_receiver_may_return_a_status_of_any_kind(gateways: MockGateways) -> None:
    """A member of `http.HTTPStatus` is a status too."""
    statuses = [HTTPStatus.SERVICE_UNAVAILABLE, HTTPStatus.OK]
    gateways.notify("paydo", lambda _: statuses.pop(0))
    paid(gateways)
    gateways.settle()
    assert [delivery.status for delivery in gateways.deliveries] == [503, 200]


def test_amounts_are_exact(gateways: MockGateways) -> None:
    """What is right stays right: a Decimal, an int and a text."""
    for price in (Decimal("5.00"), 5, "5.00"):
        gateways.place("paydo", price=price, currency="USD")
    assert {invoice.price for invoice in gateways.ledger.invoices} == {5}
