"""`onetill-mocks`: run the mock gateways until Ctrl-C."""

import argparse
import errno
import logging
import shlex
import signal
import sys
from threading import Event

_LAST_PORT = 65535


def main() -> int:
    """Run the mock gateways in the foreground and return the exit status."""
    parser = argparse.ArgumentParser("onetill-mocks", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1", help="a loopback address (%(default)s)")
    parser.add_argument("--port", default=8000, type=int, help="0 for any free one (%(default)s)")
    parser.add_argument(
        "--sparse",
        choices=["absent", "empty", "null"],
        default=False,
        help="reduce responses to what the vendors cannot leave out",
    )
    options = parser.parse_args()
    if not 0 <= options.port <= _LAST_PORT:
        parser.error(f"--port must be 0 to {_LAST_PORT}, not {options.port}")

    logging.basicConfig(format="%(asctime)s  %(message)s", datefmt="%H:%M:%S")
    logging.getLogger("onetill_mocks.calls").setLevel(logging.INFO)
    stop = Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    try:
        from onetill_mocks import MockGateways  # noqa: PLC0415  # it may be missing

        with MockGateways(host=options.host, port=options.port, sparse=options.sparse) as gateways:
            _print(f"Mock gateways at {gateways.url} (Ctrl-C ends them)\n")
            for gateway in gateways.gateways:
                for name, value in gateways.environ(gateway).items():
                    _print(f"export {name}={shlex.quote(value)}")
            # Windows delivers no signal during a wait without timeout.
            while not stop.wait(0.5):
                pass
    except (ModuleNotFoundError, ValueError) as refused:
        parser.error(str(refused))
    except OSError as refused:
        if refused.errno == errno.EADDRINUSE:
            parser.error(f"port {options.port} is in use: choose another with --port")
        parser.error(f"cannot listen on {options.host} port {options.port}: {refused.strerror}")
    return 0


def _print(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
