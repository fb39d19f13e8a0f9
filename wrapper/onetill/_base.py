"""What the two colours of a till share."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from typing import Final, NoReturn

from onetill._bulk import valid_at_once
from onetill._config import Config
from onetill._gateway import Gateway
from onetill._money import Money
from onetill._notification import Headers, Notification
from onetill._pagination import Period
from onetill.errors import Indeterminate, Misuse, TillError, Unsupported


_LOGGER: Final = logging.getLogger("onetill")


class BaseTill:
    """What both colours share: a gateway, the client made for it, and where errors arose."""

    def __init__(self, gateway: Gateway, config: Config) -> None:
        if not isinstance(gateway, Gateway):
            raise Misuse('a till needs a gateway, such as CruCash(api_key="...")')
        self.gateway: Final = gateway
        self._config = config
        self._client = gateway.client(base_url=gateway.base_url, token="")

    def supports(self, operation: str) -> bool:
        """Tell whether the gateway offers an operation, such as `"create"`."""
        return self.gateway.supports(operation)

    @contextmanager
    def _operation(self, operation: str) -> Iterator[None]:
        try:
            if self._is_closed():
                raise Misuse("this till is closed: make another")
            yield
        except TillError as error:
            error.gateway, error.operation = self.gateway.key, operation
            raise

    @contextmanager
    def _create_operation(self, price: object, order_id: object) -> Iterator[None]:
        """Put on an error that leaves a create unsettled what it takes to find out."""
        began = datetime.now(UTC)
        try:
            with self._operation("create"):
                yield
        except Indeterminate as error:
            error.price = price if isinstance(price, Money) else None
            error.order_id = order_id if isinstance(order_id, str) else None
            error.sent_at = began
            error.args = (f"{error.args[0]}; there may be an invoice all the same",)
            _LOGGER.warning("%s (attempt %d)", error, error.attempts)
            raise

    def _since(self, order_id: str, since: date) -> Period:
        with self._operation("find"):
            if not isinstance(order_id, str) or not order_id:
                raise Misuse("order_id is the merchant's own id of the order")
            if not self.supports("list"):
                raise Unsupported("the gateway lists no invoices: look in the vendor's dashboard")
            if not isinstance(since, date):
                raise Misuse("since is a date, or a datetime such as OutcomeUnknown.sent_at")
            try:
                first = since.astimezone(UTC).date() if isinstance(since, datetime) else since
            except (OverflowError, ValueError):
                raise Misuse("since must be a day that can be told in UTC") from None
            return Period(first, max(first, datetime.now(UTC).date()))

    def _checked_bulk(self, ids: object, at_once: int | None, *kinds: type) -> int:
        with self._operation("get_many"):
            if isinstance(ids, str | bytes) or not isinstance(ids, kinds):
                raise Misuse("get_many takes several ids, such as a list of them")
            return valid_at_once(self.gateway, at_once)

    def read_notification(self, headers: Headers, body: bytes | str) -> Notification:
        """Read what the vendor sent to the merchant's server, without any I/O.

        Args:
            headers: of the request, their names in any case.
            body: of the request, as it arrived.

        Raises:
            Forged: it is not signed by the vendor, where the vendor signs.
            Stale: it is signed for another time.
            Malformed: it is not of the form that the vendor sends.

        """
        with self._operation("read_notification"):
            return self.gateway.read_notification(headers, body)

    def _period(self, since: date, until: date) -> Period:
        with self._operation("list"):
            if not self.supports("list"):
                raise Unsupported(f"{type(self.gateway).__name__} offers no list")
            return Period(since, until)

    def _own(self, notification: Notification) -> Notification:
        if not isinstance(notification, Notification):
            raise Misuse("confirm takes what read_notification returned")
        if notification.gateway != self.gateway.key:
            raise Misuse(f"the notification is {notification.gateway}'s")
        return notification

    def _is_closed(self) -> bool:
        raise NotImplementedError

    def __reduce__(self) -> NoReturn:
        raise Misuse("a till holds connections: pickle or copy its gateway, and open another till")

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.gateway!r})"
