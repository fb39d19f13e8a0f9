"""The browser that the tests drive, and that makes the README's pictures."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

from browser.summary import find_chromium


@contextmanager
def open_browser() -> Iterator[Browser]:
    """Open chromium, without a window."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium())
        try:
            yield browser
        finally:
            browser.close()
