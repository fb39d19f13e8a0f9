"""CryptoCloud v2 mock gateway: lists, statistics and the balance."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from mocks.client import SHOP, Client, exact
from onetill_mocks import MockGateways, MockInvoice

START = datetime(2026, 3, 1, 23, 59, tzinfo=UTC)
MARCH = {"start": "01.03.2026", "end": "31.03.2026"}


@pytest.fixture
def numbers(gateways: MockGateways) -> list[str]:
    """Place 250 invoices on 1 March and three on the next day, and give their ids, newest first."""
    numbers = list[str]()
    for days, count in ((0, 250), (1, 3)):
        gateways.ledger.now = lambda days=days: START + timedelta(days=days)  # type: ignore[misc]  # mypy knows no default here
        numbers += [gateways.place("cryptocloud_v2", price=1, currency="USD") for _ in range(count)]
    gateways.place("paydo", price=1, currency="USD")  # another vendor's
    return numbers[::-1]


def listed(client: Client, **fields: object) -> Any:  # noqa: ANN401  # JSON
    """List invoices of March 2026, unless `fields` differ."""
    response = client.v2("invoice/merchant/list", MARCH | fields)
    assert response.status_code == 200
    assert exact(response)["status"] == "success"
    return exact(response)


def ids(response: Any) -> list[str]:  # noqa: ANN401  # JSON
    """Give the ids of the invoices listed."""
    return [item["uuid"].removeprefix("INV-") for item in response["result"]]


def test_a_list_is_given_in_pages(client: Client, numbers: list[str]) -> None:
    """Ten at a time unless more are wanted, a hundred at most; the count is of all."""
    response = listed(client)
    assert (ids(response), response["all_count"]) == (numbers[:10], 253)
    paged = [number for offset in (0, 100, 200) for number in ids(
        listed(client, offset=offset, limit=100))]  # fmt: skip
    assert paged == numbers
    assert ids(listed(client, offset=253)) == []
    assert client.v2("invoice/merchant/list", MARCH | {"limit": 101}).status_code == 400


def test_a_request_reads_no_more_than_it_returns(
    client: Client, numbers: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many invoices there are, a page, an id and a transaction are found by an index."""
    read = list[str]()
    original = MockInvoice.at

    def at(entry: MockInvoice, now: datetime) -> MockInvoice:
        read.append(entry.id)
        return original(entry, now)

    monkeypatch.setattr(MockInvoice, "at", at)
    assert ids(listed(client, offset=100, limit=5)) == numbers[100:105]
    assert client.info({"uuids": numbers[:1]}).status_code == 200
    assert client.get("paydo", "/v1/checkout/check-transaction-status/x").status_code == 404
    assert read == [*numbers[100:105], numbers[0]]


def test_limit_can_be_the_number_of_the_last(
    gateways: MockGateways, client: Client, numbers: list[str]
) -> None:
    """In the other reading the limit counts from the list's own beginning, and still a hundred."""
    gateways.configure("cryptocloud_v1", limit_is_last=True)
    assert ids(listed(client, limit=100)) == numbers[:100]
    assert ids(listed(client, offset=100, limit=100)) == []
    assert ids(listed(client, offset=100, limit=200)) == numbers[100:200]
    assert ids(listed(client, offset=250, limit=300)) == numbers[250:]
    assert ids(listed(client, offset=10)) == []
    body = MARCH | {"offset": 100, "limit": 201}
    assert client.v2("invoice/merchant/list", body).status_code == 400
    gateways.reset()
    assert gateways.ledger.settings("cryptocloud") == {"limit_is_last": False, "test_mode": False}


def test_days_are_whole_and_both_count(client: Client, numbers: list[str]) -> None:
    """A list runs from the first minute of its first day to the last of its last, in UTC."""
    for start, end, count in [
        ("01.03.2026", "01.03.2026", 250),
        ("1.3.2026", "02.03.2026", 253),
        ("02.03.2026", "03.03.2026", 3),
        ("03.03.2026", "04.03.2026", 0),
    ]:
        assert listed(client, start=start, end=end)["all_count"] == count
    assert len(numbers) == 253


