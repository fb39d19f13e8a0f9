"""Scenarios: from operation to operation, each led to the next by a link of the spec."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import httpx

from support.openapi import Node, Operation

from .shop import Shop

PAY = "pay"  # what the payer does, and no operation


@dataclass(frozen=True)
class Step:
    """One operation that was called, with the fields sent and the response."""

    operation: Operation
    fields: Node
    response: httpx.Response

    def follow(self, link: Node) -> tuple[dict[str, str], dict[str, object]]:
        """Return the parameters and the fields of the body that a link sets."""
        parameters = {name: self._value(text) for name, text in link.get("parameters", {}).items()}
        fields = {name: self._value(text) for name, text in link.get("requestBody", {}).items()}
        return parameters, fields

    def _value(self, expression: object) -> Any:  # noqa: ANN401  # JSON
        if isinstance(expression, list):
            return [self._value(each) for each in expression]
        if not isinstance(expression, str) or not expression.startswith("$"):
            return expression
        source, _, pointer = expression.partition("#/")
        if source.startswith("$response.header."):
            return self.response.headers[source.rpartition(".")[2]]
        value: Any = self.response.json() if source == "$response.body" else self.fields
        for step in pointer.split("/"):
            value = value[int(step) if isinstance(value, list) else step]
        return value


def play(opened: Shop, scenario: Sequence[str]) -> list[Step]:
    """Play a scenario, each operation by the link of the latest one that has a link to it."""
    steps: list[Step] = []
    for name in scenario:
        if name == PAY:
            opened.ledger.pay(opened.ledger.invoices[-1].id)
            continue
        operation = opened.operation(name)
        parameters, fields = dict[str, str](), dict[str, object]()
        for step in steps:
            if link := step.operation.links.get(name):
                parameters, fields = step.follow(link)
        response = opened.send(operation, parameters=parameters, fields=fields)
        steps.append(Step(operation, fields, response))
    return steps


def holds(response: object, expected: object) -> bool:
    """Whether JSON holds at least what is expected, and as many items."""
    match expected, response:
        case dict(), dict():
            members: Node = response
            return all(holds(members.get(name), value) for name, value in expected.items())
        case list(), list():
            return len(expected) == len(response) and all(map(holds, response, expected))
        case _:
            return bool(expected == response)
