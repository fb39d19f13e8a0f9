"""CryptoCloud v2: cancel an invoice and get invoices.

Pages: https://docs.cryptocloud.plus, of v2 "Invoice cancellation" and "Invoice information", the
latter as rewritten in 2026.
"""

from typing import cast

from starlette.requests import Request

from onetill_mocks._invoice import MockInvoice
from onetill_mocks._json import is_text
from onetill_mocks._ledger import Ledger
from onetill_mocks._vendor import Call
from onetill_mocks.vendors.cryptocloud.common import (
    ID,
    ID_PREFIX,
    PREFIX,
    check_v2_key,
    read_fields,
    v2_error,
)
from onetill_mocks.vendors.cryptocloud.fields import (
    detail_fields,
    invoice_fields,
    invoice_status,
    order_id,
)

_MOST_IDS = 100
_DETAILS = ("created", "received", "received_usd", "tx_list")


async def cancel_invoice(request: Request) -> object:
    """POST /v2/invoice/merchant/canceled."""
    ledger = Ledger.of(request)
    check_v2_key(request)
    body = await read_fields(request, v2_error)
    uuid = body.get("uuid")
    if not is_text(uuid) or not uuid:
        raise v2_error("uuid is required")
    if ledger.find(uuid, vendor=PREFIX) is None:
        raise v2_error("Invoice is not created")
    try:
        ledger.cancel(uuid)
    except ValueError:  # only an open invoice can be canceled
        raise v2_error("Invoice is not created") from None
    return {"status": "success", "result": ["ok"]}


async def get_invoices(request: Request) -> object:
    """POST /v2/invoice/merchant/info."""
    ledger = Ledger.of(request)
    check_v2_key(request)
    body = await read_fields(request, v2_error)
    if "uuids" not in body:
        raise v2_error("uuids is required")
    uuids = body["uuids"]
    if not isinstance(uuids, list) or not uuids:
        raise v2_error("uuids must be a list of invoice identifiers")
    items = cast("list[object]", uuids)
    if len(items) > _MOST_IDS:
        raise v2_error(f"Max {_MOST_IDS} uuids")
    numbers = dict.fromkeys(_read_id(uuid) for uuid in items)
    found = [ledger.find(number, vendor=PREFIX) for number in numbers]
    return {"status": "success", "result": [_read(entry) for entry in found if entry]}


def _read_id(value: object) -> str:
    if isinstance(value, str) and ID.fullmatch(number := value.removeprefix(ID_PREFIX)):
        return number
    raise v2_error("Invalid uuid")


def _read(entry: MockInvoice) -> object:
    details = detail_fields(entry)
    return {
        **invoice_fields(entry),
        **{name: details[name] for name in _DETAILS},
        "invoice_status": invoice_status(entry),
        "side_commission_cc": "merchant",
        "order_id": order_id(entry),
        "amount_in_fiat": entry.price,
        "fiat_currency": entry.currency,
    }


CALLS = (
    Call("POST", "/v2/invoice/merchant/canceled", cancel_invoice, "status"),
    Call(
        "POST",
        "/v2/invoice/merchant/info",
        get_invoices,
        "result.*.uuid result.*.status",
        "result.*.order_id result.*.project.logo",
    ),
)
