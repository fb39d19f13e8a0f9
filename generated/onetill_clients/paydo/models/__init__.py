# Made from specs/paydo.yaml by `make generate`: do not edit.
"""Contains all the data models used in inputs/outputs"""

from .customization import Customization
from .error import Error
from .error_fields import ErrorFields
from .extra_fields import ExtraFields
from .get_invoice_response import GetInvoiceResponse
from .invoice import Invoice
from .invoice_status import InvoiceStatus
from .item import Item
from .payer import Payer
from .payment_method import PaymentMethod
from .payment_method_field import PaymentMethodField

__all__ = (
    "Customization",
    "Error",
    "ErrorFields",
    "ExtraFields",
    "GetInvoiceResponse",
    "Invoice",
    "InvoiceStatus",
    "Item",
    "Payer",
    "PaymentMethod",
    "PaymentMethodField",
)
