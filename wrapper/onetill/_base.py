"""Base class of both tills."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from typing import Final, NoReturn

from onetill._bulk import valid_at_once
from onetill._config import Config
from onetill._drift import DriftReporter
from onetill._gateway import Gateway, Operation
from onetill._money import Money
from onetill._notification import Headers, Notification
from onetill._pagination import Period
from onetill.errors import Indeterminate, Misuse, TillError, Unsupported

_DAY: Final = timedelta(days=1)
_EARLIEST: Final = date(2000, 1, 1)
_LOGGER: Final = logging.getLogger("onetill")


class BaseTill:
    """Base class of `Till` and `AsyncTill`: all that is neither sync nor async."""

    def __init__(self, gateway: Gateway, config: Config) -> None:
        if not isinstance(gateway, Gateway):
            raise Misuse(
                'gateway must be a gateway such as CruCash(api_key="..."), got'
                f" {type(gateway).__name__}"
            )
        self.gateway: Final = gateway
        self._config = config
        self._client = gateway.client(base_url=gateway.base_url, token="")
        self._drift = DriftReporter(gateway.key, config.on_drift)

    def supports(self, operation: Operation) -> bool:
        """Tell whether the gateway offers an operation, such as `"create"`.

        Raises:
            Misuse: no till has such an operation.

        """
        return self.gateway.supports(operation)

    def read_notification(self, headers: Headers, body: bytes | str) -> Notification:
        """Decode and verify what the vendor sent to the merchant's server, without I/O.

        Args:
            headers: the headers of the request, their names in any case.
            body: the body of the request, as it arrived.

        Raises:
            Forged: it is not signed by the vendor, where the vendor signs.
            Stale: it is signed for another time.
            Malformed: it is not of the form that the vendor sends.
            Unsupported: the gateway sends no notifications.

        """
        with self._operation("read_notification"):
            return self.gateway.read_notification(headers, body)

    @contextmanager
    def _operation(self, operation: str) -> Iterator[None]:
        """Reject a closed till, and add to an error which operation raised it."""
        try:
            if self._is_closed():
                raise Misuse("the till must be open: it was closed, so open another one")
            yield
        except TillError as error:
            error.add_context(gateway=self.gateway.key, operation=operation)
            raise

    @contextmanager
    def _create_operation(self, price: object, order_id: object) -> Iterator[None]:
        """Add to an indeterminate error what it takes to find the invoice."""
        began = datetime.now(UTC)
        try:
            with self._operation("create"):
                yield
        except Indeterminate as error:
            error.add_context(
                price=price if isinstance(price, Money) else None,
                order_id=order_id if isinstance(order_id, str) else None,
                sent_at=began,
            )
            _LOGGER.warning("%s (attempt %d)", str(error), error.attempts)
            raise

    def _period(self, since: date, until: date) -> Period:
        with self._operation("list"):
            if not self.supports("list"):
                raise Unsupported(f"{type(self.gateway).__name__} does not offer list")
            return Period(since, until)

    def _find_period(self, order_id: str, since: date) -> Period:
        with self._operation("find"):
            if not isinstance(order_id, str) or not order_id:
                raise Misuse("order_id must be the text that was given to create")
            if not self.supports("list"):
                raise Unsupported("the gateway lists no invoices: look in the vendor's dashboard")
            first = _utc_day(since)
            last = max(first, datetime.now(UTC).date())
            # The vendor's clock may be in another day than ours.
            return Period(first - _DAY, last + _DAY)

    def _checked_bulk(self, ids: object, at_once: int | None, *kinds: type) -> int:
        with self._operation("get_many"):
            if isinstance(ids, str | bytes) or not isinstance(ids, kinds):
                raise Misuse(f"ids must be an iterable of ids, got {type(ids).__name__}")
            return valid_at_once(self.gateway, at_once)

    def _checked(self, notification: Notification) -> Notification:
        if not isinstance(notification, Notification):
            raise Misuse(
                "notification must be what read_notification returned, got"
                f" {type(notification).__name__}"
            )
        if notification.gateway != self.gateway.key:
            raise Misuse(
                f"notification must be of {self.gateway.key}, got one of {notification.gateway}"
            )
        return notification

    def _is_closed(self) -> bool:
        raise NotImplementedError

    def __reduce__(self) -> NoReturn:
        raise Misuse(
            "a till must not be pickled or copied, because it holds connections: pickle its gateway"
            " and open another till with it"
        )

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.gateway!r})"


def _utc_day(since: date) -> date:
    """Return the day, in UTC, of a date or an aware datetime."""
    if not isinstance(since, date):
        raise Misuse(
            "since must be a date or an aware datetime, such as OutcomeUnknown.sent_at, got"
            f" {type(since).__name__}"
        )
    if isinstance(since, datetime) and since.utcoffset() is None:
        raise Misuse("since must be aware, got a datetime without a time zone: add tzinfo")
    try:
        day = since.astimezone(UTC).date() if isinstance(since, datetime) else since
    except (OverflowError, ValueError):
        day = date.max
    if not _EARLIEST <= day <= datetime.now(UTC).date() + timedelta(days=1):
        raise Misuse(f"since must be from {_EARLIEST} to today, got {since}")
    return day
