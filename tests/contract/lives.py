"""An invoice's life, from operation to operation, each led to the next by a link of the spec."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import httpx

from .shop import Shop
from .spec import Node, Operation

PAY = "pay"  # what the payer does, and no operation

_CANCELED = {"result": [{"status": "canceled"}]}

# What an invoice goes through at each gateway, and what the last answer says of it.
LIVES: dict[str, list[tuple[Sequence[str], Node]]] = {
    "cryptocloud_v1": [
        (("create_invoice", "get_invoice"), {"status_invoice": "created"}),
        (("create_invoice", PAY, "get_invoice"), {"status_invoice": "paid"}),
    ],
    "cryptocloud_v2": [
        (
            ("create_invoice", "get_invoices", "list_invoices", "cancel_invoice", "get_invoices"),
            _CANCELED,
        ),
        (
            ("create_invoice", "list_invoices", "get_invoices", "cancel_invoice", "get_invoices"),
            _CANCELED,
        ),
        (("create_invoice", "cancel_invoice", "get_invoices"), _CANCELED),
        (("create_invoice", PAY, "get_invoices"), {"result": [{"status": "paid"}]}),
    ],
    "crucash": [
        (("create_invoice", "get_invoice"), {"is_paid": False, "crypto": "NONE"}),
        (("create_invoice", PAY, "get_invoice"), {"is_paid": True, "crypto": "USDT"}),
        (("create_payment", "get_invoice"), {"is_paid": False, "pay_status": "not_paid"}),
    ],
    "paydo": [
        (("create_invoice", "get_invoice"), {"data": {"status": 0}}),
        (
            ("create_invoice", PAY, "get_invoice", "check_transaction"),
            {"data": {"status": "success"}},
        ),
        (
            ("create_invoice", PAY, "get_invoice", "get_transaction", "check_transaction"),
            {"data": {"status": "success"}},
        ),
        (
            (
                "create_invoice",
                PAY,
                "get_invoice",
                "get_transaction",
                "create_refund",
                "list_refunds",
            ),
            {"data": [{"type": 1, "sourceTransaction": {"state": 2}}]},
        ),
    ],
}


@dataclass(frozen=True)
class Step:
    """One operation that was asked, and how it answered."""

    operation: Operation
    fields: Node
    answer: httpx.Response

    def follow(self, link: Node) -> tuple[dict[str, str], dict[str, object]]:
        """Give the parameters and the fields of the body that a link leads on with."""
        parameters = {name: self._value(text) for name, text in link.get("parameters", {}).items()}
        fields = {name: self._value(text) for name, text in link.get("requestBody", {}).items()}
        return parameters, fields

    def _value(self, expression: object) -> Any:  # noqa: ANN401  # whatever JSON there is
        if isinstance(expression, list):
            return [self._value(each) for each in expression]
        if not isinstance(expression, str) or not expression.startswith("$"):
            return expression
        source, _, pointer = expression.partition("#/")
        if source.startswith("$response.header."):
            return self.answer.headers[source.rpartition(".")[2]]
        value: Any = self.answer.json() if source == "$response.body" else self.fields
        for step in pointer.split("/"):
            value = value[int(step) if isinstance(value, list) else step]
        return value


def live(opened: Shop, life: Sequence[str]) -> list[Step]:
    """Go through a life, each operation by the link of the latest one that has a link to it."""
    steps: list[Step] = []
    for name in life:
        if name == PAY:
            opened.ledger.pay(opened.ledger.invoices[-1].id)
            continue
        operation = opened.operation(name)
        parameters, fields = dict[str, str](), dict[str, object]()
        for step in steps:
            if link := step.operation.links.get(name):
                parameters, fields = step.follow(link)
        answer = opened.ask(operation, parameters=parameters, fields=fields)
        steps.append(Step(operation, fields, answer))
    return steps


def is_told(expected: object, answer: object) -> bool:
    """Say whether an answer holds at least what is expected, and as many of it."""
    match expected, answer:
        case dict(), dict():
            members: Node = answer
            return all(is_told(value, members.get(name)) for name, value in expected.items())
        case list(), list():
            return len(expected) == len(answer) and all(map(is_told, expected, answer))
        case _:
            return bool(expected == answer)
