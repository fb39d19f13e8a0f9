"""CryptoCloud v2 mock gateway: creating and canceling."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from mocks.client import SHOP, Client, exact
from onetill_mocks import MockGateways

START = datetime(2025, 1, 26, 13, 5, 50, 381108, tzinfo=UTC)


def create(client: Client, **fields: object) -> Any:  # noqa: ANN401  # JSON
    """Create an invoice for ten dollars, unless `fields` differ."""
    response = client.v2("invoice/create", {"shop_id": SHOP, "amount": 10} | fields)
    assert response.status_code == 200
    assert exact(response)["status"] == "success"
    return exact(response)["result"]


def test_a_created_invoice_is_returned_as_recorded(gateways: MockGateways, client: Client) -> None:
    """Every field of the recorded response is there, and nothing else; no coin, so no address."""
    gateways.ledger.now = lambda: START
    data = create(client, amount="100", order_id="A-1042", email="payer@example.com")
    number = data["uuid"].removeprefix("INV-")
    assert data.pop("currency")["fullcode"] == "USDT_TRC20"
    assert data.pop("project").keys() == {"id", "name", "fail", "success", "logo"}
    assert data == {
        "uuid": f"INV-{number}",
        "created": "2025-01-26 13:05:50.381108",
        "address": "",
        "expiry_date": "2025-01-27 13:05:50.381108",
        "side_commission": "client",
        "side_commission_service": "merchant",
        "type_payments": "crypto",
        "amount": 100,
        "amount_usd": 100,
        "amount_in_fiat": 100,
        "fee": Decimal("1.4"),
        "fee_usd": Decimal("1.4"),
        "service_fee": Decimal("1.9"),
        "service_fee_usd": Decimal("1.9"),
        "fiat_currency": "USD",
        "status": "created",
        "is_email_required": False,
        "link": f"{gateways.url}/cryptocloud/pay/{number}",
        "invoice_id": None,
        "test_mode": False,
    }
    [read] = exact(client.info({"uuids": [number]}))["result"]
    assert (read["order_id"], read["status"]) == ("A-1042", "created")


def test_the_amount_is_in_the_currency(client: Client) -> None:
    """Ten roubles are converted to dollars in whole cents; the price keeps all of its digits."""
    data = create(client, currency="RUB")
    assert (data["amount_in_fiat"], data["fiat_currency"]) == (10, "RUB")
    assert (data["amount_usd"], data["amount"]) == (Decimal("0.13"), Decimal("0.13"))
    digits = "1234567.000000000000000001"
    data = create(client, amount=digits)
    assert (data["amount_in_fiat"], data["amount_usd"]) == (Decimal(digits), 1234567)
    assert create(client, amount="0.001")["amount"] == Decimal("0.01")  # never nothing


def test_all_25_currencies_are_taken(client: Client) -> None:
    """Every fiat currency of the page has a rate."""
    page = (
        "USD UZS KGS KZT AMD AZN BYN AUD TRY AED CAD CNY HKD IDR INR JPY PHP SGD THB VND MYR RUB "
        "UAH EUR GBP"
    )
    for code in page.split():
        assert create(client, currency=code)["amount_usd"] > 0


def test_a_chosen_coin_has_an_address(client: Client) -> None:
    """With the coin chosen the address is known, and amounts have at most six decimals."""
    data = create(
        client, add_fields={"cryptocurrency": "ETH", "available_currencies": ["BTC", "ETH"]}
    )
    assert data["address"]
    assert data["currency"]["fullcode"] == "ETH"
    assert data["amount"] == Decimal("0.003334")


def test_the_time_to_pay_sets_the_end(gateways: MockGateways, client: Client) -> None:
    """Hours and minutes add up, and either may be left out."""
    gateways.ledger.now = lambda: START
    for time, end in [
        ({"hours": 24, "minutes": 0}, "2025-01-27 13:05:50.381108"),
        ({"minutes": 30}, "2025-01-26 13:35:50.381108"),
        ({"hours": 1.0, "minutes": 90}, "2025-01-26 15:35:50.381108"),
    ]:
        assert create(client, add_fields={"time_to_pay": time})["expiry_date"] == end


@pytest.mark.parametrize("missing", [{"shop_id"}, {"amount"}, {"shop_id", "amount"}])
def test_each_missing_field_is_named(client: Client, missing: set[str]) -> None:
    """A missing field is named, one or both."""
    body = {
        name: value for name, value in {"shop_id": SHOP, "amount": 1}.items() if name not in missing
    }
    response = client.v2("invoice/create", body)
    assert response.status_code == 400
    assert exact(response) == {
        "status": "error",
        "result": {name: f"{name} not passed." for name in missing},
    }


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("shop_id", "AnotherShop00001"),
        ("shop_id", 1),
        *(("amount", value) for value in (True, 0, -1, "", "1,5", "NaN", "1e3", 1e300, [1])),
        *(("currency", value) for value in ("BTC", "Usd", None, ["USD"])),
        *(("order_id", value) for value in (1.5, True, ["A"], "a\0b")),
        *(("email", value) for value in (1, ["a@b.example"])),
        ("add_fields", "x"),
        ("add_fields", [1]),
    ],
)
def test_a_wrong_field_is_named(client: Client, field: str, value: object) -> None:
    """An invoice is not created from a field of the wrong type or value."""
    response = client.v2("invoice/create", {"shop_id": SHOP, "amount": 1, field: value})
    assert response.status_code == 400
    assert exact(response)["result"].keys() == {field}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(("time_to_pay", value) for value in (None, 24, {}, {"hours": 0, "minutes": 0})),
        ("time_to_pay", {"hours": 10**9}),
        ("time_to_pay", {"hours": 10**30}),
        *(("hours", {"hours": value}) for value in (-1, "-1", "x", "1" * 10, 1.5, True, None)),
        *(
            ("available_currencies", value)
            for value in (None, "BTC", ["doge"], [1], ["ETH", "USD"], [["BTC"]])
        ),
        *(
            ("cryptocurrency", value)
            for value in (None, "", "D", "DOGE_", "EUR", "btc", 1, ["BTC"])
        ),
        ("email_to_send", 1),
    ],
)
def test_a_wrong_additional_field_is_named(client: Client, field: str, value: object) -> None:
    """What goes beyond the usual is looked at as well."""
    added = "time_to_pay" if field == "hours" else field
    body = {"shop_id": SHOP, "amount": 1, "add_fields": {added: value}}
    response = client.v2("invoice/create", body)
    assert response.status_code == 400
    assert exact(response)["result"].keys() == {field}


def test_additional_fields_fit_together(client: Client) -> None:
    """A coin must be among those offered, and a period needs an address to send to."""
    for wrong in (
        {"cryptocurrency": "BTC", "available_currencies": ["ETH"]},
        {"period": "week"},
        {"period": "year", "email_to_send": "a@b.example"},
    ):
        body = {"shop_id": SHOP, "amount": 1, "add_fields": wrong}
        assert client.v2("invoice/create", body).status_code == 400
    create(client, add_fields={"period": "week", "email_to_send": "a@b.example"})


def test_the_locale_is_any_language(client: Client) -> None:
    """Programs send whatever language their site has, and no refusal is known but of none."""
    body = {"shop_id": SHOP, "amount": 1}
    for locale, status in [("en", 200), ("ru", 200), ("en_us", 200), ("", 400)]:
        assert client.v2(f"invoice/create?locale={locale}", body).status_code == status


def cancel(client: Client, uuid: object) -> tuple[int, Any]:
    """Cancel an invoice and return status and body."""
    response = client.v2("invoice/merchant/canceled", {"uuid": uuid})
    return response.status_code, exact(response)


def refused(text: str) -> tuple[int, Any]:
    """Give the refusal of a cancellation."""
    return 400, {"status": "error", "result": {"validate_error": text}}


def test_what_was_created_can_be_canceled_once(client: Client) -> None:
    """Canceled is canceled, for both spellings of an id."""
    uuid = create(client)["uuid"]
    assert cancel(client, uuid) == (200, {"status": "success", "result": ["ok"]})
    assert exact(client.info({"uuids": [uuid]}))["result"][0]["status"] == "canceled"
    assert cancel(client, uuid) == refused("Invoice is not created")
    assert cancel(client, create(client)["uuid"].removeprefix("INV-"))[0] == 200


@pytest.mark.parametrize("action", ["pay", "part", "over", "expire"])
def test_what_moved_on_cannot_be_canceled(
    gateways: MockGateways, client: Client, action: str
) -> None:
    """Only an invoice in the state created can be canceled."""
    number = gateways.place("cryptocloud_v1", price=10, currency="USD")
    before = getattr(gateways, action)(number)
    assert cancel(client, number) == refused("Invoice is not created")
    assert gateways.ledger.find(number) == before


def test_canceling_needs_an_id_it_knows(gateways: MockGateways, client: Client) -> None:
    """A missing id and an unknown one have different errors; another vendor's is unknown."""
    for wrong in (None, "", 1, ["AAAAAAAA"]):
        assert cancel(client, wrong) == refused("uuid is required")
    strange = gateways.place("paydo", price=10, currency="USD")
    for unknown in ("AAAAAAAA", "INV-", strange):
        assert cancel(client, unknown) == refused("Invoice is not created")
