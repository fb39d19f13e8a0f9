# Made from specs/cryptocloud_v1.yaml by `make generate`: do not edit.
"""Contains all the data models used in inputs/outputs"""

from .create_invoice_request import CreateInvoiceRequest
from .created_invoice import CreatedInvoice
from .error import Error
from .fiat_currency import FiatCurrency
from .invoice_state import InvoiceState
from .invoice_status import InvoiceStatus
from .outcome import Outcome
from .postback import Postback
from .token_error import TokenError

__all__ = (
    "CreatedInvoice",
    "CreateInvoiceRequest",
    "Error",
    "FiatCurrency",
    "InvoiceState",
    "InvoiceStatus",
    "Outcome",
    "Postback",
    "TokenError",
)
