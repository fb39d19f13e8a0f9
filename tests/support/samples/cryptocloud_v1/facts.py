"""CryptoCloud v1: an amount in the coin when created, a word when read.

Pages: https://docs.cryptocloud.plus, "Invoice Creation", "Invoice Status Check" and "Postback".
"""

from collections.abc import Iterator
from decimal import Decimal

from contract.exchanges import Facts, Reported, number
from contract.tellings import History
from support.samples import _cryptocloud_facts as common


def a_stable_coin_costs_dollars(history: History) -> Iterator[str]:
    """The amount in USDT is the amount in US dollars, rounded up to six decimals."""
    for telling in history.tellings:
        if "due" in telling.named and "usd" in telling.named:
            due, usd = number(telling.named["due"]), number(telling.named["usd"])
            if due is None or usd is None or not due - Decimal("0.000001") < usd <= due:
                yield f"{telling.where}: {due} USDT for {usd} USD"


FACTS = Facts(
    key="cryptocloud_v1",
    reported={
        "create_invoice": Reported(
            facts={"invoice_id": "id", "pay_url": "~link", "amount": "due", "amount_usd": "usd"},
            asked={"amount": "price", "currency": "currency", "order_id": "order"},
            creates="invoice",
        ),
        "get_invoice": Reported(
            facts={"status_invoice": "=status"},
            asked={"uuid": "ids"},
            reads=True,
        ),
        "receive_postback": Reported(facts=common.POSTBACK),
    },
    words={"=status": common.STATUS},
    defaults={"currency": "USD", "order": None},
    lifetime=common.LIFETIME,
    id_prefix=common.PREFIX,
    costs=frozenset({"due", "usd", "~paid"}),
    laws=(
        common.a_token_names_its_invoice_for_five_minutes,
        common.a_postback_tells_what_was_paid,
        common.a_success_says_success,
        common.ids_begin_as_on_their_page,
        common.dollars_cost_dollars,
        a_stable_coin_costs_dollars,
    ),
)
