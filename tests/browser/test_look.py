"""The pages look right, on a phone and on a desk, in light and in dark."""

from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page

from browser.conftest import Shop
from browser.samples import fill, fill_hostile, pay_path
from mocks.client import placed
from onetill_mocks import MockGateways

SCREENSHOTS = Path(__file__).parents[2] / "build" / "screenshots"
AXE = Axe()
Scheme = Literal["light", "dark"]

# What is wider than the window, or cut off by its box.
OVERFLOWING = """() => [document.documentElement, ...document.querySelectorAll("body *")]
  .filter(each => !each.closest(".sr, thead") && each.scrollWidth > each.clientWidth + 1
    && (each === document.documentElement || getComputedStyle(each).overflowX !== "visible"))
  .map(each => each.outerHTML.slice(0, 200))"""
# What a finger has to hit, and can not.
SMALL = """() => [...document.querySelectorAll(
    "button, .button, input:not([type=hidden], [type=checkbox]), select, summary, nav a, .tick")]
  .filter(each => each.checkVisibility() && each.getBoundingClientRect().height < 44)
  .map(each => each.outerHTML.slice(0, 200))"""
# What stands on top of something else, or outside of the window.
COVERED = """() => [...document.querySelectorAll(
    "button, .button, input:not([type=hidden]), select")]
  .filter(each => each.checkVisibility() && !each.closest("[inert]")).filter(each => {
    each.scrollIntoView({ block: "center", behavior: "instant" });
    const box = each.getBoundingClientRect();
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return !each.contains(top);
  }).map(each => each.outerHTML.slice(0, 200))"""


def states(gateways: MockGateways, target: str) -> dict[str, str]:
    """Return the paths of the pages in all of their states."""
    ids = fill(gateways, target)
    hostile = fill_hostile(gateways)
    gateways.fault("error before", gateway="crucash", path="/v1/invoice/create", skip=2)
    return {
        "ledger": "/",
        "ledger-none": "/?q=nothing",
        "missing": "/invoices/none",
        "invoice-open": f"/invoices/{ids['open']}",
        "invoice-paid": f"/invoices/{ids['paid']}",
        "invoice-hostile": f"/invoices/{hostile}",
        "pay-open": pay_path(gateways, ids["open"]),
        "pay-choose": pay_path(gateways, placed(gateways, "crucash")),
        "pay-failed": f"{pay_path(gateways, ids['failed'])}?done=fail",
        "pay-paid": f"{pay_path(gateways, ids['paid'])}?done=pay",
        "pay-hostile": pay_path(gateways, hostile),
        "journal": "/journal",
        "settings": "/settings?saved=notify",
    }


def faults_of(page: Page, *, phone: bool, **options: Any) -> list[Any]:  # noqa: ANN401  # axe's own
    """List what is wrong with the page that is shown; the options go to axe."""
    options = {"resultTypes": ["violations"], **options}
    found = AXE.run(page, options=options).response["violations"]
    broken = [(rule["id"], node["html"]) for rule in found for node in rule["nodes"]]
    return [
        *broken,
        *page.evaluate(OVERFLOWING),
        *page.evaluate(COVERED),
        *(page.evaluate(SMALL) if phone else ()),
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_wrong_with_any_page(
    browser: Browser, gateways: MockGateways, shop: Shop, scheme: Scheme
) -> None:
    """Nothing is found by axe, overflows or is covered, and a finger hits what it should."""
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    wrong = dict[str, list[Any]]()

    def look(name: str) -> None:
        for width in (390, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            page.screenshot(path=SCREENSHOTS / f"{name}-{width}-{scheme}.png", full_page=True)
            if found := faults_of(page, phone=width == 390):
                wrong[f"{name}-{width}"] = found

    with browser.new_context(base_url=gateways.url, color_scheme=scheme) as own:
        page = own.new_page()
        for name, path in states(gateways, shop[0]).items():
            page.goto(path)
            if page.locator("details").count():
                page.locator("summary").first.click()
            look(name)
        page.goto("/place")
        page.get_by_label("Price").fill("25,00")
        page.get_by_role("button", name="Place the invoice").click()
        look("place-wrong")
        gateways.reset()
        page.goto("/")
        look("ledger-empty")
    assert wrong == {}


@pytest.mark.parametrize(
    "style",
    ["p { color: #ccc }", "main { width: 2000px }",
     "h1 { width: 3rem; overflow: hidden; white-space: nowrap }",
     "button { min-height: 0 !important; padding: 0 !important }",
     "form::after { content: ''; position: fixed; inset: 0; background: #fff8 }"],
)  # fmt: skip
def test_a_fault_is_seen(page: Page, style: str) -> None:
    """Each kind of check can fail."""
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto("/reset")  # a page of which there is one state
    assert faults_of(page, phone=True) == []
    page.evaluate(
        "style => { const s = new CSSStyleSheet(); s.replaceSync(style);"
        " document.adoptedStyleSheets = [s] }",
        style,
    )
    assert faults_of(page, phone=True) != []
