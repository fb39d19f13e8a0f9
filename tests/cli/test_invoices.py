"""Commands about one invoice, or a few, at the mock gateways."""

import inspect
import json
import re
import shlex
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any

import pytest

from cli.conftest import Run
from onetill import Invoice, Money, Status, Till
from onetill.gateways import CruCash
from onetill_mocks import MockGateways
from support.tills import FIELDS, GATEWAYS

TODAY = datetime.now(UTC).date()


def placed(mocks: MockGateways, key: str, order_id: str | None = None) -> str:
    """Place an invoice."""
    return mocks.place(key, price="25.00", currency="USD", order_id=order_id)


def test_each_gateway_sells(run: Run, mock_gateways: MockGateways, key: str) -> None:
    """What is created is read open, and once it is paid, paid."""
    required = [
        part
        for name in GATEWAYS[key].required_fields - {"order_id"}
        for part in (f"--{name.replace('_', '-')}", FIELDS[name])
    ]
    created = run("create", key, "25.00", "USD", "--order-id", "A-1", *required, "--mock", "--json")
    invoice = json.loads(created.out)
    assert (created.status, invoice["status"], invoice["order_id"]) == (0, "open", "A-1")
    assert re.search(r"^status +open$", run("get", key, invoice["id"], "--mock").out, re.MULTILINE)
    mock_gateways.pay(invoice["id"])
    read = run("get", key, invoice["id"], "--mock", "--json")
    assert json.loads(read.out)["is_paid"] is True
    assert re.search(r"^is_paid +yes$", run("wait", key, invoice["id"], "--mock").out, re.MULTILINE)


