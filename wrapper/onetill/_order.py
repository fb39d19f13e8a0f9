"""Orders, from which invoices are created."""

from datetime import timedelta

import attrs

from onetill._money import Money
from onetill._validators import lifetime, positive, text, url


@attrs.frozen(kw_only=True)
class Order:
    """Validated arguments of `Till.create`; None stands for an argument that was left out."""

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
