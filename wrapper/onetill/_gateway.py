"""What every gateway is: facts, verbs as flows, and how its vendor says no."""

import os
from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar, Protocol, Self

import attrs
import httpx

from onetill._checks import server_root
from onetill._flow import Flow
from onetill._invoice import Invoice, Lookup, Order
from onetill._refusal import refuse
from onetill.errors import Misuse, TillError, Unsupported

_VERBS = frozenset({"create", "get"})


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
    """

    key: ClassVar[str]
    """The name of the gateway's spec, client and module, and the start of its variables."""
    client: ClassVar[Callable[..., GeneratedClient]]
    """What makes the generated client."""
    batch_size: ClassVar[int] = 1
    """How many ids one call of `get_batch` reads."""

    base_url: str = attrs.field(validator=server_root)
    """The server's root, what stands before `/v1`; it may carry a path of its own."""

    @property
    def authorization(self) -> str | None:
        """The value of the Authorization header; None where the vendor asks for none."""
        return None

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
        verb = "get" if operation == "get_many" else operation
        own, default = getattr(cls, verb, None), getattr(Gateway, verb, None)
        return verb in _VERBS and own is not default

    def create(self, order: Order) -> Flow[Invoice]:  # noqa: ARG002  # for those that can
        """Ask for an invoice."""
        raise self._unsupported("create")

    def get(self, invoice_id: str) -> Flow[Invoice]:  # noqa: ARG002  # likewise
        """Read an invoice."""
        raise self._unsupported("get")

    def get_batch(self, ids: Sequence[str]) -> Flow[list[Lookup]]:
        """Read at most `batch_size` invoices, and answer for every id.

        Stands as it is where the vendor reads one invoice a call.
        """
        (asked,) = ids
        return [Lookup(asked, invoice=(yield from self.get(asked)))]

    def refusal(self, status: int, body: Mapping[str, Any]) -> TillError | None:
        """Make the error that an answer means, from its status and its JSON object.

        The object is empty if the answer held none. Returns None if the answer is no refusal.
        """
        return refuse(status, body.get("message"))

    def _unsupported(self, verb: str) -> Unsupported:
        return Unsupported(f"{type(self).__name__} offers no {verb}")
