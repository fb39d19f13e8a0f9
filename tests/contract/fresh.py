"""Ids that a request can do something with, in place of those that schemathesis made up.

An invoice is canceled once, and a payment refunded as far as it goes. A request that came by a good
one, say by a link, keeps it; any other is given one.
"""

from contextlib import suppress
from decimal import Decimal
from urllib.parse import urljoin

import requests

from .spec import Node

_SECONDS = 10
_BROKEN = (LookupError, TypeError, ValueError)  # what comes of a broken gateway's answers


class Counter:
    """The practice gateway as its merchant and its payers use it."""

    def __init__(self, url: str, gateway: str, authorization: str) -> None:
        self._url = url
        self._gateway = gateway
        self._http = requests.Session()
        self._http.trust_env = False
        self._http.headers["Authorization"] = authorization
        self._refunded: set[str] = set()

    def serve(self, operation: str, body: Node, *, is_life: bool) -> None:
        """Put into a good body what the operation can be done to."""
        with suppress(*_BROKEN):
            match operation:
                case "cancel_invoice":
                    self._serve_cancel(body)
                case "create_refund":
                    self._serve_refund(body)
                case "list_invoices" if is_life:  # no link can tell the day that the shop is open
                    body.update(start="01.01.2026", end="31.12.2026", offset=0)
                case _:
                    pass

    def pay(self, created: Node) -> None:
        """Pay what was created, where only that leads on: to transactions and refunds."""
        with suppress(*_BROKEN):
            if self._gateway == "paydo":
                self._pull("pay", id=created["data"])

    def _serve_cancel(self, body: Node) -> None:
        asked = {"uuids": [body["uuid"]]}
        found = self._ask("POST", "/v2/invoice/merchant/info", asked)["result"]
        if [each["status"] for each in found] != ["created"]:
            body["uuid"] = self._place("12.50")

    def _serve_refund(self, body: Node) -> None:
        if not self._can_refund(body):
            invoice = self._place(str(body["amount"]))
            self._pull("pay", id=invoice)
            told = self._ask("GET", f"/v1/invoices/{invoice}")["data"]
            body["transactionIdentifier"] = told["transactionIdentifier"]
        self._refunded.add(body["transactionIdentifier"])

    def _can_refund(self, body: Node) -> bool:
        if not self._refunded:
            given = self._ask("GET", "/v1/refunds/user-refunds")["data"]
            self._refunded = {refund["sourceTransaction"]["identifier"] for refund in given}
        number, amount = body["transactionIdentifier"], Decimal(str(body["amount"]))
        told = self._ask("GET", f"/v1/transactions/{number}")
        if number in self._refunded or "data" not in told:
            return False
        left = Decimal(str(told["data"]["amount"]))
        is_enough = amount == left if body["refundType"] == 1 else amount <= left
        return is_enough and told["data"]["state"] == 2

    def _place(self, price: str) -> str:
        return str(self._pull("place", gateway=self._gateway, price=price, currency="EUR")["id"])

    def _pull(self, lever: str, **fields: str) -> Node:
        return self._ask("POST", urljoin(self._url, f"/_admin/{lever}"), fields)

    def _ask(self, method: str, path: str, fields: Node | None = None) -> Node:
        url = path if "://" in path else self._url + path
        answer = self._http.request(method, url, json=fields, timeout=_SECONDS)
        told: Node = answer.json(parse_float=Decimal)
        return told
