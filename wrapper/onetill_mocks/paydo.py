"""PayDo: invoices priced and paid in fiat money, open to whoever knows their ids.

Page: https://github.com/PaydoW/paydo-api-doc, Invoice/getInvoice.md
"""

import re
import uuid
from datetime import timedelta

from starlette.requests import Request

from onetill_mocks._ledger import Ledger, Placed
from onetill_mocks._vendor import Call, Vendor
from onetill_mocks._wire import Refusal

PREFIX = "paydo"
APPLICATION = "3b60feb1-eeb8-4215-a494-2382427ffe88"
PUBLIC_KEY = f"application-{APPLICATION}"
SECRET_KEY = "practice-paydo-secret"  # noqa: S105  # opens nothing


async def info(request: Request, ledger: Ledger) -> object:
    """GET /v1/invoices/{invoiceId}."""
    entry = ledger.find(request.path_params["invoice_id"], vendor=PREFIX)
    if entry is None:
        raise Refusal(404, {"message": "Invoice not found"})
    return {"data": _invoice(entry), "status": 1}


def _fault(_path: str, _status: int, text: str) -> object:
    return {"message": text}


def _invoice(entry: Placed) -> object:
    paid = entry.state == "paid"
    return {
        "identifier": entry.id,
        "status": 1 if paid else 0,
        "type": 1,
        "applicationIdentifier": APPLICATION,
        "amount": entry.price,
        "currency": entry.currency,
        "orderIdentifier": entry.order_id or "",
        "items": [{"id": "1", "name": "Practice item", "price": f"{entry.price:f}"}],
        "description": "",
        "resultUrl": "https://shop.example/result",
        "failUrl": "https://shop.example/fail",
        "productUrl": None,
        "language": "en",
        "payer": {
            "email": entry.extra.get("email", ""),
            "name": "",
            "phone": "",
            "address": "",
            "companyName": "",
            "site": "",
            "extraFields": [],  # an empty map, as PHP writes one
        },
        "paymentMethod": {
            "identifier": 204,
            "fields": [{"name": "email", "type": "email", "required": True}],
            "formType": "standard",
        },
        "isSeen": paid,
        "customization": [],
        "createdAt": int(entry.created.timestamp()),
        "updatedAt": None if entry.changed is None else int(entry.changed.timestamp()),
        "transactionIdentifier": str(uuid.uuid5(uuid.UUID(entry.id), "paid")) if paid else None,
        "isTopUp": False,
        "isOverdue": entry.state == "expired",
    }


VENDOR = Vendor(
    name="PayDo",
    prefix=PREFIX,
    gateways={"paydo": {"public_key": PUBLIC_KEY, "secret_key": SECRET_KEY}},
    calls=(Call("GET", "/v1/invoices/{invoice_id}", info),),
    fault=_fault,
    levers=frozenset({"pay", "expire"}),
    currencies=frozenset({"AUD", "CAD", "EUR", "GBP", "RUB", "UAH", "USD"}),
    coin=None,
    lifetime=timedelta(hours=24),
    new_id=lambda: str(uuid.uuid4()),
    id_form=re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
    extras=frozenset({"email"}),
)
