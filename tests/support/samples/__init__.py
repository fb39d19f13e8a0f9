"""Samples of each gateway: all that the generic tests know of it, a module or folder a gateway.

It declares `SAMPLE`, which holds the facts, and `play`, the script that is recorded for the laws.
"""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from onetill import Invoice, Money, Till, TillError, errors
from onetill_mocks import laws
from onetill_mocks.laws.exchanges import Facts
from support.exchanges import Exchanges
from support.openapi import operations as documented
from support.openapi import read
from support.places import Place
from support.tills import GATEWAYS

if TYPE_CHECKING:
    from contract.preconditions import MockShop
    from contract.recorder import Recorder

FOLDER = Path(__file__).parent
PAGES = FOLDER / "pages"
ORDER = "A-1042"
JSON: TypeAlias = Any
Scenario: TypeAlias = tuple[Sequence[str], JSON]
Script: TypeAlias = "Callable[[Recorder], None]"


def page(name: str) -> JSON:
    """Read a response that a vendor's page prints."""
    return json.loads((PAGES / f"{name}.json").read_text(encoding="utf-8"))


def confirmed(make: Callable[[], Mapping[str, JSON]]) -> Callable[[Till], Invoice]:
    """Make a call that confirms a notification."""
    headers = {"Content-Type": "application/json"}
    return lambda till: till.confirm(till.read_notification(headers, json.dumps(make())))


def nothing(*_: object) -> None:
    """Do nothing, where a gateway needs nothing."""


@dataclass(frozen=True, kw_only=True)
class Sample:
    """The facts of one gateway that its vendor's pages give, as the generic tests need them.

    A place is a path of names and indexes into JSON. Responses are those of a success.
    """

    key: str
    invoice_id: str
    """The id of the invoice in the responses."""
    other_id: str
    """Another id of the same form."""
    id_prefix: str = ""
    """A prefix that an id may have or not."""

    read: JSON
    """The response to a read of `invoice_id`."""
    created: JSON = None
    """The response to a create of order `ORDER` at 25 USD."""
    canceled: JSON = None
    """The response to a cancel, where the vendor cancels."""
    listed: Callable[[Sequence[str], int], JSON] | None = None
    """Make a page of a list: the ids in it, and the total that it states."""
    list_path: str = "/list"
    """What only the path of a list contains."""

    error: JSON
    """An error body that says "too small"."""
    error_code: str | None = None
    error_fields: Mapping[str, str] = field(default_factory=dict[str, str])
    error_under_200: type[TillError] = errors.BadResponse
    """What `error` means under the status 200."""
    down_statuses: frozenset[int] = frozenset()
    """Statuses below 500 that mean the vendor is out of service."""

    authorization: str | None
    """The Authorization header of a read, or what is in its place, with `{api_key}`; None where a
    read needs no key."""
    key_header: str = "Authorization"
    """The header itself, where it has another name."""
    key_refusal: type[TillError] = errors.AuthFailed
    """What a create with a wrong key means."""
    secret_fields: tuple[str, ...] = ("api_key",)
    """The gateway's credentials."""

    read_path: str
    """A pattern of the whole path and query that operations on an invoice may lead to."""
    requested_id: Callable[[str, bytes], str]
    """Read the id that a request asks for from its path and body."""
    texts: Mapping[str, Place] = field(default_factory=dict[str, Place])
    """Where a create request holds free texts of the order. A text on the way is JSON itself."""
    fields_at: Mapping[str, Place] = field(default_factory=dict[str, Place])
    """Where a create request holds the texts and URLs of the order that are not free."""
    fields_without_coin: frozenset[str] = frozenset()
    """Fields of an order that the vendor does not take together with a coin."""
    order_amount_at: Place = ()
    """Where a create request holds the amount."""
    payer_options: tuple[str, ...] = ()
    """Options that say who pays."""
    unaccepted_prices: Sequence[Money] = ()
    """Prices that the vendor documents as out of its limits."""

    status_at: Place
    """Where the response to a read holds the state."""
    words: Mapping[JSON, str]
    """The words of states, by hand from the vendor's page, and the name of the `Status` of each."""
    paid_at: Place | None = None
    """Where the response to a read says once more whether the invoice is paid."""
    reports_received: bool = False
    """Whether the response to a read holds what was received."""
    amount_in: str = "read"
    """Which response holds an amount: `read` or `created`."""
    amount_at: Place
    currency_at: Place
    amount_is_text: bool = False
    amount_of: str = "price"
    """The field of `Invoice` that the amount becomes."""
    currency_of: str = "price"
    """The field of `Invoice` that the currency becomes."""
    exchanges: Exchanges = field(default_factory=Exchanges)
    """What the operations of a till do, and the responses that tests vary, field by field."""
    date_at: Place | None = None
    """Where the response to a read holds a time; None if it holds none."""
    read_has: frozenset[str] = frozenset({"id", "order_id", "price"})
    """The fields of `Invoice` that the response to a read holds."""
    read_currency: str | None = None
    """The currency in which a read states the price, whatever was asked; None for the order's."""
    pay_url_at: Place | None = None
    """Where the response to a create holds the URL of the pay page; None if it holds none."""
    has_bare_links: bool = False
    """Whether that URL may come without its scheme."""
    contradictions: Mapping[Place, JSON] = field(default_factory=dict[Place, JSON])
    """Values in the response to a create that contradict the order."""

    notifies: bool = True
    """Whether the vendor is known to notify, and the mock gateway does."""
    is_signed: bool = False
    """Whether a token in the body of a notification signs the id."""
    sign_body: Callable[[bytes], Mapping[str, str]] | None = None
    """Make the headers that sign the body of a notification, with the secret of the canaries."""
    takes_forms: bool = False
    notification: Callable[..., dict[str, Any]] | None = None
    """Make a notification of `notified_id` and `ORDER`; keyword arguments replace fields."""
    notified_id: str = ""
    new_state: Callable[[], dict[str, Any]] | None = None
    """Make a notification whose state is an undocumented number, which is `Malformed`."""
    reads_any_message: bool = False
    """Whether nothing of a notification's form is documented, so that any object is read."""
    another_order: Mapping[str, JSON] = field(default_factory=dict[str, JSON])
    """What the vendor responds to `confirm` if the invoice is of another order: by a part of the
    path, "" for the rest."""

    actions: frozenset[str]
    """What may happen to an invoice besides being paid: part, over, fail, expire, cancel."""
    expired_as: str = "EXPIRED"
    """The status of an invoice whose time is over."""
    coin: Mapping[str, str] = field(default_factory=lambda: {"coin": "USDT", "network": "TRC20"})
    """A coin and a network, where a merchant may choose them."""

    credential: str = "api_key"
    """The credential of the mock gateway that lets in."""
    scenarios: Sequence[Scenario]
    """Operations from link to link, `pay` among them, and what the last response then holds."""
    never_responded: Mapping[tuple[str, str], str] = field(
        default_factory=dict[tuple[str, str], str]
    )
    """Documented statuses, by operation, that the mock gateway never responds with, and why."""
    used_up: tuple[str, ...] = ()
    """The operations that succeed once on one invoice."""
    first_operations: frozenset[str] = frozenset({"create_invoice"})
    """The operations that a scenario drawn at random may begin with."""
    known_ids: Mapping[str, str] = field(default_factory=dict[str, str])
    """Patterns of `path name`, and the kind of id that goes there, beside those of invoices."""
    refunds: bool = False
    repair: Callable[[Any, Mapping[str, str]], None] = nothing
    """Put right in a request what its schema cannot say; takes the networks of the coins."""
    sign: Callable[[Any, Mapping[str, str]], None] = nothing
    """Sign a request, where the vendor wants that; takes the credentials."""
    prepare: "Callable[[MockShop, str, Any, bool], None]" = nothing
    """Put ids into a request that its operation can succeed with; takes whether a link led here."""
    after_create: "Callable[[MockShop, Any], None]" = nothing
    """Do what has to happen to a new invoice before its other links lead anywhere."""

    @property
    def verified(self) -> str:
        """What the signature of a notification covers."""
        return "body" if self.sign_body else "id" if self.is_signed else ""


