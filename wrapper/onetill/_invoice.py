"""What a till is given and gives back."""

from datetime import datetime, timedelta

import attrs

from onetill._money import Money
from onetill._status import Status
from onetill._validators import lifetime, positive, text, url
from onetill.errors import TillError


@attrs.frozen(kw_only=True)
class Order:
    """What an invoice is asked for; None stands for what the merchant leaves out."""

    price: Money = attrs.field(validator=positive)
    order_id: str | None = attrs.field(default=None, validator=text)
    email: str | None = attrs.field(default=None, validator=text, repr=False)
    description: str | None = attrs.field(default=None, validator=text)
    success_url: str | None = attrs.field(default=None, validator=url)
    failure_url: str | None = attrs.field(default=None, validator=url)
    webhook_url: str | None = attrs.field(default=None, validator=url)
    lifetime: timedelta | None = attrs.field(default=None, validator=lifetime)
    coin: str | None = attrs.field(default=None, validator=text)
    network: str | None = attrs.field(default=None, validator=text)
    options: object = attrs.field(default=None, repr=False)


@attrs.frozen(kw_only=True)
class Invoice:
    """An invoice as its gateway tells it; None stands for what the vendor does not tell."""

    gateway: str
    """The gateway's key, such as `"paydo"`."""
    id: str
    """The gateway's id of the invoice, as `Till.get` takes it. CryptoCloud's bear no `INV-`."""
    status: Status
    price: Money | None = None
    """What the merchant asked, in fiat."""
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
    raw: object = attrs.field(default=None, repr=False)
    """The generated client's model of the answer, with the fields it does not know kept."""

    @property
    def is_paid(self) -> bool:
        """Whether the gateway says that all that was due has arrived."""
        return self.status.is_paid


@attrs.frozen
class Lookup:
    """The answer for one of many ids: an invoice, or the error that reading it met."""

    id: str
    """The id as it was asked."""
    invoice: Invoice | None = None
    error: TillError | None = None
