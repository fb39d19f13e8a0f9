"""pytest plugin: fixtures with every mock gateway, for a test and for a session."""

from typing import TYPE_CHECKING

import pytest

# pytest loads this file wherever onetill is installed, also without what the server needs.
if TYPE_CHECKING:
    from collections.abc import Iterator

    from onetill_mocks import MockGateways


@pytest.fixture(scope="session")
def session_mock_gateways() -> "Iterator[MockGateways]":
    """Open every mock gateway on one loopback port, from the first use to the session's end.

    Its `environ` is for a shop that is started once. To open the mock gateways in another way, such
    as without sockets, override this fixture.
    """
    try:
        from onetill_mocks import MockGateways  # noqa: PLC0415  # see above
    except ModuleNotFoundError as missing:
        pytest.fail(str(missing), pytrace=False)
    with MockGateways() as gateways:
        yield gateways


@pytest.fixture
def mock_gateways(session_mock_gateways: "MockGateways") -> "Iterator[MockGateways]":
    """Empty the mock gateways of the session, before and after the test, and give them."""
    session_mock_gateways.reset()
    yield session_mock_gateways
    session_mock_gateways.reset()
