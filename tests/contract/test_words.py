"""Every word of a spec is said: each value of an enum in a request, and in a response of a run."""

import pytest

from support.openapi import KEYS, complaints, operation_of, operations, read
from support.samples import facts_of, sample_of

from .coverage import Item, documented, reached, written
from .recorder import recorded
from .traffic import seen_of


@pytest.mark.parametrize("key", KEYS)
def test_good_requests_are_right_requests(key: str) -> None:
    """A request that a gateway accepts is one that the spec allows."""
    found = [
        f"{one.operation}: {fault}"
        for one in recorded(key).exchanges
        if one.is_good
        and not one.operation.startswith("receive_")
        and (schema := operation_of(read(key), one.operation).body.get("schema"))
        for fault in complaints(read(key), schema, one.request)
    ]
    assert found == []


@pytest.mark.parametrize("key", KEYS)
def test_every_word_of_a_request_is_accepted(key: str) -> None:
    """A word that the spec allows in a request is sent in a good one, or it is argued why not."""
    argued = {each for each in sample_of(key).never_reached if each.startswith("word request ")}
    assert set(map(written, _unsaid(key, "request"))) == argued


@pytest.mark.parametrize("key", KEYS)
def test_every_word_of_a_response_is_seen(key: str) -> None:
    """A word that the spec names in a response is seen in one, or the facts say why not."""
    assert _unsaid(key, "response") == {
        ("word", "response", name, str(word))
        for name, words in facts_of(key).unseen.items()
        for word in words
    }


@pytest.mark.parametrize("key", KEYS)
def test_every_field_of_a_request_is_recorded(key: str) -> None:
    """A field that the spec allows in a request is in a recorded one, for laws to judge by."""
    webhooks = {each.id for each in operations(read(key), "webhooks")}
    unsent = documented(read(key)) - reached(seen_of(key, recorded(key).exchanges))
    kinds = {"operation", "parameter", "request"}
    assert {item for item in unsent if item[0] in kinds and item[1] not in webhooks} == set()


def _unsaid(key: str, side: str) -> set[Item]:
    unsaid = documented(read(key)) - reached(seen_of(key, recorded(key).exchanges))
    return {item for item in unsaid if item[:2] == ("word", side)}
