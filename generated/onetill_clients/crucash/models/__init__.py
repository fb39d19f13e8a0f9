# Made from specs/crucash.yaml by `make generate`: do not edit.
"""Contains all the data models used in inputs/outputs"""

from .create_invoice_request import CreateInvoiceRequest
from .create_invoice_response import CreateInvoiceResponse
from .create_payment_request import CreatePaymentRequest
from .create_payment_response import CreatePaymentResponse
from .created_invoice import CreatedInvoice
from .error import Error
from .error_detail import ErrorDetail
from .fiat_currency import FiatCurrency
from .get_invoice_request import GetInvoiceRequest
from .invoice import Invoice
from .notification import Notification
from .pay_status import PayStatus
from .payment import Payment
from .processing_status import ProcessingStatus
from .ui import Ui

__all__ = (
    "CreatedInvoice",
    "CreateInvoiceRequest",
    "CreateInvoiceResponse",
    "CreatePaymentRequest",
    "CreatePaymentResponse",
    "Error",
    "ErrorDetail",
    "FiatCurrency",
    "GetInvoiceRequest",
    "Invoice",
    "Notification",
    "Payment",
    "PayStatus",
    "ProcessingStatus",
    "Ui",
)
