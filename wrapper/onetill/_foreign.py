"""Tell the exceptions of a call from those that were raised into it from outside."""

import signal
from collections.abc import Iterator
from types import CodeType
from typing import Final

# The packages whose exceptions a call may meet.
_OWN: Final = frozenset(
    {
        "anyio",
        "attr",
        "builtins",
        "decimal",
        "enum",
        "h11",
        "httpcore",
        "httpx",
        "json",
        "msgspec",
        "onetill",
        "onetill_clients",
        "socket",
        "ssl",
        "zlib",
    }
)


def is_foreign(error: BaseException) -> bool:
    """Tell whether an exception was raised into a call from outside, as by a signal handler.

    It is to pass unchanged: whoever raised it waits for it.
    """
    if type(error).__module__.partition(".")[0] not in _OWN:
        return True
    handlers = set(_signal_handlers())
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code in handlers:
            return True
        trace = trace.tb_next
    return False


def _signal_handlers() -> Iterator[CodeType]:
    """Yield the code of each signal handler that is installed."""
    for number in signal.valid_signals():
        handler: object = signal.getsignal(number)
        handler = getattr(handler, "func", handler)  # of a partial
        if not hasattr(handler, "__code__") and not hasattr(handler, "__func__"):
            handler = getattr(type(handler), "__call__", None)  # noqa: B004  # its code is wanted
        code = getattr(getattr(handler, "__func__", handler), "__code__", None)
        if isinstance(code, CodeType):
            yield code
