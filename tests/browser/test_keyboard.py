"""Everything works by keyboard, and the focus is always seen."""

from playwright.sync_api import Page, expect

from browser.samples import fill, pay_path
from onetill_mocks import MockGateways

# What has the focus now: its name, and whether a ring around it is in the window.
FOCUS = """() => {
  const each = document.activeElement, style = getComputedStyle(each);
  const box = each.getBoundingClientRect();
  return {
    tag: each.tagName, id: each.id, main: each.closest("main") !== null,
    text: (each.labels?.[0] ?? each).textContent.replace(/\\s+/g, " ").trim(),
    seen: parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== "none"
      && box.bottom > 0 && box.top < innerHeight && box.width > 0,
  };
}"""

# How many there are to stop at.
CONTROLS = """() => [...document.querySelectorAll(
  "main :is(a, button, input:not([type=hidden]), select, summary)")]
  .filter(each => each.checkVisibility()).length"""


def tab_to(page: Page, text: str) -> None:
    """Press Tab until what has a text is focused."""
    for _ in range(60):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        assert focus["tag"] == "BODY" or focus["seen"], focus
        if focus["text"] == text:
            return
    raise AssertionError(f"no Tab leads to {text!r}")


def test_an_invoice_is_placed_and_paid_by_keyboard(page: Page, gateways: MockGateways) -> None:
    """From the first Tab to a paid invoice, without a mouse."""
    page.goto("/")
    tab_to(page, "Skip to the content")
    page.keyboard.press("Enter")
    tab_to(page, "Place an invoice")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Place an invoice")).to_be_visible()
    tab_to(page, "Gateway")
    page.keyboard.type("paydo")
    tab_to(page, "Price")
    page.keyboard.type("25.00")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("open")
    [entry] = gateways.ledger.invoices
    assert entry.vendor == "paydo"
    tab_to(page, f"Pay in full invoice {entry.id}")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("paid")
    # Its button is gone: the focus waits at the content, and not at the top.
    assert page.evaluate("document.activeElement.id") == "main"


def test_an_invoice_is_paid_on_its_pay_page_by_keyboard(page: Page, gateways: MockGateways) -> None:
    """Payers need no mouse either."""
    number = gateways.place("cryptocloud_v2", price="25.00", currency="USD")
    page.goto(pay_path(gateways, number))
    tab_to(page, "Pay a part")
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Pay the rest")).to_be_visible()
    tab_to(page, "Pay the rest")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Paid")).to_be_visible()
    tab_to(page, "Return to the shop")


def test_the_focus_is_seen_everywhere(page: Page, gateways: MockGateways) -> None:
    """Each stop of Tab on each page is visible, there is a stop for each control, and an end."""
    ids = fill(gateways, "http://127.0.0.1:9/")
    for path in ("/", f"/invoices/{ids['open']}", "/journal", "/settings", "/place", "/reset",
                 pay_path(gateways, ids["open"])):  # fmt: skip
        page.goto(path)
        wanted, stops = page.evaluate(CONTROLS), 0
        for _ in range(120):
            page.keyboard.press("Tab")
            focus = page.evaluate(FOCUS)
            if focus["tag"] == "BODY":
                break
            assert focus["seen"], (path, focus)
            stops += focus["main"]
        else:
            raise AssertionError(f"Tab never ends on {path}")
        assert stops >= wanted, path
