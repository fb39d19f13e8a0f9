"""Keep other machines and other web pages away from what belongs to the developer."""

import re
from urllib.parse import urlsplit

from starlette.requests import Request

from onetill_mocks._json import Refusal
from onetill_mocks._loopback import is_loopback
from onetill_mocks._validators import check_text


def check_local_url(url: str) -> None:
    """Raise ValueError unless a URL is an http:// URL of this machine."""
    check_text("url", url)
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        raise ValueError(f"url must be a valid URL, not {url!r}") from None
    if parts.scheme != "http" or not re.fullmatch(r"[!-~]+", url):
        raise ValueError(f"url must be an http:// URL, not {url!r}")
    if not is_loopback(host):
        raise ValueError(f"url must have a loopback address, not {host!r}")


def require_local(request: Request) -> None:
    """Refuse a request by the name of another host, or sent by a page of another origin.

    Otherwise any page in the developer's browser could use the admin API, directly or by a DNS name
    of its own that leads here.
    """
    host = request.headers.get("host", "")
    if (name := _hostname(host)) not in request.app.state.hosts and not is_loopback(name):
        raise Refusal(403, {"error": f"host must be a loopback address, not {name!r}"})
    origin = request.headers.get("origin")
    if origin not in {None, f"{request.scope['scheme']}://{host}"}:
        raise Refusal(403, {"error": f"origin must be this server, not {origin!r}"})


def _hostname(host: str) -> str:
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""
