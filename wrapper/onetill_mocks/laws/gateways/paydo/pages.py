"""What the pages of PayDo print and no fact of an invoice decides.

Pages: https://github.com/PaydoW/paydo-api-doc, the errors and the example of each operation.
"""

from collections.abc import Mapping

from onetill_mocks.laws.exchanges import JSON

REFUSALS: dict[str, tuple[int, JSON]] = {
    "no key": (401, {"message": "Full authentication is required to access this resource."}),
    "wrong key": (401, {"message": "Authorization token invalid"}),
    "damaged key": (422, {"message": "Syntax error, malformed JSON", "status": 0}),
    "undecodable key": (422, {"message": "Malformed UTF-8 characters", "status": 0}),
    "get_invoice unknown": (404, {"message": "Invoice not found"}),
    "check_transaction unknown": (404, {"message": "Transaction not found"}),
    "get_transaction unknown": (404, {"message": "Transaction not found"}),
    "create_refund unknown": (422, {"message": "Transaction not found"}),
    "list_refunds unknown": (422, {"message": "Transaction not found"}),
    "list_payment_methods unknown": (404, {"message": "Application not found"}),
    "no application": (404, {"message": "Application not found"}),
    "forged": (422, {"message": "Wrong signature"}),
    "blank": (422, {"message": {"publicKey": ["This value should not be blank."]}}),
    **{
        why: (422, {"message": {field: list}})
        for why, field in (
            ("no type", "refundType"),
            ("no amount", "amount"),
            ("metadata", "metadata"),
        )
    },
}

FORMS: dict[str, str] = dict.fromkeys(
    ("id", "transaction", "refund"), "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
)

_APPLICATION = "3b60feb1-eeb8-4215-a494-2382427ffe88"
CREATED: Mapping[str, JSON] = {"status": 1}
REFUNDED: Mapping[str, JSON] = {"data": "", "status": 1}
GOT: Mapping[str, JSON] = {
    "type": 1,
    "applicationIdentifier": _APPLICATION,
    **{f"payer.{name}": "" for name in ("address", "companyName", "site")},
    "paymentMethod.fields.0.name": "email",
    "paymentMethod.fields.0.type": "email",
    "paymentMethod.fields.0.required": True,
    "paymentMethod.formType": "standard",
    "customization": [],
}
CHECKED: Mapping[str, JSON] = {"isSuccess": True, "form": []}
METHODS: Mapping[str, JSON] = {
    "data.0.paymentMethod.identifier": 204,
    "data.0.paymentMethod.title": "Mock cards",
    "data.0.paymentMethod.logo": "https://paydo.com/logo.svg",
    "data.0.paymentMethod.isEnabled": True,
    "status": 1,
}
TRANSACTION: Mapping[str, JSON] = {
    "walletIdentifier": "1806",
    "type": 7,
    "errorCode": "",
    "cardMetadata.bin": "411111",
    "cardMetadata.lastDigits": "1111",
    "cardMetadata.paymentSystem": "VISA",
    "cardMetadata.country": "GB",
    "cardMetadata.holderName": "MOCK PAYER",
    "commission.0.identifier": "1",
    "commission.0.type": 1,
    "commission.0.percent": 3,
    "commission.0.amount": 0,
    "commission.0.strategy": 1,
    "commission.0.merchantPercent": 100,
    "commission.0.payerPercent": 0,
    "commission.0.payerAmount": 0,
    "exchange": [],
    "updatedAt": None,
    "pageDetails": [],
    "payerInformation.0.type": 1,
    "geoInformation.ip": "127.0.0.1",
    "geoInformation.city.name": "London",
    "geoInformation.region.iso": "ENG",
    "geoInformation.region.name": "England",
    "geoInformation.country.iso": "GB",
    "geoInformation.country.name": "United Kingdom",
    "geoInformation.continent.code": "EU",
    "pid": "",
    "strategy": 1,
    "application.identifier": _APPLICATION,
    "application.name": "Mock shop",
    "application.info": "",
}
REFUND: Mapping[str, JSON] = {
    "userIdentifier": 1806,
    "error": None,
    **{f"sourceTransaction.{place}": value for place, value in TRANSACTION.items()},
}
NOTIFIED: Mapping[str, JSON] = {"transaction.error.code": ""}
