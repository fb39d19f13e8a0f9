# Made from specs/crucash.yaml by `make generate`: do not edit.
"""Contains all the data models used in inputs/outputs"""

from .error import Error
from .error_detail import ErrorDetail
from .get_invoice_request import GetInvoiceRequest
from .invoice import Invoice
from .pay_status import PayStatus
from .processing_status import ProcessingStatus

__all__ = (
    "Error",
    "ErrorDetail",
    "GetInvoiceRequest",
    "Invoice",
    "PayStatus",
    "ProcessingStatus",
)
