"""CryptoCloud v2 in practice: creating and canceling."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from mocks.asking import SHOP, Asker, exact
from onetill_mocks import MockGateways

START = datetime(2025, 1, 26, 13, 5, 50, 381108, tzinfo=UTC)


def create(ask: Asker, **fields: object) -> Any:  # noqa: ANN401  # JSON
    """Create an invoice for ten dollars, unless told otherwise."""
    response = ask.v2("invoice/create", {"shop_id": SHOP, "amount": 10} | fields)
    assert response.status_code == 200
    assert exact(response)["status"] == "success"
    return exact(response)["result"]


def test_created_it_is_told_as_recorded(gateways: MockGateways, ask: Asker) -> None:
    """Every field of the recorded answer is there, and nothing else; no coin, so no address."""
    gateways.ledger.now = lambda: START
    told = create(ask, amount="100", order_id="A-1042", email="payer@example.com")
    number = told["uuid"].removeprefix("INV-")
    assert told.pop("currency")["fullcode"] == "USDT_TRC20"
    assert told.pop("project").keys() == {"id", "name", "fail", "success", "logo"}
    assert told == {
        "uuid": f"INV-{number}",
        "created": "2025-01-26 13:05:50.381108",
        "address": "",
        "expiry_date": "2025-01-27 13:05:50.381108",
        "side_commission": "client",
        "side_commission_service": "client",
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
    [read] = exact(ask.info({"uuids": [number]}))["result"]
    assert (read["order_id"], read["status"]) == ("A-1042", "created")


def test_the_amount_is_in_the_currency(ask: Asker) -> None:
    """Ten roubles are worth their rate in dollars, and no digit is lost."""
    told = create(ask, currency="RUB")
    assert (told["amount_in_fiat"], told["fiat_currency"]) == (10, "RUB")
    assert (told["amount_usd"], told["amount"]) == (Decimal("0.125"), Decimal("0.125"))
    digits = "1234567.000000000000000001"
    assert create(ask, amount=digits)["amount_usd"] == Decimal(digits)


def test_all_25_currencies_are_taken(ask: Asker) -> None:
    """Every fiat currency of the page has a rate."""
    page = (
        "USD UZS KGS KZT AMD AZN BYN AUD TRY AED CAD CNY HKD IDR INR JPY PHP SGD THB VND MYR RUB "
        "UAH EUR GBP"
    )
    for code in page.split():
        assert create(ask, currency=code)["amount_usd"] > 0


def test_a_chosen_coin_has_an_address(ask: Asker) -> None:
    """With the coin chosen the address is known, and amounts have all of its decimals."""
    told = create(ask, add_fields={"cryptocurrency": "ETH", "available_currencies": ["BTC", "ETH"]})
    assert told["address"]
    assert told["currency"]["fullcode"] == "ETH"
    assert told["amount"] == Decimal("0.003333333333333334")


def test_the_time_to_pay_sets_the_end(gateways: MockGateways, ask: Asker) -> None:
    """Hours and minutes add up, and either may be left out."""
    gateways.ledger.now = lambda: START
    for time, end in [
        ({"hours": 24, "minutes": 0}, "2025-01-27 13:05:50.381108"),
        ({"minutes": 30}, "2025-01-26 13:35:50.381108"),
        ({"hours": 1.0, "minutes": 90}, "2025-01-26 15:35:50.381108"),
    ]:
        assert create(ask, add_fields={"time_to_pay": time})["expiry_date"] == end


@pytest.mark.parametrize("missing", [{"shop_id"}, {"amount"}, {"shop_id", "amount"}])
def test_each_missing_field_is_named(ask: Asker, missing: set[str]) -> None:
    """What must be there and is not is told by its name, one or both."""
    body = {
        name: value for name, value in {"shop_id": SHOP, "amount": 1}.items() if name not in missing
    }
    response = ask.v2("invoice/create", body)
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
        *(("currency", value) for value in ("BTC", "usd", None, ["USD"])),
        *(("order_id", value) for value in (1, None, "a\0b")),
        *(("email", value) for value in (None, 1, ["a@b.example"])),
        ("add_fields", None),
        ("add_fields", []),
    ],
)
def test_a_wrong_field_is_named(ask: Asker, field: str, value: object) -> None:
    """An invoice is not created from a field of the wrong type or value."""
    response = ask.v2("invoice/create", {"shop_id": SHOP, "amount": 1, field: value})
    assert response.status_code == 400
    assert exact(response)["result"].keys() == {field}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(("time_to_pay", value) for value in (None, 24, {}, {"hours": 0, "minutes": 0})),
        ("time_to_pay", {"hours": 10**9}),
        ("time_to_pay", {"hours": 10**30}),
        *(("hours", {"hours": value}) for value in (-1, "1", 1.5, True, None)),
        *(("available_currencies", value) for value in (None, "BTC", ["DOGE"], [1], [["BTC"]])),
        *(("cryptocurrency", value) for value in (None, "", "DOGE", "btc", 1, ["BTC"])),
        ("email_to_send", 1),
    ],
)
def test_a_wrong_additional_field_is_named(ask: Asker, field: str, value: object) -> None:
    """What goes beyond the usual is looked at as well."""
    added = "time_to_pay" if field == "hours" else field
    body = {"shop_id": SHOP, "amount": 1, "add_fields": {added: value}}
    response = ask.v2("invoice/create", body)
    assert response.status_code == 400
    assert exact(response)["result"].keys() == {field}


def test_additional_fields_fit_together(ask: Asker) -> None:
    """A coin must be among those offered, and a period needs somebody to send to."""
    for wrong in (
        {"cryptocurrency": "BTC", "available_currencies": ["ETH"]},
        {"period": "week"},
        {"period": "year", "email_to_send": "a@b.example"},
    ):
        body = {"shop_id": SHOP, "amount": 1, "add_fields": wrong}
        assert ask.v2("invoice/create", body).status_code == 400
    create(ask, add_fields={"period": "week", "email_to_send": "a@b.example"})


def test_the_locale_is_english_or_russian(ask: Asker) -> None:
    """The page is shown in the languages it has."""
    body = {"shop_id": SHOP, "amount": 1}
    for locale, status in [("en", 200), ("ru", 200), ("xx", 400), ("", 400)]:
        assert ask.v2(f"invoice/create?locale={locale}", body).status_code == status


def cancel(ask: Asker, uuid: object) -> tuple[int, Any]:
    """Cancel an invoice and give what was answered."""
    response = ask.v2("invoice/merchant/canceled", {"uuid": uuid})
    return response.status_code, exact(response)


def refused(text: str) -> tuple[int, Any]:
    """Give the refusal of a cancellation."""
    return 400, {"status": "error", "result": {"validate_error": text}}


def test_what_was_created_can_be_canceled_once(ask: Asker) -> None:
    """Canceled is canceled, for both spellings of an id."""
    uuid = create(ask)["uuid"]
    assert cancel(ask, uuid) == (200, {"status": "success", "result": ["ok"]})
    assert exact(ask.info({"uuids": [uuid]}))["result"][0]["status"] == "canceled"
    assert cancel(ask, uuid) == refused("Invoice is not created")
    assert cancel(ask, create(ask)["uuid"].removeprefix("INV-"))[0] == 200


@pytest.mark.parametrize("lever", ["pay", "part", "over", "expire"])
def test_what_moved_on_cannot_be_canceled(gateways: MockGateways, ask: Asker, lever: str) -> None:
    """Only an invoice in the state created can be canceled."""
    number = gateways.place("cryptocloud_v1", price=10, currency="USD")
    before = getattr(gateways, lever)(number)
    assert cancel(ask, number) == refused("Invoice is not created")
    assert gateways.ledger.find(number) == before


def test_canceling_needs_an_id_it_knows(gateways: MockGateways, ask: Asker) -> None:
    """A missing id and an unknown one are told apart; another vendor's is unknown."""
    for wrong in (None, "", 1, ["AAAAAAAA"]):
        assert cancel(ask, wrong) == refused("uuid is required")
    strange = gateways.place("paydo", price=10, currency="USD")
    for unknown in ("AAAAAAAA", "INV-", strange):
        assert cancel(ask, unknown) == refused("Invoice is not created")
