"""Payers look at the pay page, pay or not, and go back to the shop."""

import re
from datetime import timedelta
from decimal import Decimal

import pytest
from playwright.sync_api import Page, Route, expect

from browser.conftest import Shop
from browser.samples import pay_path
from onetill_mocks import MockGateways


def paydo(gateways: MockGateways, shop: str) -> str:
    """Open a PayDo invoice that names the pages of its shop, and return its id."""
    return gateways.ledger.open(
        "paydo",
        price=Decimal("49.90"),
        currency="EUR",
        order_id="A-1042",
        extra={
            "description": "One parcel",
            "resultUrl": f"{shop}/paid?i={{{{invoiceId}}}}&t={{{{txid}}}}",
            "failUrl": f"{shop}/failed?i={{{{invoiceId}}}}",
        },
    ).id


def test_what_a_payer_has_to_know(page: Page, gateways: MockGateways) -> None:
    """Shop, order, amount, the coin's amount and fee, address, code and time left are shown."""
    number = gateways.place("crucash", price="25.00", currency="USD", order_id="A-1042", coin="TON")
    page.clock.install()
    page.goto(pay_path(gateways, number))
    expect(page.get_by_role("heading", level=1)).to_have_text("25.00 USD")
    for text in (
        "Mock shop",
        "Order A-1042",
        "6.26 TON",
        "0.01 TON of it",
        "The Open Network",
        f"address-{number}",
    ):
        expect(page.get_by_text(text).first).to_be_visible()
    expect(page.get_by_role("img", name="QR code of the address")).to_be_visible()
    timer = page.get_by_role("timer")
    before = timer.inner_text()
    assert before.startswith("0:29:")
    page.clock.run_for(61_000)
    assert timer.inner_text().startswith("0:28:")
    assert timer.inner_text() != before


def test_a_paid_payer_returns_to_the_shop(page: Page, gateways: MockGateways, shop: Shop) -> None:
    """Paid in full, the payer returns to the URL for success by itself, with the ids asked for."""
    number = paydo(gateways, shop[0])
    page.clock.install()
    page.goto(pay_path(gateways, number))
    expect(page.get_by_text("One parcel")).to_be_visible()
    page.get_by_role("button", name="Pay in full").click()
    expect(page.get_by_role("heading", name="Paid")).to_be_visible()
    page.clock.run_for(6000)
    expect(page.get_by_role("heading", name="Back at the shop")).to_be_visible()
    entry = gateways.ledger.find(number)
    assert entry
    assert entry.state == "paid"
    assert shop[1][0].path == f"/paid?i={number}&t={entry.transactions[-1].id}"
    assert "Referer" not in shop[1][0].headers


def test_a_failed_payer_may_stay(page: Page, gateways: MockGateways, shop: Shop) -> None:
    """A failed payment leads to the URL for failure, unless the payer stays and tries again."""
    number = paydo(gateways, shop[0])
    page.clock.install()
    page.goto(pay_path(gateways, number))
    page.get_by_role("button", name="Let the payment fail").click()
    expect(page.get_by_role("heading", name="The payment failed")).to_be_visible()
    page.get_by_role("button", name="Stay here").click()
    page.clock.run_for(10_000)
    expect(page.get_by_role("link", name="Return to the shop")).to_have_attribute(
        "href", f"{shop[0]}/failed?i={number}"
    )
    page.get_by_role("button", name="Pay in full").click()
    expect(page.get_by_role("heading", name="Paid")).to_be_visible()
    assert shop[1] == []


def test_time_runs_out(page: Page, gateways: MockGateways, shop: Shop) -> None:
    """Whether the payer lets it or the clock comes to it, a late invoice takes no money."""
    number = paydo(gateways, shop[0])
    page.goto(pay_path(gateways, number))
    page.get_by_role("button", name="Let the time run out").click()
    expect(page.get_by_role("heading", name="The time is over")).to_be_visible()
    page.get_by_role("link", name="Return to the shop").click()
    expect(page.get_by_role("heading", name="Back at the shop")).to_be_visible()
    assert shop[1][0].path == f"/failed?i={number}"
    late = paydo(gateways, shop[0])
    page.clock.install()
    page.goto(pay_path(gateways, late))
    gateways.ledger.clock.step(timedelta(days=1))
    page.clock.fast_forward("24:00:02")
    page.clock.run_for(2000)
    expect(page.get_by_role("heading", name="The time is over")).to_be_visible()


