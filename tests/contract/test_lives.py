"""The links of every spec lead from one operation to the next, and to where they say."""

import pytest

from .breaks import around, cancels_in_word_only
from .lives import LIVES, is_told, live
from .shop import shop
from .spec import operations, read
from .test_refusals import every_gateway, faults

every_life = pytest.mark.parametrize(
    ("key", "life", "end"),
    [
        pytest.param(key, life, end, id=f"{key}-{'-'.join(life)}")
        for key, lives in LIVES.items()
        for life, end in lives
    ],
)


@every_life
def test_an_invoice_lives_as_its_links_lead(key: str, life: list[str], end: object) -> None:
    """Every step succeeds as documented, with what the link brought, and the last tells the end."""
    with shop(key) as opened:
        steps = live(opened, life)
        assert [fault for step in steps for fault in faults(step.operation, step.answer)] == []
        assert is_told(end, steps[-1].answer.json()), steps[-1].answer.text


@every_gateway
def test_every_link_is_lived(key: str) -> None:
    """No link is documented for show."""
    lived: set[tuple[str, str]] = set()
    links = {each.node["operationId"]: each.links for each in operations(read(key))}
    for life, _ in LIVES[key]:
        for place, name in enumerate(life):
            sources = [each for each in life[:place] if name in links.get(each, {})]
            lived |= {(source, name) for source in sources[-1:]}
    assert lived == {(source, target) for source, targets in links.items() for target in targets}


def test_a_cancellation_without_effect_is_seen() -> None:
    """The end of a life is looked at, and not only its statuses."""
    life, end = LIVES["cryptocloud_v2"][0]
    with shop("cryptocloud_v2", around(cancels_in_word_only)) as wrong:
        steps = live(wrong, life)
        assert [fault for step in steps for fault in faults(step.operation, step.answer)] == []
        assert not is_told(end, steps[-1].answer.json())
