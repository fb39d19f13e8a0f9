"""Notifications of the samples, and how a till reads them."""

import json
from collections.abc import Mapping
from typing import Any, Final

import pytest

from onetill import Notification
from support.samples import sample_of
from support.tills import GATEWAYS, OpenTill

JSON: Final = {"Content-Type": "application/json"}
FORM: Final = {"Content-Type": "application/x-www-form-urlencoded"}
READING: Final = [key for key in GATEWAYS if GATEWAYS[key].supports("read_notification")]
SIGNING: Final = [key for key in GATEWAYS if sample_of(key).is_signed]
reading: Final = pytest.mark.parametrize("key", READING)
signing: Final = pytest.mark.parametrize("key", SIGNING)


def message(key: str, signed: object = None, **changes: object) -> dict[str, Any]:
    """Make a notification; `signed` replaces the token of one that has one."""
    if signed is not None and sample_of(key).is_signed:
        changes = {"token": signed, **changes}
    make = sample_of(key).notification
    assert make is not None, "the gateway reads no notifications"
    return make(**changes)


def read(till: OpenTill, content: object, headers: Mapping[str, str] = JSON) -> Notification:
    """Read a notification with a till."""
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    return till.read_notification({**headers, **signature(till, body)}, body)


def signature(till: OpenTill, body: bytes) -> Mapping[str, str]:
    """Make the headers that sign a body as a till's vendor does, if it does."""
    sign = sample_of(till.gateway.key).sign_body
    return sign(body) if sign else {}
