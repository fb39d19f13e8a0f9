"""One switch reduces what every mock gateway sends."""

import httpx
import pytest

from onetill_mocks import MockGateways
from onetill_mocks._sparse import reduced

FULL = {
    "id": "a",
    "rows": [{"id": 1, "more": {"x": 1}}],
    "part": {"id": 2, "y": 3},
    "tags": ["new"],
    "z": None,
}


@pytest.mark.parametrize(
    ("sparse", "expected"),
    [
        ("absent", {"id": "a", "rows": [{"id": 1}]}),
        ("empty", {"id": "a", "rows": [{"id": 1, "more": {}}], "part": {"id": 2}, "tags": []}),
        ("null", {**FULL, "id": None, "rows": [{"id": 1, "more": None}]}),
    ],
)
def test_a_document_is_reduced(sparse: str, expected: object) -> None:
    """What is needed stays, objects may stay empty, and null stands where it may."""
    needed, nullable = "id rows.*.id part?.id", "id rows.*.more nothing"
    assert reduced(FULL, sparse, needed=needed, nullable=nullable) == expected  # type: ignore[arg-type]


def test_errors_are_sent_whole() -> None:
    """A refusal says why, in a sparse gateway too."""
    with MockGateways(sparse=True) as gateways:
        response = httpx.get(f"{gateways.base_url('paydo')}/v1/invoices/none")
    assert response.json()["message"]


def test_a_word_that_is_none_is_refused() -> None:
    """Who misspells the switch reads which words there are."""
    with pytest.raises(ValueError, match="sparse must be 'absent', 'empty', 'null' or a bool"):
        MockGateways(sparse="missing")  # type: ignore[arg-type]