@cache
def sample_of(key: str) -> Sample:
    """Find the sample of a gateway. Raises `LookupError` that says what to add, and where."""
    try:
        sample: Sample = _declared(key, "SAMPLE")
    except TypeError as error:
        if missing := re.findall(r"'(\w+)'", str(error)):
            raise LookupError(f"add {', '.join(missing)} to {_where(key)}") from error
        raise
    if missing := _missing(sample):
        raise LookupError(f"add {', '.join(missing)} to {_where(key)}")
    return sample


def facts_of(key: str) -> Facts:
    """Find what the responses of a gateway tell. Raises `LookupError` as `sample_of`."""
    facts = laws.facts_of(key)
    parts = ("paths", "webhooks") if sample_of(key).notifies else ("paths",)
    operations = {each.id for part in parts for each in documented(read(key), part)}
    if missing := sorted(operations - facts.reported.keys()):
        raise LookupError(f"add {', '.join(missing)} to reported in FACTS of {key}")
    return facts


def script_of(key: str) -> "Script":
    """Find what is recorded of a gateway. Raises `LookupError` as `sample_of`."""
    script: Script = _declared(key, "play")
    return script


def _declared(key: str, name: str) -> Any:  # noqa: ANN401  # whatever a sample declares
    if not any(file.exists() for file in (FOLDER / f"{key}.py", FOLDER / key / "__init__.py")):
        raise LookupError(f"add {_where(key)}: its SAMPLE holds what the tests know of {key}")
    module = import_module(f"support.samples.{key}")
    if not hasattr(module, name):
        raise LookupError(f"add {name} to {_where(key)}")
    return getattr(module, name)


def _where(key: str) -> str:
    is_folder = (FOLDER / key).is_dir()
    return f"tests/support/samples/{key}" + ("/__init__.py" if is_folder else ".py")


def _missing(sample: Sample) -> list[str]:
    """Name the facts that the operations of a gateway call for."""
    gateway = GATEWAYS[sample.key]
    called_for = {
        "created": gateway.supports("create"),
        "order_amount_at": gateway.supports("create"),
        "canceled": gateway.supports("cancel"),
        "listed": gateway.supports("list"),
        "notification": gateway.supports("read_notification"),
        "notified_id": gateway.supports("read_notification"),
        "another_order": gateway.supports("confirm"),
    }
    accepted = gateway.optional_fields | gateway.required_fields
    placed = {*sample.texts, *sample.fields_at, "lifetime", "coin", "network"}
    return [
        *(
            name
            for name, is_needed in called_for.items()
            if is_needed and not getattr(sample, name)
        ),
        *(f"{name} to fields_at" for name in sorted(accepted - placed)),
    ]
