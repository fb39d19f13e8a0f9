"""Where responses deviate from what a vendor documents: read all the same, and reported once."""

import json
import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from contextvars import ContextVar
from typing import Any, Final, TypeAlias

import attrs

from onetill._flow import Call
from onetill_clients import _lenient

_LOGGER: Final = logging.getLogger("onetill.drift")


@attrs.frozen
class Drift:
    """One way in which responses deviate from the vendor's documentation, without any value."""

    gateway: str
    """The gateway's key, such as `"paydo"`."""
    operation: str
    """The operation of the gateway's spec, such as `"get_invoice"`."""
    path: str
    """Where in the response, such as `$.result[*].order_id`."""
    kind: str
    """`unknown_field`, `unknown_value`, `missing_field`, `null`, `coerced` or `unreadable`."""
    expected: str
    """The JSON type that is documented; empty for an unknown field."""
    actual: str
    """The JSON type that came; empty for a missing field."""

    def __str__(self) -> str:
        return json.dumps(attrs.asdict(self))


OnDrift: TypeAlias = Callable[[Drift], object]


class DriftReporter:
    """Report each deviation of a gateway's responses once, to the log and to a function.

    Args:
        gateway: the gateway's key.
        on_drift: called with each `Drift`; None if only the log is wanted.

    """

    def __init__(self, gateway: str, on_drift: OnDrift | None) -> None:
        self._gateway = gateway
        self._on_drift = on_drift
        self._seen: dict[str, dict[_lenient.Deviation, object]] = {}

    @contextmanager
    def active(self) -> Iterator[None]:
        """Have the calls within this block, in this thread or task, read leniently."""
        token = _REPORTER.set(self)
        try:
            yield
        finally:
            _REPORTER.reset(token)

    @contextmanager
    def reading(self, operation: str) -> Iterator[None]:
        """Read a response of this operation leniently, and report what is new about it."""
        response = _lenient.Reading(self._seen.setdefault(operation, {}))
        try:
            with _lenient.reading(response):
                yield
        finally:
            for deviation, is_place in response.found:
                path = _path(response.document, deviation.name, is_place)
                self._report(operation, deviation, path)

    def _report(self, operation: str, deviation: _lenient.Deviation, path: str) -> None:
        kind, expected, actual = deviation.kind, deviation.expected, deviation.actual
        drift = Drift(self._gateway, operation, path, kind, expected, actual)
        _LOGGER.warning("%s", drift)
        if self._on_drift is not None:
            try:
                self._on_drift(drift)
            except Exception:
                _LOGGER.exception("on_drift failed")


_REPORTER: Final[ContextVar[DriftReporter | None]] = ContextVar("onetill.drift", default=None)


def reading(call: Call) -> AbstractContextManager[None]:
    """Read the response to a call leniently, if a till makes it; else strictly."""
    if (reporter := _REPORTER.get()) is None:
        return nullcontext()
    return reporter.reading(getattr(call.endpoint, "__name__", "").rpartition(".")[2])


def _path(document: object, name: str, is_place: Callable[[Mapping[str, Any]], bool]) -> str:
    """Find the field of the first object of a document that is the place; `$..name` without one."""
    waiting: list[tuple[str, object]] = [("$", document)]
    for path, part in waiting:
        if isinstance(part, dict):
            if is_place(part):
                return f"{path}.{name}"
            waiting += [(f"{path}.{member}", value) for member, value in part.items()]
        elif isinstance(part, list):
            waiting += [(f"{path}[*]", item) for item in part]
    return f"$..{name}"
