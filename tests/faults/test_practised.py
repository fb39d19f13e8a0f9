"""Practice gateways, and tills at them: rows 162 to 168."""

import json
import random
import re
from contextlib import AbstractContextManager, suppress
from typing import TYPE_CHECKING

import httpx
import pytest

from faults.orders import Opener, order, shop
from faults.rows import row
from onetill import Invoice, Money, TillError, errors
from onetill_mocks import MockGateways
from specs.test_specs import DOCUMENTS, operations
from support.tills import COLOURS, GATEWAYS, OpenTill, wishes

if TYPE_CHECKING:
    from collections.abc import Callable

    from onetill._gateway import Operation


def practice(
    key: str, gateways: MockGateways, open_till: Opener
) -> AbstractContextManager[OpenTill]:
    """Open a till at a practice gateway."""
    return open_till(GATEWAYS[key].from_env(gateways.environ(key)))


@row(162)
def test_a_wrong_key(key: str, open_till: Opener, mock_gateways: MockGateways) -> None:
    """Without the right key nothing is told that needs one, and nothing is changed."""
    placed = mock_gateways.place(key, price="30", currency="USD")
    stranger = shop(key, mock_gateways.base_url(key))
    with open_till(stranger) as till:
        asked: dict[Operation, Callable[[], object]] = {
            "create": lambda: till.create(Money(30, "USD"), **order(key)),
            "get": lambda: till.get(placed),
            "cancel": lambda: till.cancel(placed),
        }
        for operation, ask in asked.items():
            if GATEWAYS[key].supports(operation) and (key, operation) != ("paydo", "get"):
                with pytest.raises(errors.Refused) as raised:
                    ask()
                if key != "paydo":  # it has no word for a wrong key
                    assert isinstance(raised.value, errors.AuthFailed)
    (invoice,) = mock_gateways.ledger.invoices
    assert (invoice.id, invoice.state) == (placed, invoice.state)
    with practice(key, mock_gateways, open_till) as till:
        assert not till.get(placed).is_paid


@row(163)
def test_wrong_requests(key: str, mock_gateways: MockGateways) -> None:
    """A wrong method, path or content type is refused by a practice gateway, and breaks nothing."""
    root = mock_gateways.base_url(key)
    with httpx.Client(trust_env=False) as http:
        for name, operation in operations(DOCUMENTS[key]):
            method, path = name.split()
            url = root + re.sub(r"\{\w+\}", "x", path)
            other = "DELETE" if method == "GET" else "PUT"
            assert 400 <= http.request(other, url).status_code < 500, operation
            assert 400 <= http.request(method, f"{url}/nothing/there").status_code < 500
            if method == "POST":
                wrong = http.post(url, content=b"<xml/>", headers={"Content-Type": "text/xml"})
                assert 400 <= wrong.status_code < 500
    assert mock_gateways.ledger.invoices == []


@row(166)
def test_two_practices(key: str, open_till: Opener, mock_gateways: MockGateways) -> None:
    """Two practices at once, and one before and after a reset, share nothing."""
    with MockGateways() as other:
        placed = other.place(key, price="30", currency="USD")
        with practice(key, mock_gateways, open_till) as till:
            with pytest.raises(errors.NotFound):
                till.get(placed)
            with practice(key, other, open_till) as there:
                assert there.get(placed).id == placed
                other.reset()
                with pytest.raises(errors.NotFound):
                    there.get(placed)
        assert other.ledger.invoices == []


def scenario(till: OpenTill, key: str, gateways: MockGateways, lot: random.Random) -> object:
    """Live through a scenario, and tell what came of it, with ids as their places in a row."""
    ids: list[str] = []
    came_of: list[object] = []

    def told(one: object) -> object:
        match one:
            case Invoice():
                return one.status, one.price, one.order_id, one.due, ids.index(one.id)
            case errors.TillError():
                return type(one), one.operation
            case _:
                return one

    for step in range(3):
        match lot.randrange(5):
            case 0 | 1:
                price = Money(f"{lot.randrange(1, 99)}.{lot.randrange(100):02}", "USD")
                created = till.create(price, **wishes(key, order_id=f"A-{step}"))
                ids.append(created.id)
                came_of.append(told(created))
            case 2 if ids:
                with suppress(ValueError):  # it is paid already
                    gateways.pay(lot.choice(ids))
            case 3 if ids and till.supports("cancel"):
                try:
                    came_of.append(told(till.cancel(lot.choice(ids))))
                except TillError as error:
                    came_of.append(told(error))
            case _:
                asked = [*ids, "NOSUCH99", ".."][-3:]
                came_of += [told(each.invoice or each.error) for each in till.get_many(asked)]
    return json.loads(json.dumps([came_of, ids], default=str))[0]


@row(167)
def test_both_colours_live_alike(key: str, mock_gateways: MockGateways) -> None:
    """Two hundred lives, drawn at random, come out alike in both colours, with equal requests."""
    lives: dict[str, object] = {}
    for colour, open_till in COLOURS.items():
        mock_gateways.reset()
        with practice(key, mock_gateways, open_till) as till:
            came_of = [
                scenario(till, key, mock_gateways, random.Random(seed))  # noqa: S311  # a draw
                for seed in range(50)
            ]
        paths = [re.sub(r"[0-9A-Za-z-]{8,}$", "*", one.path) for one in mock_gateways.requests]
        lives[colour] = came_of, sorted(paths)
    assert lives["sync"] == lives["async"]


@row(168)
def test_another_vendors_practice(key: str, open_till: Opener, mock_gateways: MockGateways) -> None:
    """A till that is led to another vendor's practice fails loudly, whatever it asks."""
    for other in GATEWAYS:
        if mock_gateways.base_url(other) != mock_gateways.base_url(key):
            variables = mock_gateways.environ(key)
            variables[f"ONETILL_{key}_BASE_URL".upper()] = mock_gateways.base_url(other)
            with open_till(GATEWAYS[key].from_env(variables)) as till:
                with pytest.raises(TillError):
                    till.create(Money(30, "USD"), **order(key))
                with pytest.raises(TillError):
                    till.get("NOSUCH99")
    assert mock_gateways.ledger.invoices == []
