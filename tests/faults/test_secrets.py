"""Credentials and payers stay where they belong: rows 119 to 124."""

import copy
import json
import logging
import pickle
import re
import subprocess
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest

from faults.checklist import row
from faults.leaks import Watch, watching
from onetill import AsyncTill, Till, TillError, errors
from onetill._http import client as http_client
from support.calls import PRICE, call, canary_gateway, error_of, operations, order_fields
from support.canaries import KEY, PAYER
from support.hostile import CLOSE, HANG, RESET, Step, hostile, http
from support.tills import GATEWAYS, Opener

ROOT = Path(__file__).parents[2]


def echoes(key: str) -> list[bytes]:
    """Make responses that hold all our credentials, wherever a vendor might put them."""
    secrets = " and ".join(canary_gateway(key).secrets)
    bodies: list[Any] = [
        {"message": secrets},
        {"error": secrets},
        {"detail": secrets},
        {"error": {"code": secrets, "message": secrets}},
        {
            "status": "error",
            "error": secrets,
            "result": {secrets: secrets, "validate_error": secrets},
        },
        {"message": {secrets: [secrets], "key": [secrets, 5]}},
        {"message": {"message": secrets}},
        {"message": [secrets]},
        {"data": secrets, "status": secrets},
        {"status": secrets, "result": [secrets], "status_invoice": secrets, "invoice_id": 5},
        {"id": secrets, "invoice": secrets, "pay_status": [secrets]},
        secrets,
        [secrets],
    ]
    responses = [
        http(status, json.dumps(body, ensure_ascii=False))
        for body in bodies
        for status in (200, 400, 401, 404, 406, 409, 422, 429, 500, 503)
    ]
    responses += [http(status, f"<html>{secrets}</html>") for status in (200, 400, 500)]
    responses += [http(200, f'{{"{secrets}": '), http(200, f'"{secrets}')]
    return responses


@row(119)
def test_nothing_shows_a_key(key: str) -> None:
    """Neither a gateway nor a till nor anything inside one shows a credential."""
    gateway = canary_gateway(key)
    for till in (Till(gateway), AsyncTill(gateway)):
        http_client: Any = till._http  # noqa: SLF001  # what a debugger would show
        inside = [
            gateway,
            till,
            till._client,  # noqa: SLF001  # likewise
            till._config,  # noqa: SLF001  # likewise
            http_client,
            http_client.auth,
            http_client._requests,  # noqa: SLF001  # likewise
            http_client._transport,  # noqa: SLF001  # likewise
            http_client.headers,
            http_client.cookies,
            gateway.order(PRICE, **order_fields(key)),
        ]
        for one in inside:
            shown = f"{one!r} {one!s} {one} {[one]} {{'a': {one!r}}}"
            assert KEY not in shown
        assert KEY not in repr(vars(http_client))
        assert KEY not in repr(vars(till))


