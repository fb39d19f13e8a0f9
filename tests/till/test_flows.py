"""Flows and drivers, without a server: requests, results and retries."""

import asyncio
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import httpcore
import httpx
import pytest
import stamina

from onetill import Invoice, Money, Status, errors
from onetill._config import Config
from onetill._flow import Call
from onetill._http.drivers import arun, run
from onetill._http.exceptions import to_till_error
from onetill._http.limiter import AsyncLimiter, Limiter
from onetill._http.retry import retry_in
from onetill._order import Order
from onetill.gateways import CruCash, CryptoCloudV1, CryptoCloudV2, PayDo
from onetill_clients.crucash.models import Invoice as CruCashInvoice
from onetill_clients.cryptocloud_v2.models import CancelInvoiceResponse, GetInvoicesResponse
from onetill_clients.paydo.models import CreateInvoiceResponse, GetInvoiceResponse
from support.samples import page

SHOP = "https://shop.example/"
NOWHERE: Any = SimpleNamespace(sync_detailed=None, asyncio_detailed=None)
READ = Call(NOWHERE, {}, repeatable=True)
CREATE = Call(NOWHERE, {}, repeatable=False)
CONFIG = Config(timeout=30.0, attempts=3, tls=None, trust_env=False)


def response(parsed: object, status: int = 200) -> Any:  # noqa: ANN401  # any client's
    """Make a response of a generated client."""
    return SimpleNamespace(status_code=status, parsed=parsed)


def finish(flow: Any, parsed: object) -> Invoice:  # noqa: ANN401  # a flow at its only call
    """Send a flow the response that ends it."""
    with pytest.raises(StopIteration) as end:
        flow.send(response(parsed))
    invoice = end.value.value
    assert isinstance(invoice, Invoice)
    return invoice


def test_a_create_requests_what_was_ordered() -> None:
    """The request of a create holds the order and nothing else, and must not be repeated."""
    flow = CryptoCloudV1("k", shop_id="S").create(Order(price=Money("5.00", "EUR"), order_id="A"))
    call = next(flow)
    assert call.arguments["body"].to_dict() == {
        "shop_id": "S",
        "amount": Money("5.00", "EUR").amount,
        "currency": "EUR",
        "order_id": "A",
    }
    assert not call.repeatable


def test_a_create_needs_a_shop() -> None:
    """A missing shop_id is refused before a request is made."""
    with pytest.raises(errors.Misuse, match="shop_id"):
        next(CryptoCloudV1("k").create(Order(price=Money(1, "USD"))))


@pytest.mark.parametrize("url", ["http://shop.example/hook", "HTTPS://shop.example/hook"])
def test_crucash_is_given_safe_webhooks_only(url: str) -> None:
    """Cru Cash notifies https:// URLs alone, so another one is refused before a request is made."""
    order = Order(price=Money(1, "USD"), lifetime=timedelta(minutes=5), webhook_url=url)
    with pytest.raises(errors.Misuse, match="webhook_url must start with https://"):
        next(CruCash("k").create(order))


@pytest.mark.parametrize(
    "unread", [errors.GatewayDown(""), errors.OutcomeUnknown(""), errors.NotFound("")]
)
def test_what_was_canceled_is_canceled_though_it_cannot_be_read(unread: errors.TillError) -> None:
    """A cancel that the vendor confirmed is not lost because the read after it fails."""
    flow = CryptoCloudV2("k").cancel("AAAAAAA1")
    assert not next(flow).repeatable
    ok = CancelInvoiceResponse.from_dict({"status": "success", "result": ["ok"]})
    assert flow.send(response(ok)).repeatable
    with pytest.raises(StopIteration) as end:
        flow.throw(unread)
    assert (end.value.value.id, end.value.value.status) == ("AAAAAAA1", Status.CANCELED)


