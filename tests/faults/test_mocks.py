"""Mock gateways, and tills at them: rows 162 to 168."""

import json
import random
import re
from contextlib import AbstractContextManager, suppress
from typing import TYPE_CHECKING

import httpx
import pytest

from faults.checklist import row
from onetill import Invoice, Money, TillError, errors
from onetill_mocks import MockGateways
from support.calls import canary_gateway, operations, order_fields
from support.openapi import operations as operations_of
from support.openapi import read as read_spec
from support.samples import sample_of
from support.tills import GATEWAYS, MODES, Opener, OpenTill, fields

if TYPE_CHECKING:
    from collections.abc import Callable

    from onetill._gateway import Operation


def open_mock(
    key: str, gateways: MockGateways, open_till: Opener
) -> AbstractContextManager[OpenTill]:
    """Open a till at a mock gateway."""
    return open_till(GATEWAYS[key].from_env(gateways.environ(key)))


@row(162)
def test_a_wrong_key(key: str, open_till: Opener, mock_gateways: MockGateways) -> None:
    """Without the right key nothing that needs one is read, and nothing is changed."""
    placed = mock_gateways.place(key, price="30", currency="USD")
    stranger = canary_gateway(key, mock_gateways.base_url(key))
    with open_till(stranger) as till:
        calls: dict[Operation, Callable[[], object]] = {
            "create": lambda: till.create(Money(30, "USD"), **order_fields(key)),
            "get": lambda: till.get(placed),
            "cancel": lambda: till.cancel(placed),
        }
        if sample_of(key).authorization is None:
            del calls["get"]
        for operation, make in calls.items():
            if operations(key).count(operation):
                with pytest.raises(sample_of(key).key_refusal) as raised:
                    make()
                assert isinstance(raised.value, errors.Refused)
    (invoice,) = mock_gateways.ledger.invoices
    assert (invoice.id, invoice.state) == (placed, invoice.state)
    with open_mock(key, mock_gateways, open_till) as till:
        assert not till.get(placed).is_paid


@row(163)
def test_wrong_requests(key: str, mock_gateways: MockGateways) -> None:
    """A wrong method, path or content type is refused by a mock gateway, and breaks nothing."""
    root = mock_gateways.base_url(key)
    with httpx.Client(trust_env=False) as http:
        for operation in operations_of(read_spec(key)):
            url = root + re.sub(r"\{\w+\}", "x", operation.path)
            other = "DELETE" if operation.method == "get" else "PUT"
            method = operation.method.upper()
            assert 400 <= http.request(other, url).status_code < 500, operation.label
            assert 400 <= http.request(method, f"{url}/nothing/there").status_code < 500
            if operation.method == "post":
                wrong = http.post(url, content=b"<xml/>", headers={"Content-Type": "text/xml"})
                assert 400 <= wrong.status_code < 500
    assert mock_gateways.ledger.invoices == []


@row(166)
def test_two_mock_gateways(key: str, open_till: Opener, mock_gateways: MockGateways) -> None:
    """Two mock gateways at once, and one before and after a reset, share nothing."""
    with MockGateways() as other:
        placed = other.place(key, price="30", currency="USD")
        with open_mock(key, mock_gateways, open_till) as till:
            with pytest.raises(errors.NotFound):
                till.get(placed)
            with open_mock(key, other, open_till) as there:
                assert there.get(placed).id == placed
                other.reset()
                with pytest.raises(errors.NotFound):
                    there.get(placed)
        assert other.ledger.invoices == []


def scenario(till: OpenTill, key: str, gateways: MockGateways, rng: random.Random) -> object:
    """Play a scenario, and return the outcomes, with ids as their places in a list."""
    ids: list[str] = []
    outcomes: list[object] = []

    def plain(one: object) -> object:
        match one:
            case Invoice():
                return one.status, one.price, one.order_id, one.due, ids.index(one.id)
            case errors.TillError():
                return type(one), one.operation
            case _:
                return one

    for step in range(3):
        match rng.randrange(5):
            case 0 | 1:
                price = Money(f"{rng.randrange(1, 99)}.{rng.randrange(100):02}", "USD")
                created = till.create(price, **fields(key, order_id=f"A-{step}"))
                ids.append(created.id)
                outcomes.append(plain(created))
            case 2 if ids:
                with suppress(ValueError):  # it is paid already
                    gateways.pay(rng.choice(ids))
            case 3 if ids and till.supports("cancel"):
                try:
                    outcomes.append(plain(till.cancel(rng.choice(ids))))
                except TillError as error:
                    outcomes.append(plain(error))
            case _:
                some = [*ids, "NOSUCH99", ".."][-3:]
                outcomes += [plain(each.invoice or each.error) for each in till.get_many(some)]
    return json.loads(json.dumps([outcomes, ids], default=str))[0]


@row(167)
def test_sync_and_async_are_alike(key: str, mock_gateways: MockGateways) -> None:
    """Scenarios drawn at random come out alike in sync and async, with equal requests."""
    scenarios: dict[str, object] = {}
    for mode, open_till in MODES.items():
        mock_gateways.reset()
        with open_mock(key, mock_gateways, open_till) as till:
            outcomes = [
                scenario(till, key, mock_gateways, random.Random(seed))  # noqa: S311  # a draw
                for seed in range(50)
            ]
        paths = [re.sub(r"[0-9A-Za-z-]{8,}$", "*", one.path) for one in mock_gateways.requests]
        scenarios[mode] = outcomes, sorted(paths)
    assert scenarios["sync"] == scenarios["async"]


@row(168)
def test_another_vendors_mock_gateway(
    key: str, open_till: Opener, mock_gateways: MockGateways
) -> None:
    """A till that is led to another vendor's mock gateway fails loudly, whatever it calls."""
    for other in GATEWAYS:
        if mock_gateways.base_url(other) != mock_gateways.base_url(key):
            variables = mock_gateways.environ(key)
            variables[f"ONETILL_{key}_BASE_URL".upper()] = mock_gateways.base_url(other)
            with open_till(GATEWAYS[key].from_env(variables)) as till:
                with pytest.raises(TillError):
                    till.create(Money(30, "USD"), **order_fields(key))
                with pytest.raises(TillError):
                    till.get("NOSUCH99")
    assert mock_gateways.ledger.invoices == []
