"""PayDo mock gateway: creating."""

import hashlib
from decimal import Decimal
from typing import Any

import httpx
import pytest

from mocks.client import Client, exact, paydo_order
from onetill_mocks import MockGateways

CREATE = "/v1/invoices/create"


def create(client: Client, **changes: object) -> str:
    """Create an invoice and give its id."""
    response = client.post("paydo", CREATE, paydo_order(**changes))
    assert response.status_code == 200
    return str(exact(response)["data"])


def refused(client: Client, body: object) -> Any:  # noqa: ANN401  # JSON
    """Create no invoice and give what was said."""
    response = client.post("paydo", CREATE, body)
    assert response.status_code == 422
    return exact(response)["message"]


def test_the_id_comes_twice_and_needs_no_token(gateways: MockGateways, http: httpx.Client) -> None:
    """The id is the whole data, and a header too; who has the secret needs nothing else."""
    response = http.post(gateways.base_url("paydo") + CREATE, json=paydo_order())
    assert response.status_code == 200
    [entry] = gateways.ledger.invoices
    assert exact(response) == {"data": entry.id, "status": 1}
    assert response.headers["identifier"] == entry.id


def test_what_was_created_is_read_again(client: Client) -> None:
    """Texts, items and the payer come back, the amount as a number, the failure's path as a URL."""
    number = create(
        client,
        amount="5.00",
        description="Books & more",
        items=[{"id": "487", "price": "0.8999999999999999", "n": 0.1}],
        payer={"email": "a@b", "name": "Ann", "phone": "1", "extraFields": {"nationalid": "GB"}},
        paymentMethod="204",
        productUrl="https://shop.example/book",
    )
    data = exact(client.paydo(number))["data"]
    assert (data["amount"], data["currency"], data["orderIdentifier"]) == (5, "EUR", "A-1042")
    assert data["description"] == "Books & more"
    assert data["items"] == [
        {"id": "487", "price": "0.8999999999999999", "n": Decimal("0.1")},
    ]
    assert data["payer"] == {
        "email": "a@b",
        "name": "Ann",
        "phone": "1",
        "address": "",
        "companyName": "",
        "site": "",
        "extraFields": {"nationalid": "GB"},
    }
    assert data["paymentMethod"]["identifier"] == 204
    assert data["failUrl"] == "https://shop.example/failed"
    assert data["productUrl"] == "https://shop.example/book"
    assert (data["status"], data["isOverdue"], data["transactionIdentifier"]) == (0, False, None)


def test_what_was_not_said_is_empty(client: Client) -> None:
    """No items, an empty map as a list, no method, no product."""
    payers: list[dict[str, Any]] = [{"extraFields": {}}, {"extraFields": ""}, {}]
    for more in payers:
        payer = {"email": "a@b"} | more
        data = exact(client.paydo(create(client, payer=payer, paymentMethod=None)))["data"]
        assert (data["items"], data["payer"]["extraFields"]) == ([], [])
        assert (data["paymentMethod"], data["productUrl"]) == (None, None)


@pytest.mark.parametrize(
    ("amount", "currency", "number", "secret", "signature"),
    [
        ("3", "EUR", "12345", "secretkey",
         "0e58872c899e67a6b39bcaf340669014ae14c0d0fe586fc794c9202a8db6cc02"),
        ("3.00", "EUR", "12345", "secretkey",
         "11856d5a6654bb0e4721df2936d80f732982c8a3e8e2b974e25acd11bff79a3d"),
        ("1.2000", "USD", "Test-Order-354", "supersecretkey",
         "3445000c1f55f447b853fe068529c23fc4188e36aa4984e37836538d95f8e015"),
    ],
)  # fmt: skip
def test_the_signature_is_over_the_very_text(  # noqa: PLR0913, PLR0917  # a vector
    client: Client,
    monkeypatch: pytest.MonkeyPatch,
    amount: str,
    currency: str,
    number: str,
    secret: str,
    signature: str,
) -> None:
    """The known vectors let an invoice in; the same amount spelled otherwise does not."""
    monkeypatch.setattr("onetill_mocks.vendors.paydo.invoices.SECRET_KEY", secret)
    body = paydo_order(amount=amount, currency=currency, id=number, signature=signature)
    assert client.post("paydo", CREATE, body).status_code == 200
    other = amount + ("0" if "." in amount else ".0")
    body = paydo_order(amount=other, currency=currency, id=number, signature=signature)
    assert refused(client, body) == "Wrong signature"


