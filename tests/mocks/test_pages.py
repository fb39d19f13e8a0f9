"""The pages: what they show, what they say of wrong input, and that nothing on them is alive."""

import re
import time
from contextlib import ExitStack
from datetime import UTC, datetime

import httpx
import pytest

from mocks.client import Client, Shop, placed
from onetill_mocks import MockGateways, Webhook

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7 * 7 }}{% raw %}",
    "مرحبا \u202e\u2066evil",
    "🛒" * 300,
    "x" * 300,
    "javascript:alert(1)",
]


def page(http: httpx.Client, gateways: MockGateways, path: str) -> str:
    """Read a page."""
    response = http.get(gateways.url + path)
    assert response.status_code == 200
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    return response.text


@pytest.mark.parametrize(
    ("field", "wrong", "text"),
    [
        ("price", "25,00", "price must be a finite number such as 25.00, not &#39;25,00&#39;"),
        ("price", "", "price must not be empty"),
        ("price", "-1", "price must be positive"),
        ("currency", "usd", "currency must be one of AED, "),
        ("currency", "", "currency must not be empty"),
        ("gateway", "stripe", "gateway must be one of "),
        ("coin", "doge", "coin must be one of "),
        ("order_id", "a\0b", "order_id must be a Unicode text "),
    ],
)
def test_wrong_input_is_kept_and_blamed(
    gateways: MockGateways, http: httpx.Client, field: str, wrong: str, text: str
) -> None:
    """The error stands beside its field, which has its value still; nothing is placed."""
    form = {"gateway": "cryptocloud_v2", "price": "25.00", "currency": "USD", "order_id": "A-1042"}
    response = http.post(f"{gateways.url}/place", data=form | {field: wrong})
    assert response.status_code == 422
    [blamed] = re.findall(r'(?s)<div class="field">(?:(?!</div>).)*aria-invalid.*?</div>',
                          response.text)  # fmt: skip
    assert f'name="{field}"' in blamed
    assert f'aria-describedby="place-{field}-error' in blamed
    assert text in blamed.partition(f'id="place-{field}-error"')[2]
    assert field in {"gateway", "coin", "order_id"} or f'value="{wrong}"' in blamed
    assert field == "order_id" or 'value="A-1042"' in response.text
    assert gateways.ledger.count == 0


def test_a_stale_tab_learns_what_happened(gateways: MockGateways, http: httpx.Client) -> None:
    """A button of a page that is out of date changes nothing, and a page says why."""
    number = placed(gateways, "cryptocloud_v2")
    gateways.pay(number)
    for back in ("/", f"/invoices/{number}"):
        url = f"{gateways.url}/invoices/{number}/expire"
        response = http.post(url, data={"back": back})
        assert response.status_code == 409
        assert response.headers["content-type"].startswith("text/html")
        assert f"cannot move invoice {number}: it is paid. Nothing was changed." in response.text
    gateways.reset()
    assert http.post(url).status_code == 404


def test_a_wrong_amount_is_kept_and_blamed(gateways: MockGateways, http: httpx.Client) -> None:
    """A part above the whole is refused beside the field that asked for it."""
    number = placed(gateways, "cryptocloud_v2")
    response = http.post(f"{gateways.url}/invoices/{number}/part", data={"received": "99,5"})
    assert response.status_code == 409
    assert 'value="99,5" aria-invalid="true"' in response.text
    assert "received must be a finite number" in response.text
    assert [entry.state for entry in gateways.ledger.invoices] == ["open"]


def test_the_ledger_is_filtered_and_paged(gateways: MockGateways, http: httpx.Client) -> None:
    """Newest first, a page at a time, by gateway, state and text; an action keeps the place."""
    numbers = [
        gateways.place("paydo", price=1, currency="EUR", order_id=f"order-{n}") for n in range(60)
    ]
    other = placed(gateways, "crucash")
    gateways.pay(numbers[3])

    def listed(path: str) -> list[str]:
        return re.findall(r'<tr role="row" id="invoice-([^"]+)"', page(http, gateways, path))

    assert listed("/") == [other, *numbers[:-25:-1]]
    assert listed("/?page=3") == numbers[10::-1]
    assert listed("/?page=4") == listed("/?q=nothing") == []
    assert listed("/?state=paid") == [numbers[3]]
    assert listed("/?gateway=crucash") == [other]
    assert listed("/?q=ORDER-5") == [*numbers[:49:-1], numbers[5]]
    assert listed(f"/?q={numbers[7][:13]}&gateway=paydo&state=open") == [numbers[7]]
    assert listed("/?page=x") == listed("/?page=-1") == listed("/?page=" + "9" * 30) == listed("/")
    assert 'href="/?q=order&amp;page=3"' in page(http, gateways, "/?q=order&page=2")
    back = "/?gateway=paydo&page=2"
    pressed = http.post(f"{gateways.url}/invoices/{numbers[20]}/pay", data={"back": back})
    assert pressed.headers["location"] == f"{back}#invoice-{numbers[20]}"


