"""PayDo: invoices priced and paid in fiat money, readable by anyone who knows their ids.

Pages: https://github.com/PaydoW/paydo-api-doc; the notification is on "IPN".
"""

import re
import uuid
from collections.abc import Mapping
from datetime import datetime, timedelta

from onetill_mocks._invoice import MockInvoice
from onetill_mocks._vendor import ReturnUrls, Vendor
from onetill_mocks.vendors.paydo import invoices, refunds, transactions
from onetill_mocks.vendors.paydo.common import (
    JWT,
    PREFIX,
    PUBLIC_KEY,
    REJECTED,
    SECRET_KEY,
    state,
    stored,
)


def _error_body(_path: str, _status: int, text: str) -> object:
    return {"message": text}


def _ipn(
    _gateway: str, entry: MockInvoice, _now: datetime, settings: Mapping[str, bool]
) -> Mapping[str, object]:
    attempt = entry.transactions[-1]
    metadata = entry.extra.get("metadata")
    name = "transactionIdentifier" if settings["newer_ipn"] else "txid"
    invoice = {"id": entry.id, name: attempt.id}
    return {
        "invoice": invoice if metadata is None else {**invoice, "metadata": metadata},
        "transaction": {
            "id": attempt.id,
            "state": state(attempt),
            "order": {"id": entry.order_id or ""},
            "error": {"message": REJECTED if attempt.failed else "", "code": ""},
        },
    }


def _return_urls(entry: MockInvoice) -> ReturnUrls:
    """Return what `resultUrl` and `failPath` make, with the ids that they ask for."""
    txid = entry.transactions[-1].id if entry.transactions else ""
    success, failure = (
        str(stored(entry, name)).replace("{{invoiceId}}", entry.id).replace("{{txid}}", txid)
        for name in ("resultUrl", "failUrl")
    )
    return ReturnUrls(success, failure)


VENDOR = Vendor(
    name="PayDo",
    prefix=PREFIX,
    gateways={"paydo": {"public_key": PUBLIC_KEY, "secret_key": SECRET_KEY, "jwt": JWT}},
    url_fields=("base_url", "checkout_url"),
    calls=(*invoices.CALLS, *transactions.CALLS, *refunds.CALLS),
    names={
        "id": "invoice_id",
        "order_id": "order.id",
        "price": "order.amount",
        "currency": "order.currency",
    },
    error_body=_error_body,
    actions=frozenset({"pay", "fail", "expire"}),
    currencies=None,
    coin=None,
    lifetime=timedelta(hours=24),
    new_id=lambda: str(uuid.uuid4()),
    id_form=re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
    extra_fields=frozenset({"email"}),
    needs_order_id=True,
    settings={"newer_ipn": False},
    webhook=_ipn,
    webhook_needed="invoice.id transaction.id transaction.state transaction.order.id",
    webhook_nullable="invoice.metadata transaction.error",
    pay_path="/{locale}/payment/invoice-preprocessing/{invoice_id}",
    return_urls=_return_urls,
)
