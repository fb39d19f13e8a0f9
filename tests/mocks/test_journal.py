"""The journal keeps what was said, without secrets, in bounded memory."""

import time
from datetime import UTC, datetime

import pytest

from mocks.client import Client, placed
from onetill_mocks import MockGateways
from onetill_mocks._journal import Journal, redact

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def add(journal: Journal, body: bytes, *, era: int | None = None, url: str = "/") -> None:
    """Add an exchange."""
    journal.add(
        "request",
        era=journal.era if era is None else era,
        at=NOW,
        vendor="paydo",
        gateway="paydo",
        method="POST",
        url=url,
        headers=[("Authorization", "Bearer SECRET"), ("X-Api-Key", "SECRET"), ("Accept", "*/*")],
        body=body,
        status=200,
        response_headers=[("set-cookie", "SECRET"), ("X", "eyJh.SECRET.c")],
        response_body=body,
        seconds=0.1,
    )


@pytest.mark.parametrize(
    "body",
    [
        b'{"token": "SECRET", "id": "A-1"}',
        b'{"id": "A-1", "a": {"apiKey" : "SEC\\"RET SECRET"}}',
        b'[{"signature":"SECRET"},{"id":"A-1"}]',
        b'{"id": "A-1", "secret": "SECRET',
        b'{"id": "A-1", "password": SECRET}',
        b"id=A-1&token=SECRET",
        b"token=SECRET&id=A-1",
        b"id=A-1 eyJhbGciOi.SECRET.x",
        b'--b\r\nContent-Disposition: form-data; name="token"\r\n\r\nSECRET\r\n--b\r\n\r\nA-1',
    ],
)
def test_secrets_are_redacted(body: bytes) -> None:
    """Of a body of any type, what its names call secret is gone, and the rest is there."""
    text = redact(body)
    assert "SECRET" not in text
    assert "[redacted]" in text
    assert "A-1" in text
    journal = Journal()
    add(journal, body, url="/x?token=SECRET&id=1")
    assert "SECRET" not in repr(journal.exchanges)
    assert "id=1" in journal.exchanges[0].url
    assert ("Accept", "*/*") in journal.exchanges[0].headers


@pytest.mark.parametrize(
    "piece",
    [b'{"', b'\\"', b'{"token', b"eyJ", b"token=", b'name="a"\n', b'"":', b"a.", b"&", b"\xff"],
)
@pytest.mark.parametrize("start", [b"", b'{"', b'--\nname="'])
def test_no_body_takes_long(start: bytes, piece: bytes) -> None:
    """A hostile body is redacted about as fast as any other."""
    began = time.perf_counter()
    redact(start + piece * (70_000 // len(piece)))
    assert time.perf_counter() - began < 1


def test_it_is_bounded() -> None:
    """Neither many exchanges nor large bodies fill the memory; the latest are kept."""
    journal = Journal()
    for number in range(300):
        add(journal, b"%d " % number + b"x" * 100_000)
    exchanges = journal.exchanges
    assert sum(exchange.size for exchange in exchanges) <= 1 << 24
    assert exchanges[-1].number == 300
    assert exchanges[-1].body.startswith("299 x")
    assert exchanges[-1].body.endswith("… (100004 bytes in all)")


def test_a_reset_ends_it(gateways: MockGateways, client: Client) -> None:
    """What began before a reset is not recorded after it."""
    journal = gateways.ledger.journal
    client.crucash({"invoice_id": placed(gateways, "crucash")})
    era = journal.era
    assert len(journal.exchanges) == 1
    gateways.reset()
    add(journal, b"", era=era)
    assert journal.exchanges == []


def test_it_holds_both_sides(gateways: MockGateways, client: Client) -> None:
    """A request is recorded with its response, and with the time of the ledger's clock."""
    gateways.ledger.now = lambda: NOW
    number = placed(gateways, "crucash")
    client.crucash({"invoice_id": number})
    client.paydo("nothing")
    first, second = gateways.ledger.journal.exchanges
    assert (first.kind, first.vendor, first.method, first.status) == (
        "request", "crucash", "POST", 200)  # fmt: skip
    assert first.url == "/crucash/v1/invoice/info"
    assert first.at == NOW
    assert number in first.body
    assert '"pay_status":"not_paid"' in first.response_body
    assert (second.status, second.body) == (404, "")
    assert first.mentions(number)
    assert not second.mentions(number)


def test_a_webhook_is_about_its_invoice(gateways: MockGateways) -> None:
    """Who looks for an invoice in the journal finds what was sent about it."""
    numbers = [placed(gateways, "paydo") for _ in range(2)]
    gateways.notify("paydo", list[object]().append)
    for number in numbers:
        gateways.pay(number)
    gateways.settle()
    sent = [each for each in gateways.ledger.journal.exchanges if each.kind == "webhook"]
    assert [each.invoices for each in sent] == [(number,) for number in numbers]
