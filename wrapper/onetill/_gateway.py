"""What every gateway is: facts, verbs as flows, and how its vendor says no."""

import os
from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar, Final, Protocol, Self

import attrs
import httpx

from onetill._flow import Flow
from onetill._invoice import Invoice, Lookup, Order
from onetill._money import Money
from onetill._notification import Headers, Notification
from onetill._pagination import Page, Period
from onetill._status_errors import error_from_status
from onetill._validators import server_root
from onetill.errors import Misuse, TillError, Unsupported

VERBS: Final = ("create", "get", "cancel", "list", "read_notification", "confirm")
"""What a gateway may offer; a till's `get_many` goes with `get`, and its `find` with `list`."""


class GeneratedClient(Protocol):
    """The client class of a generated package, as far as a till cares."""

    def set_httpx_client(self, client: httpx.Client) -> object:
        """Have blocking calls made through this."""

    def set_async_httpx_client(self, async_client: httpx.AsyncClient) -> object:
        """Have awaiting calls made through this."""


@attrs.frozen(kw_only=True)
class Gateway:
    """A vendor's API and the credentials for it: a frozen value that does no I/O.

    A subclass gives the facts, then the verbs that its vendor offers, each a flow, then how its
    answers translate. A verb that it leaves out is unsupported.

    Its `repr` shows no credential. It can be pickled, and then the pickle holds the credentials:
    that is how they reach a worker process. Keep such pickles as you keep keys.
    """

    key: ClassVar[str]
    """The name of the gateway's spec, client and module, and the start of its variables."""
    client: ClassVar[Callable[..., GeneratedClient]]
    """What makes the generated client."""
    batch_size: ClassVar[int] = 1
    """How many ids one call of `get_batch` reads."""
    optional_fields: ClassVar[frozenset[str]] = frozenset()
    """The arguments of `Till.create` that the vendor can honour."""
    required_fields: ClassVar[frozenset[str]] = frozenset()
    """The arguments of `Till.create` that the vendor demands."""

    @attrs.frozen
    class Options:
        """What this vendor alone knows of an order: nothing."""

    base_url: str = attrs.field(validator=server_root)
    """The server's root, what stands before `/v1`; it may carry a path of its own."""

    @property
    def authorization(self) -> str | None:
        """The value of the Authorization header; None where the vendor asks for none."""
        return None

    @property
    def secrets(self) -> Sequence[str]:
        """The credentials, of which nothing may ever be shown."""
        fields = (field for field in attrs.fields(type(self)) if not field.repr)
        return [secret for field in fields if (secret := getattr(self, field.name)) is not None]

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None) -> Self:
        """Make the gateway from variables named `ONETILL_<KEY>_<FIELD>`, such as the base URL's.

        A variable that is missing or empty leaves the field at its default. Raises `Misuse` naming
        the variable if the field has none.
        """
        variables = os.environ if environ is None else environ
        given: dict[str, str] = {}
        for field in attrs.fields(cls):
            variable = f"ONETILL_{cls.key}_{field.name}".upper()
            if value := variables.get(variable):
                given[field.name] = value
            elif field.default is attrs.NOTHING:
                raise Misuse(f"{cls.__name__} needs the environment variable {variable}")
        return cls(**given)

    @classmethod
    def supports(cls, operation: str) -> bool:
        """Tell whether the vendor offers an operation of the till, such as `"create"`."""
        verb = {"get_many": "get", "find": "list"}.get(operation, operation)
        return verb in VERBS and getattr(cls, verb) is not getattr(Gateway, verb)

    def order(self, price: Money, options: object = None, **fields: object) -> Order:
        """Make the order for `create`, of the wishes that are not None.

        Raises `Misuse` naming the wish that the vendor cannot honour, or the one that it demands.
        """
        if not self.supports("create"):
            raise self._unsupported("create")
        given = {name for name, value in fields.items() if value is not None}
        for name in sorted(given - self.optional_fields - self.required_fields):
            raise Misuse(f"{type(self).__name__} cannot honour {name}: leave it out")
        for name in sorted(self.required_fields - given):
            raise Misuse(f"{type(self).__name__} demands {name}")
        if options is not None and not isinstance(options, self.Options):
            raise Misuse(f"options are {type(self).__name__}.Options(...)")
        return Order(price=price, options=options or self.Options(), **fields)  # type: ignore[arg-type]  # it checks them itself

    def create(self, order: Order) -> Flow[Invoice]:
        """Ask for an invoice."""
        raise self._unsupported("create", order)

    def get(self, invoice_id: str) -> Flow[Invoice]:
        """Read an invoice."""
        raise self._unsupported("get", invoice_id)

    def get_batch(self, ids: Sequence[str]) -> Flow[Sequence[Lookup]]:
        """Read at most `batch_size` invoices, and answer for every id.

        Stands as it is where the vendor reads one invoice a call.
        """
        (requested,) = ids
        return [Lookup(requested, invoice=(yield from self.get(requested)))]

    def cancel(self, invoice_id: str) -> Flow[Invoice]:
        """Cancel an invoice that is open."""
        raise self._unsupported("cancel", invoice_id)

    def list(self, period: Period, page: object = None) -> Flow[Page]:
        """Read a page of the invoices of some days, the first page if none is given."""
        raise self._unsupported("list", period, page)

    def read_notification(self, headers: Headers, body: bytes | str) -> Notification:
        """Read what the vendor sent to the merchant's server, without any I/O."""
        raise self._unsupported("read_notification", headers, body)

    def confirm(self, notification: Notification) -> Flow[Invoice]:
        """Read the invoice of a notification, and compare what both say."""
        raise self._unsupported("confirm", notification)

    def refusal(self, status: int, body: Mapping[str, Any]) -> TillError | None:
        """Make the error that an answer means, from its status and its JSON object.

        The object is empty if the answer held none. Returns None if the answer is no refusal.
        """
        return error_from_status(status, body.get("message"))

    def _unsupported(self, verb: str, *_: object) -> Unsupported:
        return Unsupported(f"{type(self).__name__} offers no {verb}")
