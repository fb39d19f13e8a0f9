"""CryptoCloud v2: amounts in the coin and in dollars, lists, statistics and balances.

Pages: https://docs.cryptocloud.plus, of v2 "Invoice creation", "Invoice information", "Invoice
cancellation", "Invoice list", "Statistics", "Balance", "Static wallet" and "Postback".
"""

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal

from onetill_mocks.laws.exchanges import JSON, Exchange, Facts, Reported, number, same
from onetill_mocks.laws.gateways import _cryptocloud as common
from onetill_mocks.laws.gateways.cryptocloud_v2 import invoices, pages
from onetill_mocks.laws.tellings import History

_INVOICE = {
    "uuid": "id",
    "address": "~address",
    "expiry_date": "expires",
    "amount": "due",
    "amount_usd": "usd",
    "fee": "fee",
    "fee_usd": "fee_usd",
    "service_fee": "~service_fee",
    "service_fee_usd": "~service_fee_usd",
    "status": "=status",
    "currency.fullcode": "coin",
    "test_mode": "is_test",
    "project.success": "~success",
    "project.fail": "~fail",
}
_PRICE = {"amount_in_fiat": "price", "fiat_currency": "currency"}
_CREDIT = {
    "created": "created",
    "received": "~received",
    "received_usd": "~received_usd",
    "tx_list": "~transactions",
}
_DETAILS = {
    **_INVOICE,
    **_CREDIT,
    "date_finished": "~finished",
    "amount_in_crypto": "~in_crypto",
    "amount_to_pay": "to_pay",
    "amount_to_pay_usd": "to_pay_usd",
    "amount_paid": "~amount_paid",
    "amount_paid_usd": "~amount_paid_usd",
    "to_surcharge": "~missing",
    "to_surcharge_usd": "~missing_usd",
}


_PAGE = (("offset", 0), ("limit", 10))


def a_list_is_whole_and_in_order(history: History) -> Iterator[str]:
    """A list has the invoices of its days, the newest first, and says how many there are.

    Unless the history is whole, the list may have others too.
    """
    for exchange in history.successes:
        if exchange.operation != "list_invoices":
            continue
        made = _within(history, exchange)[::-1]
        first, limit = (int(exchange.request.get(name, or_)) for name, or_ in _PAGE)
        wanted = made[first : first + limit]
        found = [
            str(one.named.get("id")).removeprefix(common.PREFIX)
            for one in history.reported_by(exchange)
        ]
        if history.is_whole:
            is_right = found == wanted and same(exchange.document.get("all_count"), len(made))
        else:
            ours = [one for one in found if one in made]
            count = exchange.document.get("all_count") or len(found)
            is_all = not first and len(found) < limit
            is_in_order = ours == [one for one in made if one in ours]
            is_right = is_in_order and (not is_all or (ours == wanted and same(count, len(found))))
        if not is_right:
            yield f"list_invoices: {found} of {exchange.document.get('all_count')}, not {wanted}"


def statistics_are_the_sums(history: History) -> Iterator[str]:
    """The statistics of some days count their invoices by state, and add up their dollars."""
    usd = {each.invoice: each.named["usd"] for each in history.tellings if "usd" in each.named}
    for exchange in history.successes if history.is_whole else ():
        if exchange.operation != "get_statistics":
            continue
        count = dict.fromkeys(("all", "created", "paid", "overpaid", "partial", "canceled"), 0)
        amount = dict.fromkeys(count, Decimal(0))
        for invoice in _within(history, exchange):
            word = common.STATUS[history.state(invoice, exchange.at)][0]
            for name in ("all", word):
                count[name] += 1
                amount[name] += number(usd.get(invoice)) or 0
        if not same(exchange.document.get("result"), {"count": count, "amount": amount}):
            yield f"get_statistics: {exchange.document.get('result')}, not {count} and {amount}"


def balances_are_the_sums(history: History) -> Iterator[str]:
    """The balance of a coin is all that was received in it, test invoices left out."""
    for exchange in history.successes if history.is_whole else ():
        if exchange.operation != "get_balance":
            continue
        received: dict[str, tuple[JSON, Decimal]] = {}
        for one in history.tellings:
            if one.exchange.at <= exchange.at and "~received" in one.named:
                credit = Decimal(0) if one.named["is_test"] else number(one.named["~received"])
                received[one.invoice] = (one.named.get("coin"), credit or Decimal(0))
        for row in history.reported_by(exchange):
            coin = row.named.get("coin")
            wanted = sum((credit for one, credit in received.values() if one == coin), Decimal(0))
            held, usd, free, free_usd = invoices.numbers(
                row, "~held", "~held_in_dollars", "~free", "~free_in_dollars"
            )
            if held != wanted or free != wanted:
                yield f"get_balance {coin}: {held} held and {free} free of {wanted}"
            if usd != free_usd or usd is None or bool(usd) is not bool(wanted):
                yield f"get_balance {coin}: {usd} and {free_usd} dollars"
            elif row.places.get("currency.stablecoin") and abs(usd - wanted) > invoices.CENT:
                yield f"get_balance {coin}: {usd} dollars for {wanted}"


