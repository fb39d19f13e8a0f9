"""Fixtures for the tests of the mock gateways."""

from collections.abc import Iterator

import httpx
import pytest

from mocks.client import Client, Shop
from onetill_mocks import MockGateways
from support.servers import Reply, serving


@pytest.fixture(scope="module")
def http() -> Iterator[httpx.Client]:
    """Give a plain HTTP client, so that nothing of the till stands between."""
    with httpx.Client(trust_env=False) as client:
        yield client


@pytest.fixture
def client(gateways: MockGateways, http: httpx.Client) -> Client:
    """Give the vendor calls of empty mock gateways."""
    return Client(gateways, http)


@pytest.fixture
def shop() -> Iterator[Shop]:
    """Open a merchant's server: its URL, its requests, and the statuses to send before 200."""
    statuses = list[int | None]()
    with serving(lambda _: Reply(status=statuses.pop(0) if statuses else 200)) as (url, requests):
        yield f"{url}/data?by=vendor", requests, statuses
