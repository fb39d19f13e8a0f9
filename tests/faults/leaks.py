"""The watch over every row: no credential and no payer may come to light, however it fails."""

import copy
import logging
import pickle
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import pytest

from onetill import Invoice, TillError
from support.canaries import KEY, PAYER

_ORDINARY: Final = vars(logging.makeLogRecord({})).keys() | {"message", "asctime", "taskName"}
_OF_ONE_KIND: Final = 1
_TALKERS: Final = ("onetill", "httpx", "httpcore", "stamina", "asyncio")


class Watch(logging.Handler):
    """The errors and invoices that a row made, and what logs gave away."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.errors: list[TillError] = []
        self.invoices: list[Invoice] = []
        self.leaks: list[str] = []
        self._met: dict[object, int] = {}

    def emit(self, record: logging.LogRecord) -> None:
        """Look at all that a record carries, what a formatter may leave out included."""
        more = {name: value for name, value in vars(record).items() if name not in _ORDINARY}
        text = f"{record.getMessage()} {more} {self.format(record)}"
        canaries = (KEY, PAYER) if record.levelno >= logging.INFO else (KEY,)
        self._look(text, f"the log {record.name} at {record.levelname}", *canaries)

    def take(self, made: TillError | Invoice) -> None:
        """Keep what was made, unless enough like it is kept."""
        kind = (type(made), repr(made.args) if isinstance(made, TillError) else "")
        self._met[kind] = self._met.get(kind, 0) + 1
        if self._met[kind] > _OF_ONE_KIND:
            return
        if isinstance(made, TillError):
            self.errors.append(made)
        else:
            self.invoices.append(made)

    def close_up(self) -> list[str]:
        """Look at all that was kept, and say what gives something away."""
        for error in self.errors:
            for text in shown(error):
                self._look(text, f"{type(error).__name__}", KEY, PAYER)
        for invoice in self.invoices:
            again = pickle.loads(pickle.dumps(invoice))  # noqa: S301  # made in the line itself
            assert (repr(again), again.status) == (repr(invoice), invoice.status)
            held = pickle.dumps(invoice).decode("latin-1")
            for text in (str(invoice), repr(invoice), repr(copy.deepcopy(invoice)), held):
                self._look(text, "an invoice", KEY)
        return self.leaks

    def _look(self, text: str, where: str, *canaries: str) -> None:
        for canary in canaries:
            if canary in text:
                at = text.index(canary)
                self.leaks.append(f"{where} shows {text[max(0, at - 80) : at + 40]!r}")


def shown(error: TillError) -> Iterator[str]:
    """Give every text of an error that someone may come to see."""
    yield "".join(traceback.format_exception(error))
    yield pickle.dumps(error).decode("latin-1")
    again = pickle.loads(pickle.dumps(error))  # noqa: S301  # made in the line itself
    assert (type(again), str(again)) == (type(error), str(error))
    for one in (*_chain(error), copy.copy(error), copy.deepcopy(error)):
        notes = getattr(one, "__notes__", ())
        yield f"{one} {one!r} {one.args!r} {vars(one)!r} {notes!r}"


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """Give an error and all that led to it, also what a traceback would suppress."""
    seen: list[BaseException] = []
    waiting = [error]
    while waiting:
        if (one := waiting.pop()) is not None and one not in seen:
            seen.append(one)
            waiting += [one.__cause__, one.__context__]
    yield from seen


def _forget_levels() -> None:
    """Have loggers look at their levels again, as they do when one is set."""
    manager: Any = logging.getLogger().manager
    manager._clear_cache()  # noqa: SLF001  # as setLevel does


@contextmanager
def watching() -> Iterator[Watch]:
    """Watch all that happens inside."""
    watch = Watch()

    def noting(kind: Any) -> Any:  # noqa: ANN401  # a class with an __init__ of any signature
        made = kind.__init__

        def init(one: Any, *args: Any, **arguments: Any) -> None:  # noqa: ANN401  # as above
            made(one, *args, **arguments)
            watch.take(one)

        return init

    with pytest.MonkeyPatch.context() as patch:
        for kind in (TillError, Invoice):
            patch.setattr(kind, "__init__", noting(kind))
        patch.setattr(logging.getLogger(), "handlers", [*logging.getLogger().handlers, watch])
        for logger in map(logging.getLogger, _TALKERS):
            patch.setattr(logger, "handlers", [watch])
            patch.setattr(logger, "propagate", False)
            patch.setattr(logger, "level", logging.DEBUG)
        _forget_levels()
        yield watch
    _forget_levels()