def test_a_number_is_signed_as_it_is_written(gateways: MockGateways, http: httpx.Client) -> None:
    """An amount sent as a number works if the signature is over its digits."""
    signature = hashlib.sha256(b"5.50:EUR:A-1042:mock-paydo-secret").hexdigest()
    text = http.build_request("POST", "/", json=paydo_order(signature=signature)).content
    assert b'"5.00"' in text
    response = http.post(
        gateways.base_url("paydo") + CREATE,
        content=text.replace(b'"5.00"', b"5.50"),
        headers={"Content-Type": "application/json"},
    )
    assert response.status_code == 200


def test_an_unknown_project_is_not_found(client: Client) -> None:
    """A public key of nobody's is a 404, whatever the signature."""
    for wrong in ("application-777", "3b60feb1-eeb8-4215-a494-2382427ffe88"):
        response = client.post("paydo", CREATE, paydo_order(publicKey=wrong, signature="x"))
        assert response.status_code == 404
        assert exact(response) == {"message": "Application not found"}


def test_a_wrong_signature_is_refused(gateways: MockGateways, client: Client) -> None:
    """Neither another text nor capital letters will do."""
    right = paydo_order()["signature"]
    for wrong in ("x", right[:-1], right.upper()):
        assert refused(client, paydo_order(signature=wrong)) == "Wrong signature"
    assert gateways.ledger.invoices == []


@pytest.mark.parametrize(
    "field",
    ["publicKey", "signature", "language", "resultUrl", "failPath", "order.id", "order.amount",
     "order.currency", "order.description", "order.items", "payer.email"],
)  # fmt: skip
def test_what_is_required_must_be_there(client: Client, field: str) -> None:
    """A missing field and a null one are named alike, in a map of errors."""
    parent, _, name = field.rpartition(".")
    for change in ("missing", "null"):
        body = paydo_order()
        place = body[parent] if parent else body
        place[name] = None
        if change == "missing":
            del place[name]
        assert refused(client, body) == {field: ["This value should not be blank."]}


WRONG: dict[str, list[object]] = {
    "publicKey": ["", 1, [], "\0"],
    "language": ["", "e", 1, [], "\0"],
    "order.id": ["", 1, [], "\0"],
    "payer.email": ["", 1, [], "\0"],
    "order.amount": ["", "0", "-1", "1,5", "NaN", "1e3", True, [], 0],
    "order.currency": ["", "usd", "EURO", 1, []],
    "order.description": [1],
    "order.items": ["", {}, 1],
    "payer.name": [None, 1, {}],
    "payer.phone": [None, 1, {}],
    "payer.extraFields": [None, 1, "x", []],
    "paymentMethod": [True, 0, -1, "card", "", 1.5, {}],
    "metadata": [None, 1, "x", {"x": "x" * 800_000}],
    "productUrl": [None, 1],
}


@pytest.mark.parametrize("field", WRONG)
def test_what_is_wrong_is_named(client: Client, field: str) -> None:
    """A field of the wrong type or value is named in the map of errors."""
    parent, _, name = field.rpartition(".")
    for value in WRONG[field]:
        body = paydo_order()
        (body[parent] if parent else body)[name] = value
        assert refused(client, body).keys() == {field}, value


def test_a_method_is_a_number_however_it_is_spelled(client: Client) -> None:
    """A method is returned as an integer, whether it came as one, as text or with a fraction."""
    for spelled in (204, "204", 204.0):
        data = exact(client.paydo(create(client, paymentMethod=spelled)))["data"]
        assert data["paymentMethod"]["identifier"] == 204


def test_every_error_comes_at_once(client: Client) -> None:
    """An empty body has eleven errors, and an order and a payer of text have six."""
    assert len(refused(client, {})) == 11
    assert len(refused(client, paydo_order() | {"order": "x", "payer": "x"})) == 6
