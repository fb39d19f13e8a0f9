# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
"""Contains all the data models used in inputs/outputs"""

from .add_fields import AddFields
from .balance import Balance
from .cancel_invoice_request import CancelInvoiceRequest
from .cancel_invoice_response import CancelInvoiceResponse
from .commission_side import CommissionSide
from .create_invoice_request import CreateInvoiceRequest
from .create_invoice_response import CreateInvoiceResponse
from .create_static_wallet_request import CreateStaticWalletRequest
from .create_static_wallet_response import CreateStaticWalletResponse
from .created_invoice import CreatedInvoice
from .error import Error
from .error_result import ErrorResult
from .fiat_currency import FiatCurrency
from .get_balance_response import GetBalanceResponse
from .get_invoices_request import GetInvoicesRequest
from .get_invoices_response import GetInvoicesResponse
from .get_statistics_request import GetStatisticsRequest
from .get_statistics_response import GetStatisticsResponse
from .invoice import Invoice
from .invoice_currency import InvoiceCurrency
from .invoice_status import InvoiceStatus
from .list_invoices_request import ListInvoicesRequest
from .list_invoices_response import ListInvoicesResponse
from .listed_invoice import ListedInvoice
from .network import Network
from .outcome import Outcome
from .period import Period
from .postback import Postback
from .project import Project
from .static_wallet import StaticWallet
from .statistics import Statistics
from .status_amounts import StatusAmounts
from .status_counts import StatusCounts
from .time_to_pay import TimeToPay
from .token_error import TokenError
from .wallet_currency import WalletCurrency

__all__ = (
    "AddFields",
    "Balance",
    "CancelInvoiceRequest",
    "CancelInvoiceResponse",
    "CommissionSide",
    "CreatedInvoice",
    "CreateInvoiceRequest",
    "CreateInvoiceResponse",
    "CreateStaticWalletRequest",
    "CreateStaticWalletResponse",
    "Error",
    "ErrorResult",
    "FiatCurrency",
    "GetBalanceResponse",
    "GetInvoicesRequest",
    "GetInvoicesResponse",
    "GetStatisticsRequest",
    "GetStatisticsResponse",
    "Invoice",
    "InvoiceCurrency",
    "InvoiceStatus",
    "ListedInvoice",
    "ListInvoicesRequest",
    "ListInvoicesResponse",
    "Network",
    "Outcome",
    "Period",
    "Postback",
    "Project",
    "StaticWallet",
    "Statistics",
    "StatusAmounts",
    "StatusCounts",
    "TimeToPay",
    "TokenError",
    "WalletCurrency",
)
