# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _runtime

from .. import models as _models
from ..models.commission_side import CommissionSide
from ..models.invoice_status import InvoiceStatus
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.invoice_currency import InvoiceCurrency
    from ..models.project import Project


T = TypeVar("T", bound="Invoice")


@_attrs_define(kw_only=True)
class Invoice:
    """An invoice.

    Attributes:
        uuid (str): The invoice's id, with the prefix INV- even when asked for without it.
        amount (Decimal): What the payer owes, in the coin.
        amount_usd (Decimal): What the payer owes, in US dollars.
        received (Decimal): What has been credited, in the coin. The page's overpaid example shows it equal to amount,
            so status decides, not a comparison of the two.
        status (InvoiceStatus): created awaits payment; paid and overpaid are paid for good; partial is paid in part and
            may be topped up until it expires; canceled was canceled or expired unpaid. The page shows only created and
            overpaid. New values may appear.
        currency (InvoiceCurrency): A coin on a network.
        address (str | Unset): Where the payer sends the coin. Empty until a coin is chosen.
        expiry_date (str | Unset): When the invoice expires, in UTC, as YYYY-MM-DD HH:MM:SS with 0 to 6 digits of
            fraction. It is not RFC 3339.
        side_commission (CommissionSide | Unset): Who pays a fee. The page shows only client. New values may appear.
        side_commission_cc (CommissionSide | Unset): Who pays a fee. The page shows only client. New values may appear.
        received_usd (Decimal | Unset): What has been credited, in US dollars.
        fee (Decimal | Unset): The transfer fee, in the coin.
        fee_usd (Decimal | Unset): The transfer fee, in US dollars.
        service_fee (Decimal | Unset): The service fee, in the coin. The page's overpaid example shows 0 here beside 1.9
            in service_fee_usd, so neither is to be reckoned from the other.
        service_fee_usd (Decimal | Unset): The service fee, in US dollars, rounded to cents.
        order_id (None | str | Unset): The merchant's own order id, or null when none was given.
        project (Project | Unset): A merchant's project.
        test_mode (bool | Unset): Whether the project is in test mode, where no money moves.
    """

    uuid: str
    amount: Decimal
    amount_usd: Decimal
    received: Decimal
    status: InvoiceStatus
    currency: InvoiceCurrency
    address: str | Unset = UNSET
    expiry_date: str | Unset = UNSET
    side_commission: CommissionSide | Unset = UNSET
    side_commission_cc: CommissionSide | Unset = UNSET
    received_usd: Decimal | Unset = UNSET
    fee: Decimal | Unset = UNSET
    fee_usd: Decimal | Unset = UNSET
    service_fee: Decimal | Unset = UNSET
    service_fee_usd: Decimal | Unset = UNSET
    order_id: None | str | Unset = UNSET
    project: Project | Unset = UNSET
    test_mode: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        uuid = self.uuid

        amount = _runtime.number(self.amount, "amount")

        amount_usd = _runtime.number(self.amount_usd, "amount_usd")

        received = _runtime.number(self.received, "received")

        status = self.status.value

        currency = self.currency.to_dict()

        address = self.address

        expiry_date = self.expiry_date

        side_commission = (
            self.side_commission
            if isinstance(self.side_commission, Unset)
            else self.side_commission.value
        )

        side_commission_cc = (
            self.side_commission_cc
            if isinstance(self.side_commission_cc, Unset)
            else self.side_commission_cc.value
        )

        received_usd = (
            self.received_usd
            if isinstance(self.received_usd, Unset)
            else _runtime.number(self.received_usd, "received_usd")
        )

        fee = self.fee if isinstance(self.fee, Unset) else _runtime.number(self.fee, "fee")

        fee_usd = (
            self.fee_usd
            if isinstance(self.fee_usd, Unset)
            else _runtime.number(self.fee_usd, "fee_usd")
        )

        service_fee = (
            self.service_fee
            if isinstance(self.service_fee, Unset)
            else _runtime.number(self.service_fee, "service_fee")
        )

        service_fee_usd = (
            self.service_fee_usd
            if isinstance(self.service_fee_usd, Unset)
            else _runtime.number(self.service_fee_usd, "service_fee_usd")
        )

        order_id = self.order_id

        project = self.project if isinstance(self.project, Unset) else self.project.to_dict()

        test_mode = self.test_mode

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "uuid": uuid,
                "amount": amount,
                "amount_usd": amount_usd,
                "received": received,
                "status": status,
                "currency": currency,
            }
        )
        if address is not UNSET:
            field_dict["address"] = address
        if expiry_date is not UNSET:
            field_dict["expiry_date"] = expiry_date
        if side_commission is not UNSET:
            field_dict["side_commission"] = side_commission
        if side_commission_cc is not UNSET:
            field_dict["side_commission_cc"] = side_commission_cc
        if received_usd is not UNSET:
            field_dict["received_usd"] = received_usd
        if fee is not UNSET:
            field_dict["fee"] = fee
        if fee_usd is not UNSET:
            field_dict["fee_usd"] = fee_usd
        if service_fee is not UNSET:
            field_dict["service_fee"] = service_fee
        if service_fee_usd is not UNSET:
            field_dict["service_fee_usd"] = service_fee_usd
        if order_id is not UNSET:
            field_dict["order_id"] = order_id
        if project is not UNSET:
            field_dict["project"] = project
        if test_mode is not UNSET:
            field_dict["test_mode"] = test_mode

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "Invoice")
        uuid = d.pop("uuid")
        if type(uuid) is not str:
            uuid = _runtime.text(uuid, "uuid")

        amount = d.pop("amount")
        if type(amount) is not Decimal:
            amount = _runtime.number(amount, "amount")

        amount_usd = d.pop("amount_usd")
        if type(amount_usd) is not Decimal:
            amount_usd = _runtime.number(amount_usd, "amount_usd")

        received = d.pop("received")
        if type(received) is not Decimal:
            received = _runtime.number(received, "received")

        status = _runtime.word(InvoiceStatus, d.pop("status"), "status")

        currency = _models.InvoiceCurrency.from_dict(d.pop("currency"))

        address = d.pop("address", UNSET)
        if type(address) is not str and address is not UNSET:
            address = _runtime.text(address, "address")

        expiry_date = d.pop("expiry_date", UNSET)
        if type(expiry_date) is not str and expiry_date is not UNSET:
            expiry_date = _runtime.text(expiry_date, "expiry_date")

        side_commission = d.pop("side_commission", UNSET)
        if side_commission is not UNSET:
            side_commission = _runtime.word(CommissionSide, side_commission, "side_commission")

        side_commission_cc = d.pop("side_commission_cc", UNSET)
        if side_commission_cc is not UNSET:
            side_commission_cc = _runtime.word(
                CommissionSide, side_commission_cc, "side_commission_cc"
            )

        received_usd = d.pop("received_usd", UNSET)
        if type(received_usd) is not Decimal and received_usd is not UNSET:
            received_usd = _runtime.number(received_usd, "received_usd")

        fee = d.pop("fee", UNSET)
        if type(fee) is not Decimal and fee is not UNSET:
            fee = _runtime.number(fee, "fee")

        fee_usd = d.pop("fee_usd", UNSET)
        if type(fee_usd) is not Decimal and fee_usd is not UNSET:
            fee_usd = _runtime.number(fee_usd, "fee_usd")

        service_fee = d.pop("service_fee", UNSET)
        if type(service_fee) is not Decimal and service_fee is not UNSET:
            service_fee = _runtime.number(service_fee, "service_fee")

        service_fee_usd = d.pop("service_fee_usd", UNSET)
        if type(service_fee_usd) is not Decimal and service_fee_usd is not UNSET:
            service_fee_usd = _runtime.number(service_fee_usd, "service_fee_usd")

        order_id = d.pop("order_id", UNSET)
        if type(order_id) is not str and order_id is not None and order_id is not UNSET:
            order_id = _runtime.text(order_id, "order_id")

        project = d.pop("project", UNSET)
        if project is not UNSET:
            project = _models.Project.from_dict(project)

        test_mode = d.pop("test_mode", UNSET)
        if type(test_mode) is not bool and test_mode is not UNSET:
            test_mode = _runtime.boolean(test_mode, "test_mode")

        _made = cls.__new__(cls)
        _made.uuid = uuid
        _made.amount = amount
        _made.amount_usd = amount_usd
        _made.received = received
        _made.status = status
        _made.currency = currency
        _made.address = address
        _made.expiry_date = expiry_date
        _made.side_commission = side_commission
        _made.side_commission_cc = side_commission_cc
        _made.received_usd = received_usd
        _made.fee = fee
        _made.fee_usd = fee_usd
        _made.service_fee = service_fee
        _made.service_fee_usd = service_fee_usd
        _made.order_id = order_id
        _made.project = project
        _made.test_mode = test_mode

        _made.additional_properties = d
        return _made

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
