"""The commands as one app, and what ends them."""

import logging
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from typing import Final

from cyclopts import App, CycloptsError, UnknownCommandError, UnusedCliTokensError

from onetill._cli._check import check
from onetill._cli._doctor import doctor
from onetill._cli._exits import HELP, Exit, Failure, Terminated, sentence, status_of
from onetill._cli._gateways import gateways
from onetill._cli._invoices import cancel, create, find, get, list_, wait
from onetill._cli._listen import listen
from onetill._cli._output import console_of, error_record, note, plain, to_json
from onetill._version import __version__
from onetill.errors import TillError

app: Final = App(
    name="onetill",
    help="One till for every payment gateway.\n\nCredentials come from the environment"
    " (such as ONETILL_CRUCASH_API_KEY) or from a TOML file, never from an argument. --mock points"
    " a command at the mock gateways.",
    help_epilogue=HELP,
    help_format="markdown",
    version=__version__,
    suppress_keyboard_interrupt=False,
)
_COMMANDS: Final = (gateways, get, create, cancel, list_, wait, find, check, listen, doctor)
NAMES: Final = {command.__name__.rstrip("_"): command for command in _COMMANDS}
for name, command in NAMES.items():
    app.command(command, name=name)
app.register_install_completion_command(add_to_startup=True)


def run(arguments: Sequence[str]) -> int:
    """Run a command, and return its exit status; its errors are a sentence each."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    for logger in ("onetill", "stamina"):  # what ends the command is printed, once
        logging.getLogger(logger).addHandler(logging.NullHandler())
    as_json = any(one.partition("=")[0] == "--json" for one in arguments)
    try:
        with _sigterm():
            return _run(arguments, as_json=as_json)
    except KeyboardInterrupt:
        return _fail("interrupted", Exit.INTERRUPTED, as_json=as_json)
    except Terminated:
        return _fail("terminated", Exit.TERMINATED, as_json=as_json)
    except BrokenPipeError:
        return Exit.CLOSED
    finally:
        _drop_unwritten()


def _run(arguments: Sequence[str], *, as_json: bool) -> int:
    try:
        status = app(
            arguments,
            console=console_of(sys.stdout),
            error_console=console_of(sys.stderr),
            exit_on_error=False,
            print_error=False,
            result_action="return_value",
        )
    except CycloptsError as error:
        return _fail(_usage(error), Exit.MISUSE, as_json=as_json)
    except SystemExit as ended:  # of --install-completion, which has said why
        return Exit.MISUSE if ended.code else Exit.DONE
    except Failure as failure:
        return _fail(str(failure), failure.status, as_json=as_json, **failure.details)
    except TillError as error:
        record = error_record(error)
        record.pop("message")
        return _fail(sentence(error), status_of(error), as_json=as_json, **record)
    except BrokenPipeError:
        raise
    except OSError as error:
        name = error.filename or "standard input or output"
        return _fail(f"{name}: {error.strerror or error}", Exit.MISUSE, as_json=as_json)
    return status if isinstance(status, int) else Exit.DONE


def _fail(message: str, status: Exit, *, as_json: bool, **details: object) -> int:
    if as_json:
        record = {
            "error": status.name.title().replace("_", ""),
            "message": message,
            "exit_status": int(status),
        }
        note(to_json({**record, **details}))
    else:
        note(f"onetill: {message}")
    return status


def _usage(error: CycloptsError) -> str:
    text = plain(" ".join(str(error).split()))
    if isinstance(error, UnknownCommandError):
        text = text.partition(" Available commands:")[0]  # which it cuts off
    command = next((name for name in error.command_chain or () if name in NAMES), None)
    if isinstance(error, UnusedCliTokensError):
        text = f"Unexpected argument: {plain(' '.join(error.unused_tokens or ()))}."
    return f"{text} See: onetill {f'{command} ' if command else ''}--help"


def _drop_unwritten() -> None:
    """Let Python end in peace, if what is still buffered has no reader or no room."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


@contextmanager
def _sigterm() -> Iterator[None]:
    """Let SIGTERM end the command as Ctrl-C does, in the main thread of a process."""

    def end(*_: object) -> None:
        raise Terminated

    try:
        earlier = signal.signal(signal.SIGTERM, end)
    except ValueError:  # in another thread, as in tests
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, earlier)