def _within(history: History, exchange: Exchange) -> list[str]:
    """List the invoices of the days that a request names, oldest first."""
    start, end = (_day(exchange.request[name]) for name in ("start", "end"))
    return [
        invoice
        for invoice, moment in history.created.items()
        if start <= moment.date() <= end and moment <= exchange.at
    ]


def _day(text: str) -> date:
    return datetime.strptime(text, "%d.%m.%Y").date()  # noqa: DTZ007  # a day


FACTS = Facts(
    key="cryptocloud_v2",
    reported={
        "create_invoice": Reported(
            facts={**_INVOICE, **_PRICE, "created": "created", "link": "~link"},
            rows="result",
            asked={
                "amount": "price",
                "currency": "currency",
                "order_id": "order",
                "email": "email",
                "add_fields.cryptocurrency": "chosen",
                "add_fields.time_to_pay": "lifetime",
            },
            creates="invoice",
            constants=pages.CREATED,
        ),
        "get_invoices": Reported(
            facts={
                **_INVOICE,
                **_CREDIT,
                **_PRICE,
                "order_id": "order",
                "invoice_status": "=stage",
            },
            rows="result",
            asked={"uuids": "ids"},
            reads=True,
            constants=pages.GOT,
        ),
        "cancel_invoice": Reported(),
        "list_invoices": Reported(
            facts={
                **_DETAILS,
                **_PRICE,
                "order_id": "order",
                "user_email": "email",
                "link": "~link",
                "pay_url": "~link",
            },
            rows="result",
            varying=frozenset({"all_count"}),
            constants=pages.LISTED,
            is_list="id",
            reads=True,
        ),
        "get_statistics": Reported(
            facts={"result": "~statistics"}, reads=True, constants=common.SUCCESS
        ),
        "create_static_wallet": Reported(
            facts={"uuid": "wallet", "currency.code": "coin"},
            rows="result",
            creates="wallet",
            constants=pages.WALLET,
        ),
        "get_balance": Reported(
            facts={
                "currency.code": "coin",
                "balance_crypto": "~held",
                "balance_usd": "~held_in_dollars",
                "available_balance": "~free",
                "available_balance_usd": "~free_in_dollars",
            },
            rows="result",
            reads=True,
            is_list="coin",
            constants=pages.WALLET_COIN,
        ),
        "receive_postback": Reported(
            facts={
                **common.POSTBACK,
                **{
                    f"invoice_info.{place}": fact
                    for place, fact in _DETAILS.items()
                    if place != "amount_in_crypto"  # null in the vendor's sample, always
                },
                "invoice_info.invoice_status": "=stage",
            },
            sent_after=common.NOTIFIED,
            constants=pages.POSTBACK,
        ),
    },
    words={
        "=status": common.STATUS,
        "=stage": {
            state: ["success" if state in {"paid", "overpaid"} else "start"]
            for state in common.STATUS
        },
    },
    defaults={"currency": "USD", "order": None, "email": ""},
    mock_defaults={"is_test": False},
    success=common.SUCCESS,
    lifetime=common.LIFETIME,
    id_prefix=common.PREFIX,
    costs=frozenset({"due", "usd", "fee", "fee_usd", "to_pay", "to_pay_usd"})
    | {f"~{name}" for name in ("received", "service_fee", "amount_paid", "missing", "paid")},
    times={"created": common.read_time, "expires": common.read_time},
    laws=(
        common.a_postback_tells_what_was_paid,
        common.ids_begin_as_on_their_page,
        common.dollars_cost_dollars,
        invoices.dollars_are_whole_cents,
        invoices.what_is_received_is_paid_less_the_fee,
        invoices.what_is_to_pay_holds_the_fee,
        invoices.a_stable_coin_costs_dollars,
        invoices.an_address_comes_with_the_coin,
        invoices.payments_are_listed,
        invoices.what_ended_says_when,
        invoices.a_coin_is_named_by_its_code_and_network,
        invoices.every_balance_has_the_same_coins,
        invoices.a_wallet_is_of_the_coin_asked,
        invoices.a_cancel_says_ok,
        a_list_is_whole_and_in_order,
        statistics_are_the_sums,
        balances_are_the_sums,
    ),
    conventions=(
        common.a_token_names_its_invoice_for_five_minutes,
        common.roubles_cost_cents,
        invoices.coins_have_six_decimals,
        invoices.the_service_fee_is_a_part,
        invoices.dollars_are_the_coin_at_one_rate,
        invoices.pages_are_reported_with_the_order,
        invoices.an_address_names_its_invoice,
        invoices.ether_is_as_on_its_page,
        invoices.coins_are_described_alike,
    ),
    credentials=("api_key", "shop_id"),
    forms={"id": f"({common.PREFIX})?{common.FORM}", "wallet": "[A-Z0-9]{32}"},
    usual={"coin": "USDT_TRC20", "fee": Decimal("1.4")},
    refusals=pages.REFUSALS,
)