def test_an_item_has_the_lists_own_fields(gateways: MockGateways, client: Client) -> None:
    """A paid invoice reads as the page's sample, with the end spelled without a fraction."""
    gateways.ledger.now = lambda: START
    body = {"shop_id": SHOP, "amount": 100, "currency": "EUR", "order_id": "A-1042", "email": "a@b"}
    uuid = exact(client.v2("invoice/create", body))["result"]["uuid"]
    [item] = listed(client)["result"]
    assert (item["date_finished"], item["amount_in_crypto"], item["tx_list"]) == (None, None, [""])
    gateways.part(uuid, 60)
    [item] = listed(client)["result"]
    assert (item["status"], item["to_surcharge"], item["received"]) == (
        "partial",
        50,
        Decimal("58.86"),
    )
    gateways.pay(uuid)
    [item] = listed(client)["result"]
    assert item.pop("currency")["fullcode"] == "USDT_TRC20"
    assert item.pop("project")["id"] == 1
    assert len(item.pop("tx_list")) == 2
    link = f"{gateways.url}/cryptocloud/pay/{uuid.removeprefix('INV-')}"
    assert item == {
        "uuid": uuid,
        "created": "2026-03-01 23:59:00.000000",
        "address": f"mock-address-{uuid.removeprefix('INV-')}",
        "date_finished": "2026-03-01 23:59:00.000000",
        "expiry_date": "2026-03-02 23:59:00",
        "side_commission": "client",
        "side_commission_cc": "merchant",
        "type_payments": "crypto",
        "amount": 110,
        "amount_usd": 110,
        "amount_in_fiat": 100,
        "amount_in_crypto": 110,
        "amount_to_pay": Decimal("111.4"),
        "amount_to_pay_usd": Decimal("111.4"),
        "amount_paid": Decimal("111.4"),
        "amount_paid_usd": Decimal("111.4"),
        "fee": Decimal("1.4"),
        "fee_usd": Decimal("1.4"),
        "service_fee": Decimal("2.09"),
        "service_fee_usd": Decimal("2.09"),
        "received": Decimal("107.91"),
        "received_usd": Decimal("107.91"),
        "to_surcharge": 0,
        "to_surcharge_usd": 0,
        "fiat_currency": "EUR",
        "status": "paid",
        "order_id": "A-1042",
        "phone": "",
        "pay_url": link,
        "user_email": "a@b",
        "type": "up",
        "is_email_required": False,
        "link": link,
        "invoice_id": None,
        "test_mode": False,
    }


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *((day, value) for day in ("start", "end") for value in (
            None, "", 1, "2026-03-01", "01.03.26", "31.02.2026", "00.01.2026", "01.01.0000",
            "01.03.2026 ", "\u0661.1.2026", ["01.03.2026"])),
        ("end", "28.02.2026"),
        *(("offset", value) for value in (-1, "0", 1.5, True, None)),
        *(("limit", value) for value in (0, -1, "10", 1.5, True, None, 101)),
    ],
)  # fmt: skip
def test_a_wrong_question_is_named(client: Client, field: str, value: object) -> None:
    """A list needs two days in order, and whole numbers."""
    response = client.v2("invoice/merchant/list", MARCH | {field: value})
    assert response.status_code == 400
    assert exact(response)["result"].keys() == {field}


def test_statistics_count_by_status(gateways: MockGateways, client: Client) -> None:
    """Every status and their sum are counted, and worth dollars."""
    gateways.ledger.now = lambda: START
    for action in ("pay", "pay", "over", "part", "cancel", "expire", None):
        number = gateways.place("cryptocloud_v1", price="10.01", currency="EUR")
        if action:
            getattr(gateways, action)(number)
    response = exact(client.v2("invoice/merchant/statistics", MARCH))
    one = Decimal("11.01")
    counts = {"all": 7, "created": 1, "paid": 2, "overpaid": 1, "partial": 1, "canceled": 2}
    amounts = {name: count * one for name, count in counts.items()}
    assert response == {"status": "success", "result": {"count": counts, "amount": amounts}}
    nothing = dict.fromkeys(counts, 0)
    response = exact(
        client.v2("invoice/merchant/statistics", {"start": "01.04.2026", "end": "01.04.2026"})
    )
    assert response["result"] == {"count": nothing, "amount": nothing}
    for wrong in ({}, {"start": "02.04.2026", "end": "01.04.2026"}, {"start": 1, "end": 2}):
        response = client.v2("invoice/merchant/statistics", wrong)
        assert response.status_code == 400
        assert exact(response)["result"].keys() == {"validate_error"}


def test_the_balance_is_what_arrived(gateways: MockGateways, client: Client) -> None:
    """Every coin has its balance in the wallets' own shape; invoices of a test add nothing."""
    for is_test in (False, False, True):
        coin = "ETH"
        gateways.pay(
            gateways.place("cryptocloud_v2", price=10, currency="USD", coin=coin, is_test=is_test)
        )
    response = exact(client.v2("merchant/wallet/balance/all", None))
    assert response["status"] == "success"
    wallets = {wallet["currency"]["code"]: wallet for wallet in response["result"]}
    assert len(wallets) == 40
    assert wallets["BTC"]["balance_crypto"] == wallets["BTC"]["available_balance_usd"] == 0
    held = wallets["ETH"]
    assert held.pop("currency") == {
        "id": 3,
        "code": "ETH",
        "short_code": "ETH",
        "name": "Ethereum",
        "is_email_required": False,
        "stablecoin": False,
        "icon_base": "https://cdn.cryptocloud.plus/currency/icons/main/eth.svg",
        "icon_network": "None",
        "icon_qr": "https://cdn.cryptocloud.plus/currency/icons/stroke/eth.svg",
        "order": 9,
        "obj_network": {
            "code": "ERC20",
            "id": 3,
            "icon": "https://cdn.cryptocloud.plus/currency/crypto/ETH.svg",
            "fullname": "Ethereum",
        },
        "enable": True,
    }
    assert held == {
        "balance_crypto": Decimal("0.006542"),
        "balance_usd": Decimal("19.63"),
        "available_balance": Decimal("0.006542"),
        "available_balance_usd": Decimal("19.63"),
    }
