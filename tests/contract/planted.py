"""Faults planted one at a time: a text of a file of the project replaced by another.

Each kind of fault has a table, `planted_<kind>.yaml`. A fault in a mock gateway is planted into the
running code, and judged by a new recording; all are judged by tests in a process of its own.
"""

import inspect
import multiprocessing
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path
from types import CodeType, FunctionType, ModuleType

import yaml

from onetill_mocks.laws import complaints

from .planting import ROOT, Runner, wrong_text
from .recorder import record
from .wrong_responses import against_schema

_TESTS = {
    "mocks": ["tests/mocks"],
    "specs": ["tests/specs"],
    "till": ["tests/till", "tests/faults"],
    "codegen": ["tests/specs"],
}
KINDS = (*_TESTS,)

_SECONDS = 60.0
_ORDER = "spec_readings laws freedoms words scenarios refusals fields media contract"
_CONTRACT = [f"tests/contract/test_{name}.py" for name in _ORDER.split()]  # the longest comes last
_LINES = 12  # of what pytest prints at last, for a run that did not come to its tests


@dataclass(frozen=True)
class Fault:
    """One fault: where it is planted, and what can show it."""

    kind: str
    file: str
    after: str
    find: str
    put: str
    gateways: tuple[str, ...]
    """Whose recordings and contract tests can show it; none for code that no contract reaches."""
    tests: tuple[str, ...]
    """The tests that see it soonest, beside those of the contract."""
    argued: str = ""
    """Why nothing can tell it from what is right; empty if something must."""

    def __str__(self) -> str:
        return " ".join(f"{self.file}: {self.after} {self.put or 'nothing'}".split())

    @property
    def module(self) -> str:
        """The module of a file in wrapper."""
        return self.file.removeprefix("wrapper/").removesuffix(".py").replace("/", ".")


@contextmanager
def planted(fault: Fault) -> Iterator[None]:
    """Replace the code of each function in which a fault changes something, and bring it back.

    Raises `LookupError` if the text is not there, or if it is in no function.
    """
    wrong = wrong_text(ROOT / fault.file, fault.after, fault.find, fault.put)
    module = import_module(fault.module.removesuffix(".__init__"))
    codes = _codes(compile(wrong, str(module.__file__), "exec"))
    changed = [one for one in _functions(module) if _differs(one.__code__, codes)]
    if not changed:
        raise LookupError(f"no function has {fault.find!r}: mend the row {fault!r}")
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
        if found := against_schema(key, one):
            return f"schema: {found[0]}"
    return ""


def judged_by_recordings(fault: Fault) -> str:
    """Say what notices a fault of a mock gateway in new recordings; nothing if nothing does."""
    return next(filter(None, (judged_alone(fault, key) for key in fault.gateways)), "")


def judged_by_contract(fault: Fault, runner: Runner) -> str:
    """Say which test of the contract notices a fault; nothing if none does."""
    patterns = (f"{key} and not planted" for key in fault.gateways)
    found = (noticing_test(fault, runner, *_CONTRACT, "-k", pattern) for pattern in patterns)
    return next(filter(None, found), "")


def judged_by_tests(fault: Fault, runner: Runner) -> str:
    """Say which test notices a fault, those of its file first; nothing if none does."""
    own = noticing_test(fault, runner, *fault.tests) if fault.tests else ""
    return own or noticing_test(fault, runner, *_TESTS[fault.kind])


def noticing_test(fault: Fault, runner: Runner, *arguments: str) -> str:
    """Run tests until one fails, in a process that reads the fault in place of the text."""
    row = (fault.file, fault.after, fault.find, fault.put)
    status, lines = runner.run(row, ["-x", *arguments])
    if status == -signal.SIGALRM:
        return "no end"
    if status and "LookupError" in "".join(lines[-1:]):
        raise LookupError(lines[-1])
    failed = [line for line in lines if line.startswith(("FAILED", "ERROR"))]
    if not failed:  # it breaks what pytest itself imports
        failed = [" ".join(lines[-_LINES:])]
    return failed[0].partition(" - ")[0] if status else ""


def _read(kind: str) -> Iterator[Fault]:
    table = Path(__file__).with_name(f"planted_{kind}.yaml").read_text(encoding="utf-8")
    for file, rows in yaml.safe_load(table).items():
        gateways, tests = rows.get("gateways", ()), rows.get("tests", ())
        for after, find, put, *argued in rows["faults"]:
            yield Fault(kind, file, after, find, put, (*gateways,), (*tests,), *argued)


FAULTS = [fault for kind in KINDS for fault in _read(kind)]
