"""The fixtures for merchants' tests: in a test, in runs of pytest, and at the ends of both."""

import asyncio
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import anyio
import pytest

from mocks.test_running import ENVIRON
from onetill import AsyncTill, Money, Till, errors
from onetill.gateways import CruCash, Gateway
from onetill_mocks import MockGateways
from support.tills import GATEWAYS, fields

PRICE = Money("25.00", "USD")


def test_a_till_is_ready(
    mock_till: Callable[..., Till], mock_gateways: MockGateways, key: str
) -> None:
    """A key or a class is enough to sell at its mock gateway, and options are those of a till."""
    till, hasty = mock_till(key), mock_till(GATEWAYS[key], timeout=0.4, attempts=1)
    invoice = till.create(PRICE, **fields(key))
    mock_gateways.pay(invoice.id)
    assert till.get(invoice.id).is_paid
    mock_gateways.fault("delay after", gateway=key, seconds=60)
    with pytest.raises(errors.OutcomeUnknown):
        hasty.get(invoice.id)
    with pytest.raises(ValueError, match=f"gateway must be one of .*{key}.*, not 'stripe'"):
        mock_till("stripe")


@pytest.mark.parametrize("wrong", [None, 5, CruCash("key"), Till, Gateway, ["crucash"]])
def test_a_till_is_of_a_key_or_a_class(
    mock_till: Callable[..., Till], mock_async_till: Callable[..., AsyncTill], wrong: object
) -> None:
    """Anything else is refused, also a gateway whose own credentials would not be used."""
    for open_till in (mock_till, mock_async_till):
        with pytest.raises(ValueError, match='gateway must be a key such as "crucash" or a class'):
            open_till(wrong)


@pytest.fixture
def tills() -> Iterator[list[Till | AsyncTill]]:
    """Check after all other fixtures that the tills of a test are closed."""
    opened = list[Till | AsyncTill]()
    yield opened
    for till in opened:
        with pytest.raises(errors.Misuse, match="the till must be open"):
            till.read_notification({}, b"")


def test_tills_end_with_their_test(
    tills: list[Till | AsyncTill],
    mock_till: Callable[..., Till],
    mock_async_till: Callable[..., AsyncTill],
) -> None:
    """Each till is closed after the test: also one whose event loop was closed before."""

    async def sell() -> None:
        till = mock_async_till(CruCash)
        tills.append(till)
        assert (await till.create(PRICE)).pay_url

    asyncio.run(sell())
    anyio.run(sell, backend="trio")
    tills.append(mock_till("crucash"))


PARALLEL = """
import time
from pathlib import Path

import pytest

from onetill import Money
from onetill_mocks import MockGateways


@pytest.mark.parametrize("turn", [1, 2])
def test_a_ledger_of_its_own(session_mock_gateways, mock_gateways, worker_id, turn):
    assert mock_gateways is session_mock_gateways
    assert mock_gateways.ledger.invoices == []
    mock_gateways.place("paydo", price=turn, currency="USD")
    Path(f"{worker_id}-{turn}").write_text(mock_gateways.url)
    for _ in range(3000):
        if len(urls := [*Path().glob(f"gw?-{turn}")]) == 2:
            break
        time.sleep(0.01)
    assert len({url.read_text() for url in urls}) == 2
    assert len(mock_gateways.ledger.invoices) == 1


class TestWithoutSockets:
    @pytest.fixture
    def mock_gateways(self):
        with MockGateways(sockets=False) as gateways:
            yield gateways

    def test_till(self, mock_till):
        assert mock_till("crucash").create(Money(5, "USD")).pay_url.startswith("http://localhost/")

    @pytest.mark.anyio
    async def test_async_till(self, mock_async_till):
        assert (await mock_async_till("crucash").create(Money(5, "USD"))).pay_url


@pytest.mark.anyio
async def test_async_till(mock_async_till, mock_gateways):
    till = mock_async_till("crucash")
    invoice = await till.create(Money(5, "USD"))
    mock_gateways.pay(invoice.id)
    assert (await till.get(invoice.id)).is_paid
"""

FROZEN = """
import atexit
import urllib.request

from onetill import Money

PAGES = []
atexit.register(lambda: [page.close() for page in PAGES])


def leave_open(mock_gateways):
    mock_gateways.notify("cryptocloud_v2", "http://127.0.0.1:1/")
    mock_gateways.notify("paydo", lambda _: 500)
    for gateway in ("cryptocloud_v2", "paydo"):
        mock_gateways.pay(mock_gateways.place(gateway, price=5, currency="USD"))
    PAGES.append(urllib.request.urlopen(mock_gateways.url + "/events"))


def test_frozen(mock_gateways, mock_till):
    assert mock_till("cryptocloud_v2").create(Money(5, "USD")).created_at.year == 2031
    leave_open(mock_gateways)


def test_failing(mock_gateways, mock_till):
    mock_till("crucash").create(Money(5, "USD"))
    leave_open(mock_gateways)
    assert mock_gateways.gateways == []


def test_interrupted(mock_gateways, mock_till):
    mock_till("crucash").create(Money(5, "USD"))
    leave_open(mock_gateways)
    raise KeyboardInterrupt
"""


def run_pytest(folder: Path, test: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run a file of tests as a merchant would, warnings being errors, and leave nothing behind."""
    (folder / "test_shop.py").write_text(test)
    plugins = ["onetill.pytest_plugin", "onetill_mocks.pytest_plugin"]
    options = [option for plugin in plugins for option in ("-p", plugin)]
    run = subprocess.run(  # noqa: S603  # our own interpreter on our own file
        [sys.executable, *("-X", "dev", "-W", "error", "-m", "pytest", "-q"), *options, *arguments],
        capture_output=True,
        check=False,
        cwd=folder,
        env=ENVIRON,
        text=True,
        timeout=120,
    )
    for sign in ("Traceback", "was destroyed", "ResourceWarning", "Exception"):
        assert sign not in run.stdout + run.stderr, run.stdout + run.stderr
    return run


def test_workers_and_event_loops(tmp_path: Path) -> None:
    """Each worker of xdist has its own port and ledger; tests may be sync, or async in any loop."""
    plugins = ["-p", "xdist.plugin", "-p", "anyio.pytest_plugin"]
    run = run_pytest(tmp_path, PARALLEL, *plugins, "-n", "2", "--dist", "each")
    assert "14 passed" in run.stdout, run.stdout + run.stderr


def test_a_run_ends_while_the_clock_stands(tmp_path: Path) -> None:
    """A clock that freezegun stopped before all imports holds nothing up, nor does a failure."""
    (tmp_path / "conftest.py").write_text(
        "from freezegun import freeze_time\nfreeze_time('2031-03-01').start()\n"
    )
    run = run_pytest(tmp_path, FROZEN)
    assert "1 failed, 1 passed" in run.stdout, run.stdout + run.stderr
    assert "KeyboardInterrupt" in run.stdout
    # In dev mode asyncio reports a step that takes long, as on a busy machine.
    assert [line for line in run.stderr.splitlines() if not line.startswith("Executing <")] == []
