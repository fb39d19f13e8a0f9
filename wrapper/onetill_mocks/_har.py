"""Write exchanges as HAR 1.2, the archive that browsers and proxies read."""

from collections.abc import Iterable, Sequence
from importlib.metadata import version
from pathlib import Path
from urllib.parse import parse_qsl, quote

import msgspec

from onetill_mocks._journal import Exchange, Headers

_UNKNOWN = -1
_PATH = "/:@!$&'()*+,;=~"


def har_document(exchanges: Iterable[Exchange]) -> dict[str, object]:
    """Return the document of an archive."""
    creator = {"name": "onetill mock gateways", "version": version("onetill")}
    return {
        "log": {
            "version": "1.2",
            "creator": creator,
            "entries": [_entry(exchange) for exchange in exchanges],
        }
    }


def write_har(exchanges: Sequence[Exchange], path: Path) -> None:
    """Write an archive to a file."""
    path.write_bytes(msgspec.json.format(msgspec.json.encode(har_document(exchanges))))


def _entry(exchange: Exchange) -> dict[str, object]:
    milliseconds = round(exchange.seconds * 1000, 3)
    operation = f"{exchange.gateway} {exchange.operation}".strip()
    fault = f"fault: {exchange.fault}" if exchange.fault else ""
    return {
        "startedDateTime": exchange.at.isoformat(),
        "time": milliseconds,
        "request": _request(exchange),
        "response": _response(exchange),
        "cache": {},
        "timings": {"send": 0, "wait": milliseconds, "receive": 0},
        "comment": ", ".join(filter(None, (operation, fault))),
    }


def _request(exchange: Exchange) -> dict[str, object]:
    host = _header(exchange.headers, "host") or "localhost"
    url, mark, query = exchange.url.partition("?")
    if url.startswith("/"):  # a path, decoded
        url = f"http://{host}{quote(url, safe=_PATH)}"
    request: dict[str, object] = {
        "method": exchange.method,
        "url": url + mark + query,
        "httpVersion": "HTTP/1.1",
        "cookies": [],
        "headers": _pairs(exchange.headers),
        "queryString": _pairs(parse_qsl(query, keep_blank_values=True)),
        "headersSize": _UNKNOWN,
        "bodySize": len(exchange.body.encode(errors="replace")),
    }
    if exchange.body:
        kind = _header(exchange.headers, "content-type")
        request["postData"] = {"mimeType": kind, "params": [], "text": exchange.body}
    return request


def _response(exchange: Exchange) -> dict[str, object]:
    """Return the response; one that never came has the status 0, as in browsers."""
    headers = exchange.response_headers
    size = len(exchange.response_body.encode(errors="replace"))
    kind = _header(headers, "content-type") or "application/octet-stream"
    return {
        "status": exchange.status or 0,
        "statusText": "",
        "httpVersion": "HTTP/1.1",
        "cookies": [],
        "headers": _pairs(headers),
        "content": {"size": size, "mimeType": kind, "text": exchange.response_body},
        "redirectURL": _header(headers, "location"),
        "headersSize": _UNKNOWN,
        "bodySize": size,
    }


def _pairs(items: Iterable[tuple[str, str]]) -> list[dict[str, str]]:
    return [{"name": name, "value": value} for name, value in items]


def _header(headers: Headers, name: str) -> str:
    return next((value for each, value in headers if each.lower() == name), "")
