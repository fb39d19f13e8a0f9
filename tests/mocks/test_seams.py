"""What a vendor may have that none of the present ones has: a fifth one has it here."""

import hmac
import random
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import httpx
import pytest

from mocks.client import exact, placed
from onetill_mocks import Ledger, MockGateways, MockInvoice, find_vendors
from onetill_mocks._coins import COINS, to_usd

SECRET = b"secret-of-a-test"


def signature(body: bytes) -> dict[str, str]:
    """Sign a body."""
    return {"X-Signature": hmac.digest(SECRET, body, "sha256").hex()}


def webhook(_gateway: str, entry: MockInvoice, *_: object) -> dict[str, object]:
    """Make a notification that holds the state."""
    return {"id": entry.id, "state": entry.state}


@pytest.fixture
def acme() -> Iterator[MockGateways]:
    """Mock gateways with one vendor that confirms, refunds and signs."""
    vendor = find_vendors()["crucash"]
    vendor = replace(
        vendor,
        actions=frozenset({"pay", "confirm", "expire", "refund"}),
        webhook=webhook,
        sign=signature,
    )
    with MockGateways(ledger=Ledger({"crucash": vendor})) as gateways:
        yield gateways


def test_a_payment_is_seen_and_then_confirmed(acme: MockGateways) -> None:
    """Between a payment that was seen and one that is confirmed, nothing is paid or final."""
    number = placed(acme, "crucash")
    seen = acme.pay(number, confirmed=False)
    assert (seen.state, seen.transactions[-1].pending) == ("confirming", True)
    assert seen.actions == ["confirm"]
    confirmed = acme.confirm(number)
    assert (confirmed.state, confirmed.transactions[-1].pending) == ("paid", False)
    assert confirmed.transactions[-1].id == seen.transactions[-1].id
    with pytest.raises(ValueError, match="'confirm' cannot move"):
        acme.confirm(number)


def test_a_payment_that_confirms_outlives_the_invoice(acme: MockGateways) -> None:
    """A payment that was seen in time is confirmed after it."""
    number = placed(acme, "crucash")
    seen = acme.pay(number, confirmed=False)
    acme.ledger.now = lambda: seen.expires
    assert acme.confirm(number).state == "paid"


def test_a_refund_ends_a_paid_invoice(acme: MockGateways) -> None:
    """An invoice is refunded once nothing is left of what was received, and not before."""
    number = placed(acme, "crucash")
    with pytest.raises(ValueError, match="'refund' cannot move"):
        acme.refund(number)
    whole = acme.pay(number).received
    assert acme.refund(number, 1).state == "paid"
    with pytest.raises(ValueError, match=f"amount must be above 0 and at most {whole - 1}"):
        acme.refund(number, whole)
    refunded = acme.refund(number)
    assert refunded.state == "refunded"
    assert refunded.refundable == 0
    assert not refunded.actions
    assert [refund.whole for refund in refunded.refunds] == [False, True]


def test_both_are_actions_of_the_admin_api(acme: MockGateways, http: httpx.Client) -> None:
    """Over HTTP and from the page, payments are confirmed and refunded."""
    root = f"{acme.url}/_admin"
    number = placed(acme, "crucash")

    def state(action: str, **fields: object) -> str:
        return str(exact(http.post(f"{root}/{action}", json={"id": number, **fields}))["state"])

    assert state("pay", confirmed=False) == "confirming"
    assert f'action="/invoices/{number}/confirm"' in http.get(acme.url).text
    assert state("confirm") == "paid"
    assert f'action="/invoices/{number}/refund"' in http.get(acme.url).text
    assert state("refund", amount="0.5") == "paid"
    assert state("refund") == "refunded"


def test_they_are_for_vendors_that_know_them(gateways: MockGateways) -> None:
    """A vendor without such a state refuses the action, and nothing has happened."""
    number = placed(gateways, "cryptocloud_v2")
    with pytest.raises(ValueError, match=r"action must be one of .* not 'confirm'"):
        gateways.pay(number, confirmed=False)
    assert gateways.pay(number).state == "paid"
    for action in (gateways.confirm, gateways.refund):
        with pytest.raises(ValueError, match="action must be one of"):
            action(number)


def test_what_is_sent_is_signed(acme: MockGateways, http: httpx.Client) -> None:
    """The signature in the header is of the very bytes of the body, in each state."""
    number = placed(acme, "crucash")
    for state in ("confirming", "paid"):
        entry = acme.confirm(number) if state == "paid" else acme.pay(number, confirmed=False)
        assert entry.state == state
        headers, body = acme.notification(number, "crucash")
        assert headers["Content-Type"] == "application/json"
        assert headers["X-Signature"] == signature(body)["X-Signature"]
        assert state.encode() in body
    assert http.get(acme.url).status_code == 200


def test_a_price_may_be_in_a_coin() -> None:
    """A price in a coin has a price in dollars, as one in fiat has."""
    assert to_usd(Decimal("0.5"), "BTC") == COINS["BTC"].to_usd(Decimal("0.5"))
    vendor = replace(find_vendors()["crucash"], currencies=frozenset({"BTC"}))
    ledger = Ledger({"crucash": vendor})
    number = ledger.place("crucash", price="0.5", currency="BTC")
    assert ledger.pay(number).received > 0


@pytest.mark.parametrize("prefix", sorted(find_vendors()))
def test_no_seed_repeats_an_id(prefix: str) -> None:
    """Who seeds `random`, as Hypothesis does before each example, gets new ids all the same."""
    vendor = find_vendors()[prefix]
    ids: list[str] = []
    for _ in range(2):
        random.seed(0)
        ledger = Ledger({prefix: vendor})
        number = ledger.place(next(iter(vendor.gateways)), price=30, currency="USD")
        ids += [number, ledger.pay(number).transactions[-1].id]
    assert len(set(ids)) == 4
