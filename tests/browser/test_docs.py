"""The viewer of an API works in a browser, and tries it out at the mock gateway."""

from typing import Any, Literal

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.test_keyboard import FOCUS, tab_to
from browser.test_look import SCREENSHOTS, faults_of
from onetill_mocks import MockGateways, find_vendors

# These pages are large. The rule of axe that measures contrast takes most of the time, and none of
# the others depends on the scheme; no contrast depends on the width.
CONTRAST = "color-contrast"
LOOKS: list[tuple[int, Literal["light", "dark"], dict[str, Any]]] = [
    (1280, "light", {}),
    (390, "light", {"rules": {CONTRAST: {"enabled": False}}}),
    (390, "dark", {"runOnly": [CONTRAST]}),
]


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


def await_form(operation: Locator) -> None:
    """Wait until an operation that was opened is resolved, and its example filled in."""
    expect(operation.locator(".opblock-loading-animation")).to_have_count(0)
    expect(operation.get_by_role("button", name="Execute")).to_be_visible()
    for body in operation.locator("textarea").all():
        expect(body).not_to_be_empty()


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
    operation = page.locator("#operations-invoices-create_invoice")
    operation.locator(".opblock-summary-control").click()
    await_form(operation)
    operation.get_by_role("button", name="Execute").click()
    expect(page.locator(".live-responses-table .response-col_status").last).to_contain_text("200")
    [call] = gateways.calls.assert_called("create")
    assert (call.gateway, call.status) == ("crucash", 200)


def test_an_operation_is_tried_by_keyboard(page: Page, gateways: MockGateways) -> None:
    """From the skip link to the response, with the focus always seen, and to the end."""
    page.goto("/crucash/docs")
    operation = page.locator(".opblock").first
    summary = str(operation.locator(".opblock-summary-control").text_content())
    tab_to(page, "Skip to the content")
    page.keyboard.press("Enter")
    expect(page.locator("#operations")).to_be_focused()
    tab_to(page, summary)
    page.keyboard.press("Enter")
    await_form(operation)
    tab_to(page, "Execute")
    page.keyboard.press("Enter")
    expect(page.locator(".live-responses-table")).to_contain_text("401")
    gateways.calls.assert_called("create")
    for _ in range(120):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus["tag"] == "BODY":
            break
        assert focus["seen"], focus
    else:
        raise AssertionError("Tab never ends")


def test_the_dialog_works_by_keyboard(page: Page) -> None:
    """It has the focus, keeps it from what is behind it, and ends with Escape."""
    page.goto("/crucash/docs")
    tab_to(page, "Skip to the content")
    tab_to(page, "Authorize")
    page.keyboard.press("Enter")
    page.keyboard.type("mock-crucash-key")
    for _ in range(6):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.matches('body, .modal-ux *')")
    tab_to(page, "Authorize")  # the one in the dialog
    page.keyboard.press("Enter")
    expect(page.get_by_text("Authorized", exact=True)).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".modal-ux")).to_have_count(0)


@pytest.mark.parametrize("prefix", find_vendors())
def test_nothing_is_wrong_with_a_document(page: Page, gateways: MockGateways, prefix: str) -> None:
    """All checks of a page hold for the viewer: closed, with its dialog, and after a request."""
    page.emulate_media(color_scheme="dark")
    page.goto(f"/{prefix}/docs")
    operation = page.locator(".opblock").first
    expect(operation).to_be_visible()
    expect(page.locator("html")).to_have_class("dark-mode")
    wrong = {"closed": faults(page)}
    authorize(page)
    wrong["authorize"] = faults(page)
    page.keyboard.press("Escape")
    operation.locator(".opblock-summary-control").click()
    await_form(operation)
    operation.get_by_role("button", name="Execute").click()
    expect(operation.locator(".live-responses-table")).to_be_visible()
    operation.get_by_role("tab", name="Schema").last.click()
    page.locator(".opblock-summary-control").last.click()
    page.locator(".models .json-schema-2020-12-expand-deep-button").last.click()
    wrong["executed"] = faults(page, picture=f"docs-{prefix}")
    assert not any(wrong.values()), wrong
    assert gateways.calls  # the request arrived


def faults(page: Page, picture: str = "") -> list[Any]:
    """List what is wrong with the viewer as it is now, large and small, in light and in dark."""
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    found = list[Any]()
    for width, scheme, options in LOOKS:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        if picture:
            page.screenshot(path=SCREENSHOTS / f"{picture}-{width}-{scheme}.png", full_page=True)
        found += ((width, scheme, each) for each in faults_of(page, phone=width == 390, **options))
    return found
