# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from onetill_clients._runtime import boolean, members, number, text

from ..models.commission_side import CommissionSide
from ..models.invoice_status import InvoiceStatus
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.invoice_currency import InvoiceCurrency
    from ..models.project import Project


T = TypeVar("T", bound="Invoice")


@_attrs_define
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

        amount = number(self.amount, "amount")

        amount_usd = number(self.amount_usd, "amount_usd")

        received = number(self.received, "received")

        status = self.status.value

        currency = self.currency.to_dict()

        address = self.address

        expiry_date = self.expiry_date

        side_commission: str | Unset = UNSET
        if not isinstance(self.side_commission, Unset):
            side_commission = self.side_commission.value

        side_commission_cc: str | Unset = UNSET
        if not isinstance(self.side_commission_cc, Unset):
            side_commission_cc = self.side_commission_cc.value

        received_usd: Decimal | Unset = UNSET
        if not isinstance(self.received_usd, Unset):
            received_usd = number(self.received_usd, "received_usd")

        fee: Decimal | Unset = UNSET
        if not isinstance(self.fee, Unset):
            fee = number(self.fee, "fee")

        fee_usd: Decimal | Unset = UNSET
        if not isinstance(self.fee_usd, Unset):
            fee_usd = number(self.fee_usd, "fee_usd")

        service_fee: Decimal | Unset = UNSET
        if not isinstance(self.service_fee, Unset):
            service_fee = number(self.service_fee, "service_fee")

        service_fee_usd: Decimal | Unset = UNSET
        if not isinstance(self.service_fee_usd, Unset):
            service_fee_usd = number(self.service_fee_usd, "service_fee_usd")

        order_id: None | str | Unset
        if isinstance(self.order_id, Unset):
            order_id = UNSET
        else:
            order_id = self.order_id

        project: dict[str, Any] | Unset = UNSET
        if not isinstance(self.project, Unset):
            project = self.project.to_dict()

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
        from ..models.invoice_currency import InvoiceCurrency  # noqa: PLC0415
        from ..models.project import Project  # noqa: PLC0415

        d = members(src_dict, "Invoice")
        uuid = text(d.pop("uuid"), "uuid")

        amount = number(d.pop("amount"), "amount")

        amount_usd = number(d.pop("amount_usd"), "amount_usd")

        received = number(d.pop("received"), "received")

        status = InvoiceStatus(text(d.pop("status"), "status"))

        currency = InvoiceCurrency.from_dict(d.pop("currency"))

        _address = d.pop("address", UNSET)
        address: str | Unset
        if isinstance(_address, Unset):
            address = UNSET
        else:
            address = text(_address, "address")

        _expiry_date = d.pop("expiry_date", UNSET)
        expiry_date: str | Unset
        if isinstance(_expiry_date, Unset):
            expiry_date = UNSET
        else:
            expiry_date = text(_expiry_date, "expiry_date")

        _side_commission = d.pop("side_commission", UNSET)
        side_commission: CommissionSide | Unset
        if isinstance(_side_commission, Unset):
            side_commission = UNSET
        else:
            side_commission = CommissionSide(text(_side_commission, "side_commission"))

        _side_commission_cc = d.pop("side_commission_cc", UNSET)
        side_commission_cc: CommissionSide | Unset
        if isinstance(_side_commission_cc, Unset):
            side_commission_cc = UNSET
        else:
            side_commission_cc = CommissionSide(text(_side_commission_cc, "side_commission_cc"))

        _received_usd = d.pop("received_usd", UNSET)
        received_usd: Decimal | Unset
        if isinstance(_received_usd, Unset):
            received_usd = UNSET
        else:
            received_usd = number(_received_usd, "received_usd")

        _fee = d.pop("fee", UNSET)
        fee: Decimal | Unset
        if isinstance(_fee, Unset):
            fee = UNSET
        else:
            fee = number(_fee, "fee")

        _fee_usd = d.pop("fee_usd", UNSET)
        fee_usd: Decimal | Unset
        if isinstance(_fee_usd, Unset):
            fee_usd = UNSET
        else:
            fee_usd = number(_fee_usd, "fee_usd")

        _service_fee = d.pop("service_fee", UNSET)
        service_fee: Decimal | Unset
        if isinstance(_service_fee, Unset):
            service_fee = UNSET
        else:
            service_fee = number(_service_fee, "service_fee")

        _service_fee_usd = d.pop("service_fee_usd", UNSET)
        service_fee_usd: Decimal | Unset
        if isinstance(_service_fee_usd, Unset):
            service_fee_usd = UNSET
        else:
            service_fee_usd = number(_service_fee_usd, "service_fee_usd")

        def _parse_order_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                order_id_type_0 = text(data, "order_id_type_0")

                return order_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("order_id: none of its types fits")

        order_id = _parse_order_id(d.pop("order_id", UNSET))

        _project = d.pop("project", UNSET)
        project: Project | Unset
        if isinstance(_project, Unset):
            project = UNSET
        else:
            project = Project.from_dict(_project)

        _test_mode = d.pop("test_mode", UNSET)
        test_mode: bool | Unset
        if isinstance(_test_mode, Unset):
            test_mode = UNSET
        else:
            test_mode = boolean(_test_mode, "test_mode")

        _made = cls(
            uuid=uuid,
            amount=amount,
            amount_usd=amount_usd,
            received=received,
            status=status,
            currency=currency,
            address=address,
            expiry_date=expiry_date,
            side_commission=side_commission,
            side_commission_cc=side_commission_cc,
            received_usd=received_usd,
            fee=fee,
            fee_usd=fee_usd,
            service_fee=service_fee,
            service_fee_usd=service_fee_usd,
            order_id=order_id,
            project=project,
            test_mode=test_mode,
        )

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
