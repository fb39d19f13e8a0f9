"""Lists of invoices, page by page."""

from collections.abc import Hashable, Iterable, Sequence
from datetime import UTC, date, datetime
from typing import Final

import attrs

from onetill._invoice import Invoice
from onetill.errors import BadResponse, Misuse

_MAX_PAGES: Final = 10_000
"""A million invoices where a page has a hundred."""


@attrs.frozen
class Period:
    """Days in UTC, the first and the last included."""

    since: date
    until: date

    def __attrs_post_init__(self) -> None:
        for name, day in (("since", self.since), ("until", self.until)):
            if not isinstance(day, date) or isinstance(day, datetime):
                raise Misuse(f"{name} must be a date without a time, got {type(day).__name__}")
        if self.since > self.until:
            raise Misuse(f"since must not be after until, got {self.since} and {self.until}")


@attrs.frozen
class Page:
    """One page of a list, and what the gateway needs to read the next one."""

    invoices: Sequence[Invoice]
    next: Hashable | None = None
    """A number, an offset, a cursor or whatever else finds the next page; None on the last."""
    is_vague: bool = False
    """Whether this may be the last page although `next` is not None."""


def best_match(invoices: Iterable[Invoice]) -> Invoice | None:
    """Return, of the invoices of one order, a paid one if there is one, and else the newest."""
    oldest = datetime.min.replace(tzinfo=UTC)
    return max(
        invoices,
        key=lambda invoice: (invoice.is_paid, invoice.created_at or oldest),
        default=None,
    )


class Paginator:
    """State of a list between its pages: the next page, and the ids that were already returned."""

    def __init__(self) -> None:
        self.next: Hashable | None = None
        self.has_next = True
        self._pages = 0
        self._seen: set[str] = set()
        self._followed: set[Hashable] = set()

    def accept(self, page: Page) -> list[Invoice]:
        """Return the invoices of a page that no earlier page had.

        A page may be empty and not the last. Raises `BadResponse` if the gateway repeats a page, or
        has no last page.
        """
        self._pages += 1
        unseen = {invoice.id: invoice for invoice in page.invoices if invoice.id not in self._seen}
        repeats = bool(page.invoices) and not unseen
        leads_back = page.next in self._followed or (repeats and not page.is_vague)
        if page.next is not None and leads_back:
            raise BadResponse("the gateway's list repeats itself")
        if page.next is not None and self._pages >= _MAX_PAGES:
            raise BadResponse("the gateway's list has no end: ask for fewer days")
        self._seen.update(unseen)
        self._followed.add(page.next)
        self.next, self.has_next = page.next, page.next is not None and not repeats
        return [*unseen.values()]
