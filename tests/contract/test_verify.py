"""`onetill-mocks verify` finds what is wrong with a server, and nothing where nothing is."""

import json
import re
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

import httpx
import msgspec
import pytest

from onetill_mocks import MockGateways
from onetill_mocks.__main__ import main
from onetill_mocks._loopback import is_loopback
from onetill_mocks._sparse import Sparse
from onetill_mocks._verify import command
from onetill_mocks.laws import facts_of
from support.hostile import HANG, Script, dripping, hostile
from support.openapi import KEYS, operations, read
from support.servers import Reply, Request, serving

from .mutants import (
    Wrong,
    any_key_accepted,
    around,
    cancels_in_word_only,
    one_response_for_all,
    refuses_nothing,
)
from .planted import FAULTS, planted
from .shop import shop

KEY = "a-key-that-nobody-may-see"
JSON = {"Content-Type": "application/json"}
_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n"


class Finished(NamedTuple):
    """What the command printed, and its exit status."""

    status: int
    out: str
    error: str

    @property
    def broken(self) -> list[str]:
        """The laws that were broken, by their names."""
        return re.findall(r"^(\w+)$", self.out, re.MULTILINE)


Verify = Callable[..., Finished]


@pytest.fixture
def verify(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Verify:
    """Run the command in this process, with credentials that no server but the mocks knows."""

    def run(
        key: str, url: str, *arguments: str, environ: Mapping[str, str] | None = None
    ) -> Finished:
        made_up = {f"ONETILL_{key}_{name}".upper(): KEY for name in facts_of(key).credentials}
        for name, value in (made_up if environ is None else environ).items():
            monkeypatch.setenv(name, value)
        monkeypatch.setattr(sys, "argv", ["onetill-mocks", "verify", key, "--url", url, *arguments])
        capsys.readouterr()
        try:
            status = main()
        except SystemExit as ended:
            status = int(ended.code or 0)
        out, error = capsys.readouterr()
        assert "Traceback" not in out + error
        return Finished(status, out, error)

    return run


@pytest.fixture
def check(verify: Verify) -> Callable[[MockGateways, str], Finished]:
    """Verify a running mock gateway with its own credentials."""
    return lambda gateways, key: verify(key, gateways.base_url(key), environ=gateways.environ(key))


Check = Callable[[MockGateways, str], Finished]


@pytest.mark.parametrize("sparse", [None, "absent", "empty", "null"])
@pytest.mark.parametrize("key", KEYS)
def test_a_right_server_breaks_no_law(check: Check, key: str, sparse: Sparse | None) -> None:
    """A server that leaves out what the vendor may is not at fault, nor is one that tells all."""
    with MockGateways(sparse=sparse or False) as gateways:
        finished = check(gateways, key)
    assert (finished.status, finished.broken) == (0, [])
    assert re.search(r"\d\d requests, 0 of \d\d laws broken", finished.out)


@pytest.mark.parametrize(
    ("key", "find", "put", "law"),
    [
        ("crucash", '"fiat_amount": f"{entry.price:f}"', "", "reported_as_asked"),
        ("crucash", '"is_paid": entry.state == "paid"', ": True", "states_follow_what_happened"),
        ("crucash", "timedelta(minutes=lifetime)", "hours", "times_are_those_of_the_clock"),
        ("cryptocloud_v1", "status_invoice", "entry.state", "get_invoice_is_as_documented"),
        ("cryptocloud_v1", '"pay_url"', "", "what_leads_to_an_invoice_leads_to_no_other"),
        ("cryptocloud_v2", "if len(items) > _MOST_IDS", "+ 1", "good_requests_succeed"),
        ("cryptocloud_v2", "for entry in found if entry]", "[:1]", "the_ids_asked_are_the_ids"),
        ("cryptocloud_v2", "[::-1]", "[::1]", "a_list_is_whole_and_in_order"),
        ("paydo", '"description"', "", "reported_as_asked"),
        ("paydo", "headers={", "", "a_new_id_is_in_the_header_too"),
    ],
)
def test_a_planted_fault_is_named(check: Check, key: str, find: str, put: str, law: str) -> None:
    """What is wrong in one place is found by the law that says so."""
    fault = next(
        one
        for one in FAULTS
        if one.kind == "mocks" and key in one.gateways and find in one.find and put in one.put
    )
    with MockGateways() as gateways, planted(fault):
        finished = check(gateways, key)
    assert finished.status == 1
    assert [name for name in finished.broken if name.startswith(law)], finished.out


@pytest.mark.parametrize(
    ("key", "wrong", "law"),
    [
        ("cryptocloud_v2", cancels_in_word_only, "states_follow_what_happened"),
        ("cryptocloud_v1", any_key_accepted, "good_requests_succeed_and_bad_ones_do_not"),
        ("crucash", one_response_for_all, "new_ids_are_new"),
        ("paydo", refuses_nothing, "good_requests_succeed_and_bad_ones_do_not"),
    ],
)
def test_a_mutant_is_named(verify: Verify, key: str, wrong: Wrong, law: str) -> None:
    """A mock gateway as one writes it in an hour does not pass for the vendor."""
    with shop(key, around(wrong)) as opened:
        environ = {
            f"ONETILL_{key}_{name}".upper(): value for name, value in opened.credentials.items()
        }
        finished = verify(key, opened.url, environ=environ)
    assert finished.status == 1
    assert law in finished.broken, finished.out


@pytest.mark.parametrize("key", KEYS)
def test_a_server_without_state_is_found_out(verify: Verify, key: str) -> None:
    """Whoever responds with the examples of the spec forgets what was created."""
    with serving(lambda request: _example(key, request)) as (url, _):
        finished = verify(key, url)
    assert finished.status == 1
    assert "new_ids_are_new" in finished.broken
    shown = finished.out.partition("new_ids_are_new")[2].partition("\n\n")[0]
    assert len(re.findall(r"POST http", shown)) == 2  # two creates, and nothing more
    assert KEY not in finished.out


def _example(key: str, request: Request) -> Reply:
    """Respond with the first example of an operation."""
    path = request.path.partition("?")[0]
    for operation in operations(read(key)):
        form = re.sub(r"\\{\w+\\}", "[^/]+", re.escape(operation.path))
        if operation.method.upper() == request.method and re.fullmatch(form, path):
            status, response = next(iter(operation.responses.items()))
            examples = response["content"]["application/json"]["examples"]
            return Reply(json.dumps(next(iter(examples.values()))["value"]), int(status))
    return Reply("{}", 404)


@pytest.mark.parametrize(
    ("reply", "law"),
    [
        (Reply(status=None), "every_request_has_a_response"),
        (Reply("{", 200), "create_invoice_is_as_documented"),
        (Reply("null", 200), "create_invoice_is_as_documented"),
        (Reply("[" * 100_000, 200), "create_invoice_is_as_documented"),
        (Reply('{"invoice": {"id": NaN}}', 200), "create_invoice_is_as_documented"),
        (Reply('{"invoice": {"id": 1e999999999}}', 200), "create_invoice_is_as_documented"),
        (Reply('{"invoice": {"id": "\\ud800\\u001b[31m"}}', 200), "new_ids_are_new"),
        (Reply(b"\x00\xff\x1b[31m", 200), "create_invoice_is_as_documented"),
        (Reply("x" * (5 << 20), 200), "every_request_has_a_response"),
        (Reply('"' + "\\\\" * 30_000 + '"', 200), "create_invoice_is_as_documented"),
        (Reply("{}", 302, {"Location": "http://127.0.0.1:9/"}), "json_is_called_json"),
        (Reply("{}", 200, {"Content-Encoding": "gzip"}), "json_is_called_json"),
    ],
    ids=["closed", "cut", "null", "deep", "nan", "huge-number", "surrogate", "bytes", "long",
         "backslashes", "redirect", "not-gzip"],
)  # fmt: skip
def test_garbage_is_reported(verify: Verify, tmp_path: Path, reply: Reply, law: str) -> None:
    """Whatever a server responds, the command says what is wrong, and writes its reports."""
    junit, har = tmp_path / "junit.xml", tmp_path / "all.har"
    files = ("--junit", str(junit), "--har", str(har))
    began = time.process_time()
    with serving(lambda _: reply) as (url, _):
        finished = verify("crucash", url, *files)
    assert time.process_time() - began < 10
    assert finished.status == 1
    assert law in finished.broken, finished.out[:2000]
    assert "\x1b" not in finished.out
    failures = ET.parse(junit).getroot().findall("testsuite/testcase/failure")  # noqa: S314  # ours
    assert len(failures) == len(finished.broken)
    assert json.loads(har.read_text())["log"]["entries"]


@pytest.mark.parametrize(
    "script",
    [[HANG], lambda _: dripping(b"HTTP/1.1 200 "), lambda _: dripping(_HEAD)],
    ids=["hangs", "drips-its-head", "drips-its-body"],
)
def test_a_server_that_hangs_is_reported(verify: Verify, script: Script) -> None:
    """A response that never ends costs its timeout, and few of them end the walk."""
    began = time.monotonic()
    with hostile(script) as server:
        finished = verify("crucash", server.url, "--timeout", "0.2")
    assert (finished.status, finished.broken) == (1, ["every_request_has_a_response"])
    assert "The walk came to no end: 3 requests had no response." in finished.out
    assert "no whole response in 0.2 seconds" in finished.out
    assert time.monotonic() - began < 12


def test_reads_alone_go_to_another_host(verify: Verify, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is created, canceled or refunded at another host, unless that is said twice."""
    monkeypatch.setattr(command, "is_loopback", lambda _: False)
    with serving(lambda request: _example("paydo", request)) as (url, requests):
        alone = verify("paydo", url)
        assert {one.path for one in requests if "create" in one.path} == set()
        assert requests
        assert "Reads alone were sent" in alone.out
        requests.clear()
        for arguments in (
            ["--allow-writes"],
            ["--yes-really-at", "127.0.0.1"],
            ["--allow-writes", "--yes-really-at", "localhost"],
        ):
            refused = verify("paydo", url, *arguments)
            assert (refused.status, requests) == (2, [])
            assert (
                "must be allowed twice: --allow-writes --yes-really-at 127.0.0.1" in refused.error
            )
        verify("paydo", url, "--allow-writes", "--yes-really-at", "127.0.0.1")
        assert [one for one in requests if "create" in one.path]


def test_a_host_is_loopback_by_its_address_only() -> None:
    """A name that only looks like this machine is another host."""
    here, elsewhere = ("127.0.0.1", "127.8.8.8", "::1", "localhost"), ("127.1.example", "10.0.0.1")
    assert all(map(is_loopback, here))
    assert not any(map(is_loopback, elsewhere))


@pytest.mark.parametrize("key", KEYS)
def test_reports_hold_no_secret(verify: Verify, tmp_path: Path, key: str) -> None:
    """A server that repeats what it was sent finds no way for a key into a report."""

    def echo(request: Request) -> Reply:
        sent = {"path": request.path, "body": request.body.decode(), **request.headers}
        named = dict.fromkeys(("id", "invoice_id", "status", "data", "uuid"), str(sent))
        return Reply(
            json.dumps({**named, "sent": sent, "again": json.dumps(sent)}),
            headers={"X-Echo": str(sent), **JSON},
        )

    secret = 'a"key/that%nobody\\may-see'
    variables = (f"ONETILL_{key}_{name}".upper() for name in facts_of(key).credentials)
    environ = dict.fromkeys(variables, secret)
    junit, har = tmp_path / "junit.xml", tmp_path / "all.har"
    files = ("--junit", str(junit), "--har", str(har))
    with serving(echo) as (url, requests):
        finished = verify(key, url, *files, environ=environ)
    assert any("may-see" in f"{one.headers} {one.body!r}" for one in requests)
    for text in (finished.out, finished.error, junit.read_text(), har.read_text()):
        assert "may-see" not in text
    assert finished.status == 1


def test_other_complaints_of_a_law_are_reported(verify: Verify) -> None:
    """What a law has against other responses is not hidden behind the smallest exchange."""

    def respond(request: Request) -> Reply:
        body = '{"invoice": 5}' if "create" in request.path else '{"id": 7, "pay_status": 8}'
        return Reply(body)

    with serving(respond) as (url, _):
        out = verify("crucash", url).out
    reported = out.partition("get_invoice_is_as_documented")[2].partition("\n\n")[0]
    assert 'id: 7 is not of type "string"' in reported
    assert 'pay_status: 8 is not of type "string"' in reported


def test_a_list_out_of_order_is_found_in_a_long_one(verify: Verify) -> None:
    """Of a list that goes on, what was created in this walk must be in order too."""
    with MockGateways() as gateways:
        for _ in range(101):
            gateways.place("cryptocloud_v2", price="5", currency="USD")
        root, environ = gateways.base_url("cryptocloud_v2"), gateways.environ("cryptocloud_v2")

        def respond(request: Request) -> Reply:
            kept = {
                n: v for n, v in request.headers.items() if n in {"Authorization", "Content-Type"}
            }
            got = httpx.request(
                request.method,
                root + request.path,
                headers=kept,
                content=request.body,
                trust_env=False,
            )
            document = got.json(parse_float=Decimal)
            if request.path.endswith("/list") and got.is_success:
                document["result"].reverse()
            return Reply(msgspec.json.encode(document), got.status_code)

        with serving(respond) as (url, _):
            finished = verify("cryptocloud_v2", url, environ=environ)
    assert "a_list_is_whole_and_in_order" in finished.broken


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--url", "http://127.0.0.1:1"], "cannot connect"),
        (["--url", "ftp://127.0.0.1"], "--url must begin with http"),
        (["--url", "http://me:secret-word@127.0.0.1"], "--url must have no credentials"),
        (["--url", "http://127.0.0.1:port"], "--url must be a URL with a valid port"),
        (["--timeout", "0"], "--timeout must be above 0 and at most 60 seconds"),
        (["--timeout", "nan"], "--timeout must be above 0 and at most 60 seconds"),
        (["--key-env", "NO_SUCH_VARIABLE"], "set NO_SUCH_VARIABLE to the api_key of crucash"),
        (["--junit", "/no/such/folder/file"], "--junit must be in a folder that exists"),
        (["--har", "/"], "--har must be a file, and / is a folder"),
    ],
)
def test_misuse_is_said_in_a_sentence(verify: Verify, arguments: list[str], message: str) -> None:
    """What cannot be judged ends with the status 2 and says what to do."""
    refused = verify("crucash", "http://127.0.0.1:1", *arguments)
    assert refused.status == 2
    assert message in refused.error
    assert "secret-word" not in refused.error


def test_a_key_has_one_line_and_is_not_shown(verify: Verify) -> None:
    """A key that no header can hold is refused without being repeated."""
    refused = verify(
        "crucash", "http://127.0.0.1:1", environ={"ONETILL_CRUCASH_API_KEY": "my\nsecret"}
    )
    assert refused.status == 2
    assert "ONETILL_CRUCASH_API_KEY must be printable ASCII without spaces" in refused.error
    assert "secret" not in refused.error


@pytest.mark.parametrize(
    ("module", "library"), [("jsonschema_rs", "jsonschema-rs"), ("yaml", "pyyaml")]
)
def test_a_missing_library_is_named(module: str, library: str) -> None:
    """Whoever has not installed the extra reads which command does."""
    code = (
        f"import sys; sys.modules[{module!r}] = None; sys.argv[0] = 'onetill-mocks'\n"
        "from onetill_mocks.__main__ import main; sys.exit(main())"
    )
    done = subprocess.run(  # noqa: S603  # our own Python
        [sys.executable, "-c", code, "verify", "crucash", "--url", "http://127.0.0.1:1"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.endswith(f"verify needs {library}: pip install 'onetill[verify]'\n")


@pytest.mark.parametrize("arguments", [[], ["serve"], ["verify"]])
def test_help_fits_a_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    """The help of each command is within 80 columns, and says what an exit status means."""
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr(sys, "argv", ["onetill-mocks", *arguments, "--help"])
    with pytest.raises(SystemExit):
        main()
    text = capsys.readouterr().out
    assert max(map(len, text.splitlines())) <= 80
    assert ("exit status:" in text) is (arguments == ["verify"])
