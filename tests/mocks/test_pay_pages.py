"""Where people pay: a page at the URL that each vendor gives."""

import re
import socket

import httpx
import pytest

from mocks.client import CALLS, Client, exact, paydo_order, placed
from onetill_mocks import MockGateways


def test_every_create_leads_to_a_page_that_pays(
    gateways: MockGateways, client: Client, http: httpx.Client
) -> None:
    """Look at an invoice, press the button, and it is paid; then there is no button to pay."""
    asked = {(gateway, path): body for gateway, _, path, body in CALLS}
    v1 = exact(client.create(asked["cryptocloud_v1", "/v1/invoice/create"]))
    v2 = exact(client.v2("invoice/create", asked["cryptocloud_v2", "/v2/invoice/create"]))
    crucash = exact(
        client.post("crucash", "/v1/invoice/create", asked["crucash", "/v1/invoice/create"])
    )
    paydo = exact(client.post("paydo", "/v1/invoices/create", paydo_order()))["data"]
    hosted = f"{gateways.base_url('paydo')}/en/payment/invoice-preprocessing/{paydo}"
    pages = [v1["pay_url"], v2["result"]["link"], crucash["pay_url"], hosted]
    requests = gateways.requests
    for page, entry in zip(pages, gateways.ledger.invoices, strict=True):
        assert page.startswith(gateways.url)
        shown = http.get(page)
        assert shown.status_code == 200
        assert entry.id in shown.text
        assert f"{entry.price:f} {entry.currency}" in shown.text
        assert '<button name="action" value="pay">Pay in full</button>' in shown.text
        pressed = http.post(page, data={"action": "pay"})
        assert pressed.status_code == 303
        assert httpx.URL(page).join(pressed.headers["location"]) == f"{page}?done=pay"
        assert "<h2>Paid</h2>" in http.get(page).text
        assert "<form" not in http.get(page).text
        assert http.post(page).status_code == 303  # a second press changes nothing
    assert [entry.state for entry in gateways.ledger.invoices] == ["paid"] * 4
    assert gateways.requests == requests  # people are not clients


@pytest.mark.parametrize("path", ["cryptocloud/pay", "crucash/pay",
                                  "paydo/en/payment/invoice-preprocessing"])  # fmt: skip
def test_an_unknown_invoice_has_no_page(
    gateways: MockGateways, http: httpx.Client, path: str
) -> None:
    """Nor has another vendor's, and nothing that was typed comes back."""
    for method in ("GET", "POST"):
        response = http.request(method, f"{gateways.url}/{path}/<b>")
        assert response.status_code == 404
        assert "<b>" not in response.text


def test_every_invoice_on_the_first_page_leads_to_its_own(
    gateways: MockGateways, http: httpx.Client
) -> None:
    """The page of the actions links to where each invoice is paid."""
    for gateway in gateways.gateways:
        number = gateways.place(gateway, price=1, currency="USD")
        page = http.get(gateways.url).text
        [link] = re.findall(f'href="(/[^"]*{number})"', page)
        assert http.get(gateways.url + link).status_code == 200


def test_the_url_is_spelled_as_its_client_spells_the_server(
    gateways: MockGateways, client: Client, http: httpx.Client
) -> None:
    """A Host that is one is believed; with any other, the URL has the address itself."""
    url = gateways.base_url("crucash") + "/v1/invoice/create"
    body = {"lifetime": 60, "amount": "30", "currency": "USD"}
    port = gateways.url.rpartition(":")[2]
    for host, data in [
        (f"localhost:{port}", f"http://localhost:{port}/crucash/pay/"),
        ("[::1]:80", "http://[::1]:80/crucash/pay/"),
        ("[", f"{gateways.url}/crucash/pay/"),
        ('x"><b>', f"{gateways.url}/crucash/pay/"),
    ]:
        headers = {"Authorization": "Bearer mock-crucash-key", "Host": host}
        response = http.post(url, json=body, headers=headers)
        assert exact(response)["pay_url"].startswith(data)
    assert client.crucash({"invoice_id": "x"}).status_code == 404
    with socket.create_connection(("127.0.0.1", int(port))) as raw:
        raw.sendall(b"POST /crucash/pay/x HTTP/1.1\r\nhost: [\r\nconnection: close\r\n\r\n")
        assert raw.recv(1000).startswith(b"HTTP/1.1 403")


def test_a_payer_chooses_the_coin(gateways: MockGateways, http: httpx.Client) -> None:
    """Where the vendor lets the payer choose, the page offers its coins, once; the shop sees it."""
    for vendor in gateways.ledger.vendors.values():
        number = placed(gateways, [*vendor.gateways][-1])
        page = gateways.url + vendor.pay_url(number)
        offered = re.findall('<option value="([^"]+)"', http.get(page).text)
        assert offered == [*vendor.coins]
        if not offered:
            continue
        coin = offered[-1]
        assert http.post(page, data={"action": "choose", "coin": "no coin"}).status_code == 303
        assert [entry.coin for entry in gateways.ledger.latest(count=1)] == [None]
        pressed = http.post(page, data={"action": "choose", "coin": coin})
        assert httpx.URL(page).join(pressed.headers["location"]) == page
        [entry] = gateways.ledger.latest(count=1)
        assert entry.coin == vendor.coins[coin]
        shown = http.get(page).text
        assert f"{entry.due:f}"[:6] in shown
        assert "<option" not in shown
        with pytest.raises(ValueError, match=f"has its coin: {coin}"):
            gateways.choose(number, offered[0])
        assert gateways.pay(number).coin == entry.coin
    number = placed(gateways, "crucash")
    for wrong in ("doge", ""):
        refused = http.post(f"{gateways.url}/_admin/choose", json={"id": number, "coin": wrong})
        assert refused.json()["error"].startswith("coin must be one of ")
    chosen = http.post(f"{gateways.url}/_admin/choose", json={"id": number, "coin": "TON"})
    assert chosen.json()["coin"] == "TON"
