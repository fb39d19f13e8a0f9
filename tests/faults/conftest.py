"""Fixtures of the rows, and the watch for leaks while one runs."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
import stamina

from faults.leaks import Watch, watching
from onetill._http import drivers


def pytest_configure(config: pytest.Config) -> None:
    """Register what `row` marks tests with."""
    config.addinivalue_line("markers", "row(*numbers): the rows that a test holds the till to")


@pytest.hookimpl(tryfirst=True)
def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test once for each of its rows, with the number at the head of its id."""
    if marker := metafunc.definition.get_closest_marker("row"):
        names = [f"row{number:03}" for number in marker.args]
        metafunc.parametrize("number", marker.args, ids=names, indirect=True)


@pytest.fixture(autouse=True)
def number(request: pytest.FixtureRequest, record_property: Callable[[str, object], None]) -> int:
    """Return the number of the row that runs."""
    number: int = getattr(request, "param", 0)
    if number:
        record_property("row", number)
    return number


@pytest.fixture(autouse=True)
def _as_often_as_asked(_no_waiting: None) -> Iterator[None]:
    """Retry as often as each till says, and still at once."""
    with stamina.set_testing(testing=True, attempts=10, cap=True):
        yield


@pytest.fixture(autouse=True)
def watch() -> Iterator[Watch]:
    """Watch over a row, so that nothing comes to light that must not."""
    with watching() as watch:
        yield watch
    assert watch.close_up() == []


@pytest.fixture
def failures(monkeypatch: pytest.MonkeyPatch) -> list[Exception]:
    """Give the failures of all attempts, in a list that grows."""
    met: list[Exception] = []
    module: Any = drivers
    original = module.to_till_error

    def counting(call: object, error: Exception, *, sent: bool | None) -> object:
        met.append(error)
        return original(call, error, sent=sent)

    monkeypatch.setattr(drivers, "to_till_error", counting)
    return met
