"""A walk of a merchant through a server, to its end or as far as the server lets it come."""

from collections.abc import Mapping

from onetill_mocks._verify.merchant import Ended, Merchant
from onetill_mocks._verify.operations import operations_of
from onetill_mocks._verify.wire import NoResponse, opened
from onetill_mocks.laws import facts_of, walk_of


def walked(
    key: str, url: str, credentials: Mapping[str, str], *, seconds: float, may_write: bool
) -> tuple[Merchant, str]:
    """Walk through a server. Return what was recorded, and why it ended early or nothing.

    Raises `ValueError` if nobody listens there.
    """
    with opened(url, seconds) as wire:
        shop = Merchant(facts_of(key), operations_of(key), wire, credentials, may_write=may_write)
        try:
            walk_of(key)(shop)
        except Ended as error:
            return shop, str(error)
        except NoResponse as error:
            raise ValueError(f"{url}: {error}") from None
    return shop, ""
