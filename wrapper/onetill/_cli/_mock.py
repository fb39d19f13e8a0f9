"""The mock gateways: those that run already, or others for this command."""

import json
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

import attrs

from onetill._cli._exits import Exit, Failure
from onetill._cli._options import Common
from onetill._http.exchange import exchange
from onetill.errors import TillError

if TYPE_CHECKING:
    from onetill_mocks import MockGateways

_DEFAULT: Final = "http://127.0.0.1:8000"
_OK: Final = 200


@attrs.frozen
class Mocks:
    """Mock gateways at a URL."""

    url: str
    _vendors: Any

    def environ(self, key: str) -> dict[str, str]:
        """Return the variables that a gateway's `from_env` reads."""
        vendor = next(one for one in self._vendors.values() if key in one.gateways)
        root = f"{self.url}/{vendor.prefix}"
        fields = {**vendor.gateways[key], **dict.fromkeys(vendor.url_fields, root)}
        return {f"ONETILL_{key}_{name}".upper(): value for name, value in fields.items()}

    def notify(self, key: str, url: str | None) -> None:
        """Set the URL that receives the notifications of a gateway; None for none."""
        body = json.dumps({"gateway": key, "url": url}).encode()
        headers = [("Content-Type", "application/json")]
        response = exchange("POST", f"{self.url}/_admin/notify", headers, body)
        if response.status != _OK:
            raise Failure(f"the mock gateways did not take the URL {url}", Exit.REFUSED)


@contextmanager
def mock_gateways(common: Common) -> Iterator[Mocks]:
    """Find the mock gateways that run, or start some until the block ends."""
    try:
        # The only import of the mock gateways in this package.
        from onetill_mocks import MockGateways, find_vendors  # noqa: PLC0415  # for --mock alone
    except ModuleNotFoundError as missing:
        raise Failure(f"--mock needs {missing.name}: pip install 'onetill[mocks]'") from None
    url = os.environ.get("ONETILL_MOCK_URL") or _DEFAULT
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port or 0
    except ValueError:
        host, port = "", 0
    if not url.startswith("http://") or host not in {"127.0.0.1", "localhost", "::1"}:
        raise Failure(f"ONETILL_MOCK_URL must be a loopback URL such as {_DEFAULT}")
    with ExitStack() as stack:
        if not (port and _are_running(url)):
            url = _start(stack, MockGateways, port).url
            common.note(
                f"Mock gateways at {url} run until this command ends: onetill-mocks keeps some"
                " running."
            )
        yield Mocks(url.rstrip("/"), find_vendors())


def _start(stack: ExitStack, kind: "type[MockGateways]", port: int) -> "MockGateways":
    """Start mock gateways at a port, or at a free one if something else is there."""
    try:
        return stack.enter_context(kind(port=port))
    except OSError:
        return stack.enter_context(kind())


def _are_running(url: str) -> bool:
    """Return whether what listens at a URL is mock gateways."""
    try:
        response = exchange("GET", f"{url.rstrip('/')}/_admin/deliveries", timeout=2)
        return response.status == _OK and isinstance(json.loads(response.body), list)
    except (TillError, ValueError):
        return False
