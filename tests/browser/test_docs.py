"""The viewer of an API works in a browser, and tries it out at the mock gateway."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.test_look import Scheme, look
from onetill_mocks import MockGateways


def authorize(page: Page) -> None:
    """Fill in the credentials that the page shows."""
    page.get_by_text("Credentials to try").click()
    page.get_by_role("button", name="Authorize", exact=True).click()
    apply = page.get_by_role("button", name="Apply credentials")
    values = page.locator(".bar code").all_inner_texts()
    for field, value in zip(page.locator(".auth-container input").all(), values, strict=False):
        field.fill(value)
    while apply.count():
        apply.first.click()


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
    authorize(page)
    page.locator(".auth-container").get_by_role("button", name="Close").click()
    page.locator("#operations-invoices-create_invoice .opblock-summary-control").click()
    page.get_by_role("button", name="Execute").click()
    expect(page.locator(".live-responses-table .response-col_status").last).to_contain_text("200")
    [call] = gateways.calls.assert_called("create")
    assert (call.gateway, call.status) == ("crucash", 200)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_wrong_with_any_document(
    browser: Browser, gateways: MockGateways, scheme: Scheme
) -> None:
    """All checks of a page hold for the viewer, closed, with its dialog, and opened."""
    wrong = dict[str, list[Any]]()
    with browser.new_context(base_url=gateways.url, color_scheme=scheme) as own:
        page = own.new_page()
        page.set_default_timeout(5000)
        for vendor in gateways.ledger.vendors.values():
            page.goto(f"/{vendor.prefix}/docs")
            expect(page.locator(".opblock").first).to_be_visible()
            wrong |= look(page, f"docs-{vendor.prefix}", scheme)
            authorize(page)
            wrong |= look(page, f"docs-{vendor.prefix}-authorize", scheme)
            page.keyboard.press("Escape")
            page.locator(".opblock-summary-control").first.click()
            page.get_by_role("button", name="Execute").click()
            expect(page.locator(".live-responses-table")).to_be_visible()
            page.get_by_role("tab", name="Schema").last.click()
            page.locator(".models .json-schema-2020-12-expand-deep-button").first.click()
            wrong |= look(page, f"docs-{vendor.prefix}-executed", scheme)
    assert wrong == {}
