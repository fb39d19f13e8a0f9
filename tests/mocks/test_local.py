"""Pages and actions are the developer's alone, whatever is open in the browser."""

import asyncio
import socket
from contextlib import ExitStack, suppress
from time import monotonic

import httpx
import pytest

from mocks.client import Client, new_ledger, placed
from onetill_mocks import MockGateways, _closable, create_app


def local(gateways: MockGateways, number: str) -> list[tuple[str, str]]:
    """List one request for each kind of what is local."""
    pay = f"/crucash/pay/{number}"
    actions = [("POST", "/_admin/pay"), ("POST", "/_admin/reset"), ("GET", "/_admin/requests")]
    shown = ["/", pay, f"/invoices/{number}", "/place", "/journal", "/settings", "/reset",
             "/events", "/static/page.js"]  # fmt: skip
    done = [pay, f"/invoices/{number}/pay", "/place", "/settings/notify", "/reset"]
    assert gateways.url
    return [
        *(("GET", path) for path in shown),
        *(("POST", path) for path in done),
        *actions,
    ]


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "192.168.0.1", "[", "", "localhost."]
)  # fmt: skip
def test_another_host_is_refused(gateways: MockGateways, http: httpx.Client, host: str) -> None:
    """A name that leads here, as an attacker's DNS can, opens nothing."""
    number = placed(gateways, "crucash")
    for method, path in local(gateways, number):
        response = http.request(method, gateways.url + path, headers={"Host": host})
        assert response.status_code == 403
        assert response.json()["error"].startswith("host must be a loopback address")
    assert [entry.state for entry in gateways.ledger.invoices] == ["open"]


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "null", "http://127.0.0.1", "http://localhost:1", ""]
)
def test_another_origin_is_refused(gateways: MockGateways, http: httpx.Client, origin: str) -> None:
    """A page of another site can neither pay nor reset; the vendors' calls mind no origin."""
    number = placed(gateways, "crucash")
    for method, path in local(gateways, number):
        response = http.request(method, gateways.url + path, headers={"Origin": origin})
        assert response.status_code == 403
        assert response.json()["error"].startswith("origin must be this server")
    assert [entry.state for entry in gateways.ledger.invoices] == ["open"]
    url = gateways.base_url("paydo") + "/v1/invoices/x"
    assert http.get(url, headers={"Origin": origin}).status_code == 404


def test_this_server_is_let_in(gateways: MockGateways, http: httpx.Client) -> None:
    """By its address, its name and its own pages."""
    port = gateways.url.rpartition(":")[2]
    for host in (f"127.0.0.1:{port}", f"localhost:{port}", f"[::1]:{port}"):
        for headers in ({"Host": host}, {"Host": host, "Origin": f"http://{host}"}):
            assert http.get(gateways.url, headers=headers).status_code == 200


def test_an_app_may_have_other_names() -> None:
    """Who serves the app elsewhere says by which name; any other stays refused."""

    async def status(*hosts: str) -> int:
        transport = httpx.ASGITransport(create_app(new_ledger(), hosts=hosts))
        async with httpx.AsyncClient(transport=transport, base_url="http://mocks:8000") as client:
            return (await client.get("/")).status_code

    assert asyncio.run(status()) == 403
    assert asyncio.run(status("mocks")) == 200


def test_faults_meet_the_request_they_are_for(gateways: MockGateways, client: Client) -> None:
    """A fault waits for its gateway, its path and its turn, and lets the others through."""
    number = placed(gateways, "crucash")
    gateways.fault("error before", gateway="paydo", status=500)
    gateways.fault("error before", path="/v1/invoice/info", skip=1, status=502)
    statuses = [client.crucash({"invoice_id": number}).status_code for _ in range(4)]
    assert statuses == [200, 502, 200, 200]
    assert [client.paydo(placed(gateways, "paydo")).status_code for _ in range(2)] == [500, 200]
    assert gateways.faults.injected.total() == 2


def test_faults_may_come_again_and_with_headers(
    gateways: MockGateways, client: Client, http: httpx.Client
) -> None:
    """Every third request can be the wrong one, and says when to come again."""
    number = placed(gateways, "crucash")
    headers = {"Retry-After": "3", "content-type": "text/html"}
    gateways.fault("error before", gateway="crucash", status=429, skip=2, every=3, headers=headers)
    responses = [client.crucash({"invoice_id": number}) for _ in range(9)]
    assert [response.status_code for response in responses] == [200, 200, 429] * 3
    assert responses[2].headers["retry-after"] == "3"
    assert responses[2].headers.get_list("content-type") == ["text/html"]
    gateways.faults.clear()
    fault = {"kind": "error after", "status": 429, "headers": "Retry-After: 5\nX-Shard: b"}
    assert http.post(f"{gateways.url}/_admin/fault", json=fault).status_code == 200
    assert client.crucash({"invoice_id": number}).headers["retry-after"] == "5"
    for wrong in ({"a b": "x"}, {"a": "x\r\ny: z"}, {"a": ""}, {"ä": "x"}):
        with pytest.raises(ValueError, match="headers must be"):
            gateways.fault("error before", headers=wrong)


def test_people_meet_no_fault(gateways: MockGateways, http: httpx.Client) -> None:
    """A fault waits for a client, and a look at a pay page does not use it up."""
    number = placed(gateways, "crucash")
    gateways.fault("error before", gateway="crucash")
    assert http.get(f"{gateways.url}/crucash/pay/{number}").status_code == 200
    assert gateways.faults.injected.total() == 0


def test_faults_over_http(gateways: MockGateways, client: Client, http: httpx.Client) -> None:
    """Whoever has no Python asks for a fault, and a reset ends it."""
    url = f"{gateways.url}/_admin"
    fault = {"kind": "error after", "gateway": "crucash", "status": 503, "body": "{}"}
    assert http.post(f"{url}/fault", json=fault).status_code == 200
    response = client.crucash({"invoice_id": placed(gateways, "crucash")})
    assert (response.status_code, response.text) == (503, "{}")
    for wrong in ({"kind": "x"}, {"status": 99}, {"seconds": "nan"}, {"skip": "x"},
                  {"gateway": "stripe"}, {"seconds": 601}):  # fmt: skip
        assert http.post(f"{url}/fault", json=fault | wrong).status_code == 400
    assert http.post(f"{url}/fault", json=fault).status_code == 200
    http.post(f"{url}/reset")
    assert client.crucash({"invoice_id": placed(gateways, "crucash")}).status_code == 200


def test_connections_are_bounded(gateways: MockGateways, monkeypatch: pytest.MonkeyPatch) -> None:
    """A client that leaks connections gets no more; the others work, and its end makes room."""
    monkeypatch.setattr(_closable, "MOST_CONNECTIONS", 5)
    with MockGateways() as mocks, ExitStack() as leaked:
        port = int(mocks.url.rpartition(":")[2])

        def responds() -> bool:
            with suppress(httpx.HTTPError):
                return httpx.get(mocks.url, trust_env=False).status_code == 200
            return False

        def leak(number: int) -> socket.socket:
            opened = [socket.create_connection(("127.0.0.1", port)) for _ in range(number)]
            for each in opened:
                leaked.enter_context(each)
            return opened[-1]

        leak(4)
        assert responds()
        with suppress(ConnectionResetError):
            assert leak(3).recv(1) == b""
        assert not responds()
        leaked.close()
        deadline = monotonic() + 5
        while not responds():
            assert monotonic() < deadline
    assert gateways.url
