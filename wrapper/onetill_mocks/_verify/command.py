"""`onetill-mocks verify`: hold someone's server to what a vendor documents.

It walks through the API as a merchant would whose payers are out of reach: it
creates invoices, reads and lists them, cancels some, and tries what must be
refused. Then it prints each law that the responses broke, with the smallest
exchange that shows it.
"""

import argparse
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from onetill_mocks._loopback import is_loopback
from onetill_mocks._specs import spec_keys
from onetill_mocks.laws import facts_of

_EXIT_STATUSES = """\
exit status:
  0  no law is broken
  1  a law is broken, or the walk came to no end
  2  misuse, or nobody listens at the URL

Credentials come from the variables that onetill reads, such as
ONETILL_CRUCASH_API_KEY. Creates, cancels and refunds are sent to a loopback
host only, unless you say twice that they may reach another one:
--allow-writes --yes-really-at HOST. Otherwise only reads are sent.
"""
_LIBRARIES = {"jsonschema_rs": "jsonschema-rs", "yaml": "pyyaml"}
_MOST_SECONDS = 60


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments of the command."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.description = (__doc__ or "").partition("\n\n")[2]
    parser.epilog = _EXIT_STATUSES
    parser.add_argument("gateway", choices=spec_keys(), help="the vendor API it claims to be")
    parser.add_argument("--url", required=True, help="what stands before /v1 or /v2")
    parser.add_argument("--key-env", metavar="NAME", help="another variable that holds the key")
    parser.add_argument(
        "--timeout", metavar="SECONDS", type=float, default=10.0, help="for each response (10)"
    )
    parser.add_argument("--junit", metavar="FILE", type=Path, help="write a report as JUnit's XML")
    parser.add_argument("--har", metavar="FILE", type=Path, help="write all exchanges as HAR")
    parser.add_argument(
        "--allow-writes", action="store_true", help="create, cancel and refund at another host"
    )
    parser.add_argument("--yes-really-at", metavar="HOST", help="the host of --url, once more")


def run(options: argparse.Namespace) -> int:
    """Run the command and return its exit status. Raises `ValueError` for misuse."""
    url = _checked(options)
    may_write = _may_write(url, options)
    try:
        from onetill_mocks._verify import reports, verdict, walking  # noqa: PLC0415  # they need the extra
    except ModuleNotFoundError as missing:
        if missing.name not in _LIBRARIES:
            raise
        library = _LIBRARIES[missing.name]
        raise ValueError(f"verify needs {library}: pip install 'onetill[verify]'") from None
    key = options.gateway
    credentials = _credentials(key, facts_of(key).credentials, options.key_env)
    shop, ended = walking.walked(
        key, url, credentials, seconds=options.timeout, may_write=may_write
    )
    verdicts = verdict.judged(shop)
    broken = sum(bool(one.complaints) for one in verdicts)
    count = len(shop.recorded)
    _print(f"{key} at {url}: {count} requests, {broken} of {len(verdicts)} laws broken")
    if ended:
        _print(f"The walk came to no end: {ended}.")
    if shop.unsent:
        _print(f"Reads alone were sent, since writes at this host are not allowed ({shop.unsent}).")
    for line in reports.lines(verdicts):
        _print(line)
    if options.junit:
        _write(options.junit, reports.junit(key, verdicts))
    if options.har:
        _write(options.har, reports.har(shop.recorded))
    return 1 if broken or ended else 0


def _checked(options: argparse.Namespace) -> str:
    """Return the URL without a slash at its end. Raises `ValueError`."""
    if not 0 < options.timeout <= _MOST_SECONDS:
        raise ValueError(f"--timeout must be above 0 and at most {_MOST_SECONDS} seconds")
    for name in ("junit", "har"):
        file = getattr(options, name)
        if file and not file.parent.is_dir():
            raise ValueError(f"--{name} must be in a folder that exists")
        if file and file.is_dir():
            raise ValueError(f"--{name} must be a file, and {file} is a folder")
    url: str = options.url
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise ValueError("--url must be a URL with a valid port") from None
    if parts.scheme not in {"http", "https"} or not parts.hostname or port == 0:
        raise ValueError("--url must begin with http:// or https:// and a host")
    if parts.username is not None or parts.query or parts.fragment:
        raise ValueError("--url must have no credentials, no query and no fragment")
    return url.rstrip("/")


def _may_write(url: str, options: argparse.Namespace) -> bool:
    host = urlsplit(url).hostname or ""
    if is_loopback(host):
        return True
    if not options.allow_writes and options.yes_really_at is None:
        return False
    if not (options.allow_writes and (options.yes_really_at or "").lower() == host):
        raise ValueError(
            f"writes at {host} must be allowed twice: --allow-writes --yes-really-at {host}"
        )
    return True


def _credentials(key: str, names: Sequence[str], key_env: str | None) -> dict[str, str]:
    variables = {name: f"ONETILL_{key}_{name}".upper() for name in names}
    if key_env:
        variables[names[0]] = key_env
    found = {name: os.environ.get(variable, "") for name, variable in variables.items()}
    for name, value in found.items():
        if not value:
            raise ValueError(f"set {variables[name]} to the {name} of {key}")
        if not re.fullmatch("[!-~]+", value):
            raise ValueError(f"{variables[name]} must be printable ASCII without spaces")
    return found


def _write(file: Path, text: str) -> None:
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise ValueError(f"{file}: {error.strerror}") from None


def _print(line: str) -> None:
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(line.encode(encoding, "backslashreplace").decode(encoding) + "\n")
