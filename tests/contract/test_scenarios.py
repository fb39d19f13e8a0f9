"""The links of every spec lead from one operation to the next, and to where they say."""

import json
from collections.abc import Sequence
from typing import Any

import pytest

from onetill_mocks import MockGateways, Webhook
from onetill_mocks.laws.exchanges import at, rows
from support.openapi import KEYS, operations, read
from support.samples import facts_of, sample_of

from .mutants import around, cancels_in_word_only
from .scenarios import holds, play
from .shop import shop
from .test_refusals import every_gateway, faults

every_scenario = pytest.mark.parametrize(
    ("key", "scenario", "end"),
    [
        pytest.param(key, scenario, end, id=f"{key}-{'-'.join(scenario)}")
        for key in KEYS
        for scenario, end in sample_of(key).scenarios
    ],
)


@every_scenario
def test_an_invoice_goes_where_its_links_lead(
    key: str, scenario: Sequence[str], end: object
) -> None:
    """Every step succeeds as documented with what the link set, and the last shows the end."""
    with shop(key) as opened:
        steps = play(opened, scenario)
        assert [fault for step in steps for fault in faults(step.operation, step.response)] == []
        assert holds(steps[-1].response.json(), end), steps[-1].response.text


@every_gateway
def test_urls_of_an_invoice_lead_to_what_they_say(key: str) -> None:
    """The URL of a pay page leads to a page, and that of a QR code to an image."""
    media = {"~link": "text/html", "~qr": "image/"}
    with shop(key) as opened:
        for operation in opened.operations:
            reported = facts_of(key).reported[operation.id]
            if reported.creates != "invoice":
                continue
            [row] = rows(opened.send(operation).json(), reported.rows)
            for place, fact in reported.facts.items():
                if fact in media:
                    page = opened.http.get(at(row, place))
                    assert page.status_code == 200
                    assert page.headers["content-type"].startswith(media[fact])


@pytest.mark.parametrize("key", ["crucash"])
def test_the_image_of_a_qr_code_names_the_address(key: str) -> None:
    """Who scans the image pays to the address that the response has beside it."""
    with shop(key) as opened:
        payment = opened.send(opened.operation("create_payment")).json()["payment"]
        assert payment["address"] in opened.http.get(payment["qr_code"]).text


@pytest.mark.parametrize("key", ["paydo"])
def test_a_notification_is_repeated_until_it_is_taken(key: str) -> None:
    """Whatever else than 200 responds to a notification, it is sent once more, as it was."""
    statuses, sent = [500, 204, 200, 200], list[Webhook]()

    def take(webhook: Webhook) -> int:
        sent.append(webhook)
        return statuses.pop(0)

    with MockGateways(sockets=False) as gateways:
        gateways.notify(key, take)
        gateways.pay(gateways.place(key, price=5, currency="EUR"))
        gateways.settle()
    assert statuses == [200]
    assert sent == sent[:1] * 3


@pytest.mark.parametrize("key", ["cryptocloud_v2"])
def test_an_invoice_of_test_mode_says_so(key: str) -> None:
    """What a merchant in test mode creates is distinguished from what brings money."""
    with shop(key) as opened:
        opened.ledger.configure(key, test_mode=True)
        created = opened.send(opened.operation("create_invoice")).json()
        assert created["result"]["test_mode"] is True


@pytest.mark.parametrize("key", ["paydo"])
def test_a_payment_that_is_not_booked_is_pending(key: str) -> None:
    """Between the notification and the books, the transaction is neither paid nor failed."""
    with shop(key) as opened:
        inbox = list[Webhook]()
        opened.ledger.webhooks.notify(key, inbox.append)
        number = opened.ledger.place(key, price=5, currency="EUR")
        one = opened.ledger.pay(number, booked=False).transactions[-1].id

        def reported() -> list[object]:
            asked = (("check_transaction", "txid", "status"), ("get_transaction", "id", "state"))
            return [
                opened.send(opened.operation(name), parameters={place: one}).json()["data"][word]
                for name, place, word in asked
            ]

        def status() -> object:
            asked = {"invoiceId": number}
            response = opened.send(opened.operation("get_invoice"), parameters=asked)
            return response.json()["data"]["status"]

        opened.ledger.redeliver(number)
        opened.ledger.webhooks.settle(5)
        assert [json.loads(each.body)["transaction"]["state"] for each in inbox] == [2, 2]
        assert (reported(), status()) == (["pending", 4], 0)
        opened.ledger.book(number, transaction=False)
        assert (reported(), status()) == (["pending", 4], 1)
        opened.ledger.book(number)
        assert (reported(), status()) == (["success", 2], 1)


