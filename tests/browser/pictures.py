"""Make the README's pictures: `make pictures`."""

import sys
from io import StringIO
from pathlib import Path

from playwright.sync_api import Browser, ViewportSize
from rich.console import Console
from rich.terminal_theme import NIGHT_OWLISH

import demo
from browser.chromium import open_browser
from browser.samples import fill, pay_path
from browser.summary import MISSING, find_chromium
from onetill_mocks import MockGateways
from support.servers import Reply, serving
from support.tills import GATEWAYS

FOLDER = Path(__file__).parents[2] / ".github" / "pictures"
MOST_BYTES = 150_000
TERMINAL = """<body style="margin: 0"><pre style="display: inline-block; margin: 0; padding: 20px;
background: #fff; color: #222; font: 15px/1.35 'DejaVu Sans Mono', monospace">{code}</pre></body>"""


def main() -> None:
    """Write each picture, and print how large it is."""
    if find_chromium() is None:
        raise SystemExit(f"make pictures: {MISSING}")
    FOLDER.mkdir(exist_ok=True)
    with MockGateways() as mocks, serving(lambda _: Reply()) as (shop, _):
        table = demo_table(mocks)
        mocks.reset()
        ids = fill(mocks, f"{shop}/notified")
        with open_browser() as browser:
            draw(browser, "demo", table, "pre")
            draw(browser, "ledger", f"{mocks.url}/", height=700)
            draw(browser, "invoice", f"{mocks.url}/invoices/{ids['failed']}", height=820)
            draw(browser, "pay", mocks.url + pay_path(mocks, ids["open"]), "main")


def demo_table(mocks: MockGateways) -> str:
    """Return what `make demo` prints, as HTML."""
    console = Console(record=True, file=StringIO(), width=112)
    rows = (invoice for kind in GATEWAYS.values() for invoice in demo.sell(mocks, kind))
    console.print(demo.table(rows))
    return console.export_html(theme=NIGHT_OWLISH, code_format=TERMINAL, inline_styles=True)


def draw(browser: Browser, name: str, what: str, part: str = "", *, height: int = 900) -> None:
    """Write a picture of a page at a URL, or of HTML, or of a part of it."""
    size = ViewportSize(width=1180, height=height)
    page = browser.new_page(viewport=size, device_scale_factor=1.25)
    if what.startswith("http:"):
        page.goto(what)
    else:
        page.set_content(what)
    if page.locator("summary").count():
        page.locator("summary").first.click()
    picture = page.locator(part).screenshot() if part else page.screenshot()
    page.close()
    if len(picture) > MOST_BYTES:
        raise SystemExit(f"{name}.png would have {len(picture)} bytes, more than {MOST_BYTES}")
    (FOLDER / f"{name}.png").write_bytes(picture)
    sys.stdout.write(f"{name}.png {len(picture) // 1000} kB\n")


if __name__ == "__main__":
    main()
