"""`onetill-mocks`: run the mock gateways, or verify someone else's server."""

import argparse
import errno
import logging
import os
import shlex
import signal
import sys
from contextlib import ExitStack
from pathlib import Path
from threading import Event

from onetill_mocks._verify import command

_LAST_PORT = 65535
_MISUSE = 2
_CLOSED = 141


class _Parser(argparse.ArgumentParser):
    def print_help(self, file: object = None) -> None:
        """Print the help; argparse would hide that it cannot."""
        getattr(file, "write", sys.stdout.write)(self.format_help())


def main() -> int:
    """Run a command in the foreground and return the exit status."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever started it
            nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  # to the end
            setattr(sys, name, nowhere)
    try:
        try:
            return _run()
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        status = _CLOSED
    except OSError as error:
        sys.stderr.write(f"onetill-mocks: standard output: {error.strerror}\n")
        status = _MISUSE
    # What is still buffered must not be written when Python ends.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return status


def _run() -> int:
    parser = _Parser(
        "onetill-mocks",
        description="Run the mock gateways until Ctrl-C, or another command.",
    )
    commands = parser.add_subparsers(metavar="command", dest="command")
    serve = commands.add_parser("serve", help="run the mock gateways; also without a command")
    for each in (parser, serve):
        _add_serve_arguments(each)
    verify = commands.add_parser("verify", help="hold someone's server to a vendor's pages")
    command.add_arguments(verify)
    defaults = argparse.Namespace(command="serve", host="127.0.0.1", port=8000, sparse=False)
    options = parser.parse_args(namespace=defaults)
    if options.command == "verify":
        return _verify(options)
    return _serve(parser, options)


def _add_serve_arguments(parser: argparse.ArgumentParser) -> None:
    missing = argparse.SUPPRESS  # the defaults are those of the whole command
    parser.add_argument("--host", default=missing, help="a loopback address (127.0.0.1)")
    parser.add_argument("--port", default=missing, type=int, help="0 for any free one (8000)")
    parser.add_argument(
        "--sparse",
        choices=["absent", "empty", "null"],
        default=missing,
        help="reduce responses to what the vendors cannot leave out",
    )


def _verify(options: argparse.Namespace) -> int:
    try:
        return command.run(options)
    except ValueError as refused:
        sys.stderr.write(f"onetill-mocks verify: {refused}\n")
        return _MISUSE
    except KeyboardInterrupt:
        return 128 + signal.SIGINT


def _serve(parser: argparse.ArgumentParser, options: argparse.Namespace) -> int:
    if not 0 <= options.port <= _LAST_PORT:
        parser.error(f"--port must be 0 to {_LAST_PORT}, not {options.port}")

    logging.basicConfig(format="%(asctime)s  %(message)s", datefmt="%H:%M:%S")
    logging.getLogger("onetill_mocks.calls").setLevel(logging.INFO)
    stop = Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    with ExitStack() as stack:
        try:
            from onetill_mocks import MockGateways  # noqa: PLC0415  # it may be missing

            gateways = stack.enter_context(
                MockGateways(host=options.host, port=options.port, sparse=options.sparse)
            )
        except (ModuleNotFoundError, ValueError) as refused:
            parser.error(str(refused))
        except OSError as refused:
            if refused.errno == errno.EADDRINUSE:
                parser.error(f"port {options.port} is in use: choose another with --port")
            parser.error(f"cannot listen on {options.host} port {options.port}: {refused.strerror}")
        _print(f"Mock gateways at {gateways.url} (Ctrl-C ends them)\n")
        for gateway in gateways.gateways:
            for name, value in gateways.environ(gateway).items():
                _print(f"export {name}={shlex.quote(value)}")
        # Windows delivers no signal during a wait without timeout.
        while not stop.wait(0.5):
            pass
    return 0


def _print(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