def test_each_option_is_the_argument_of_its_name(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """`onetill create` takes all that `Till.create` takes, each under its own name."""
    names = inspect.signature(Till.create).parameters.keys() - {"self", "price", "options"}
    texts = {name: f"the {name}" for name in names - {"lifetime"}}
    given: dict[str, Any] = {}

    def create(_: Till, price: Money, **fields: object) -> Invoice:
        given.update(fields, price=price)
        return Invoice(gateway="crucash", id="1", status=Status.OPEN)

    monkeypatch.setattr(Till, "create", create)
    options = [part for name in texts for part in (f"--{name.replace('_', '-')}", texts[name])]
    done = run("create", "crucash", "25.00", "USD", *options, "--lifetime", "90", "--mock")
    assert (done.status, done.err) == (0, "")
    fixed = {"price": Money("25.00", "USD"), "lifetime": timedelta(minutes=90)}
    assert given == {**texts, **fixed, "options": CruCash.Options()}


def test_amounts_are_exact(run: Run) -> None:
    """The price that was typed is the one that is sent and shown, digit by digit."""
    done = run("create", "crucash", "25.10", "USD", "--order-id", "A-1", "--mock", "--json")
    assert json.loads(done.out)["price"] == {"amount": "25.10", "currency": "USD"}


def test_several_ids(run: Run, mock_gateways: MockGateways) -> None:
    """One id that is not found spoils no other, and is reported apart by the exit status."""
    first, second = (placed(mock_gateways, "paydo") for _ in range(2))
    done = run("get", "paydo", first, "nobody", second, "--mock", "--json")
    records = [json.loads(line) for line in done.out.splitlines()]
    assert [record["id"] for record in records] == [first, "nobody", second]
    assert (done.status, records[1]["error"], records[1]["exit_status"]) == (3, "NotFound", 3)
    done = run("get", "paydo", first, "nobody", "--mock")
    assert (done.status, first in done.out, "nobody: paydo" in done.err) == (3, True, True)


def test_cancel(run: Run, mock_gateways: MockGateways) -> None:
    """An open invoice is canceled, and a paid one is refused."""
    invoice_id = placed(mock_gateways, "cryptocloud_v2")
    assert "canceled" in run("cancel", "cryptocloud_v2", invoice_id, "--mock").out
    paid = placed(mock_gateways, "cryptocloud_v2")
    mock_gateways.pay(paid)
    done = run("cancel", "cryptocloud_v2", paid, "--mock")
    assert (done.status, done.out, "onetill get" in done.err) == (4, "", True)


def test_list_and_find(run: Run, mock_gateways: MockGateways) -> None:
    """The invoices of some days are listed, and the one of an order is found."""
    ids = {placed(mock_gateways, "cryptocloud_v2", order_id=f"A-{n}") for n in range(3)}
    listed = run("list", "cryptocloud_v2", TODAY, "--mock", "--json")
    assert {f"INV-{json.loads(line)['id']}" for line in listed.out.splitlines()} == {
        f"INV-{one.removeprefix('INV-')}" for one in ids
    }
    assert len(run("list", "cryptocloud_v2", TODAY, TODAY, "--mock").out.splitlines()) == 4
    assert "A-2" in run("find", "cryptocloud_v2", "A-2", "--mock").out
    done = run("find", "cryptocloud_v2", "A-9", "--mock")
    assert (done.status, done.out, "--since" in done.err) == (3, "", True)


def test_days_that_are_left_out(run: Run, mock_gateways: MockGateways) -> None:
    """A list ends today unless another day is given, and `find` begins yesterday."""
    key = "cryptocloud_v2"
    days = [TODAY - timedelta(days=before) for before in (3, 2, 1, 0)]
    for day in days:
        mock_gateways.ledger.now = partial(datetime, day.year, day.month, day.day, 1, tzinfo=UTC)
        placed(mock_gateways, key, order_id=f"of {day}")
    mock_gateways.ledger.now = partial(datetime.now, UTC)

    def listed(*given: date) -> list[str]:
        done = run("list", key, *given, "--mock", "--json")
        return sorted(json.loads(line)["order_id"] for line in done.out.splitlines())

    assert listed(days[1]) == [f"of {day}" for day in days[1:]]
    assert listed(days[1], days[2]) == [f"of {day}" for day in days[1:3]]
    # The till looks a day further back than it is asked.
    statuses = [run("find", key, f"of {day}", "--mock").status for day in days]
    assert statuses == [3, 0, 0, 0]


def test_wait_is_not_in_time(run: Run, mock_gateways: MockGateways) -> None:
    """An invoice that stays open has an exit status of its own."""
    done = run("wait", "paydo", placed(mock_gateways, "paydo"), "--timeout", "0.2", "--mock")
    assert (done.status, "--timeout" in done.err) == (7, True)


@pytest.mark.parametrize("kind", ["drop after", "garbage after", "error after"])
def test_an_unknown_outcome_says_how_to_find_it(
    run: Run, mock_gateways: MockGateways, kind: str
) -> None:
    """After a create whose response was lost, the printed command finds the invoice."""
    mock_gateways.fault(kind, body=b"oops")  # type: ignore[arg-type]  # one of its kinds
    lost = run("create", "cryptocloud_v2", "25", "USD", "--order-id", "A 1", "--mock", "--json")
    record = json.loads(lost.err)
    assert (lost.status, lost.out) == (6, "")
    assert (record["exit_status"], record["order_id"]) == (6, "A 1")
    command = f"onetill find cryptocloud_v2 'A 1' --since {TODAY} --mock"
    assert record["find"] == command
    assert command in record["message"]
    found = run(*shlex.split(command)[1:], "--json")
    assert json.loads(found.out)["order_id"] == "A 1"


def test_an_unknown_outcome_of_a_cancel_says_how_to_look(
    run: Run, mock_gateways: MockGateways
) -> None:
    """After a cancel whose response was lost, the printed command shows what became of it."""
    invoice_id = placed(mock_gateways, "cryptocloud_v2")
    mock_gateways.fault("drop after", path="/cancel")
    lost = run("cancel", "cryptocloud_v2", invoice_id, "--mock", "--json")
    record = json.loads(lost.err)
    assert (lost.status, record["get"] in record["message"]) == (6, True)
    assert json.loads(run(*shlex.split(record["get"])[1:], "--json").out)["status"] == "canceled"


@pytest.mark.parametrize(("closed", "status"), [("open", 6), ("pipe", 141)])
def test_a_change_that_cannot_be_printed(
    run: Run, mock_gateways: MockGateways, closed: str, status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An invoice that was created and could not be printed is named beside the output."""
    error = BrokenPipeError() if closed == "pipe" else OSError(28, "No space left on device")

    def full(_: str) -> None:
        raise error

    monkeypatch.setattr("onetill._cli._output.write", full)
    done = run("create", "crucash", "5", "USD", "--mock")
    (invoice,) = mock_gateways.ledger.invoices
    assert (done.status, f"onetill get crucash {invoice.id} --mock" in done.err) == (status, True)


@pytest.mark.parametrize(
    ("key", "order", "reported"),
    [("crucash", ["--order-id", "A-1"], "order A-1"), ("cryptocloud_v2", [], "no order id")],
)
def test_an_unknown_outcome_without_a_list(
    run: Run, mock_gateways: MockGateways, key: str, order: list[str], reported: str
) -> None:
    """Where no command finds the invoice, the message says where to look."""
    mock_gateways.fault("drop after")
    done = run("create", key, "25", "USD", *order, "--mock")
    assert (done.status, done.err.count("\n")) == (6, 1)
    assert reported in done.err
    assert "dashboard" in done.err


def test_nothing_happened(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A gateway that is not there is reported apart from one that did not respond."""
    monkeypatch.setenv("ONETILL_CRUCASH_API_KEY", "key-that-is-secret")
    monkeypatch.setenv("ONETILL_CRUCASH_BASE_URL", "http://127.0.0.1:1")
    for command in (["create", "crucash", "5", "USD"], ["get", "crucash", "a"]):
        done = run(*command)
        assert (done.status, "nothing happened" in done.err) == (5, True)
        assert "key-that-is-secret" not in done.err


def test_a_read_without_a_response_happened_nowhere(run: Run, mock_gateways: MockGateways) -> None:
    """A lost response to a read is unreachable, and not an unknown outcome."""
    for _ in range(3):
        mock_gateways.fault("drop after")
    assert run("get", "paydo", placed(mock_gateways, "paydo"), "--mock").status == 5


def test_wrong_credentials(
    run: Run, monkeypatch: pytest.MonkeyPatch, mock_gateways: MockGateways
) -> None:
    """A key that the vendor does not accept is refused, and not shown."""
    monkeypatch.setenv("ONETILL_CRUCASH_API_KEY", "wrong-key")
    monkeypatch.setenv("ONETILL_CRUCASH_BASE_URL", mock_gateways.base_url("crucash"))
    done = run("create", "crucash", "5", "USD")
    assert (done.status, "onetill doctor" in done.err, "wrong-key" in done.err) == (4, True, False)


def test_nothing_foreign_controls_the_terminal(run: Run, mock_gateways: MockGateways) -> None:
    """An order id with control characters and markup is shown, and does nothing."""
    placed(mock_gateways, "cryptocloud_v2", order_id="\x1b[2J\x1b]0;x\x07[red]A[/red]\nB")
    for form in ([], ["--json"]):
        out = run("list", "cryptocloud_v2", TODAY, "--mock", *form).out
        assert not {"\x1b", "\x07"} & {*out}
        assert "[red]A[/red]" in out
        err = run("get", "paydo", "no\x1b[2Jbody", "nobody", "--mock", *form).err
        assert "\x1b" not in err
