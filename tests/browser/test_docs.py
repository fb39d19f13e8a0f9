"""The viewer of an API works in a browser, and tries it out at the mock gateway."""

from playwright.sync_api import Page, expect

from browser.test_look import SCREENSHOTS
from onetill_mocks import MockGateways


def test_each_api_of_a_vendor_is_shown(page: Page, gateways: MockGateways) -> None:
    """One leads to the other; the viewer lists operations, and breaks no policy."""
    vendor = max(gateways.ledger.vendors.values(), key=lambda vendor: len(vendor.gateways))
    page.goto(f"/{vendor.prefix}/docs")
    for key in vendor.gateways:
        page.get_by_role("link", name=key, exact=True).click()
        expect(page.locator(".opblock-summary-path").first).to_contain_text(key[-2:])
        expect(page.locator(".errors-wrapper")).to_have_count(0)
        expect(page.locator(".servers select")).to_have_value(gateways.base_url(key))


def test_an_operation_is_tried(page: Page, gateways: MockGateways) -> None:
    """With the credentials that the page shows, an invoice is created at the mock gateway."""
    page.goto("/")
    page.get_by_role("link", name="Cru Cash").click()
    page.get_by_text("Credentials").click()
    key = page.locator(".bar code").inner_text()
    page.get_by_role("button", name="Authorize").click()
    form = page.locator(".auth-container")
    form.locator("input").fill(key)
    form.get_by_role("button", name="Apply credentials").click()
    form.get_by_role("button", name="Close").click()
    page.locator("#operations-invoices-create_invoice .opblock-summary-control").click()
    page.get_by_role("button", name="Execute").click()
    expect(page.locator(".live-responses-table .response-col_status").last).to_contain_text("200")
    [call] = gateways.calls.assert_called("create")
    assert (call.gateway, call.status) == ("crucash", 200)
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SCREENSHOTS / "docs-1280-light.png")
