"""Keep other machines and other web pages away from what belongs to the developer."""

from urllib.parse import urlsplit

from starlette.requests import Request

from onetill_mocks._json import Refusal
from onetill_mocks._loopback import is_loopback


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
