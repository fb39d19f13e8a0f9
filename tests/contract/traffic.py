"""The traffic of a run, as the entries of a HAR file, and as what it reaches of a spec."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, unquote, urlencode, urlsplit

import httpx

from onetill_mocks.laws.exchanges import JSON, Exchange
from support.openapi import Node, Operation, operation_of, operations, read

from .coverage import Coverage, Replay, Seen, documented, reached
from .recorder import record_rarities, recorded
from .shop import Shop

_JSON = "application/json"


def read_har(path: Path) -> list[Node]:
    """Read the entries of a HAR file that have a response."""
    entries: list[Node] = json.loads(path.read_text(encoding="utf-8"))["log"]["entries"]
    return [entry for entry in entries if entry["response"]["status"]]


def write_har(path: Path, entries: Iterable[Node]) -> None:
    """Write entries as a HAR file."""
    log = {"version": "1.2", "creator": {"name": "onetill", "version": "1"}}
    path.write_text(json.dumps({"log": {**log, "entries": [*entries]}}), encoding="utf-8")


def of_response(response: httpx.Response) -> Node:
    """Make the entry of a response that httpx received."""
    sent = response.request
    return _entry(
        (sent.method, str(sent.url), dict(sent.headers), sent.content.decode()),
        (response.status_code, dict(response.headers), response.text),
    )


def recorded_at(opened: Shop) -> Iterator[Node]:
    """Make the entries of what was recorded, as if it had been at a shop."""
    for exchange in (*recorded(opened.key).exchanges, *record_rarities(opened.key)):
        if not _is_webhook(opened.key, exchange):
            yield _at(opened, exchange.operation, exchange.request, exchange)


def replayed_at(opened: Shop) -> Iterator[Node]:
    """Make the entries of replays, each as the response to the first example of its operation."""
    for replay in opened.sample.replays:
        operation = operation_of(read(opened.key), replay.operation)
        request = {each["name"]: _example(each) for each in operation.parameters}
        bodies = [each["value"] for each in operation.body.get("examples", {}).values()]
        request.update(bodies[0] if bodies else {})
        yield _at(opened, operation.id, request, replay)


def coverage_of(opened: Shop, entries: Iterable[Node]) -> Coverage:
    """Say what of the spec of a shop the traffic there reached, and the webhooks recorded."""
    key = opened.key
    exchanges = (*recorded(key).exchanges, *record_rarities(key))
    replays = [
        Seen(operation_of(read(key), one.operation), one.status, response=one.document)
        for one in opened.sample.replays
    ]
    webhooks = seen_of(key, [one for one in exchanges if _is_webhook(key, one)])
    return Coverage(
        documented=documented(read(key)),
        by_run=reached([*_seen(opened, entries), *webhooks]),
        by_replays=reached(replays),
        arguments=opened.sample.never_reached,
    )


def seen_of(key: str, exchanges: Iterable[Exchange]) -> Iterator[Seen]:
    """Read recorded exchanges; what a webhook tells is a request."""
    for one in exchanges:
        operation = operation_of(read(key), one.operation)
        if _is_webhook(key, one):
            yield Seen(operation, str(one.status), request=one.document)
        else:
            parameters = {name: [str(value)] for name, value in one.request.items()}
            yield Seen(operation, str(one.status), one.request, one.document, parameters)


def _is_webhook(key: str, exchange: Exchange) -> bool:
    return operation_of(read(key), exchange.operation) in operations(read(key), "webhooks")


def _example(parameter: Node) -> object:
    examples = parameter.get("examples") or {"": {"value": parameter.get("example")}}
    return next(iter(examples.values()))["value"]


def _at(opened: Shop, name: str, request: Mapping[str, Any], response: Exchange | Replay) -> Node:
    operation = operation_of(read(opened.key), name)
    fields, path, query = dict(request), operation.path, dict[str, str]()
    for parameter in operation.parameters:
        if (value := fields.pop(parameter["name"], None)) is not None:
            path = path.replace(f"{{{parameter['name']}}}", quote(str(value), safe=""))
            if parameter["in"] == "query":
                query[parameter["name"]] = str(value)
    target = f"{opened.url}{path}" + (f"?{urlencode(query)}" if query else "")
    body = _written(fields) if operation.body else ""
    headers = {**opened.headers(operation), **({"content-type": _JSON} if body else {})}
    return _entry(
        (operation.method.upper(), target, headers, body),
        (int(response.status), {"content-type": _JSON}, _written(response.document)),
    )


def _seen(opened: Shop, entries: Iterable[Node]) -> Iterator[Seen]:
    """Read the requests to documented operations."""
    root = urlsplit(opened.url).path
    for entry in entries:
        request, response = entry["request"], entry["response"]
        target = urlsplit(request["url"])
        for operation, form in _forms(opened.key):
            found = form.fullmatch(target.path.removeprefix(root))
            if found and operation.method.upper() == request["method"]:
                names = re.findall(r"\{([^}]+)\}", operation.path)
                values = [[unquote(each)] for each in found.groups()]
                yield Seen(
                    operation,
                    status=str(response["status"]),
                    request=_read(request.get("postData") or {}),
                    response=_read(response["content"]),
                    parameters={
                        **parse_qs(target.query, keep_blank_values=True),
                        **dict(zip(names, values, strict=True)),
                    },
                )
                break


def _entry(
    request: tuple[str, str, Mapping[str, str], str], response: tuple[int, Mapping[str, str], str]
) -> Node:
    method, url, headers, body = request
    status, response_headers, text = response
    timeless = {"startedDateTime": "2026-01-01T00:00:00Z", "time": 0, "cache": {}}
    timings = {"send": 0, "wait": 0, "receive": 0}
    common = {"httpVersion": "HTTP/1.1", "cookies": [], "headersSize": -1, "bodySize": -1}
    posted = {"mimeType": _media(headers), "text": body}
    content = {"size": len(text), "mimeType": _media(response_headers), "text": text}
    return {
        **timeless,
        "timings": timings,
        "request": {
            **common,
            "method": method,
            "url": url,
            "queryString": [],
            "headers": _pairs(headers),
            **({"postData": posted} if body else {}),
        },
        "response": {
            **common,
            "status": status,
            "statusText": "",
            "redirectURL": "",
            "headers": _pairs(response_headers),
            "content": content,
        },
    }


def _pairs(headers: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"name": name, "value": value} for name, value in headers.items()]


def _media(headers: Mapping[str, str]) -> str:
    return headers.get("content-type", "")


def _written(document: JSON) -> str:
    return json.dumps(document, default=float)


def _read(content: Mapping[str, Any]) -> JSON:
    """Read JSON; None for what is none."""
    if _JSON not in content.get("mimeType", ""):
        return None
    try:
        return json.loads(content.get("text") or "")
    except ValueError:
        return None


@cache
def _forms(key: str) -> list[tuple[Operation, re.Pattern[str]]]:
    return [
        (each, re.compile("([^/]+)".join(map(re.escape, re.split(r"\{[^}]+\}", each.path)))))
        for each in operations(read(key))
    ]
