"""Confirming a notification: what it says against what the vendor says."""

from onetill._flow import Flow
from onetill._gateway import Gateway
from onetill._invoice import Invoice
from onetill._notification import Notification
from onetill._validators import valid_id
from onetill.errors import Forged, Misuse, NotFound


def must_agree(said: str | None, optional: str | None, field: str) -> None:
    """Raise `Forged` if a notification says one thing and the vendor another."""
    if said is not None and optional is not None and said != optional:
        raise Forged(f"the vendor tells another {field}")


def read_notified(gateway: Gateway, notification: Notification) -> Flow[Invoice]:
    """Read the invoice that a notification names, which the vendor must know."""
    if notification.invoice_id is None:
        raise Misuse("the notification names no invoice: get the one that you expect")
    try:
        return (yield from gateway.get(valid_id(notification.invoice_id)))
    except NotFound:
        raise Forged("the vendor knows no such invoice") from None