@pytest.mark.parametrize(("overdue", "status"), [(True, Status.EXPIRED), (False, Status.OPEN)])
def test_paydo_says_that_time_is_over(*, overdue: bool, status: Status) -> None:
    """An unpaid invoice of PayDo has expired if it is overdue, and is open otherwise."""
    flow = PayDo().get("a-1")
    next(flow)
    fields = {"identifier": "a-1", "status": 0, "isOverdue": overdue}
    assert finish(flow, GetInvoiceResponse.from_dict({"data": fields})).status is status


@pytest.mark.parametrize("root", ["https://pay.example", "https://pay.example/", "http://[::1]/p/"])
def test_paydo_has_one_slash_before_the_path_of_its_pay_page(root: str) -> None:
    """The root of the pay pages may end with a slash or not."""
    order = Order(
        price=Money(1, "USD"), order_id="A", email="a@b.c", success_url=SHOP, failure_url=SHOP
    )
    flow = PayDo("application-1", "secret", checkout_url=root).create(order)
    next(flow)
    invoice = finish(flow, CreateInvoiceResponse.from_dict({"data": "a-1", "status": 1}))
    path = "/en/payment/invoice-preprocessing/a-1"
    assert invoice.pay_url == f"{root.rstrip('/')}{path}"


def test_strange_ids_share_no_call() -> None:
    """Ids of the documented form share a call; one of another form cannot spoil it."""
    flow = CryptoCloudV2("k").get_batch(["AAAAAAA1", "strange", "INV-AAAAAAA2", "INV-AAAAAAA1"])
    nothing = response(GetInvoicesResponse.from_dict({"status": "success", "result": []}))
    first = next(flow)
    second = flow.send(nothing)
    assert first.arguments["body"].uuids == ["INV-AAAAAAA1", "INV-AAAAAAA2"]
    assert second.arguments["body"].uuids == ["INV-strange"]
    assert first.repeatable
    assert second.repeatable


def test_a_response_for_another_invoice_is_refused() -> None:
    """An invoice that was not requested is not taken for the one that was."""
    flow = CruCash("k").get("3d3ca8ab-905a-4def-9c0c-000000000000")
    next(flow)
    with pytest.raises(errors.BadResponse, match="id"):
        flow.send(response(CruCashInvoice.from_dict(page("crucash_paid"))))


@pytest.mark.parametrize(
    ("is_paid", "pay_status", "expected"),
    [
        (True, "paid", Status.PAID),
        (True, "end", Status.PAID),
        (True, "not_paid", Status.UNKNOWN),
        (True, "refunded", Status.UNKNOWN),
        (False, "paid", Status.UNKNOWN),
        (False, "not_paid", Status.OPEN),
        (False, "end", Status.EXPIRED),
        (False, "refunded", Status.UNKNOWN),
    ],
)
def test_crucash_is_paid_where_nothing_contradicts(
    is_paid: bool,  # noqa: FBT001  # a column of the table
    pay_status: str,
    expected: Status,
) -> None:
    """Cru Cash states payment twice; where the two contradict each other nothing is proved."""
    document = {**page("crucash_paid"), "is_paid": is_paid, "pay_status": pay_status}
    flow = CruCash("k").get(document["id"])
    next(flow)
    assert finish(flow, CruCashInvoice.from_dict(document)).status is expected


def test_an_undocumented_response_is_no_invoice() -> None:
    """A status for which the spec promises nothing gives no invoice."""
    flow = CruCash("k").get("x")
    next(flow)
    with pytest.raises(errors.BadResponse, match="unexpected HTTP status 204"):
        flow.send(response(None, 204))


def every_httpx_error() -> list[type[Exception]]:
    """List every exception that httpx may raise."""
    named = [getattr(httpx, name) for name in httpx.__all__]
    return [one for one in named if isinstance(one, type) and issubclass(one, Exception)]


@pytest.mark.parametrize("kind", every_httpx_error())
@pytest.mark.parametrize("call", [READ, CREATE], ids=["read", "create"])
def test_every_httpx_error_means_something(kind: type[Exception], call: Call) -> None:
    """Whatever httpx raises, now or after an upgrade, becomes one of our errors, quietly."""
    error = kind.__new__(kind)
    error.args = ("a secret",)
    ours = to_till_error(call, error)
    assert isinstance(ours, errors.TillError)
    assert "a secret" not in str(ours) or not issubclass(kind, httpx.TransportError)
    if issubclass(kind, httpx.ConnectError | httpx.ConnectTimeout | httpx.PoolTimeout):
        assert isinstance(ours, errors.NotSent)
    if issubclass(kind, httpx.ReadError | httpx.ReadTimeout | httpx.WriteError):
        assert isinstance(ours, errors.OutcomeUnknown)