@pytest.mark.parametrize(
    "back", ["//evil.example", "https://evil.example/", "/\\evil.example", "javascript:x", "x\r\ny"]
)
def test_back_is_here(gateways: MockGateways, http: httpx.Client, back: str) -> None:
    """No form leads to another server."""
    number = placed(gateways, "paydo")
    response = http.post(f"{gateways.url}/invoices/{number}/pay", data={"back": back})
    assert response.headers["location"] == f"/#invoice-{number}"


@pytest.mark.parametrize("text", HOSTILE)
def test_what_was_typed_is_text(gateways: MockGateways, http: httpx.Client, text: str) -> None:
    """Markup, templates and URLs of scripts are shown, and are nothing but text, anywhere."""
    number = gateways.place("paydo", price=1, currency="EUR", order_id=text, email=text)
    ledger = gateways.ledger
    ledger.open("paydo", price=ledger.invoices[0].price, currency="EUR", order_id="x",
                extra={"resultUrl": text, "failUrl": text})  # fmt: skip
    gateways.pay(ledger.invoices[1].id)
    pay = "/paydo/en/payment/invoice-preprocessing/"
    for path in ("/", f"/?q={text}", f"/invoices/{number}", f"{pay}{number}", f"/journal?q={text}",
                 f"{pay}{ledger.invoices[1].id}?done=pay"):  # fmt: skip
        shown = page(http, gateways, path)
        assert "<script>alert" not in shown
        assert "<img src=x" not in shown
        assert 'href="javascript' not in shown
        assert "{{ 49" not in shown


def test_every_page_allows_nothing_from_elsewhere(
    gateways: MockGateways, http: httpx.Client
) -> None:
    """A strict policy stands behind the escaping, and no page has an inline script or style."""
    number = placed(gateways, "crucash")
    for path in ("/", f"/invoices/{number}", f"/crucash/pay/{number}", "/journal", "/settings",
                 "/place", "/reset"):  # fmt: skip
        response = http.get(gateways.url + path)
        policy = response.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'; ")
        assert "unsafe" not in policy
        assert "*" not in policy
        assert not re.search(r"<script(?! src)|<style| style=| on\w+=", response.text)
        assert re.findall(r'(?:src|action)="(?!/)[^"]*"', response.text) == []


def test_an_invoice_shows_its_exchanges_redacted(
    gateways: MockGateways, client: Client, http: httpx.Client, shop: Shop
) -> None:
    """Requests and notifications of an invoice stand on its page, and no secret does."""
    url, _, statuses = shop
    statuses.append(500)
    gateways.notify("cryptocloud_v2", url)
    number = placed(gateways, "cryptocloud_v2")
    other = placed(gateways, "crucash")
    client.info({"uuids": [number]})
    client.crucash({"invoice_id": other})
    gateways.pay(number)
    gateways.settle()
    shown = page(http, gateways, f"/invoices/{number}")
    assert shown.count('<details class="exchange"') == 3  # one request, two attempts
    assert re.findall(r'class="status (good|bad)">(\d+)', shown) == [
        ("good", "200"), ("bad", "500"), ("good", "200")]  # fmt: skip
    assert other not in shown
    journal = page(http, gateways, "/journal")
    assert journal.count('<details class="exchange"') == 4
    assert page(http, gateways, "/journal?kind=webhook").count("<details") == 2
    assert page(http, gateways, "/journal?gateway=crucash").count("<details") == 1
    for text in (shown, journal):
        assert "[redacted]" in text
        assert "mock.cryptocloud.key" not in text
        assert "mock-crucash-key" not in text
        assert "eyJ" not in text


def test_a_function_is_saved_back(gateways: MockGateways, http: httpx.Client) -> None:
    """The page shows a function by its name, which keeps it; another one is no URL."""
    inbox = list[Webhook]()
    gateways.notify("paydo", inbox.append)
    url = f"{gateways.url}/settings/notify"
    [name] = re.findall(r'value="(function:[^"]+)"', page(http, gateways, "/settings"))
    assert http.post(url, data={"gateway": "paydo", "url": name}).status_code == 303
    assert http.post(url, data={"gateway": "paydo", "url": f"{name}2"}).status_code == 422
    assert http.post(url, data={"gateway": "cryptocloud_v2", "url": name}).status_code == 422
    gateways.pay(placed(gateways, "paydo"))
    gateways.settle()
    assert len(inbox) == 1


