"""The errors of a till: their tree, what each of them holds, and how it reads."""

import pickle
import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from onetill import Invoice, Money, Status, errors

CONTEXT: dict[str, Any] = {"gateway": "crucash", "operation": "create", "attempts": 2}
UNCLEAR = {
    "order_id": "A-1042",
    "price": Money("25.00", "USD"),
    "sent_at": datetime(2026, 11, 21, 12, tzinfo=UTC),
}
REFUSED = {
    "status": 422,
    "code": "E7",
    "fields": {"amount": "too small"},
    "retry_after": timedelta(seconds=7),
    "processed": True,
}
HELD: dict[type[errors.TillError], dict[str, Any]] = {
    errors.NotSent: {"permanent": True},
    errors.OutcomeUnknown: {**UNCLEAR, "status": 502},
    errors.Indeterminate: UNCLEAR,
    errors.Refused: REFUSED,
    errors.WaitTimeout: {"invoice": Invoice(gateway="crucash", id="1", status=Status.OPEN)},
}
KINDS = [getattr(errors, name) for name in errors.__all__]


def drawn() -> dict[str, str]:
    """Read which class stands beneath which in the tree of the module's docstring."""
    above: list[str] = []
    beneath: dict[str, str] = {}
    for line in (errors.__doc__ or "").splitlines():
        if found := re.fullmatch(r" {4}([│ ├└─]*)(\w+)( .*)?", line):
            depth, name = len(found[1]) // 4, found[2]
            above[depth:] = [name]
            beneath[name] = above[depth - 1] if depth else "Exception"
    return beneath


def test_the_tree_is_the_one_that_is_drawn() -> None:
    """What catches one error catches those that are drawn beneath it, and no other."""
    assert {kind.__name__: kind.__bases__[0].__name__ for kind in KINDS} == drawn()
    assert issubclass(errors.Misuse, ValueError)


@pytest.mark.parametrize("kind", KINDS)
def test_an_error_holds_what_it_was_given(kind: type[errors.TillError]) -> None:
    """Each fact is an attribute, also in another process, and its place is at the text's head."""
    held = next((facts for base in kind.__mro__ if (facts := HELD.get(base)) is not None), {})
    error = kind("as it was", **CONTEXT, **held)
    for one in (error, pickle.loads(pickle.dumps(error))):  # noqa: S301  # our own
        assert {name: getattr(one, name) for name in (*CONTEXT, *held)} == {**CONTEXT, **held}
        assert str(one).startswith("crucash create: as it was")
        assert ("there may be an invoice" in str(one)) is isinstance(one, errors.Indeterminate)
        assert ("(HTTP 422)" in str(one)) is isinstance(one, errors.Refused)


@pytest.mark.parametrize("kind", KINDS)
def test_an_error_of_which_nothing_is_known(kind: type[errors.TillError]) -> None:
    """What nobody gave is None, or nothing, and a refusal without a text names itself."""
    error = kind()
    assert (error.gateway, error.operation, error.attempts) == (None, None, 0)
    for name in UNCLEAR if isinstance(error, errors.Indeterminate) else ():
        assert getattr(error, name) is None
    if isinstance(error, errors.Refused):
        assert str(error) == f"{kind.__name__} (HTTP 0)"
        assert (error.code, error.fields, error.retry_after) == (None, {}, None)
        assert error.processed is False
    else:
        assert str(error) == ""


def test_an_unclear_create_without_an_order_id_warns_too() -> None:
    """There may be an invoice, whether its order had an id or not."""
    error = errors.OutcomeUnknown("gone", sent_at=UNCLEAR["sent_at"])  # type: ignore[arg-type]  # a time
    assert str(error) == "gone; there may be an invoice all the same"
