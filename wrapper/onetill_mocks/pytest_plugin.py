"""The pytest plugin: a fixture with every practice gateway, empty before and after each test."""

from typing import TYPE_CHECKING

import pytest

# pytest loads this file wherever onetill is installed, also without what the server needs.
if TYPE_CHECKING:
    from collections.abc import Iterator

    from onetill_mocks import MockGateways


@pytest.fixture(scope="session")
def _open_practice_gateways() -> "Iterator[MockGateways]":
    try:
        from onetill_mocks import MockGateways  # noqa: PLC0415  # see above
    except ModuleNotFoundError as missing:
        pytest.fail(str(missing), pytrace=False)
    with MockGateways() as gateways:
        yield gateways


@pytest.fixture
def mock_gateways(
    _open_practice_gateways: "MockGateways",
) -> "Iterator[MockGateways]":
    """Every practice gateway on one loopback port, with no invoice and no request recorded."""
    _open_practice_gateways.reset()
    yield _open_practice_gateways
    _open_practice_gateways.reset()
