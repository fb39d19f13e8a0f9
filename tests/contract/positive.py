"""What a schema cannot say of a good request, put right in what was made by the schema alone."""

import hashlib
import re
from collections.abc import Container, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from onetill_mocks._invoice import LARGEST_PRICE

from .spec import Node

_SIGNATURE = re.compile("[0-9a-f]{64}")
_METHOD = re.compile("None|[1-9][0-9]{0,8}")
_MOST_TIME = 1_000_000  # of hours, or of minutes: an invoice cannot outlive the calendar


def sign(body: Node, credentials: Mapping[str, str]) -> None:
    """Sign PayDo's order, if the signature and all that is signed have the form they should."""
    match body:
        case {
            "signature": str(signature),
            "order": {"amount": str(amount), "currency": str(currency), "id": str(number)},
        } if _SIGNATURE.fullmatch(signature) and "secret_key" in credentials:
            text = f"{amount}:{currency}:{number}:{credentials['secret_key']}"
            body["signature"] = hashlib.sha256(text.encode()).hexdigest()
        case _:
            pass


def let_know(body: Node, known: Mapping[str, Sequence[str]], told: Container[str]) -> None:
    """Put ids that are known in place of those that nobody ever told."""
    for name in body.keys() & known.keys():
        ids = body[name] if isinstance(body[name], list) else [body[name]]
        for place, number in enumerate(ids):
            if number not in told and number not in known[name]:
                ids[place] = known[name][sum(number.encode()) % len(known[name])]
        body[name] = ids if isinstance(body[name], list) else ids[0]


def put_right(body: Node, networks: Mapping[str, str]) -> None:
    """Let fields that are good by themselves be good together, and no larger than there are.

    A number without a fraction is an integer to JSON Schema even if it is written like 5.0. Whether
    it is one to a vendor no page tells.
    """
    body.update(_in_digits(body))
    if "start" in body:
        body["start"], body["end"] = sorted(
            map(_on_calendar, (body["start"], body["end"])), key=_day
        )
    if "add_fields" in body:
        _put_fields_right(body["add_fields"])
    if "crypto" in body:
        body["network"] = networks[body["crypto"]]
    if body.get("currency") == "RUB" and isinstance(body["amount"], str):
        body["amount"] = str(max(Decimal(body["amount"]), Decimal(100)))
    if "order" in body and not _is_price(body["order"]["amount"]):
        body["order"]["amount"] = "1.00"
    if "paymentMethod" in body and not _METHOD.fullmatch(str(body["paymentMethod"])):
        body["paymentMethod"] = 204
    if "refundType" in body and not _is_price(body["amount"]):
        body["amount"] = "1.00"


def _put_fields_right(fields: Node) -> None:
    if "time_to_pay" in fields:
        spans = fields["time_to_pay"]
        for name in spans.keys() & {"hours", "minutes"}:
            spans[name] = min(spans[name], _MOST_TIME)
        if not spans.get("hours") and not spans.get("minutes"):
            spans["minutes"] = 1
    if {"available_currencies", "cryptocurrency"} <= fields.keys():
        fields["available_currencies"].append(fields["cryptocurrency"])
    if "period" in fields:
        fields.setdefault("email_to_send", "payer@example.com")


def _in_digits(value: Any) -> Any:  # noqa: ANN401  # whatever JSON there is
    match value:
        case dict():
            return {name: _in_digits(each) for name, each in value.items()}
        case list():
            return [_in_digits(each) for each in value]
        case float() if value.is_integer() and abs(value) < 2**53:
            return int(value)
        case _:
            return value


def _on_calendar(text: str) -> str:
    try:
        _day(text)
    except ValueError:
        return f"28{text[2:]}"
    return text


def _day(text: str) -> date:
    day, month, year = (int(part) for part in text.split("."))
    return date(year, month, day)


def _is_price(amount: object) -> bool:
    return 0 < Decimal(str(amount)) <= LARGEST_PRICE
