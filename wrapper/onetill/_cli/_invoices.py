"""Commands about one invoice, or a few."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from typing import Annotated, Final

from cyclopts import Parameter

from onetill._cli._config import gateway_class, open_till
from onetill._cli._exits import Exit, Failure, Terminated, sentence, status_of
from onetill._cli._options import NO_OPTIONS, Common, GatewayKey, Seconds, Whole
from onetill._cli._output import (
    error_record,
    note,
    print_invoice,
    print_invoices,
    to_json,
    write,
)
from onetill._cli._vendor_options import parse_options
from onetill._invoice import Invoice
from onetill._money import Money
from onetill.errors import Misuse, TillError

_TIMEOUT: Final = 600.0
_Day = Annotated[str, Parameter(help="A day in UTC, such as 2026-01-31.")]


def get(gateway: GatewayKey, /, *ids: str, common: Common = NO_OPTIONS) -> int:
    """Read invoices by their ids.

    Args:
        ids: The vendor's ids of the invoices; for many of them there is "onetill check".

    """
    if not ids:
        raise Failure("get needs the id of an invoice: onetill get GATEWAY ID...")
    status = Exit.DONE
    with open_till(gateway, common) as till:
        if len(ids) == 1:
            print_invoice(till.get(ids[0]), as_json=common.as_json)
            return status
        for position, lookup in enumerate(till.get_many(ids)):
            if lookup.invoice:
                if position and not common.as_json:
                    write("")
                print_invoice(lookup.invoice, as_json=common.as_json)
            elif lookup.error:
                status = max(status, status_of(lookup.error))
                if common.as_json:
                    write(to_json({"id": lookup.id, **error_record(lookup.error)}))
                else:
                    note(f"onetill: {lookup.id}: {sentence(lookup.error)}")
    return status


def create(  # noqa: PLR0913  # the fields of an order, each by its name
    gateway: GatewayKey,
    amount: str,
    currency: str,
    /,
    *,
    order_id: str | None = None,
    email: str | None = None,
    description: str | None = None,
    success_url: str | None = None,
    failure_url: str | None = None,
    webhook_url: str | None = None,
    lifetime: Whole | None = None,
    coin: str | None = None,
    network: str | None = None,
    option: Annotated[Sequence[str], Parameter("--option", negative="", show_default=False)] = (),
    common: Common = NO_OPTIONS,
) -> int:
    """Create an invoice, once.

    The request is never sent again once it may have left. If its outcome is unknown, the exit
    status is 6, and the message says how to find the invoice.

    Args:
        amount: The price, exactly as it is charged, such as 25.00.
        currency: The currency of the price, such as USD.
        order_id: Your own id of the order, by which the invoice is found again.
        email: The payer's address.
        description: What the payer reads.
        success_url: Where the payer goes after paying.
        failure_url: Where the payer goes after a failed payment.
        webhook_url: Where the vendor sends its notifications.
        lifetime: How many minutes the invoice can be paid.
        coin: The coin that the payer shall pay in, such as USDT.
        network: The coin's network, such as TRC20.
        option: NAME=VALUE of what only this gateway knows, any number of times: "onetill gateways"
            shows the names. A value that is no text is JSON.

    """
    options = parse_options(gateway_class(gateway), option)
    began = datetime.now(UTC)
    with open_till(gateway, common) as till:
        command = None
        if order_id and till.supports("find"):
            command = common.line("find", gateway, order_id, "--since", f"{began:%Y-%m-%d}")
        look = f"Before you create it again, {_search(order_id, command)}"
        with _outcome("there may be an invoice", look, order_id=order_id, find=command):
            invoice = till.create(
                Money(amount, currency),
                order_id=order_id,
                email=email,
                description=description,
                success_url=success_url,
                failure_url=failure_url,
                webhook_url=webhook_url,
                lifetime=None if lifetime is None else _minutes(lifetime),
                coin=coin,
                network=network,
                options=options,
            )
        _print_changed(invoice, "created", common)
    return Exit.DONE


def _search(order_id: str | None, command: str | None) -> str:
    if order_id is None:
        return "look in the vendor's dashboard, since it has no order id"
    return (
        f"find order {order_id} with: {command}"
        if command
        else f"look for order {order_id} in the vendor's dashboard"
    )


@contextmanager
def _outcome(maybe: str, remedy: str, **details: str | None) -> Iterator[None]:
    """Turn an unknown outcome into a sentence that says how to look for what happened."""
    try:
        yield
    except TillError as error:
        if status_of(error) is not Exit.UNKNOWN:
            raise
        reason = str(error)
    except (KeyboardInterrupt, Terminated):
        reason = f"interrupted; {maybe} all the same"
    else:
        return
    raise Failure(f"{reason}. {remedy}", Exit.UNKNOWN, error="OutcomeUnknown", **details)


def _print_changed(invoice: Invoice, change: str, common: Common) -> None:
    """Print an invoice that was changed. If that fails, it is no misuse: it was changed."""
    try:
        print_invoice(invoice, as_json=common.as_json)
    except OSError as error:
        command = common.line("get", invoice.gateway, invoice.id)
        message = f"invoice {invoice.id} was {change}, but not printed: read it with: {command}"
        if isinstance(error, BrokenPipeError):
            common.note(message)
            raise
        raise Failure(message, Exit.UNKNOWN, id=invoice.id, get=command) from None


def _minutes(lifetime: int) -> timedelta:
    try:
        return timedelta(minutes=lifetime)
    except OverflowError:
        raise Misuse("lifetime must be a number of minutes that a vendor accepts") from None


def cancel(gateway: GatewayKey, invoice_id: str, /, *, common: Common = NO_OPTIONS) -> int:
    """Cancel an open invoice.

    Args:
        invoice_id: The vendor's id of the invoice.

    """
    command = common.line("get", gateway, invoice_id)
    with open_till(gateway, common) as till:
        with _outcome("it may be canceled", f"See what became of it with: {command}", get=command):
            invoice = till.cancel(invoice_id)
        _print_changed(invoice, "canceled", common)
    return Exit.DONE


def list_(
    gateway: GatewayKey,
    since: _Day,
    until: _Day | None = None,
    /,
    *,
    common: Common = NO_OPTIONS,
) -> int:
    """List the invoices that were created in a range of days.

    Args:
        until: The last day, included; today if it is left out.

    """
    first = _day("since", since)
    last = datetime.now(UTC).date() if until is None else _day("until", until)
    with open_till(gateway, common) as till:
        print_invoices(till.list(first, last), as_json=common.as_json)
    return Exit.DONE


def wait(
    gateway: GatewayKey,
    invoice_id: str,
    /,
    *,
    timeout: Seconds = _TIMEOUT,
    common: Common = NO_OPTIONS,
) -> int:
    """Wait until the state of an invoice is final, and print it.

    Args:
        invoice_id: The vendor's id of the invoice.
        timeout: How many seconds to wait at most.

    """
    with open_till(gateway, common) as till:
        print_invoice(till.wait(invoice_id, timeout=timeout), as_json=common.as_json)
    return Exit.DONE


def find(
    gateway: GatewayKey,
    order_id: str,
    /,
    *,
    since: _Day | None = None,
    common: Common = NO_OPTIONS,
) -> int:
    """Find the invoice of an order, as after a create whose outcome is unknown.

    Args:
        order_id: Your own id of the order, as it was given to "create".
        since: The first day to look at, such as 2026-01-31; yesterday if it is left out.

    """
    yesterday = datetime.now(UTC).date() - timedelta(days=1)
    first = yesterday if since is None else _day("since", since)
    with open_till(gateway, common) as till:
        invoice = till.find(order_id, since=first)
    if invoice is None:
        raise Failure(
            f"{gateway} has no invoice of order {order_id} since {first}:"
            " check the order id, or look further back with --since",
            Exit.NOT_FOUND,
        )
    print_invoice(invoice, as_json=common.as_json)
    return Exit.DONE


def _day(name: str, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Failure(f"{name} must be a day such as 2026-01-31, got {text!r}") from None
