# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from onetill_clients._runtime import array, boolean, integer, members, number, text

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
        uuid (str): The invoice's id, with the prefix INV- even if requested without it.
        status (InvoiceStatus): created awaits payment. paid and overpaid are paid and final. partial is paid in part
            and can be topped up until it expires. canceled was canceled or expired unpaid. The page shows only created and
            overpaid. New values may appear.
        created (str | Unset): When the invoice was created, in the format of expiry_date. Absent from older responses.
        address (str | Unset): The address to pay to. Empty until a coin is chosen.
        expiry_date (str | Unset): When the invoice expires, in UTC, as YYYY-MM-DD HH:MM:SS with 0 to 6 digits of
            fraction. It is not RFC 3339.
        side_commission (CommissionSide | Unset): Who pays a fee. The page shows only client. New values may appear.
        side_commission_cc (CommissionSide | Unset): Who pays a fee. The page shows only client. New values may appear.
        amount (Decimal | Unset): The amount due, in the coin, without fees that the payer bears.
        amount_usd (Decimal | Unset): The amount due, in US dollars, rounded to cents.
        amount_in_fiat (Decimal | Unset): The price, in fiat_currency. Zero means that it is not known. Absent from
            older responses.
        fiat_currency (str | Unset): The currency that the invoice was priced in. Absent from older responses.
        received (Decimal | Unset): The amount credited, in the coin: what was paid less the service fee. The page's
            overpaid example shows it equal to amount, so status decides, not a comparison.
        received_usd (Decimal | Unset): The amount credited, in US dollars, rounded to cents.
        fee (Decimal | Unset): The transfer fee, in the coin.
        fee_usd (Decimal | Unset): The transfer fee, in US dollars, rounded to cents.
        service_fee (Decimal | Unset): The service fee, in the coin. The page's overpaid example shows 0 here beside 1.9
            in service_fee_usd, so neither can be computed from the other.
        service_fee_usd (Decimal | Unset): The service fee, in US dollars, rounded to cents.
        order_id (int | None | str | Unset): The merchant's order id, or null if there is none. An integer is returned
            as an integer.
        invoice_status (str | Unset): The stage of processing: success once the invoice is paid, start before. Absent
            from older responses.
        tx_list (list[str] | Unset): The transactions that paid the invoice; an empty string stands for none. Absent
            from older responses.
        currency (InvoiceCurrency | Unset): A coin on a network.
        project (Project | Unset): A merchant's project.
        test_mode (bool | Unset): Whether the project is in test mode, in which no money moves.
    """

    uuid: str
    status: InvoiceStatus
    created: str | Unset = UNSET
    address: str | Unset = UNSET
    expiry_date: str | Unset = UNSET
    side_commission: CommissionSide | Unset = UNSET
    side_commission_cc: CommissionSide | Unset = UNSET
    amount: Decimal | Unset = UNSET
    amount_usd: Decimal | Unset = UNSET
    amount_in_fiat: Decimal | Unset = UNSET
    fiat_currency: str | Unset = UNSET
    received: Decimal | Unset = UNSET
    received_usd: Decimal | Unset = UNSET
    fee: Decimal | Unset = UNSET
    fee_usd: Decimal | Unset = UNSET
    service_fee: Decimal | Unset = UNSET
    service_fee_usd: Decimal | Unset = UNSET
    order_id: int | None | str | Unset = UNSET
    invoice_status: str | Unset = UNSET
    tx_list: list[str] | Unset = UNSET
    currency: InvoiceCurrency | Unset = UNSET
    project: Project | Unset = UNSET
    test_mode: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        uuid = self.uuid

        status = self.status.value

        created = self.created

        address = self.address

        expiry_date = self.expiry_date

        side_commission: str | Unset = UNSET
        if not isinstance(self.side_commission, Unset):
            side_commission = self.side_commission.value

        side_commission_cc: str | Unset = UNSET
        if not isinstance(self.side_commission_cc, Unset):
            side_commission_cc = self.side_commission_cc.value

        amount: Decimal | Unset = UNSET
        if not isinstance(self.amount, Unset):
            amount = number(self.amount, "amount")

        amount_usd: Decimal | Unset = UNSET
        if not isinstance(self.amount_usd, Unset):
            amount_usd = number(self.amount_usd, "amount_usd")

        amount_in_fiat: Decimal | Unset = UNSET
        if not isinstance(self.amount_in_fiat, Unset):
            amount_in_fiat = number(self.amount_in_fiat, "amount_in_fiat")

        fiat_currency = self.fiat_currency

        received: Decimal | Unset = UNSET
        if not isinstance(self.received, Unset):
            received = number(self.received, "received")

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

        order_id: int | None | str | Unset
        if isinstance(self.order_id, Unset):
            order_id = UNSET
        else:
            order_id = self.order_id

        invoice_status = self.invoice_status

        tx_list: list[str] | Unset = UNSET
        if not isinstance(self.tx_list, Unset):
            tx_list = self.tx_list

        currency: dict[str, Any] | Unset = UNSET
        if not isinstance(self.currency, Unset):
            currency = self.currency.to_dict()

        project: dict[str, Any] | Unset = UNSET
        if not isinstance(self.project, Unset):
            project = self.project.to_dict()

        test_mode = self.test_mode

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "uuid": uuid,
                "status": status,
            }
        )
        if created is not UNSET:
            field_dict["created"] = created
        if address is not UNSET:
            field_dict["address"] = address
        if expiry_date is not UNSET:
            field_dict["expiry_date"] = expiry_date
        if side_commission is not UNSET:
            field_dict["side_commission"] = side_commission
        if side_commission_cc is not UNSET:
            field_dict["side_commission_cc"] = side_commission_cc
        if amount is not UNSET:
            field_dict["amount"] = amount
        if amount_usd is not UNSET:
            field_dict["amount_usd"] = amount_usd
        if amount_in_fiat is not UNSET:
            field_dict["amount_in_fiat"] = amount_in_fiat
        if fiat_currency is not UNSET:
            field_dict["fiat_currency"] = fiat_currency
        if received is not UNSET:
            field_dict["received"] = received
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
        if invoice_status is not UNSET:
            field_dict["invoice_status"] = invoice_status
        if tx_list is not UNSET:
            field_dict["tx_list"] = tx_list
        if currency is not UNSET:
            field_dict["currency"] = currency
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

        status = InvoiceStatus(text(d.pop("status"), "status"))

        _created = d.pop("created", UNSET)
        created: str | Unset
        if isinstance(_created, Unset):
            created = UNSET
        else:
            created = text(_created, "created")

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

        _amount = d.pop("amount", UNSET)
        amount: Decimal | Unset
        if isinstance(_amount, Unset):
            amount = UNSET
        else:
            amount = number(_amount, "amount")

        _amount_usd = d.pop("amount_usd", UNSET)
        amount_usd: Decimal | Unset
        if isinstance(_amount_usd, Unset):
            amount_usd = UNSET
        else:
            amount_usd = number(_amount_usd, "amount_usd")

        _amount_in_fiat = d.pop("amount_in_fiat", UNSET)
        amount_in_fiat: Decimal | Unset
        if isinstance(_amount_in_fiat, Unset):
            amount_in_fiat = UNSET
        else:
            amount_in_fiat = number(_amount_in_fiat, "amount_in_fiat")

        _fiat_currency = d.pop("fiat_currency", UNSET)
        fiat_currency: str | Unset
        if isinstance(_fiat_currency, Unset):
            fiat_currency = UNSET
        else:
            fiat_currency = text(_fiat_currency, "fiat_currency")

        _received = d.pop("received", UNSET)
        received: Decimal | Unset
        if isinstance(_received, Unset):
            received = UNSET
        else:
            received = number(_received, "received")

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

        def _parse_order_id(data: object) -> int | None | str | Unset:
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
            try:
                if not isinstance(data, int):
                    raise TypeError()
                order_id_type_1 = integer(data, "order_id_type_1")

                return order_id_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("order_id: none of its types fits")

        order_id = _parse_order_id(d.pop("order_id", UNSET))

        _invoice_status = d.pop("invoice_status", UNSET)
        invoice_status: str | Unset
        if isinstance(_invoice_status, Unset):
            invoice_status = UNSET
        else:
            invoice_status = text(_invoice_status, "invoice_status")

        _tx_list = d.pop("tx_list", UNSET)
        tx_list: list[str] | Unset = UNSET
        if _tx_list is not UNSET:
            tx_list = []
            for tx_list_item_data in array(_tx_list, "tx_list"):
                tx_list_item = text(tx_list_item_data, "tx_list_item")

                tx_list.append(tx_list_item)

        _currency = d.pop("currency", UNSET)
        currency: InvoiceCurrency | Unset
        if isinstance(_currency, Unset):
            currency = UNSET
        else:
            currency = InvoiceCurrency.from_dict(_currency)

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
            status=status,
            created=created,
            address=address,
            expiry_date=expiry_date,
            side_commission=side_commission,
            side_commission_cc=side_commission_cc,
            amount=amount,
            amount_usd=amount_usd,
            amount_in_fiat=amount_in_fiat,
            fiat_currency=fiat_currency,
            received=received,
            received_usd=received_usd,
            fee=fee,
            fee_usd=fee_usd,
            service_fee=service_fee,
            service_fee_usd=service_fee_usd,
            order_id=order_id,
            invoice_status=invoice_status,
            tx_list=tx_list,
            currency=currency,
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
