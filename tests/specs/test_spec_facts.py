"""That each hand-written spec tells what its vendor's pages tell, to the digit."""

import hmac
import json
from base64 import urlsafe_b64encode
from hashlib import sha256

import pytest
import yaml

from support.openapi import SPECS, dig, examples, read


@pytest.mark.parametrize(
    ("key", "payload"),
    [
        (
            "cryptocloud_v1",
            """{"status": "success", "pay_url": "https://pay.cryptocloud.plus/DZLF4212",
            "currency": "BTC", "invoice_id": "DZLF4212"}""",
        ),
        ("cryptocloud_v1", '{"status": "success", "status_invoice": "paid"}'),
        ("cryptocloud_v2", '{"uuids": ["INV-XXXXXXXX", "INV-YYYYYYYY"]}'),
        (
            "cryptocloud_v2",
            '{"status": "error", "result": {"authorization": "Unauthorized request."}}',
        ),
        ("cryptocloud_v2", '{"status": "success", "result": ["ok"]}'),
        (
            "cryptocloud_v2",
            '{"status": "error", "result": {"validate_error": "Invoice is not created"}}',
        ),
        ("cryptocloud_v2", '{"detail": "Invalid header padding"}'),
        (
            "cryptocloud_v2",
            """{"status": "success", "result": {
            "count": {"all": 59, "created": 41, "paid": 16, "overpaid": 1, "partial": 1,
            "canceled": 0}, "amount": {"all": 4683.83, "created": 3032.63, "paid": 1531.0,
            "overpaid": 100.2, "partial": 20.0, "canceled": 0}}}""",
        ),
        ("paydo", '{"message": "Invoice not found"}'),
        ("paydo", '{"message": "Application not found"}'),
        ("paydo", '{"message": {"publicKey": ["This value should not be blank."]}}'),
        ("paydo", '{"data": "81962ed0-a65c-4d1a-851b-b3dbf9750399", "status": 1}'),
        (
            "paydo",
            """{"data": {"isSuccess": true, "status": "pending", "form": [], "url": "",
            "txid": "TRANSACTION_IDENTIFIER"}, "status": 1}""",
        ),
        (
            "paydo",
            """{"transactionIdentifier": "d839c714-1111-0000-1111-73592597c6e1", "refundType": 2,
            "amount": "10", "metadata": {"internal merchant id": "example"}}""",
        ),
        (
            "paydo",
            """{"invoice": {"id": "d024f697-ba2d-456f-910e-4d7fdfd338dd",
            "txid": "dca59ca5-be19-470d-9494-9b76944e0241",
            "metadata": {"internal merchant id": "example"}},
            "transaction": {"id": "dca59ca5-be19-470d-9494-9b76944e0241", "state": 2,
            "order": {"id": "ANY_ORDER_ID"},
            "error": {"message": "3DS authorization error or 3DS canceled by payer",
            "code": ""}}}""",
        ),
        (
            "crucash",
            """{"lifetime": 30, "amount": "100", "currency": "USD",
            "webhook": "https://example.com/webhook", "payload": "{\\"order_id\\": \\"A-1042\\"}",
            "ui": {"description": "Payment for order #1042",
            "redirect_url": "https://example.com/payment-success"}}""",
        ),
        (
            "crucash",
            """{"invoice": {"id": "179a4662-a6e0-4129-aeba-04c4c2a8f074",
            "expires_at": 1773689470}, "test_mode": false,
            "pay_url": "https://pay.cru.cash/invoice/179a4662-a6e0-4129-aeba-04c4c2a8f074"}""",
        ),
        ("crucash", '{"invoice_id": "8be67d29-69aa-4ff9-8157-c5e5b4a53d5c"}'),
        (
            "crucash",
            """{"id": "8be67d29-69aa-4ff9-8157-c5e5b4a53d5c", "fiat_amount": "100",
            "fiat_currency": "USD", "crypto_amount": "0", "network_fee": "0", "crypto": "NONE",
            "network": "NONE", "pay_status": "not_paid", "processing_status": "pending",
            "is_paid": false, "created_at": "2026-02-05T00:06:59Z", "is_testing": false,
            "payload": ""}""",
        ),
        ("crucash", '{"invoice_id": "3d3ca8ab-905a-4def-9c0c-b868decf8f70"}'),
        (
            "crucash",
            """{"id": "3d3ca8ab-905a-4def-9c0c-b868decf8f70", "fiat_amount": "30",
            "fiat_currency": "USD", "crypto_amount": "31.4", "network_fee": "1.4",
            "crypto": "USDT", "network": "TRC20", "pay_status": "paid",
            "processing_status": "processed", "is_paid": true,
            "created_at": "2026-02-05T00:10:59Z", "is_testing": false, "payload": ""}""",
        ),
    ],
)
def test_page_payloads_are_examples(key: str, payload: str) -> None:
    """The payloads printed on a vendor's page stand in its spec, field for field."""
    assert json.loads(payload) in [value for _, value in examples(read(key))]