@pytest.mark.parametrize(
    ("button", "heading", "path"),
    [
        ("Pay in full", "Paid", "success?order_id=A-1042&invoice_uuid=INV-"),
        (
            "Pay too much",
            "Paid, and more than was due",
            "success?order_id=A-1042&invoice_uuid=INV-",
        ),
        ("Cancel", "Canceled", "fail?order_id=A-1042&invoice_uuid=INV-"),
        ("Let the time run out", "The time is over", "fail?order_id=A-1042&invoice_uuid=INV-"),
    ],
)
def test_each_end_leads_to_its_page(
    page: Page, gateways: MockGateways, button: str, heading: str, path: str
) -> None:
    """Each way that an invoice ends has its words and its way back to the shop."""
    number = gateways.place("cryptocloud_v2", price="25.00", currency="USD", order_id="A-1042")
    page.goto(pay_path(gateways, number))
    page.get_by_role("button", name=button).click()
    expect(page.get_by_role("heading", name=heading, exact=True)).to_be_visible()
    expect(page.get_by_role("link", name="Return to the shop")).to_have_attribute(
        "href", f"https://shop.example/{path}{number}"
    )
    expect(page.locator("form")).to_have_count(0)


def test_a_part_leaves_the_rest(page: Page, gateways: MockGateways) -> None:
    """After a part, the page asks for the rest, until it is paid too."""
    number = gateways.place("cryptocloud_v2", price="25.00", currency="USD", coin="USDT_TRC20")
    page.goto(pay_path(gateways, number))
    page.get_by_role("button", name="Pay a part").click()
    expect(page.locator(".amount")).to_have_text("13.9 USDT_TRC20")
    page.get_by_role("button", name="Pay the rest").click()
    expect(page.get_by_text("25 USDT_TRC20 arrived.")).to_be_visible()


def test_only_what_the_vendor_knows(page: Page, gateways: MockGateways) -> None:
    """Each pay page has the buttons of its vendor, and what is paid elsewhere shows by itself."""
    choices = {
        "cryptocloud_v1": ["Choose", "Pay in full", "Pay a part", "Pay too much", "Cancel",
                           "Let the time run out"],
        "paydo": ["Pay in full", "Let the payment fail", "Let the time run out"],
        "crucash": ["Choose", "Pay in full", "Let the time run out"],
    }  # fmt: skip
    for gateway, buttons in choices.items():
        number = gateways.place(gateway, price="25.00", currency="USD")
        page.goto(pay_path(gateways, number))
        assert page.get_by_role("button").all_inner_texts() == buttons
        if "Choose" in buttons:
            page.get_by_label("Pay with").select_option("TON")
            with page.expect_response(re.compile("/pay/")):  # whatever happens meanwhile
                gateways.place("paydo", price="1", currency="USD")
            expect(page.get_by_label("Pay with")).to_have_value("TON")
            page.get_by_role("button", name="Choose").click()
            expect(page.get_by_text("TON of it")).to_be_visible()
        gateways.pay(number)
        expect(page.get_by_role("heading", name="Paid")).to_be_visible()


def test_news_from_before_the_connection_is_shown(page: Page, gateways: MockGateways) -> None:
    """What happens after a page was made, and before it listens for news, shows by itself."""
    number = gateways.place("crucash", price="25.00", currency="USD")

    def late(route: Route) -> None:
        if [entry.state for entry in gateways.ledger.invoices] == ["open"]:
            gateways.pay(number)
        route.continue_()

    page.route("**/events", late)
    page.goto(pay_path(gateways, number))
    expect(page.get_by_role("heading", name="Paid")).to_be_visible()