FAULTS: list[list[Step]] = [
    [RESET],
    [CLOSE],
    [HANG],
    [b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{", CLOSE],
    [b"SSH-2.0\r\n", CLOSE],
    [http(200, "{")],
    [http(200, "[" * 100_000)],
    [http(200, b"\xff")],
    [http(204)],
    [http(302, "", {"Location": "//127.0.0.1:9"})],
    [http(503, "{}")],
    [http(401, "{}")],
    [http(999)],
]


@row(120, 121)
@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: repr(fault[0])[:24])
def test_no_error_shows_a_key(
    key: str, open_till: Opener, fault: list[Step], monkeypatch: pytest.MonkeyPatch, watch: Watch
) -> None:
    """Under every fault no error, cause, traceback or log shows a credential or who pays."""
    monkeypatch.setattr(http_client, "_READ", 0.1)
    with hostile(fault) as server, open_till(canary_gateway(key, server.url)) as till:
        for operation in operations(key):
            error_of(till, key, operation)
        with_key = [request for request in server.requests if KEY.encode() in request]
        assert with_key  # or there was nothing to show
        names_payers = "email" in GATEWAYS[key].optional_fields | GATEWAYS[key].required_fields
        assert any(PAYER.encode() in request for request in server.requests) is names_payers
    assert watch.errors
    assert watch.close_up() == []


@row(122)
def test_pickles(key: str) -> None:
    """A till is not pickled; a gateway is, key and all, and comes back the same."""
    gateway = canary_gateway(key)
    for till in (Till(gateway), AsyncTill(gateway)):
        for take in (pickle.dumps, copy.copy, copy.deepcopy):
            with pytest.raises(errors.Misuse, match="pickle its gateway"):
                take(till)
        with pytest.raises(TypeError):
            json.dumps(till)
    again = pickle.loads(pickle.dumps(gateway))  # noqa: S301  # made in the line itself
    assert again == gateway == copy.deepcopy(gateway)
    assert again.secrets == gateway.secrets
    for name in errors.__all__:
        error: TillError = getattr(errors, name)("what happened")
        error.gateway, error.operation, error.attempts = key, "create", 2
        if isinstance(error, errors.Refused):
            error.status, error.fields = 422, {"a": "b"}
        back = pickle.loads(pickle.dumps(error))  # noqa: S301  # likewise
        assert (type(back), str(back), vars(back)) == (type(error), str(error), vars(error))


@row(123)
def test_echoes_are_scrubbed(key: str, open_till: Opener) -> None:
    """A vendor that echoes our credentials does not bring them into an error."""
    responses = cycle(echoes(key))
    with (
        hostile(lambda _: [next(responses)]) as server,
        open_till(canary_gateway(key, server.url), attempts=1) as till,
    ):
        for operation in operations(key):
            for _ in echoes(key):
                try:
                    call(till, key, operation)
                except TillError as error:
                    assert KEY not in str(error)  # noqa: PT017  # the watch looks closer


@row(123)
def test_broken_echoes_are_scrubbed(key: str, open_till: Opener, watch: Watch) -> None:
    """Nor does one that echoes them where HTTP has no place for them."""
    logging.getLogger("httpcore").setLevel(logging.INFO)  # at DEBUG it tells what heads say
    for secret in canary_gateway(key).secrets:
        for frame in (
            f"HTTP/1.1 {secret}\r\n\r\n",
            f"{secret}\r\n\r\n",
            f"HTTP/1.1 200 OK\r\n{secret}\r\n\r\n",
            f"HTTP/1.1 200 OK\r\nContent-Length: {secret}\r\n\r\n",
            f"HTTP/1.1 200 OK\r\nTransfer-Encoding: {secret}\r\n\r\n",
            f"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{secret}\r\n",
            f"HTTP/1.1 302 {secret}\r\nLocation: http://{secret}/\r\n\r\n",
            f"HTTP/1.1 302 OK\r\nLocation: http://[{secret}\r\n\r\n",
            f"HTTP/1.1 429 OK\r\nRetry-After: {secret}\r\nContent-Length: 0\r\n\r\n",
            f"HTTP/1.1 200 OK\r\nContent-Encoding: {secret}\r\nContent-Length: 0\r\n\r\n",
            f"HTTP/1.1 200 OK\r\nContent-Type: a/b; charset={secret}\r\nContent-Length: 0\r\n\r\n",
        ):
            with (
                hostile([frame.encode(), CLOSE]) as server,
                open_till(canary_gateway(key, server.url), attempts=1) as till,
            ):
                error_of(till, key, "create")
    assert watch.close_up() == []


@row(121)
def test_the_watch_sees(key: str, watch: Watch) -> None:
    """What watches over every row sees a leak wherever there is one."""
    secret, *_ = canary_gateway(key).secrets

    def planted(where: str) -> None:
        match where:
            case "log":
                logging.getLogger("httpx").debug("to %s", secret)
            case "extra":
                logging.getLogger("stamina").warning("again", extra={"stamina.args": [secret]})
            case "payer":
                logging.getLogger("onetill").info("sold to %s", f"{PAYER}@example.com")
            case "message":
                errors.NotSent(secret)
            case "field":
                errors.Invalid("", fields={"a": secret})
            case "note":
                errors.NotSent("").add_note(secret)
            case _:
                error = errors.NotSent("")
                error.__context__ = ValueError(secret)

    for where in ("log", "extra", "payer", "message", "field", "note", "cause"):
        with watching() as inner:
            planted(where)
        assert inner.close_up(), where
    with watching() as inner:
        logging.getLogger("onetill").debug("sold to %s", f"{PAYER}@example.com")
    assert inner.close_up() == []
    watch.errors.clear()  # what was planted here has been seen
    watch.leaks.clear()


LIVE = re.compile(
    r"sk_live|pk_live|AKIA[0-9A-Z]{16}|-----BEGIN [A-Z ]*PRIVATE KEY|gh[pousr]_[A-Za-z0-9]{36}"
)
TOKEN = re.compile(r"eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{20,}")


@row(124)
def test_no_live_keys() -> None:
    """Nothing that is kept with the project looks like a key that opens something."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607  # as everywhere
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    names = listed.stdout.decode().split("\0") if listed.returncode == 0 else []
    files = [ROOT / name for name in names if name] or [
        file
        for folder in ("specs", "wrapper", "generated", "tests")
        for file in (ROOT / folder).rglob("*")
    ]
    texts = {file: file.read_text("utf-8", "replace") for file in files if file.is_file()}
    assert len(texts) > 100
    here = {Path(__file__)}
    assert [file for file, text in texts.items() if LIVE.search(text) and file not in here] == []
    tokens = {file.name for file, text in texts.items() if TOKEN.search(text)}
    assert not {name for name in tokens if not name.endswith(".yaml")}, tokens
