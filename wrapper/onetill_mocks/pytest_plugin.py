"""pytest plugin: a fixture with every mock gateway, empty before and after each test."""

from typing import TYPE_CHECKING

import pytest

# pytest loads this file wherever onetill is installed, also without what the server needs.
if TYPE_CHECKING:
    from collections.abc import Iterator

    from onetill_mocks import MockGateways


@pytest.fixture(scope="session")
def _open_mock_gateways() -> "Iterator[MockGateways]":
    try:
        from onetill_mocks import MockGateways  # noqa: PLC0415  # see above
    except ModuleNotFoundError as missing:
        pytest.fail(str(missing), pytrace=False)
    with MockGateways() as gateways:
        yield gateways


@pytest.fixture
def mock_gateways(_open_mock_gateways: "MockGateways") -> "Iterator[MockGateways]":
    """Every mock gateway on one loopback port, without invoices and recorded requests."""
    _open_mock_gateways.reset()
    yield _open_mock_gateways
    _open_mock_gateways.reset()
