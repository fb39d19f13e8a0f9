"""The actions on invoices, as methods."""

from decimal import Decimal

from onetill_mocks._invoice import MockInvoice
from onetill_mocks._ledger import Ledger


class Actions:
    """Place invoices in a ledger, and move them. The errors are ValueError."""

    ledger: Ledger

    def place(  # noqa: PLR0913  # the fields of an invoice
        self,
        gateway: str,
        /,
        *,
        price: Decimal | int | str,
        currency: str,
        order_id: str | None = None,
        id: str | None = None,  # noqa: A002  # the vendors' word for it
        coin: str | None = None,
        is_test: bool = False,
        **extra: str,
    ) -> str:
        """Place an open invoice and return its id.

        Args:
            gateway: One of `gateways`.
            price: The exact price, which no float can hold.
            currency: The price's currency, such as "USD".
            order_id: The merchant's own id of the order.
            id: The invoice's id; by default a new one.
            coin: The coin the payer has already chosen, such as "USDT_TRC20" or "BTC".
            is_test: Whether it is an invoice of the vendor's test mode.
            extra: What only one vendor stores: Cru Cash `payload`, PayDo the payer's `email`.

        """
        return self.ledger.place(
            gateway,
            price=price,
            currency=currency,
            order_id=order_id,
            id=id,
            coin=coin,
            is_test=is_test,
            **extra,
        )

    def choose(self, invoice_id: str, /, coin: str) -> MockInvoice:
        """Choose the coin that an open invoice is paid in, as its payer does; once."""
        return self.ledger.choose(invoice_id, coin)

    def pay(
        self, invoice_id: str, /, *, booked: bool = True, confirmed: bool = True
    ) -> MockInvoice:
        """Pay an invoice in full, choosing a coin first if none was chosen.

        Unless `booked`, the webhook is sent, while the vendor still has the invoice as open and its
        transaction as pending, until `book`. Unless `confirmed`, the payment is seen, and the
        invoice is confirming until `confirm`, where the vendor has such a state.
        """
        return self.ledger.pay(invoice_id, booked=booked, confirmed=confirmed)

    def confirm(self, invoice_id: str, /) -> MockInvoice:
        """Confirm the payment of an invoice that is confirming."""
        return self.ledger.confirm(invoice_id)

    def book(self, invoice_id: str, /, *, transaction: bool = True) -> MockInvoice:
        """Book a payment that was made with `booked=False`; without a webhook.

        With `transaction=False`, the invoice becomes paid and its transaction stays pending, until
        `book` is called again.
        """
        return self.ledger.book(invoice_id, transaction=transaction)

    def part(self, invoice_id: str, /, received: Decimal | int | str | None = None) -> MockInvoice:
        """Pay a part of an invoice: up to `received` in all, or half of it."""
        return self.ledger.part(invoice_id, received)

    def over(self, invoice_id: str, /, received: Decimal | int | str | None = None) -> MockInvoice:
        """Pay more than is owed: up to `received` in all, or twice as much."""
        return self.ledger.over(invoice_id, received)

    def fail(self, invoice_id: str, /) -> MockInvoice:
        """Let an attempt to pay fail; the invoice stays open."""
        return self.ledger.fail(invoice_id)

    def expire(self, invoice_id: str, /) -> MockInvoice:
        """Let an unpaid invoice run out of time."""
        return self.ledger.expire(invoice_id)

    def cancel(self, invoice_id: str, /) -> MockInvoice:
        """Cancel an unpaid invoice, as its merchant could."""
        return self.ledger.cancel(invoice_id)

    def refund(self, invoice_id: str, /, amount: Decimal | int | str | None = None) -> MockInvoice:
        """Refund a paid invoice, or an amount of it; it is refunded once nothing is left."""
        return self.ledger.refund(invoice_id, amount)
