"""`python -m onetill_mocks`: the practice gateways by hand, until Ctrl-C."""

import argparse
import errno
import shlex
import signal
import sys
from threading import Event

_LAST_PORT = 65535


def main() -> int:
    """Run the practice gateways in the foreground and return the status to exit with."""
    parser = argparse.ArgumentParser("python -m onetill_mocks", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1", help="a loopback address (%(default)s)")
    parser.add_argument("--port", default=8000, type=int, help="0 for any free one (%(default)s)")
    asked = parser.parse_args()
    if not 0 <= asked.port <= _LAST_PORT:
        parser.error(f"there is no port {asked.port}")

    stop = Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    try:
        from onetill_mocks import MockGateways  # noqa: PLC0415  # may tell what is missing

        with MockGateways(host=asked.host, port=asked.port) as gateways:
            _say(f"Practice gateways at {gateways.url} (Ctrl-C ends them)\n")
            for gateway in gateways.gateways:
                for name, value in gateways.environ(gateway).items():
                    _say(f"export {name}={shlex.quote(value)}")
            # Windows lets no signal into a wait without an end.
            while not stop.wait(0.5):
                pass
    except (ModuleNotFoundError, ValueError) as refused:
        parser.error(str(refused))
    except OSError as refused:
        if refused.errno == errno.EADDRINUSE:
            parser.error(f"port {asked.port} is in use: choose another with --port")
        parser.error(f"cannot listen on {asked.host} port {asked.port}: {refused.strerror}")
    return 0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
