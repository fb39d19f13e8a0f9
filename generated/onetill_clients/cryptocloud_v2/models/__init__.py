# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
"""Contains all the data models used in inputs/outputs"""

from .commission_side import CommissionSide
from .error import Error
from .error_result import ErrorResult
from .get_invoices_request import GetInvoicesRequest
from .get_invoices_response import GetInvoicesResponse
from .invoice import Invoice
from .invoice_currency import InvoiceCurrency
from .invoice_status import InvoiceStatus
from .network import Network
from .outcome import Outcome
from .project import Project

__all__ = (
    "CommissionSide",
    "Error",
    "ErrorResult",
    "GetInvoicesRequest",
    "GetInvoicesResponse",
    "Invoice",
    "InvoiceCurrency",
    "InvoiceStatus",
    "Network",
    "Outcome",
    "Project",
)
