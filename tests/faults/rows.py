"""The checklist: its sections, and which of its rows are run or argued away."""

from typing import Final

import pytest

SECTIONS: Final = {
    "connection and timing": range(1, 23),
    "retry arithmetic": range(23, 41),
    "status codes": range(41, 58),
    "redirects and origin": range(58, 68),
    "TLS": range(68, 73),
    "paths, headers and texts": range(73, 86),
    "bodies of answers": range(86, 109),
    "money": range(109, 119),
    "secrets": range(119, 125),
    "notifications": range(125, 153),
    "specs, clients, practice": range(153, 169),
}

_NO_KEY = "no vendor here honours an idempotency key, so a create never goes out twice"
_NO_BUCKET = "there is no token bucket: three attempts a call are all that an outage can draw"
_NO_MINOR = "no wire carries minor units: a price goes out digit for digit, the vendor judges it"

ARGUED_AWAY: Final = {
    6: _NO_KEY,
    7: _NO_KEY,
    32: _NO_BUCKET,
    33: _NO_BUCKET,
    37: _NO_KEY,
    38: _NO_KEY,
    39: _NO_KEY,
    57: "no vendor here documents a request id",
    67: "no vendor here sends links to pages: the next one is asked for by number",
    85: "no vendor here hands out cursors: the next page is asked for by number",
    112: _NO_MINOR,
    113: _NO_MINOR,
    126: "no vendor here signs a body: CryptoCloud's token signs an id, the others sign nothing",
    134: "a project has one secret: there is no time in which two are right",
    135: "a postback has one token in one field; a second is malformed (row 128)",
    136: "the vendors' signatures have no versions to fall back to",
    142: "the only algorithm is HMAC: there is no public key to take for a secret",
    145: "the vendor's tokens name neither an issuer nor an audience",
    165: _NO_KEY,
}
"""Why a row does not apply, in a line."""

ELSEWHERE: Final = {
    160: "tests/contract/test_contract.py::test_spec_and_practice_gateway_agree",
    161: "tests/contract/test_contract.py::test_spec_and_practice_gateway_agree",
    164: "tests/contract/test_contract.py::test_spec_and_practice_gateway_agree",
}
"""Rows that another test holds, which takes too long to be run twice."""

RUN: Final[set[int]] = set()
"""The rows that a test holds the till to; complete once every file here is imported."""


def row(*numbers: int) -> pytest.MarkDecorator:
    """Run a test once for each of some rows, whose numbers begin its id."""
    RUN.update(numbers)
    return pytest.mark.row(*numbers)
