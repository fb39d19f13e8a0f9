"""CryptoCloud v1, which reads the state of an invoice and nothing else."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs, urlsplit

from onetill import Money, errors
from support.exchanges import Exchange, Exchanges
from support.responses import example
from support.samples import ORDER, Sample, confirmed, page
from support.samples._cryptocloud import ACTIONS, OTHER_ID, postback, repair_amount
from support.samples.cryptocloud_v1.script import play
from support.tokens import NOTIFIED

__all__ = ["SAMPLE", "play"]


def requested_id(path: str, _body: bytes) -> str:
    """Read the id from the query."""
    (uuid,) = parse_qs(urlsplit(path).query, keep_blank_values=True)["uuid"]
    return uuid.removeprefix("INV-")


def repair(body: Any, _networks: Mapping[str, str]) -> None:  # noqa: ANN401  # JSON
    """Let an amount be a price."""
    repair_amount(body)


def _read(operation: str, call: Any, **facts: Any) -> Exchange:  # noqa: ANN401  # those of Exchange
    return Exchange(
        operation=operation,
        call=call,
        varied="get_invoice",
        responses={"get_invoice": example("cryptocloud_v1", "get_invoice", "created")},
        invoice_at=("get_invoice", ()),
        states=[("status_invoice",)],
        contradictions=[(("status",), "unknown")],
        contradictions_of_paid=[(("status",), "unknown"), (("status_invoice",), "PAID")],
        **facts,
    )


EXCHANGES = Exchanges(
    paid={"status_invoice": "paid"},
    says_paid=lambda invoice: invoice.get("status_invoice") in ("paid", "overpaid"),
    every=[
        _read("get", lambda till: till.get("DZLF4212")),
        _read("get_many", lambda till: next(till.get_many(["DZLF4212"])).invoice),
        _read("confirm", confirmed(postback), is_of_paid=True),
        Exchange(
            operation="create",
            call=lambda till: till.create(Money(25, "USD"), order_id=ORDER),
            varied="create_invoice",
            responses={
                "create_invoice": example(
                    "cryptocloud_v1", "create_invoice", "with_amounts", amount_usd=25
                )
            },
            ids=[("invoice_id",)],
            is_new=True,
            amounts=[("amount",), ("amount_usd",)],
            contradictions=[(("amount_usd",), 26), (("amount_usd",), "2.5")],
        ),
    ],
)

SAMPLE = Sample(
    key="cryptocloud_v1",
    invoice_id="DZLF4212",
    other_id=OTHER_ID,
    id_prefix="INV-",
    read=page("cryptocloud_v1_info"),
    created=page("cryptocloud_v1_create"),
    error={"status": "error", "result": {"amount": "too small"}},
    error_fields={"amount": "too small"},
    error_under_200=errors.Refused,
    down_statuses=frozenset({406}),
    authorization="Token {api_key}",
    secret_fields=("api_key", "postback_secret"),
    read_path=r"/v1/invoice/info\?uuid=[^&=#?/]+",
    requested_id=requested_id,
    texts={"order_id": ("order_id",), "email": ("email",)},
    order_amount_at=("amount",),
    status_at=("status_invoice",),
    words={
        "created": "OPEN",
        "partial": "PARTIAL",
        "paid": "PAID",
        "overpaid": "OVERPAID",
        "canceled": "CANCELED",
    },
    amount_in="created",
    amount_at=("amount",),
    currency_at=("currency",),
    amount_of="due",
    currency_of="due",
    read_has=frozenset(),
    pay_url_at=("pay_url",),
    has_bare_links=True,
    is_signed=True,
    takes_forms=True,
    notification=postback,
    notified_id=NOTIFIED,
    another_order={"": page("cryptocloud_v1_info")},
    actions=ACTIONS,
    expired_as="CANCELED",
    exchanges=EXCHANGES,
    scenarios=[
        (("create_invoice", "get_invoice"), {"status_invoice": "created"}),
        (("create_invoice", "pay", "get_invoice"), {"status_invoice": "paid"}),
    ],
    never_responded={
        ("POST /v1/invoice/create", "406"): "only a service that is down says it",
    },
    repair=repair,
)
