"""Faults drawn at random, and the guarantees of a till in spite of them."""

from typing import Any, Final, NamedTuple

from hypothesis import strategies as st

from onetill_mocks import MockGateways

PATIENCE: Final = 0.15
"""Seconds that a hasty till waits; a long delay outlasts them."""

_LONG: Final = 0.3
_ATTEMPTS: Final = 3
_AGAIN: Final = {"drop before", "drop after", "cut", "error before", "error after"}
_HARMLESS: Final = {"hang up", "delay before", "delay after"}
_STATUSES: Final = [408, 500, 502, 503, 504, 520]
_GARBAGE: Final = [
    None,  # half of the true response
    b"",
    b"{",
    b"null",
    b"[]",
    b'"paid"',
    b'{"status": "paid"',
    b"<html>paid</html>",
    b'{"\xff": "\xfe"}',
    b"[" * 999,
]


class Fault(NamedTuple):
    """One fault, as `MockGateways.fault` takes it."""

    kind: Any
    status: int
    body: bytes | None
    seconds: float


class Faults(NamedTuple):
    """What befalls the next requests, in order."""

    each: list[Fault]

    @property
    def are_long(self) -> bool:
        """Whether only a hasty till should make the call."""
        return any(fault.seconds == _LONG for fault in self.each)

    @property
    def let_reads_through(self) -> bool:
        """Whether a till that reads, three times if need be, must come to a result.

        Not once it may be hung up on: it may learn of that too late for its next request.
        """
        kinds = [fault.kind for fault in self.each]
        again = sum(kind in _AGAIN for kind in kinds)
        good = all(kind in _AGAIN | _HARMLESS - {"hang up"} for kind in kinds)
        return good and again < _ATTEMPTS and not self.are_long

    @property
    def let_a_create_through(self) -> bool:
        """Whether a till that makes one request must come to a result."""
        return not self.are_long and all(fault.kind in _HARMLESS for fault in self.each[:1])

    def arm(self, mocks: MockGateways) -> None:
        """Inject them into the next requests."""
        for fault in self.each:
            more = fault._asdict()
            mocks.fault(more.pop("kind"), **more)


def _of(kind: str, **drawn: st.SearchStrategy[Any]) -> st.SearchStrategy[Fault]:
    rest = {"status": st.just(503), "body": st.none(), "seconds": st.just(0.0)}
    return st.builds(Fault, st.just(kind), **{**rest, **drawn})


_seconds = st.sampled_from([0.002] * 5 + [_LONG])
_faults = st.one_of(
    _of("drop before"),
    _of("drop after"),
    _of("cut"),
    _of("hang up"),
    _of("error before", status=st.sampled_from(_STATUSES)),
    _of("error after", status=st.sampled_from(_STATUSES)),
    _of("garbage before", body=st.sampled_from(_GARBAGE[1:])),
    _of("garbage after", body=st.sampled_from(_GARBAGE)),
    _of("delay before", seconds=_seconds),
    _of("delay after", seconds=_seconds),
)
some_faults = st.builds(Faults, st.lists(_faults, max_size=4))
