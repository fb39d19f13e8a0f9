"""What every test may ask for."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pytest
import stamina
from hypothesis import settings

from faults import table
from load import counts
from support.tills import COLOURS, GATEWAYS, OpenTill

# The machine may be busy: how long an example takes proves nothing.
settings.register_profile("onetill", deadline=None)
settings.load_profile("onetill")


def pytest_configure(config: pytest.Config) -> None:
    """Have summaries told, here, since the head of a parallel run reads no other file."""
    for summary in (table, counts):
        config.pluginmanager.register(summary)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run what is slow last, so that whatever else fails is known first."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is not None)


@pytest.fixture(autouse=True)
def _no_waiting() -> Iterator[None]:
    """Retry as often as ever, and at once."""
    with stamina.set_testing(testing=True, attempts=3):
        yield


@pytest.fixture(params=COLOURS)
def open_till(request: pytest.FixtureRequest) -> Callable[..., AbstractContextManager[OpenTill]]:
    """Open a till, in both colours."""
    return COLOURS[request.param]


@pytest.fixture(params=GATEWAYS)
def key(request: pytest.FixtureRequest) -> str:
    """Each gateway's key."""
    return str(request.param)
