"""People place invoices, move them and see at once what became of them."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from browser.samples import HOSTILE, fill_hostile, pay_path
from onetill_mocks import MockGateways


def place(gateways: MockGateways, gateway: str = "cryptocloud_v2", order: str = "A-1042") -> str:
    """Place an invoice."""
    return gateways.place(gateway, price="25.00", currency="USD", order_id=order)


def state(gateways: MockGateways, number: str) -> str:
    """Return the state of an invoice."""
    entry = gateways.ledger.find(number)
    assert entry
    return entry.state


def top(row: Locator) -> float:
    """Return how far below the top of the window a row is."""
    box = row.bounding_box()
    assert box
    return box["y"]


def fill_form(page: Page) -> None:
    """Place an invoice on the page for it, after two mistakes."""
    page.goto("/")
    page.get_by_role("link", name="Place an invoice").click()
    page.get_by_label("Gateway").select_option("cryptocloud_v2")
    page.get_by_label("Order id").fill("A-1042")
    price, currency = page.get_by_label("Price"), page.get_by_label("Currency")
    for wrong, right, field in [("25,00", "25.00", price), ("usd", "USD", currency)]:
        field.fill(wrong)
        page.get_by_role("button", name="Place the invoice").click()
        expect(page.get_by_role("alert")).to_contain_text(f"not '{wrong}'")
        expect(field).to_have_value(wrong)
        expect(field).to_be_focused()
        expect(page.get_by_label("Order id")).to_have_value("A-1042")
        field.fill(right)
    page.get_by_role("button", name="Place the invoice").click()


def test_an_invoice_is_placed_and_paid(page: Page, gateways: MockGateways) -> None:
    """From the ledger to a paid invoice, with mistakes on the way that cost nothing."""
    fill_form(page)
    expect(page.get_by_role("heading", level=1)).to_contain_text("open")
    [entry] = gateways.ledger.invoices
    page.get_by_role("button", name=f"Pay in full invoice {entry.id}").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("paid")
    expect(page.get_by_text("Payment received")).to_be_visible()
    assert state(gateways, entry.id) == "paid"


def test_all_works_without_the_script(browser: Browser, gateways: MockGateways) -> None:
    """Forms and links are enough to place, pay and reset, and a stale tab says that it is one."""
    with browser.new_context(base_url=gateways.url, java_script_enabled=False) as own:
        page = own.new_page()
        fill_form(page)
        [entry] = gateways.ledger.invoices
        page.goto("/?state=open")
        gateways.part(entry.id)
        page.get_by_role("button", name=f"Expire invoice {entry.id}").click()
        expect(page.get_by_role("alert")).to_contain_text("it is partial. Nothing was changed.")
        page.goto("/?q=A-1042")
        page.get_by_role("button", name=f"Pay invoice {entry.id}", exact=True).click()
        expect(page).to_have_url(re.compile(rf"/\?q=A-1042#invoice-{entry.id}$"))
        assert state(gateways, entry.id) == "paid"
        page.goto("/settings")
        page.get_by_role("link", name="Reset").click()
        page.get_by_role("link", name="No, keep it").click()
        assert gateways.ledger.count == 1
        page.get_by_role("link", name="Reset").click()
        page.get_by_role("button", name="Yes, forget everything").click()
        expect(page.get_by_text("No invoices yet")).to_be_visible()
        assert gateways.ledger.count == 0


@pytest.mark.parametrize(
    ("gateway", "button", "became"),
    [
        ("cryptocloud_v1", "Pay part", "partial"),
        ("cryptocloud_v2", "Overpay", "overpaid"),
        ("cryptocloud_v2", "Cancel", "canceled"),
        ("crucash", "Expire", "expired"),
        ("paydo", "Fail", "open"),
    ],
)
def test_each_button_of_the_ledger(
    page: Page, gateways: MockGateways, gateway: str, button: str, became: str
) -> None:
    """A button moves its invoice and no other, and its row shows that without a new page."""
    other, number = place(gateways, gateway), place(gateways, gateway)
    page.goto("/")
    page.evaluate("window.same = true")
    page.get_by_role("button", name=f"{button} invoice {number}", exact=True).click()
    expect(page.locator(f"#invoice-{number} .state")).to_contain_text(became)
    expect(page.locator(f"#invoice-{other} .state")).to_contain_text("open")
    entry = gateways.ledger.find(number)
    assert entry
    assert entry.state == became
    assert bool(entry.transactions) is (became in {"partial", "overpaid", "open"})
    assert page.evaluate("window.same")


def test_the_ledger_is_live_and_keeps_its_place(page: Page, gateways: MockGateways) -> None:
    """What happens elsewhere shows by itself; neither the place, a text nor the focus is lost."""
    numbers = [place(gateways, order=f"A-{n}") for n in range(25)]
    page.goto("/")
    expect(page.get_by_role("row")).to_have_count(26)
    row = page.locator(f"#invoice-{numbers[12]}")
    row.scroll_into_view_if_needed()
    button = page.get_by_role("button", name=f"Pay invoice {numbers[12]}", exact=True)
    button.focus()
    assert page.evaluate("scrollY") > 300
    before = top(row)
    gateways.pay(numbers[13])
    expect(page.locator(f"#invoice-{numbers[13]} .state")).to_contain_text("paid")
    expect(button).to_be_focused()
    assert abs(top(row) - before) < 5
    button.click()
    expect(row.locator(".state")).to_contain_text("paid")
    assert abs(top(row) - before) < 5
    place(gateways, order="B-1")
    expect(page.get_by_text("B-1")).to_be_attached()
    expect(page.get_by_role("status")).to_have_text("The ledger has 26 invoices.")


def test_a_typed_amount_survives_news(page: Page, gateways: MockGateways) -> None:
    """What is being typed on an invoice's page stays when something else happens."""
    number = place(gateways)
    page.goto(f"/invoices/{number}")
    amount = page.get_by_label("Received after a part")
    amount.press_sequentially("7")
    gateways.ledger.webhooks.notify("paydo", None)
    place(gateways)
    gateways.part(number, 5)
    expect(page.get_by_role("heading", level=1)).to_contain_text("partial")
    amount.press_sequentially(".5")
    page.get_by_role("button", name=f"Pay part invoice {number}").click()
    expect(page.get_by_text("7.5 USDT_TRC20")).to_be_visible()
    amount.fill("99,5")
    page.get_by_role("button", name=f"Pay part invoice {number}").click()
    expect(page.get_by_role("alert")).to_contain_text("not '99,5'")
    expect(amount).to_have_value("99,5")


