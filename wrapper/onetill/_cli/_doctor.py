"""The command `doctor`: what there is to know about a till that does not work."""

import platform
import ssl
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from importlib.metadata import PackageNotFoundError, version
from time import monotonic
from typing import Annotated, Final
from urllib.parse import urlsplit

from cyclopts import Parameter

from onetill._cli._config import default_config, gateway_class, is_there, open_environ
from onetill._cli._exits import Exit, Failure, status_of
from onetill._cli._gateways import NO_CREDENTIALS, describe
from onetill._cli._options import KEYS, NO_OPTIONS, Common, Key
from onetill._cli._output import print_facts, print_table, to_json, write
from onetill._gateway import Gateway
from onetill._http.exchange import exchange
from onetill._version import __version__
from onetill.errors import Misuse, TillError

_PACKAGES: Final = ("httpx", "h11", "anyio", "attrs", "msgspec", "stamina", "cyclopts", "rich")
_COLUMNS: Final = ("gateway", "configured", "server", "reachable", "clock")
_SKEW: Final = 60


def doctor(
    *keys: Annotated[Key, Parameter(help="The gateways to look at; all if left out.")],
    common: Common = NO_OPTIONS,
) -> int:
    """Report configuration, clock, reachability and versions, to paste into a report.

    No credential is shown, and none is sent: a server is asked for its root only.
    """
    status, facts = Exit.DONE, _facts(common)
    rows: list[list[str]] = []
    with ExitStack() as stack:
        try:
            environ = stack.enter_context(open_environ(common))
        except Failure as failure:
            facts["config"], status = str(failure), failure.status
            environ = _no_environ
        for key in keys or KEYS:
            row, found = _examine(gateway_class(key), environ(key))
            rows.append(row)
            # Without names, a gateway that is not configured is none that the merchant uses.
            is_used = bool(keys) or not (found is Exit.MISUSE or row[1] == NO_CREDENTIALS)
            status = max(status, found if is_used else Exit.DONE)
    if common.as_json:
        gateways = [dict(zip(_COLUMNS, row, strict=True)) for row in rows]
        write(to_json({**facts, "gateways": gateways}))
    else:
        print_facts(facts)
        write("")
        print_table(_COLUMNS, rows)
    return status


def _facts(common: Common) -> dict[str, str]:
    path = common.config or default_config()
    return {
        "onetill": __version__,
        "python": f"{platform.python_version()} on {platform.system()} {platform.machine()}",
        "tls": ssl.OPENSSL_VERSION,
        "packages": ", ".join(_versions()),
        "config": f"{path.name} is {'there' if is_there(path) else 'not there'}",
        "terminal": "yes" if sys.stdout.isatty() else "no",
    }


def _versions() -> Iterator[str]:
    for name in _PACKAGES:
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            yield f"{name} missing"


def _no_environ(_: str) -> Mapping[str, str]:
    return {}


def _examine(kind: type[Gateway], environ: Mapping[str, str]) -> tuple[list[str], Exit]:
    """Look at one gateway: its configuration, its server, and the clocks of both."""
    configured = describe(kind, environ)
    try:
        server = kind.from_env(environ).base_url
    except Misuse:
        return [kind.key, configured, "·", "·", "·"], Exit.MISUSE
    return _ask(kind.key, configured, server)


def _ask(key: str, configured: str, server: str) -> tuple[list[str], Exit]:
    host = urlsplit(server).netloc
    began, moment = datetime.now(UTC), monotonic()
    try:
        response = exchange("GET", f"{server.rstrip('/')}/")
    except TillError as error:
        return [key, configured, host, f"no: {error}", "·"], max(status_of(error), Exit.UNREACHABLE)
    seconds = monotonic() - moment
    clock = _clock(response.headers.get("date", ""), began, seconds)
    return [key, configured, host, f"in {seconds * 1000:.0f} ms", clock], Exit.DONE


def _clock(header: str, began: datetime, seconds: float) -> str:
    """Compare the clock of a server, which shows whole seconds, with this machine's."""
    try:
        theirs = parsedate_to_datetime(header)
        theirs = theirs if theirs.tzinfo else theirs.replace(tzinfo=UTC)  # -0000 says no zone
    except (TypeError, ValueError):
        return "not shown by the server"
    skew = (began - theirs).total_seconds() + seconds / 2
    if abs(skew) <= _SKEW:
        return f"right ({skew:+.0f} s)"
    return f"wrong by {skew:+.0f} s: set this machine's clock"