OK = ("responses", "200", "content", "application/json", "examples")
V1_CREATE = ("paths", "/v1/invoice/create", "post")
V2_INFO = ("paths", "/v2/invoice/merchant/info", "post", *OK, "two", "value", "result")
V2_CREATE = ("paths", "/v2/invoice/create", "post", *OK, "created", "value", "result")
V2_LIST = ("paths", "/v2/invoice/merchant/list", "post", *OK, "one", "value", "result", 0)
V2_BALANCE = (
    "paths",
    "/v2/merchant/wallet/balance/all",
    "post",
    *OK,
    "empty",
    "value",
    "result",
    0,
)
PAYDO_INFO = ("paths", "/v1/invoices/{invoiceId}", "get", *OK, "new", "value", "data")


@pytest.mark.parametrize(
    ("key", "path", "text"),
    [
        ("cryptocloud_v1", (*V1_CREATE, *OK, "with_amounts", "value", "amount"), "2.422481"),
        (
            "cryptocloud_v1",
            (*V1_CREATE, *OK, "with_amounts", "value", "amount_usd"),
            "2.4224806201550386",
        ),
        ("cryptocloud_v2", (*V2_INFO, 0, "amount"), "100.2"),
        ("cryptocloud_v2", (*V2_INFO, 0, "service_fee"), "0"),
        ("cryptocloud_v2", (*V2_INFO, 0, "service_fee_usd"), "1.9"),
        ("cryptocloud_v2", (*V2_INFO, 0, "status"), "overpaid"),
        ("cryptocloud_v2", (*V2_INFO, 0, "expiry_date"), "2023-01-01 12:00:00.000000"),
        ("cryptocloud_v2", (*V2_INFO, 1, "amount"), "100.0"),
        ("cryptocloud_v2", (*V2_INFO, 1, "received"), "0"),
        ("cryptocloud_v2", (*V2_INFO, 1, "status"), "created"),
        ("cryptocloud_v2", (*V2_INFO, 1, "currency", "network", "code"), "TRC20"),
        ("cryptocloud_v2", (*V2_INFO, 1, "project", "logo"), "null"),
        ("cryptocloud_v2", (*V2_CREATE, "created"), "2025-01-26 13:05:50.381108"),
        ("cryptocloud_v2", (*V2_CREATE, "expiry_date"), "2025-01-27 13:05:50.367824"),
        ("cryptocloud_v2", (*V2_CREATE, "amount_in_fiat"), "100.0"),
        ("cryptocloud_v2", (*V2_LIST, "expiry_date"), "2023-01-02 12:00:00"),
        ("paydo", (*PAYDO_INFO, "status"), "0"),
        ("paydo", (*PAYDO_INFO, "amount"), "3"),
        ("paydo", (*PAYDO_INFO, "items", 0, "price"), "0.8999999999999999"),
        ("paydo", (*PAYDO_INFO, "items", 1, "price"), "2.0999999999999996"),
        ("paydo", (*PAYDO_INFO, "paymentMethod", "fields", 1, "regexp"), r"\+\d{1,15}"),
        ("paydo", (*PAYDO_INFO, "createdAt"), "1567754398"),
        ("paydo", (*PAYDO_INFO, "isTopUp"), "false"),
    ],
)
def test_page_values_are_exact(key: str, path: tuple[str | int, ...], text: str) -> None:
    """What a vendor's page prints is in the spec to the digit, as text and not as a float."""
    raw = yaml.load(SPECS[key].read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    assert dig(raw, *path) == text


@pytest.mark.parametrize(
    ("key", "path", "fields"),
    [
        (
            "cryptocloud_v2",
            (*V2_INFO, 0),
            """uuid address expiry_date side_commission side_commission_cc amount amount_usd
            received received_usd fee fee_usd service_fee service_fee_usd status order_id currency
            project test_mode""",
        ),
        (
            "cryptocloud_v2",
            (*V2_INFO, 0, "currency"),
            """id code fullcode network name is_email_required stablecoin icon_base icon_network
            icon_qr order""",
        ),
        ("cryptocloud_v2", (*V2_INFO, 0, "currency", "network"), "code id icon fullname"),
        ("cryptocloud_v2", (*V2_INFO, 0, "project"), "id name fail success logo"),
        (
            "cryptocloud_v2",
            V2_CREATE,
            """uuid created address expiry_date side_commission side_commission_service
            type_payments amount amount_usd amount_in_fiat fee fee_usd service_fee service_fee_usd
            fiat_currency status is_email_required link invoice_id currency project test_mode""",
        ),
        (
            "cryptocloud_v2",
            V2_LIST,
            """uuid created address currency date_finished expiry_date side_commission
            side_commission_cc type_payments amount amount_usd amount_in_fiat amount_in_crypto
            amount_to_pay amount_to_pay_usd amount_paid amount_paid_usd fee fee_usd service_fee
            service_fee_usd received received_usd to_surcharge to_surcharge_usd fiat_currency
            status order_id phone pay_url user_email type tx_list is_email_required link invoice_id
            project test_mode""",
        ),
        (
            "cryptocloud_v2",
            (*V2_BALANCE, "currency"),
            """id code short_code name is_email_required stablecoin icon_base icon_network icon_qr
            order obj_network enable""",
        ),
        (
            "paydo",
            PAYDO_INFO,
            """identifier status type applicationIdentifier amount currency orderIdentifier items
            description resultUrl failUrl productUrl language payer paymentMethod isSeen
            customization createdAt updatedAt transactionIdentifier isTopUp isOverdue""",
        ),
        (
            "paydo",
            (*PAYDO_INFO, "payer"),
            "email name phone address companyName site extraFields",
        ),
        ("paydo", (*PAYDO_INFO, "paymentMethod"), "identifier fields formType"),
        ("paydo", (*PAYDO_INFO, "paymentMethod", "fields", 1), "name type title regexp required"),
    ],
)
def test_page_fields_are_all_there(key: str, path: tuple[str | int, ...], fields: str) -> None:
    """The longer payloads miss no field of the page and invent none."""
    assert list(dig(read(key), *path)) == fields.split()


@pytest.mark.parametrize(
    ("key", "schema", "values"),
    [
        ("cryptocloud_v1", "InvoiceStatus", "created paid partial overpaid canceled"),
        ("cryptocloud_v1", "FiatCurrency", "USD RUB EUR GBP UAH"),
        ("cryptocloud_v2", "InvoiceStatus", "created paid partial overpaid canceled"),
        ("cryptocloud_v2", "CommissionSide", "client merchant"),
        (
            "cryptocloud_v2",
            "FiatCurrency",
            """USD UZS KGS KZT AMD AZN BYN AUD TRY AED CAD CNY HKD IDR INR JPY PHP SGD THB VND MYR
            RUB UAH EUR GBP""",
        ),
        ("cryptocloud_v2", "Period", "month week day"),
        ("paydo", "InvoiceStatus", "0 1"),
        ("paydo", "TransactionStatus", "pending success fail"),
        ("paydo", "TransactionState", "1 2 3 4 5"),
        ("paydo", "RefundStatus", "1 2 3 4"),
        ("paydo", "RefundType", "1 2"),
        ("crucash", "FiatCurrency", "RUB USD EUR"),
        ("crucash", "PayStatus", "end paid not_paid"),
        ("crucash", "ProcessingStatus", "pending processing processed"),
    ],
)
def test_enums_hold_the_documented_values(key: str, schema: str, values: str) -> None:
    """Every documented value has a name, and no undocumented one is passed off as documented."""
    enum = read(key)["components"]["schemas"][schema]["enum"]
    assert [str(value) for value in enum] == values.split()


def test_orders_of_examples_are_signed() -> None:
    """An example that is signed bears the signature of what it says."""
    signed = [value for _, value in examples(read("paydo")) if "signature" in value]
    assert len(signed) == 2
    for request in signed:
        order = request["order"]
        text = f"{order['amount']}:{order['currency']}:{order['id']}:secretkey"
        assert request["signature"] == sha256(text.encode()).hexdigest()


@pytest.mark.parametrize("key", ["cryptocloud_v1", "cryptocloud_v2"])
def test_tokens_of_examples_are_signed(key: str) -> None:
    """A notification's token bears the signature of the key that stands beside it."""
    secret = b"example-secret-key-of-the-project-01"
    tokens = {value["token"] for _, value in examples(read(key)) if "token" in value}
    assert tokens
    for token in tokens:
        claims, _, signature = token.rpartition(".")
        digest = hmac.digest(secret, claims.encode(), "sha256")
        assert urlsafe_b64encode(digest).rstrip(b"=").decode() == signature
