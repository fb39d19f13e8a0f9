"""The till, in two colours."""

from collections.abc import AsyncIterator, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from types import TracebackType
from typing import Final, Self

import anyio

from onetill._checks import checked_id
from onetill._drivers import arun, run
from onetill._gateway import Gateway
from onetill._guard import make_async_client, make_client
from onetill._invoice import Invoice, Lookup, Order
from onetill._many import AT_ONCE, read_many, windows
from onetill._money import Money
from onetill.errors import Misuse, TillError


class _Counter:
    """What both colours share: a gateway, the client made for it, and where errors arose."""

    def __init__(self, gateway: Gateway) -> None:
        if not isinstance(gateway, Gateway):
            raise Misuse('a till needs a gateway, such as CruCash(api_key="...")')
        self.gateway: Final = gateway
        self._client = gateway.client(base_url=gateway.base_url, token="")

    def supports(self, operation: str) -> bool:
        """Tell whether the gateway offers an operation, such as `"create"`."""
        return self.gateway.supports(operation)

    @contextmanager
    def _doing(self, operation: str) -> Iterator[None]:
        try:
            if self._is_closed():
                raise Misuse("this till is closed: make another")
            yield
        except TillError as error:
            error.gateway, error.operation = self.gateway.key, operation
            raise

    def _windows(self, ids: Iterable[str]) -> Iterator[list[list[str]]]:
        with self._doing("get_many"):
            if isinstance(ids, str | bytes) or not isinstance(ids, Iterable):
                raise Misuse("get_many takes several ids, such as a list of them")
        return windows(self.gateway, ids)

    def _is_closed(self) -> bool:
        raise NotImplementedError

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.gateway!r})"


class Till(_Counter):
    """A till of one gateway: a context manager, or closed with `close`.

    One till may serve many threads. Its methods raise only `TillError`s.

    Args:
        gateway: the vendor and the credentials for it, such as `CruCash(api_key="...")`.

    """

    def __init__(self, gateway: Gateway) -> None:
        super().__init__(gateway)
        self._http = make_client(gateway)
        self._client.set_httpx_client(self._http)

    def create(
        self, price: Money, *, order_id: str | None = None, email: str | None = None
    ) -> Invoice:
        """Ask the gateway for an invoice.

        The request is sent once, unless it certainly never left.

        Args:
            price: in a fiat currency that the gateway takes.
            order_id: the merchant's own id of the order.
            email: the payer's address.

        Raises:
            OutcomeUnknown: the request left and no answer came; there may be an invoice.
            Unsupported: the gateway offers no create.

        """
        with self._doing("create"):
            order = Order(price=price, order_id=order_id, email=email)
            return run(self.gateway.create(order), self._client)

    def get(self, invoice_id: str) -> Invoice:
        """Read an invoice.

        Raises:
            NotFound: the gateway knows no such invoice.

        """
        with self._doing("get"):
            return run(self.gateway.get(checked_id(invoice_id)), self._client)

    def get_many(self, ids: Iterable[str]) -> Iterator[Lookup]:
        """Read many invoices, streaming: a `Lookup` for every id, in the order of the ids.

        Ids are taken from the iterable as answers are taken from the iterator, in batches as
        large as the gateway allows. An id that cannot be read spoils no other.
        """
        return self._get_many(self._windows(ids))

    def _get_many(self, batches: Iterator[list[list[str]]]) -> Iterator[Lookup]:
        def read(batch: list[str]) -> list[Lookup]:
            return run(read_many(self.gateway, batch), self._client)

        with ThreadPoolExecutor(AT_ONCE, thread_name_prefix="onetill") as threads:
            for window in batches:
                # Whole before any is handed on, so that whoever stops here leaves no call behind.
                for lookups in list(threads.map(read, window)):
                    yield from lookups

    def _is_closed(self) -> bool:
        return self._http.is_closed

    def close(self) -> None:
        """Close the connections; the till is of no use afterwards."""
        self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class AsyncTill(_Counter):
    """A till of one gateway, awaited: an async context manager, or closed with `aclose`.

    One till may serve many tasks of one event loop. Its methods are those of `Till`.

    Args:
        gateway: the vendor and the credentials for it, such as `CruCash(api_key="...")`.

    """

    def __init__(self, gateway: Gateway) -> None:
        super().__init__(gateway)
        self._http = make_async_client(gateway)
        self._client.set_async_httpx_client(self._http)

    async def create(
        self, price: Money, *, order_id: str | None = None, email: str | None = None
    ) -> Invoice:
        """Ask the gateway for an invoice, as `Till.create` does."""
        with self._doing("create"):
            order = Order(price=price, order_id=order_id, email=email)
            return await arun(self.gateway.create(order), self._client)

    async def get(self, invoice_id: str) -> Invoice:
        """Read an invoice, as `Till.get` does."""
        with self._doing("get"):
            return await arun(self.gateway.get(checked_id(invoice_id)), self._client)

    def get_many(self, ids: Iterable[str]) -> AsyncIterator[Lookup]:
        """Read many invoices, as `Till.get_many` does."""
        return self._get_many(self._windows(ids))

    async def _get_many(self, batches: Iterator[list[list[str]]]) -> AsyncIterator[Lookup]:
        async def read(batch: list[str], into: list[Lookup]) -> None:
            into += await arun(read_many(self.gateway, batch), self._client)

        for window in batches:
            answers: list[list[Lookup]] = [[] for _ in window]
            async with anyio.create_task_group() as tasks:
                for batch, into in zip(window, answers, strict=True):
                    tasks.start_soon(partial(read, batch, into))
            for lookups in answers:
                for lookup in lookups:
                    yield lookup

    def _is_closed(self) -> bool:
        return self._http.is_closed

    async def aclose(self) -> None:
        """Close the connections; the till is of no use afterwards."""
        await self._http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()
