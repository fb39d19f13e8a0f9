"""PayDo's signature, over the very texts that are sent."""

from hashlib import sha256

import pytest

from onetill import Money
from onetill.gateways import PayDo
from onetill.gateways.paydo import signature
from onetill_clients.paydo.models import Order
from support.tills import fields


@pytest.mark.parametrize(
    ("amount", "currency", "order_id", "secret", "printed", "is_right"),
    [
        ("1.2000", "USD", "Test-Order-354", "supersecretkey",
         "3445000c1f55f447b853fe068529c23fc4188e36aa4984e37836538d95f8e015", True),
        ("0.4500", "EUR", "FK-288-SDC", "fantastic_supersecretkey",
         "15c4c6ee83285dd82e1d7d29984a718cc527f218b8a0bb7e9b951b08ea1f30cd", True),
        # Two that the vendor's page prints beside secrets that it renamed: they are wrong.
        ("1.2000", "USD", "Test-Order-354", "secretkey",
         "3445000c1f55f447b853fe068529c23fc4188e36aa4984e37836538d95f8e015", False),
        ("0.4500", "EUR", "FK-288-SDC", "another_secretkey",
         "15c4c6ee83285dd82e1d7d29984a718cc527f218b8a0bb7e9b951b08ea1f30cd", False),
        ("1.2000", "USD", "Test-Order-354", "secretkey",
         "7e0c989ac45f356911ea46cc259c09e1b1b21ca9c76d4a85dd8b3b4ca77fd854", True),
        ("0.4500", "EUR", "FK-288-SDC", "another_secretkey",
         "14057b182a8d161f9fedb531b5a902bafdf95c32db21cdf5e49bf6ab7f4f454b", True),
        ("3", "EUR", "12345", "secretkey",
         "0e58872c899e67a6b39bcaf340669014ae14c0d0fe586fc794c9202a8db6cc02", True),
        ("3.00", "EUR", "12345", "secretkey",
         "11856d5a6654bb0e4721df2936d80f732982c8a3e8e2b974e25acd11bff79a3d", True),
    ],
)  # fmt: skip
def test_vectors(  # noqa: PLR0913, PLR0917  # a row of the table
    amount: str,
    currency: str,
    order_id: str,
    secret: str,
    printed: str,
    is_right: bool,  # noqa: FBT001
) -> None:
    """The known signatures come out, and not the two that the vendor's page prints wrongly."""
    order = Order(id=order_id, amount=amount, currency=currency, description="", items=[])
    assert (signature(order, secret) == printed) is is_right


def test_what_is_signed_is_what_is_sent() -> None:
    """5.00 is sent and signed as 5.00."""
    gateway = PayDo("application-7", "secretkey")
    call = next(gateway.create(gateway.order(Money("5.00", "EUR"), **fields("paydo"))))
    body = call.arguments["body"].to_dict()
    order = body["order"]
    assert order["amount"] == "5.00"
    signed = ":".join([order["amount"], order["currency"], order["id"], "secretkey"])
    assert body["signature"] == sha256(signed.encode()).hexdigest()
