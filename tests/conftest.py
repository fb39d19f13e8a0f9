"""Fixtures of all tests, the order of tests, and the summaries at the end of a run."""

import signal
from collections.abc import Generator, Iterator

import pytest
import stamina
from hypothesis import HealthCheck, settings

from browser import summary as browsers
from faults import summary
from load import counts
from onetill_mocks import MockGateways
from support.tills import GATEWAYS, MODES, Opener

# The machine may be busy: how long it takes to make or to try an example proves nothing. What
# fixtures give is opened once for all examples of a test.
settings.register_profile(
    "onetill",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("onetill")

# A shell lets a job in the background ignore Ctrl-C, and so would all that the tests start.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_configure(config: pytest.Config) -> None:
    """Register the summaries here, since the controller of a parallel run reads no other file."""
    for plugin in (browsers, summary, counts):
        config.pluginmanager.register(plugin)


@pytest.hookimpl(wrapper=True, optionalhook=True)
def pytest_xdist_auto_num_workers() -> Generator[None, int, int]:
    """Run one worker more than there are cores: a third of the time tests wait, for no core."""
    return (yield) + 1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run what is slow last, so that whatever else fails is known first."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is not None)


@pytest.fixture(autouse=True)
def _no_waiting() -> Iterator[None]:
    """Retry as often as ever, and at once."""
    with stamina.set_testing(testing=True, attempts=3):
        yield


@pytest.fixture(scope="module")
def server() -> Iterator[MockGateways]:
    """Open every mock gateway, once for all of a file."""
    with MockGateways() as gateways:
        yield gateways


@pytest.fixture
def gateways(server: MockGateways) -> MockGateways:
    """Give the mock gateways, without an invoice."""
    server.reset()
    return server


@pytest.fixture(params=MODES)
def open_till(request: pytest.FixtureRequest) -> Opener:
    """Open a till, sync and async."""
    return MODES[request.param]


@pytest.fixture(params=GATEWAYS)
def key(request: pytest.FixtureRequest) -> str:
    """Each gateway's key."""
    return str(request.param)
