"""Invoices, and what is found for one of many ids."""

from datetime import datetime

import attrs

from onetill._money import Money
from onetill._status import Status
from onetill.errors import TillError


@attrs.frozen(kw_only=True)
class Invoice:
    """An invoice as its gateway reports it; None stands for what the vendor does not report.

    Invoices compare by all of their fields, and hash by all but `raw`.
    """

    gateway: str
    """The gateway's key, such as `"paydo"`."""
    id: str
    """The gateway's id of the invoice, as `Till.get` takes it. CryptoCloud's are without `INV-`."""
    status: Status
    price: Money | None = None
    """The price that the merchant asked for, in fiat or, where the vendor takes it, in a coin."""
    due: Money | None = None
    """What the payer owes, in the chosen coin."""
    received: Money | None = None
    """What has arrived, in that coin."""
    network: str | None = None
    """The coin's network, such as `TRC20`."""
    order_id: str | None = None
    """The merchant's own id of the order."""
    pay_url: str | None = None
    """The page where the payer pays."""
    address: str | None = None
    """Where the payer sends the coin, once one is chosen."""
    created_at: datetime | None = None
    """Aware, in UTC."""
    expires_at: datetime | None = None
    """Aware, in UTC."""
    is_test: bool | None = None
    """Whether no real money moves. A test invoice can be paid: look here before delivering."""
    raw: object = attrs.field(default=None, repr=False, hash=False)
    """The generated client's model of the response, with unknown fields kept."""

    @property
    def is_paid(self) -> bool:
        """Whether the gateway reports that all that was due has arrived."""
        return self.status.is_paid


@attrs.frozen
class Lookup:
    """Result for one of many ids: an invoice, or the error of reading it."""

    id: str
    """The id as it was given to `Till.get_many`."""
    invoice: Invoice | None = None
    error: TillError | None = None