def test_a_stale_button_says_so(page: Page, gateways: MockGateways) -> None:
    """A press that comes too late changes nothing, and the ledger says why."""
    number = place(gateways)
    page.route("**/events", lambda route: route.fulfill(status=503))
    page.goto("/")
    gateways.cancel(number)
    page.get_by_role("button", name=f"Pay invoice {number}", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("it is canceled. Nothing was changed.")
    expect(page.locator(f"#invoice-{number} .state")).to_contain_text("canceled")


def test_hostile_texts_are_inert(page: Page, gateways: MockGateways) -> None:
    """Markup, directions, templates and 300 letters without a space are shown as they are."""
    number = fill_hostile(gateways)
    page.set_viewport_size({"width": 390, "height": 800})
    for path in ("/", f"/invoices/{number}", pay_path(gateways, number)):
        page.goto(path)
        expect(page.locator("bdi", has_text="{{7*7}}").first).to_have_text(HOSTILE)
        assert page.locator("main script, main b:has-text('مرحبا')").count() == 0
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
    gateways.pay(number)
    page.reload()
    expect(page.get_by_text("named no page to return to")).to_be_visible()


def test_settings_are_changed(page: Page, gateways: MockGateways) -> None:
    """The clock stops and steps, and what is wrong with a URL stands beside it."""
    page.goto("/settings")
    page.get_by_role("button", name="Stop the clock").click()
    page.get_by_role("button", name="+ 1 day").click()
    expect(page.get_by_role("complementary", name="Clock")).to_contain_text("The clock stands at")
    assert gateways.ledger.clock.is_stopped
    url = page.get_by_label("paydo notifies")
    url.fill("http://shop.example/notified")
    page.get_by_role("button", name="Save where paydo notifies").click()
    expect(page.get_by_role("alert")).to_contain_text("url must have a loopback address")
    expect(url).to_have_value("http://shop.example/notified")
    url.fill("http://127.0.0.1:9/notified")
    page.get_by_role("button", name="Save where paydo notifies").click()
    expect(page.get_by_role("status").filter(has_text="Done.")).to_be_visible()
    expect(url).to_have_value("http://127.0.0.1:9/notified")
