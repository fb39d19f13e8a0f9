"""Fixtures for the tests in a browser."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page

from browser.chromium import open_browser
from browser.summary import MISSING, find_chromium
from onetill_mocks import MockGateways
from support.servers import Reply, Request, serving

Shop = tuple[str, list[Request]]
"""A merchant's server: its URL, and the requests it received."""


# While it is open, asyncio sees a loop that runs in this thread: no other folder may share it.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Open one browser for all tests of this folder."""
    if find_chromium() is None:
        pytest.skip(MISSING)
    with open_browser() as browser:
        yield browser


@pytest.fixture
def page(browser: Browser, gateways: MockGateways) -> Iterator[Page]:
    """Open a page, which may log no error and break no policy."""
    with browser.new_context(base_url=gateways.url, viewport={"width": 1280, "height": 800}) as own:
        page, errors = own.new_page(), list[str]()

        def log(message: ConsoleMessage) -> None:
            # What a form refuses has a status that the browser logs as an error.
            if message.type in {"error", "warning"} and "the server responded" not in message.text:
                errors.append(message.text)

        page.set_default_timeout(5000)
        page.on("console", log)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("dialog", lambda dialog: errors.append(dialog.message))
        yield page
    assert errors == []


@pytest.fixture
def shop() -> Iterator[Shop]:
    """Open a shop, to which payers return and notifications go."""
    # With an icon, or the browser asks for one, maybe while the shop closes.
    icon = b"<link rel=icon href='data:,'>"
    body = b"<!doctype html><html lang=en><title>Shop</title>%b<h1>Back at the shop</h1>" % icon
    with serving(lambda _: Reply(body, headers={"Content-Type": "text/html"})) as (url, requests):
        yield url, requests
