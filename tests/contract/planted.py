"""Faults planted into running code, one at a time: a text of a function replaced by another."""

import inspect
import multiprocessing
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path
from types import CodeType, FunctionType, ModuleType

import yaml

from .laws import complaints
from .recordings import record
from .wrong_responses import against_schema

_SECONDS = 60.0
_MOCKS = Path(__file__).with_name("planted_mocks.yaml")


@dataclass(frozen=True)
class Fault:
    """One fault: where it is planted, and the recordings of which gateways can show it."""

    kind: str
    name: str
    module: str
    find: str
    put: str
    gateways: tuple[str, ...]


@contextmanager
def planted(fault: Fault) -> Iterator[None]:
    """Replace the code of each function in which a fault changes something, and bring it back.

    Raises `LookupError` if the text is not there, or if it is in no function.
    """
    module = import_module(fault.module)
    source = inspect.getsource(module)
    if fault.find not in source:
        raise LookupError(f"{fault.module} has no {fault.find!r}: mend the row {fault.name!r}")
    wrong = compile(source.replace(fault.find, fault.put, 1), str(module.__file__), "exec")
    codes = _codes(wrong)
    changed = [one for one in _functions(module) if _differs(one.__code__, codes)]
    if not changed:
        raise LookupError(f"no function has {fault.find!r}: mend the row {fault.name!r}")
    right = [(one, one.__code__) for one in changed]
    for one in changed:
        one.__code__ = codes[one.__code__.co_qualname]
    try:
        yield
    finally:
        for one, code in right:
            one.__code__ = code


def _codes(code: CodeType) -> dict[str, CodeType]:
    found: dict[str, CodeType] = {}
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            found[constant.co_qualname] = constant
            found |= _codes(constant)
    return found


def _functions(module: ModuleType) -> Iterator[FunctionType]:
    for holder in (module, *(one for one in vars(module).values() if inspect.isclass(one))):
        for each in vars(holder).values():
            inner: object = getattr(each, "fget", getattr(each, "__func__", each))
            if isinstance(inner, FunctionType) and inner.__module__ == module.__name__:
                yield inner


def _differs(code: CodeType, codes: dict[str, CodeType]) -> bool:
    other = codes.get(code.co_qualname)
    return other is not None and _shape(code) != _shape(other)


def _shape(code: CodeType) -> object:
    inner = [
        _shape(one) if isinstance(one, CodeType) else (type(one), one) for one in code.co_consts
    ]
    return code.co_code, code.co_names, repr(inner)


def judged_alone(fault: Fault, key: str) -> str:
    """Plant a fault in a process of its own, and say what noticed it in a new recording."""
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_judge, args=(fault, key, theirs))
    process.start()
    theirs.close()
    process.join(_SECONDS)
    if process.exitcode is None:
        process.kill()
        process.join()
        return "no end"
    seen: str = ours.recv() if ours.poll() else "no response"
    if seen.startswith("LookupError"):
        raise LookupError(seen)
    return seen


def _judge(fault: Fault, key: str, result: Connection) -> None:
    try:
        with planted(fault):
            result.send(noticed(key))
    except LookupError as error:
        result.send(f"LookupError: {error}")


def noticed(key: str) -> str:
    """Record a gateway anew, and return the first complaint about it, if there is any.

    A recording that cannot be made is a complaint too: what should have happened did not.
    """
    try:
        history = record(key)
    except Exception as error:  # noqa: BLE001  # whatever breaks, breaks for the fault
        return f"recording: {error!r}"
    if complaint := next(complaints(history), ""):
        return complaint
    for one in history.exchanges:
        if not one.operation.startswith("receive_") and (found := against_schema(key, one)):
            return f"schema: {found[0]}"
    return ""


FAULTS = [
    Fault(
        "mocks",
        f"{module}: {put}",
        f"onetill_mocks.{module}",
        find,
        put,
        (*row["gateways"],),
    )
    for module, row in yaml.safe_load(_MOCKS.read_text(encoding="utf-8")).items()
    for find, put in row["faults"]
]
