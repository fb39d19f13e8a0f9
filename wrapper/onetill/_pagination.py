"""Listing invoices, page after page."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from typing import Final

import attrs

from onetill._invoice import Invoice
from onetill.errors import BadResponse, Misuse

_MOST_PAGES: Final = 10_000
"""A million invoices where a page has a hundred."""


@attrs.frozen
class Period:
    """The days for which invoices are listed, the first and the last included, in UTC."""

    since: date
    until: date

    def __attrs_post_init__(self) -> None:
        for day in (self.since, self.until):
            if not isinstance(day, date) or isinstance(day, datetime):
                raise Misuse("since and until are dates, without a time of day")
        if self.since > self.until:
            raise Misuse(f"since ({self.since}) is after until ({self.until})")


@attrs.frozen
class Page:
    """One page of a list: its invoices, and what the gateway needs to read the next one."""

    invoices: Sequence[Invoice]
    next: object = None
    """None on the last page."""


def best_match(invoices: Iterable[Invoice]) -> Invoice | None:
    """Choose among the invoices of one order: one that is paid, and else the newest."""
    oldest = datetime.min.replace(tzinfo=UTC)
    return max(
        invoices,
        key=lambda invoice: (invoice.is_paid, invoice.created_at or oldest),
        default=None,
    )


class Paginator:
    """A list under way: what the next page is asked with, and which invoices have been told."""

    def __init__(self) -> None:
        self.next: object = None
        self.goes_on = True
        self._pages = 0
        self._seen: set[str] = set()

    def accept(self, page: Page) -> list[Invoice]:
        """Return the invoices of a page that no earlier page had.

        Raises `BadResponse` if the gateway says that there is more and keeps telling the same, or
        never comes to an end.
        """
        self._pages += 1
        unseen = {invoice.id: invoice for invoice in page.invoices if invoice.id not in self._seen}
        if page.next is not None and page.invoices and not unseen:
            raise BadResponse("the gateway's list repeats itself")
        if page.next is not None and self._pages >= _MOST_PAGES:
            raise BadResponse("the gateway's list comes to no end: ask for fewer days")
        self._seen.update(unseen)
        self.next, self.goes_on = page.next, page.next is not None
        return [*unseen.values()]
