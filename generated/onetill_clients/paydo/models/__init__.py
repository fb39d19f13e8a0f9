# Made from specs/paydo.yaml by `make generate`: do not edit.
"""Contains all the data models used in inputs/outputs"""

from .application import Application
from .available_payment_method import AvailablePaymentMethod
from .card_metadata import CardMetadata
from .check_transaction_response import CheckTransactionResponse
from .city import City
from .commission import Commission
from .continent import Continent
from .create_invoice_request import CreateInvoiceRequest
from .create_invoice_response import CreateInvoiceResponse
from .create_refund_request import CreateRefundRequest
from .create_refund_response import CreateRefundResponse
from .customization import Customization
from .error import Error
from .error_fields import ErrorFields
from .exchange import Exchange
from .extra_fields import ExtraFields
from .form import Form
from .form_fields import FormFields
from .geo_information import GeoInformation
from .get_invoice_response import GetInvoiceResponse
from .get_transaction_response import GetTransactionResponse
from .invoice import Invoice
from .invoice_status import InvoiceStatus
from .list_payment_methods_response import ListPaymentMethodsResponse
from .list_refunds_response import ListRefundsResponse
from .metadata import Metadata
from .notification import Notification
from .notified_error import NotifiedError
from .notified_invoice import NotifiedInvoice
from .notified_order import NotifiedOrder
from .notified_transaction import NotifiedTransaction
from .order import Order
from .payer import Payer
from .payer_details import PayerDetails
from .payer_information import PayerInformation
from .payer_information_type import PayerInformationType
from .payment_method import PaymentMethod
from .payment_method_config import PaymentMethodConfig
from .payment_method_field import PaymentMethodField
from .payment_method_row import PaymentMethodRow
from .place import Place
from .refund import Refund
from .refund_status import RefundStatus
from .refund_type import RefundType
from .token_error import TokenError
from .transaction import Transaction
from .transaction_check import TransactionCheck
from .transaction_state import TransactionState
from .transaction_status import TransactionStatus

__all__ = (
    "Application",
    "AvailablePaymentMethod",
    "CardMetadata",
    "CheckTransactionResponse",
    "City",
    "Commission",
    "Continent",
    "CreateInvoiceRequest",
    "CreateInvoiceResponse",
    "CreateRefundRequest",
    "CreateRefundResponse",
    "Customization",
    "Error",
    "ErrorFields",
    "Exchange",
    "ExtraFields",
    "Form",
    "FormFields",
    "GeoInformation",
    "GetInvoiceResponse",
    "GetTransactionResponse",
    "Invoice",
    "InvoiceStatus",
    "ListPaymentMethodsResponse",
    "ListRefundsResponse",
    "Metadata",
    "Notification",
    "NotifiedError",
    "NotifiedInvoice",
    "NotifiedOrder",
    "NotifiedTransaction",
    "Order",
    "Payer",
    "PayerDetails",
    "PayerInformation",
    "PayerInformationType",
    "PaymentMethod",
    "PaymentMethodConfig",
    "PaymentMethodField",
    "PaymentMethodRow",
    "Place",
    "Refund",
    "RefundStatus",
    "RefundType",
    "TokenError",
    "Transaction",
    "TransactionCheck",
    "TransactionState",
    "TransactionStatus",
)
