"""Random faults: whatever a gateway does, a till claims nothing about money that is not so."""

import os
import socket
from collections.abc import Callable, Iterator

import pytest
from hypothesis import Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from load.merchant import Merchant, Surroundings
from onetill_mocks import MockGateways
from support.servers import Reply, serving
from support.tills import MODES

# The same scenarios in each run, unless more of them are asked for: EXAMPLES=500 pytest tests/load.
EXAMPLES = int(os.environ.get("EXAMPLES", "12"))
IS_DEEP = "EXAMPLES" in os.environ
scenarios = settings(
    max_examples=EXAMPLES,
    stateful_step_count=15,
    derandomize=not IS_DEEP,
    phases=[Phase.generate, Phase.shrink] if IS_DEEP else [Phase.generate],
    database=None,
)


@pytest.fixture
def around(mock_gateways: MockGateways) -> Iterator[Surroundings]:
    """Open a merchant's server, and take a port at which nobody listens."""
    replies: list[Reply] = []
    with (
        serving(lambda _: replies.pop(0) if replies else Reply("ok")) as (url, arrived),
        socket.socket() as nobody,
    ):
        nobody.bind(("127.0.0.1", 0))
        around = Surroundings(mock_gateways, url, arrived)
        around.replies = replies
        around.nowhere = f"http://127.0.0.1:{nobody.getsockname()[1]}"
        yield around


@pytest.mark.parametrize("mode", MODES)
def test_the_till_agrees_with_the_ledger(
    key: str,
    mode: str,
    around: Surroundings,
    record_property: Callable[[str, object], None],
) -> None:
    """Never "not sent" of what was stored, never two for one, never "paid" of what is not."""

    class Here(Merchant):
        """One who is on this gateway, with a till of this mode."""

        def __init__(self) -> None:
            super().__init__(key, MODES[mode], around)

    run_state_machine_as_test(Here, settings=scenarios)
    record_property("random faults", dict(around.met))
