"""Notifications: what vendors tell merchants' servers once somebody paid, or failed to."""

import re
from datetime import datetime
from ipaddress import ip_address
from threading import Lock
from typing import NamedTuple
from urllib.parse import urlsplit

from onetill_mocks._courier import Courier
from onetill_mocks._invoice import MockInvoice
from onetill_mocks._vendor import vendor_of, vendors
from onetill_mocks._wire import written


class Target(NamedTuple):
    """Where a merchant wants to be told, and whether in a form or in JSON."""

    url: str
    form: bool


class Notifications:
    """What is sent where: the setting that each gateway's dashboard has, and the courier."""

    def __init__(self) -> None:
        self.courier = Courier()
        self._lock = Lock()
        self._targets: dict[str, Target] = {}

    def notify(self, gateway: str, url: str | None, *, form: bool = False) -> None:
        """Set where a gateway's notifications go, as its dashboard would; None for nowhere.

        CryptoCloud sends JSON, or a `form`. What Cru Cash sends nobody knows, so nothing is sent.
        """
        vendor = vendor_of(gateway)
        if url is None:
            with self._lock:
                self._targets.pop(gateway, None)
            return
        if vendor.notice is None:
            raise ValueError(f"what {vendor.name} would send is not known, so nothing is sent")
        if form and not vendor.takes_forms:
            raise ValueError(f"{vendor.name} sends JSON and no forms")
        _check_url(url)
        with self._lock:
            self._targets[gateway] = Target(url, form)

    def tell(self, entry: MockInvoice, now: datetime) -> None:
        """Send what became of an invoice wherever its vendor's gateways are to send it."""
        with self._lock:
            targets = dict(self._targets)
        for gateway in vendors()[entry.vendor].gateways:
            if target := targets.get(gateway):
                headers, body = compose(gateway, entry, now, form=target.form)
                self.courier.send(gateway, target.url, headers, body)

    def reset(self) -> None:
        """Forget every setting and delivery."""
        with self._lock:
            self._targets.clear()
        self.courier.drop()


def compose(
    gateway: str, entry: MockInvoice, now: datetime, *, form: bool
) -> tuple[dict[str, str], bytes]:
    """Write a notification, newly signed, as headers and body."""
    vendor = vendor_of(gateway)
    if vendor.prefix != entry.vendor:
        raise ValueError(f"{vendor.name} has no invoice {entry.id}")
    if vendor.notice is None:
        raise ValueError(f"what {vendor.name} would send is not known")
    if form and not vendor.takes_forms:
        raise ValueError(f"{vendor.name} sends JSON and no forms")
    return written(vendor.notice(gateway, entry, now), form=form)


def _check_url(url: str) -> None:
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        raise ValueError(f"{url!r} is not a URL") from None
    if parts.scheme != "http" or not re.fullmatch(r"[!-~]+", url):
        raise ValueError(f"notifications go to an http:// URL, not to {url!r}")
    if not is_loopback(host):
        raise ValueError(f"notifications go to loopback addresses only, not to {host!r}")


def is_loopback(host: str) -> bool:
    """Say whether a host is this machine and no other."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