def test_settings_are_saved_or_blamed(gateways: MockGateways, http: httpx.Client) -> None:
    """Webhooks, clock, faults and behaviour change; a wrong value is kept beside its error."""
    url = f"{gateways.url}/settings"

    def post(form: str, **fields: str) -> httpx.Response:
        return http.post(f"{url}/{form}", data=fields)

    target = "http://127.0.0.1:9/notified"
    assert post("notify", gateway="paydo", url=target).status_code == 303
    assert target in page(http, gateways, "/settings")
    wrong = post("notify", gateway="paydo", url="https://shop.example/x")
    assert wrong.status_code == 422
    assert 'value="https://shop.example/x" aria-invalid="true"' in wrong.text
    assert "url must be an http:// URL" in wrong.text
    assert post("notify", gateway="paydo").status_code == 303
    assert target not in page(http, gateways, "/settings")

    assert post("clock", do="stop").status_code == 303
    assert post("clock", do="set", time="2030-01-02T03:04:05Z").status_code == 303
    assert post("clock", do="step", seconds="60").status_code == 303
    assert gateways.ledger.now() == datetime(2030, 1, 2, 3, 5, 5, tzinfo=UTC)
    assert "The clock stands at 2030-01-02 03:05:05" in page(http, gateways, "/")
    for moment in ("soon", "2030-01-02T03:04:05", "9999-01-01T00:00:00Z"):
        response = post("clock", do="set", time=moment)
        assert response.status_code == 422
        assert f'value="{moment}" aria-invalid="true"' in response.text
    assert post("clock", do="step", seconds="9" * 20).status_code == 422

    assert post("faults", kind="error after", gateway="crucash", status="500").status_code == 303
    assert "error after" in page(http, gateways, "/settings")
    for fields in (
        {"status": "5oo"},
        {"seconds": "x"},
        {"skip": "-1"},
        {"status": "99"},
        {"every": "-1"},
        {"headers": "Retry-After"},
        {"headers": "ä: b"},
    ):
        response = post("faults", kind="drop before", **fields)
        assert response.status_code == 422
        [name] = fields
        assert f'id="faults-{name}-error"' in response.text
    assert len(gateways.faults.waiting) == 1
    assert post("clear").status_code == 303
    assert gateways.faults.waiting == []

    assert post("behaviour", gateway="paydo", newer_ipn="true").status_code == 303
    assert gateways.ledger.settings("paydo") == {"newer_ipn": True}
    assert post("behaviour", gateway="paydo").status_code == 303
    assert gateways.ledger.settings("paydo") == {"newer_ipn": False}
    assert post("unknown").status_code == 404


def test_reset_asks_first(gateways: MockGateways, http: httpx.Client) -> None:
    """Looking at the question forgets nothing; saying yes forgets everything."""
    placed(gateways, "paydo")
    assert "1 invoice and 0 exchanges" in page(http, gateways, "/reset")
    assert gateways.ledger.count == 1
    assert http.post(f"{gateways.url}/reset").headers["location"] == "/"
    assert gateways.ledger.count == 0


def test_news_is_sent(gateways: MockGateways, http: httpx.Client) -> None:
    """An open page hears of each change, whoever made it, until the server ends, which is soon."""
    with ExitStack() as stack:
        with MockGateways() as other:
            stream = stack.enter_context(http.stream("GET", f"{other.url}/events"))
            lines = (line for line in stream.iter_lines() if line)
            first = next(lines)
            placed(other, "paydo")
            assert next(lines) > first
            began = time.perf_counter()
        assert time.perf_counter() - began < 0.9  # else the server would have waited for it
        assert list(lines) == []
    assert gateways.url


@pytest.mark.parametrize(
    ("path", "leads"),
    [("/settings/clock", "/settings"), ("/invoices/a%20b/pay", "/invoices/a%20b")],
)
def test_an_address_of_a_form_leads_to_its_page(
    gateways: MockGateways, http: httpx.Client, path: str, leads: str
) -> None:
    """Who asks for the address of a refused form gets the page that it stands on."""
    response = http.get(gateways.url + path)
    assert (response.status_code, response.headers["location"]) == (303, leads)


def test_people_never_see_json(gateways: MockGateways, http: httpx.Client) -> None:
    """A browser is shown a page for what is not there, and a program a document."""
    for path in ("/nothing", "/invoices/nothing", "/static/nothing.css"):
        response = http.get(gateways.url + path, headers={"Accept": "text/html,*/*"})
        assert response.status_code == 404
        assert "There is nothing here" in response.text
    assert http.get(f"{gateways.url}/nothing").json() == {"error": "Not Found"}
    url = gateways.base_url("crucash") + "/nothing"
    assert "error" in http.get(url, headers={"Accept": "text/html"}).json()