def test_httpx_maps_what_lies_below_it() -> None:
    """Every error of the layer below is known to httpx, so that none comes up unmapped."""
    below = {one for one in vars(httpcore).values() if isinstance(one, type)}
    names = {one.__name__ for one in below if issubclass(one, Exception)}
    known = {one.__name__ for one in every_httpx_error()}
    assert names - known <= {"ConnectionNotAvailable"}  # httpcore's own, between its parts


@pytest.mark.parametrize(
    ("error", "read", "create"),
    [
        (errors.NotSent(""), True, True),
        (errors.OutcomeUnknown(""), True, False),
        (errors.GatewayDown(""), True, False),
        (errors.RateLimited(""), True, False),
        (errors.BadResponse(""), False, False),
        (errors.AuthFailed(""), False, False),
        (errors.NotFound(""), False, False),
        (errors.Invalid(""), False, False),
        (errors.Conflict(""), False, False),
        (errors.Refused(""), False, False),
        (errors.Misuse(""), False, False),
        (errors.Unsupported(""), False, False),
    ],
)
def test_what_is_retried(
    error: errors.TillError,
    read: bool,  # noqa: FBT001  # a column of the table
    create: bool,  # noqa: FBT001  # likewise
) -> None:
    """A read is retried if that may help; a create only if it certainly never left."""
    decisions = [
        retry_in(call, error, attempt=1, remaining=30.0, jitter=0.5) for call in (READ, CREATE)
    ]
    assert [decision is not False for decision in decisions] == [read, create]


def drive(flow: Any, client: object, mode: str) -> object:  # noqa: ANN401  # any flow
    """Run a flow in sync or async."""
    if mode == "sync":
        return run(flow, client, CONFIG, Limiter())
    return asyncio.run(arun(flow, client, CONFIG, AsyncLimiter()))


@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize("repeatable", [True, False])
def test_the_drivers_are_alike(mode: str, repeatable: bool) -> None:  # noqa: FBT001  # a parameter
    """Both drivers make the same calls, as often, and hand the flow the same error."""
    attempts: list[object] = []

    def fail(**arguments: object) -> Any:  # noqa: ANN401  # it never returns
        attempts.append(arguments)
        raise httpx.ReadTimeout("")

    async def afail(**arguments: object) -> Any:  # noqa: ANN401  # likewise
        fail(**arguments)

    endpoint: Any = SimpleNamespace(sync_detailed=fail, asyncio_detailed=afail)

    def flow() -> Any:  # noqa: ANN401  # a flow
        try:
            yield Call(endpoint, {"id": 1}, repeatable=repeatable)
        except errors.OutcomeUnknown as error:
            return error

    error = drive(flow(), "the client", mode)
    assert isinstance(error, errors.OutcomeUnknown)
    assert attempts == [{"id": 1, "client": "the client"}] * (3 if repeatable else 1)


def test_waiting_between_attempts_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three attempts of a read never wait longer than their backoff allows."""
    waits: list[float] = []
    monkeypatch.setattr("time.sleep", waits.append)
    stamina.set_testing(testing=False)

    def fail(**_: object) -> Any:  # noqa: ANN401  # it never returns
        raise httpx.ConnectError("")

    endpoint: Any = SimpleNamespace(sync_detailed=fail, asyncio_detailed=None)

    def flow() -> Any:  # noqa: ANN401  # a flow
        yield Call(endpoint, {}, repeatable=True)

    with pytest.raises(errors.NotSent):
        run(flow(), None, CONFIG, Limiter())
    assert len(waits) == 2
    assert all(0 <= wait <= 8 for wait in waits)
