"""Fields of actions, from JSON or a form, and the actions that are more than one call."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import cast
from urllib.parse import parse_qsl

from onetill_mocks._faults import Kind, Where
from onetill_mocks._json import Refusal, parse_object
from onetill_mocks._ledger import Ledger

Fields = dict[str, str]
_EXPLAINED = {
    404: "nothing is here: actions are at /_admin/, such as POST /_admin/pay",
    405: "method must be POST for an action, and GET for calls, requests and deliveries",
}
FAULT_FIELDS = "gateway operation path skip every status body seconds headers"


def admin_error(path: str, status: int, text: str) -> object:
    """Return the document of an error, which says what to do instead if it is about an action."""
    return {"error": _EXPLAINED.get(status, text) if path.startswith("/_admin") else text}


def read_form(body: bytes) -> Fields:
    """Read a form, of each field the last value."""
    try:
        return dict(parse_qsl(body.decode(), errors="strict"))
    except ValueError:
        raise refuse("the form must be UTF-8") from None


def read_json(body: bytes) -> Fields:
    """Read a JSON object, each value as text; null is left out."""
    rule = "fields must be a JSON object or a urlencoded form, as curl sends it with -d"
    fields = parse_object(body or b"{}", lambda _: refuse(rule))
    return {name: _read_field(name, value) for name, value in fields.items() if value is not None}


def check_fields(fields: Fields, required: Sequence[str], optional: Sequence[str]) -> None:
    """Raise ValueError unless all required fields are there, and no unknown one."""
    known = [*required, *optional]
    names = ", ".join("the vendor's own" if name == "*" else name for name in known)
    wanted = f"the fields are {names}" if names else "there are no fields"
    if missing := [name for name in required if name not in fields]:
        raise ValueError(f"{' and '.join(missing)} must be given: {wanted}")
    if "*" not in optional and (unknown := [name for name in fields if name not in known]):
        raise ValueError(f"{' and '.join(unknown)} must be left out: {wanted}")


def read_flag(fields: Fields, name: str, *, default: bool) -> bool:
    """Read a boolean."""
    text = fields.get(name, "true" if default else "false")
    if text not in {"true", "false"}:
        raise ValueError(f"{name} must be true or false, not {text!r}")
    return text == "true"


def _read_field(name: str, value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int() | Decimal() | str():
            return str(value)
        case dict() if name == "headers":
            headers = cast("dict[str, object]", value)
            return "\n".join(f"{header}: {text}" for header, text in headers.items())
        case _:
            raise refuse(f"{name} must be text, a number or a boolean")


def refuse(text: str) -> Refusal:
    """Return the error response to wrong fields."""
    return Refusal(400, admin_error("", 400, text))


def add_fault(ledger: Ledger, fields: Fields) -> object:
    """Add the fault that the fields describe."""
    body = fields.get("body")
    where = Where(
        gateway=fields.get("gateway") or None,
        path=fields.get("path", ""),
        skip=_integer(fields, "skip", 0),
        every=_integer(fields, "every", 0),
        operation=fields.get("operation", ""),
    )
    try:
        seconds = float(fields["seconds"]) if "seconds" in fields else None
    except ValueError:
        raise ValueError(f"seconds must be a number, not {fields['seconds']!r}") from None
    ledger.faults.add(
        cast("Kind", fields.get("kind")),
        where,
        status=_integer(fields, "status", 503),
        body=None if body is None else body.encode(),
        seconds=seconds,
        headers=_headers(fields.get("headers", "")),
    )
    return {}


def set_clock(ledger: Ledger, fields: Fields) -> object:
    """Stop the clock or run it, set it to a time, or step it by seconds."""
    match fields.get("do"):
        case "stop":
            ledger.clock.stop()
        case "run":
            ledger.clock.run()
        case "set":
            time = fields.get("time", "")
            try:
                moment = datetime.fromisoformat(time)
            except ValueError:
                example = "2026-12-31T23:59:00Z"
                raise ValueError(f"time must be like {example}, not {time!r}") from None
            ledger.clock.set(moment)
        case "step":
            if "seconds" not in fields:
                raise ValueError("seconds must be given to step the clock")
            try:
                span = timedelta(seconds=_integer(fields, "seconds", 0))
            except OverflowError:
                raise ValueError("seconds must be within the years 1970 to 2999") from None
            ledger.clock.step(span)
        case other:
            raise ValueError(f"do must be one of stop, run, set, step, not {other!r}")
    return {"now": ledger.moment().isoformat(), "is_stopped": ledger.clock.is_stopped}


def _headers(text: str) -> dict[str, str]:
    pairs = [line.partition(":") for line in text.splitlines() if line.strip()]
    if not all(colon for _, colon, _ in pairs):
        raise ValueError(f"headers must be lines such as 'Retry-After: 3', not {text!r}")
    return {name.strip(): value.strip() for name, _, value in pairs}


def _integer(fields: Fields, name: str, default: int) -> int:
    try:
        return int(fields.get(name, default))
    except ValueError:
        raise ValueError(f"{name} must be a whole number, not {fields[name]!r}") from None
