"""The actions over HTTP, and the pages for people."""

from decimal import Decimal

import httpx

from mocks.client import Client, exact
from onetill_mocks import MockGateways
from onetill_mocks._store import RecordedRequest


def test_actions_work_over_http(gateways: MockGateways, http: httpx.Client) -> None:
    """Each action takes JSON, and responds what became of the invoice."""
    till = gateways.url + "/_admin"
    placed = {"gateway": "cryptocloud_v2", "price": "10.50", "currency": "USD", "coin": "BTC"}
    number = http.post(f"{till}/place", json=placed | {"is_test": True}).json()["id"]
    assert [entry.is_test for entry in gateways.ledger.invoices] == [True]
    for wrong in ({"self": "x"}, {"price": [1]}, {"price": "a lot"}, {"currency": None}):
        assert http.post(f"{till}/place", json=placed | wrong).status_code == 400
    parted = exact(http.post(f"{till}/part", json={"id": number, "received": "0.0001"}))
    assert parted == {
        "id": number,
        "state": "partial",
        "coin": "BTC",
        "due": Decimal("0.00021"),
        "received": Decimal("0.0001"),
    }
    assert http.post(f"{till}/over", json={"id": number}).json()["state"] == "overpaid"
    refused = http.post(f"{till}/expire", json={"id": number})
    assert refused.status_code == 400
    assert refused.json() == {"error": f"'expire' cannot move invoice {number}: it is overpaid"}
    for action, state in [("pay", "paid"), ("expire", "expired"), ("cancel", "canceled")]:
        number = gateways.place("cryptocloud_v2", price=1, currency="USD")
        assert http.post(f"{till}/{action}", json={"id": number}).json()["state"] == state
    assert http.post(f"{till}/reset").status_code == 200
    assert gateways.ledger.invoices == []


def test_actions_take_forms(gateways: MockGateways, http: httpx.Client) -> None:
    """A form does what JSON does, and has the same response."""
    form = {"gateway": "crucash", "price": "30", "currency": "USD"}
    response = http.post(f"{gateways.url}/_admin/place", data=form)
    assert [entry.id for entry in gateways.ledger.invoices] == [response.json()["id"]]


def test_the_page_shows_invoices_and_runs_actions(
    gateways: MockGateways, http: httpx.Client
) -> None:
    """People see every invoice, press a button and are back; what was typed is never markup."""
    form = {"gateway": "crucash", "price": "30", "currency": "USD", "order_id": "<b>&"}
    response = http.post(f"{gateways.url}/place", data=form)
    [entry] = gateways.ledger.invoices
    assert (response.status_code, response.headers["location"]) == (303, f"/invoices/{entry.id}")
    page = http.get(gateways.url).text
    assert entry.id in page
    assert "&lt;b&gt;&amp;" in page
    assert "<b>" not in page
    actions = f'action="/invoices/{entry.id}/'
    assert f'{actions}expire"' in page
    assert f'{actions}cancel"' not in page  # Cru Cash has none
    back = {"back": "/?q=x"}
    pressed = http.post(f"{gateways.url}/invoices/{entry.id}/pay", data=back)
    assert pressed.headers["location"] == f"/?q=x#invoice-{entry.id}"
    assert "31.4" not in http.get(gateways.url).text  # the due stands there without the fee
    assert "30 USDT_TRC20" in http.get(gateways.url).text
    assert actions not in http.get(gateways.url).text


def test_vendor_calls_are_recorded_and_nothing_else(
    gateways: MockGateways, client: Client, http: httpx.Client
) -> None:
    """Tests can count the requests; headers, bodies and actions leave no trace."""
    client.status("uuid=AAAAAAAA")
    client.paydo("x" * 1000)
    http.get(gateways.url)
    http.delete(gateways.base_url("crucash") + "/v1/invoice/info")
    assert gateways.requests == [
        ("cryptocloud", "GET", "/v1/invoice/info"),
        ("paydo", "GET", f"/v1/invoices/{'x' * 1000}"[:200]),
        ("crucash", "DELETE", "/v1/invoice/info"),
    ]
    data = http.get(f"{gateways.url}/_admin/requests").json()
    assert [RecordedRequest(**record) for record in data] == gateways.requests
