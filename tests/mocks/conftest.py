"""What the tests of the practice gateways may ask for."""

from collections.abc import Iterator

import httpx
import pytest

from mocks.asking import Asker, Shop
from onetill_mocks import MockGateways
from support.servers import Reply, serving


@pytest.fixture(scope="module")
def server() -> Iterator[MockGateways]:
    """Open every practice gateway, once for all of a file."""
    with MockGateways() as gateways:
        yield gateways


@pytest.fixture
def gateways(server: MockGateways) -> MockGateways:
    """Give the practice gateways, without an invoice."""
    server.reset()
    return server


@pytest.fixture(scope="module")
def http() -> Iterator[httpx.Client]:
    """Give a plain HTTP client, so that nothing of the till stands between."""
    with httpx.Client(trust_env=False) as client:
        yield client


@pytest.fixture
def ask(gateways: MockGateways, http: httpx.Client) -> Asker:
    """Give the vendor calls of empty practice gateways."""
    return Asker(gateways, http)


@pytest.fixture
def shop() -> Iterator[Shop]:
    """Open a merchant's server: its URL, what it was told, and statuses to answer before 200."""
    statuses = list[int | None]()
    with serving(lambda _: Reply(status=statuses.pop(0) if statuses else 200)) as (url, requests):
        yield f"{url}/told?by=vendor", requests, statuses
