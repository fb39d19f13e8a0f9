"""What a vendor's file declares, and how the vendors' files are found."""

import pkgutil
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from onetill_mocks._coins import Coin

if TYPE_CHECKING:
    from starlette.requests import Request

    from onetill_mocks._invoice import MockInvoice
    from onetill_mocks._ledger import Ledger

Lever = Literal["pay", "part", "over", "fail", "expire", "cancel"]


@dataclass(frozen=True, slots=True)
class Call:
    """One call a vendor answers.

    The handler returns the document of a 200, or a whole response, or raises a Refusal.
    """

    method: str
    path: str
    handler: "Callable[[Request, Ledger], Awaitable[object]]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Vendor:
    """One vendor: the facts its invoices keep to, and the calls it answers.

    `gateways` names each of the till's gateways that speak to it, with the credentials it knows.
    `currencies` are None where the vendor lists none: then any three capital letters will do.
    `coin` is the one of its `coins` that a payer takes unless another was chosen; None where payers
    pay in fiat money. `fault` shapes an error outside every call: (path, status, sentence).
    `notice` is what it tells a merchant's server once somebody paid or failed to: (gateway,
    invoice, now); None where nobody knows. `pay_path` is where people pay. `roots` are the fields
    of the till's gateway that hold where it stands.
    """

    name: str
    prefix: str
    gateways: Mapping[str, Mapping[str, str]]
    calls: tuple[Call, ...]
    fault: Callable[[str, int, str], object]
    levers: frozenset[Lever]
    currencies: frozenset[str] | None
    coin: Coin | None
    coins: Mapping[str, Coin] = field(default_factory=dict[str, Coin])
    lifetime: timedelta
    new_id: Callable[[], str]
    id_form: re.Pattern[str]
    id_prefix: str = ""
    extras: frozenset[str] = frozenset()
    notice: "Callable[[str, MockInvoice, datetime], Mapping[str, object]] | None" = None
    takes_forms: bool = False
    pay_path: str = "/pay/{invoice_id}"
    roots: tuple[str, ...] = ("base_url",)

    def bare(self, invoice_id: str) -> str:
        """Take the optional prefix off an id."""
        return invoice_id.removeprefix(self.id_prefix)

    def takes(self, currency: str) -> bool:
        """Say whether a price can be in a currency."""
        if self.currencies is None:
            return re.fullmatch("[A-Z]{3}", currency) is not None
        return currency in self.currencies


@cache
def vendors() -> Mapping[str, Vendor]:
    """Find every vendor by its prefix: each public module here that declares a `VENDOR`."""
    names = sorted(module.name for module in pkgutil.iter_modules([str(Path(__file__).parent)]))
    modules = [import_module(f"onetill_mocks.{name}") for name in names if name[0] != "_"]
    declared = [getattr(module, "VENDOR", None) for module in modules]
    return {vendor.prefix: vendor for vendor in declared if isinstance(vendor, Vendor)}


def vendor_of(gateway: str) -> Vendor:
    """Find the vendor behind one of the till's gateways."""
    for vendor in vendors().values():
        if gateway in vendor.gateways:
            return vendor
    known = ", ".join(key for vendor in vendors().values() for key in vendor.gateways)
    raise ValueError(f"no practice gateway is called {gateway!r}: there are {known}")