@pytest.mark.parametrize("key", ["paydo"])
def test_a_newer_notification_has_the_newer_name(key: str) -> None:
    """The id of a transaction is under the name that the merchant's programs know."""
    names = ("txid", "transactionIdentifier")
    with shop(key) as opened:
        number = opened.ledger.place(key, price=5, currency="EUR")
        one = opened.ledger.pay(number).transactions[-1].id
        for is_newer in (False, True):
            opened.ledger.configure(key, newer_ipn=is_newer)
            invoice = json.loads(opened.ledger.notification(number, key)[1])["invoice"]
            assert invoice == {"id": number, names[is_newer]: one}


@pytest.mark.parametrize("key", ["cryptocloud_v1"])
def test_both_apis_of_a_project_have_the_same_invoices(key: str) -> None:
    """What the older API of CryptoCloud creates is read and canceled by the newer one."""
    fields = {"currency": "EUR", "order_id": "A-1042"}
    with shop(key) as opened:
        create = opened.operation("create_invoice")
        number = opened.send(create, fields=fields).json()["invoice_id"]

        def newer(path: str, body: object) -> Any:  # noqa: ANN401  # JSON
            url = f"{opened.url}/v2/invoice/merchant/{path}"
            return opened.http.post(url, json=body, headers=opened.headers(create)).json()

        [got] = newer("info", {"uuids": [number]})["result"]
        wanted = {"uuid": f"INV-{number}", "order_id": "A-1042", "fiat_currency": "EUR"}
        assert holds(got, {**wanted, "amount_in_fiat": 100, "amount_usd": got["amount"]})
        newer("canceled", {"uuid": number})
        response = opened.send(opened.operation("get_invoice"), parameters={"uuid": number})
        assert response.json()["status_invoice"] == "canceled"


@pytest.mark.parametrize("key", ["cryptocloud_v2"])
def test_a_limit_is_the_length_of_a_page_or_its_last_record(key: str) -> None:
    """Either reading of the page is that of a gateway; a page has at most 100 records in both."""
    with shop(key) as opened:
        operation = opened.operation("list_invoices")

        def listed(**page: int) -> list[str] | int:
            response = opened.send(operation, fields=page)
            rows = response.json()["result"]
            return [row["uuid"] for row in rows] if response.is_success else response.status_code

        every = listed(offset=0, limit=100)
        assert isinstance(every, list)
        assert (listed(offset=2, limit=3), listed(offset=0, limit=101)) == (every[2:5], 400)
        opened.ledger.configure(key, limit_is_last=True)
        assert (listed(offset=2, limit=3), listed(offset=0, limit=101)) == (every[2:3], 400)
        assert (listed(offset=3, limit=103), listed(offset=3, limit=104)) == (every[3:], 400)


@every_gateway
def test_every_link_is_in_a_scenario(key: str) -> None:
    """No link is documented for show."""
    played: set[tuple[str, str]] = set()
    links = {operation.id: operation.links for operation in operations(read(key))}
    for scenario, _ in sample_of(key).scenarios:
        for place, name in enumerate(scenario):
            sources = [each for each in scenario[:place] if name in links.get(each, {})]
            played |= {(source, name) for source in sources[-1:]}
    assert played == {(source, target) for source, targets in links.items() for target in targets}


def test_a_cancellation_without_effect_is_seen() -> None:
    """The end of a scenario is looked at, and not only its statuses."""
    scenario, end = sample_of("cryptocloud_v2").scenarios[0]
    with shop("cryptocloud_v2", around(cancels_in_word_only)) as wrong:
        steps = play(wrong, scenario)
        assert [fault for step in steps for fault in faults(step.operation, step.response)] == []
        assert not holds(steps[-1].response.json(), end)
