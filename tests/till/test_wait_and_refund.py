"""Waiting for an invoice, and refunding one."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from threading import Timer
from time import monotonic
from typing import Any

import httpx
import pytest

from onetill import AsyncTill, Invoice, Money, Refund, RefundStatus, Status, Till, errors
from onetill._gateway import Gateway
from onetill._polling import Poll
from onetill.gateways import CruCash, PayDo
from onetill_mocks import MockGateways

ID = "3d3ca8ab-905a-4def-9c0c-b868decf8f70"


def invoice(status: Status = Status.OPEN) -> Invoice:
    """Make an invoice."""
    return Invoice(gateway="crucash", id=ID, status=status)


def waits(poll: Poll, remaining: float = 1e6) -> Iterator[float]:
    """Yield the waits of a poll."""
    while True:
        yield poll.next_wait(remaining, jitter=1.0)


def test_waits_grow_to_half_a_minute() -> None:
    """A vendor is not asked more than twice a minute for long."""
    poll = Poll(None, 1e5)
    found = [wait for wait, _ in zip(waits(poll), range(8), strict=False)]
    assert found == [1, 2, 4, 8, 16, 30, 30, 30]
    assert Poll(None, 60).next_wait(60, jitter=0.0) == 0.5


def test_the_last_read_is_near_the_end() -> None:
    """The invoice is read a last time a second before time is up."""
    poll = Poll(None, 60)
    assert poll.next_wait(1.5, jitter=1.0) == 0.5
    assert not poll.is_over(invoice())
    with pytest.raises(errors.WaitTimeout, match="is open") as raised:
        poll.next_wait(1.0, jitter=1.0)
    assert raised.value.invoice == invoice()


@pytest.mark.parametrize("status", list(Status))
def test_a_final_state_ends_a_wait(status: Status) -> None:
    """A wait ends with a final state, or where the caller says so."""
    assert Poll(None, 1).is_over(invoice(status)) is status.is_final
    assert Poll(lambda _: True, 1).is_over(invoice(status))
    assert Poll(lambda _: False, 1).is_over(invoice(status)) is status.is_final


def test_a_read_that_fails_is_no_news() -> None:
    """A read that fails for a while does not end a wait, unless none succeeds in time."""
    poll = Poll(None, 60)
    with poll.reading():
        raise errors.GatewayDown(status=503)
    with pytest.raises(errors.GatewayDown):
        poll.next_wait(0.5, jitter=1.0)
    assert not poll.is_over(invoice())
    with poll.reading():
        raise errors.OutcomeUnknown
    with pytest.raises(errors.WaitTimeout):
        poll.next_wait(0.5, jitter=1.0)
    for lasting in (errors.NotFound(), errors.NotSent(permanent=True), errors.BadResponse()):
        with pytest.raises(type(lasting)), poll.reading():
            raise lasting


@pytest.mark.parametrize(
    "wrong", [{"timeout": 0}, {"timeout": 1e9}, {"timeout": None}, {"until": 5}]
)
def test_a_wait_has_an_end(wrong: dict[str, Any]) -> None:
    """A wait without an end, or for nothing that can be called, is misuse."""
    with (
        Till(CruCash("k"), transport=httpx.MockTransport(lambda _: httpx.Response(500))) as till,
        pytest.raises(errors.Misuse),
    ):
        till.wait(ID, **wrong)


def test_wait_sees_a_payment(open_till: Callable[[Gateway], AbstractContextManager[Any]]) -> None:
    """A wait returns the invoice once it is paid."""
    with MockGateways() as gateways:
        placed = gateways.place("crucash", price="25.00", currency="USD")
        timer = Timer(0.2, gateways.pay, [placed])
        with open_till(CruCash.from_env(gateways.environ("crucash"))) as till:
            timer.start()
            assert till.wait(placed, timeout=20).is_paid
        timer.join()


def test_a_cancelled_wait_ends() -> None:
    """An async wait ends at once when its task is cancelled, and the till goes on."""

    async def main() -> None:
        with MockGateways() as gateways:
            placed = gateways.place("crucash", price="25.00", currency="USD")
            async with AsyncTill(CruCash.from_env(gateways.environ("crucash"))) as till:
                task = asyncio.create_task(till.wait(placed))
                await asyncio.sleep(0.1)
                task.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await task
                assert (await till.get(placed)).status is Status.OPEN

    began = monotonic()
    asyncio.run(main())
    assert monotonic() - began < 10


@pytest.fixture
def gateways() -> Iterator[MockGateways]:
    """Run mock gateways."""
    with MockGateways() as running:
        yield running


def paid(gateways: MockGateways, amount: str = "100.00") -> str:
    """Place an invoice of PayDo and pay it."""
    placed = gateways.place("paydo", price=amount, currency="EUR")
    gateways.pay(placed)
    return placed


def test_refunds(
    gateways: MockGateways, open_till: Callable[[Gateway], AbstractContextManager[Any]]
) -> None:
    """An invoice is refunded in parts until nothing is left, and the refunds are listed."""
    with open_till(PayDo.from_env(gateways.environ("paydo"))) as till:
        assert till.supports("refund")
        number, other = paid(gateways), paid(gateways)
        first = till.refund(number, Money("40.00", "EUR"))
        assert isinstance(first, Refund)
        assert (first.amount, first.status) == (Money(40, "EUR"), RefundStatus.PENDING)
        second = till.refund(number, Money("60.00", "EUR"))
        with pytest.raises(errors.Refused, match="Not enough money"):
            till.refund(number, Money("1.00", "EUR"))
        whole = till.refund(other)
        assert whole.amount == Money(100, "EUR")
        assert {refund.id for refund in till.list_refunds(number)} == {first.id, second.id}
        assert {refund.id for refund in till.list_refunds()} == {first.id, second.id, whole.id}


def test_what_cannot_be_refunded(gateways: MockGateways) -> None:
    """A refund that makes no sense is refused before it is requested."""
    environ = gateways.environ("paydo")
    with Till(PayDo.from_env(environ)) as till:
        with pytest.raises(errors.Conflict, match="open"):
            till.refund(gateways.place("paydo", price="5.00", currency="EUR"))
        with pytest.raises(errors.Misuse, match="EUR"):
            till.refund(paid(gateways), Money(1, "USD"))
        for wrong in (Money(0, "EUR"), 5, "5"):
            with pytest.raises(errors.Misuse, match="amount"):
                till.refund(ID, wrong)  # type: ignore[arg-type]  # that is the point
        with pytest.raises(errors.Refused, match="bigger than"):
            till.refund(paid(gateways), Money(101, "EUR"))
    del environ["ONETILL_PAYDO_JWT"]
    with Till(PayDo.from_env(environ)) as till:
        for call in (till.refund, till.list_refunds):
            with pytest.raises(errors.Misuse, match="ONETILL_PAYDO_JWT"):
                call(ID)
    with Till(CruCash("k")) as till:
        assert not till.supports("refund")
        with pytest.raises(errors.Unsupported):
            till.refund(ID)


def test_a_refund_is_requested_once(gateways: MockGateways) -> None:
    """A refund without a response is not repeated, and the error says how to find out."""
    number = paid(gateways)
    requests: list[str] = []

    def lossy(own: httpx.BaseTransport) -> httpx.BaseTransport:
        class Lossy(httpx.BaseTransport):
            def handle_request(self, request: httpx.Request) -> httpx.Response:
                response = own.handle_request(request)
                requests.append(f"{request.method} {request.url.path}")
                if request.url.path.endswith("/refunds/create"):
                    response.close()
                    raise httpx.ReadError("lost")
                return response

            def close(self) -> None:
                own.close()

        return Lossy()

    with Till(PayDo.from_env(gateways.environ("paydo")), transport=lossy) as till:
        with pytest.raises(errors.OutcomeUnknown, match="list_refunds"):
            till.refund(number)
        assert sum("refunds/create" in request for request in requests) == 1
        (found,) = till.list_refunds(number)
    assert found.amount == Money(100, "EUR")


def test_the_token_goes_where_it_is_needed(gateways: MockGateways) -> None:
    """The bearer token is sent with refunds and transactions, and with nothing else."""
    sent: dict[str, str | None] = {}

    def watched(own: httpx.BaseTransport) -> httpx.BaseTransport:
        class Watched(httpx.BaseTransport):
            def handle_request(self, request: httpx.Request) -> httpx.Response:
                sent[request.url.path.split("/")[-2]] = request.headers.get("Authorization")
                return own.handle_request(request)

            def close(self) -> None:
                own.close()

        return Watched()

    with Till(PayDo.from_env(gateways.environ("paydo")), transport=watched) as till:
        till.refund(paid(gateways))
    assert sent["invoices"] is None
    token = gateways.environ("paydo")["ONETILL_PAYDO_JWT"]
    assert sent["transactions"] == sent["refunds"] == f"Bearer {token}"
