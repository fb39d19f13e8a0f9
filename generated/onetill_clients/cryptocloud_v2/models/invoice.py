# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from .. import models as _models
from ..models.commission_side import CommissionSide
from ..models.invoice_status import InvoiceStatus
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.invoice_currency import InvoiceCurrency
    from ..models.project import Project


T = TypeVar("T", bound="Invoice")


_EXPECTED = frozenset(
    [
        "address",
        "amount",
        "amount_usd",
        "currency",
        "expiry_date",
        "fee",
        "fee_usd",
        "order_id",
        "project",
        "received",
        "received_usd",
        "service_fee",
        "service_fee_usd",
        "side_commission",
        "side_commission_cc",
        "test_mode",
    ]
)


@_attrs_define(kw_only=True)
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

        amount = (
            self.amount
            if isinstance(self.amount, Unset)
            else _runtime.number(self.amount, "amount")
        )

        amount_usd = (
            self.amount_usd
            if isinstance(self.amount_usd, Unset)
            else _runtime.number(self.amount_usd, "amount_usd")
        )

        amount_in_fiat = (
            self.amount_in_fiat
            if isinstance(self.amount_in_fiat, Unset)
            else _runtime.number(self.amount_in_fiat, "amount_in_fiat")
        )

        fiat_currency = self.fiat_currency

        received = (
            self.received
            if isinstance(self.received, Unset)
            else _runtime.number(self.received, "received")
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

        invoice_status = self.invoice_status

        tx_list = self.tx_list

        currency = self.currency if isinstance(self.currency, Unset) else self.currency.to_dict()

        project = self.project if isinstance(self.project, Unset) else self.project.to_dict()

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
        d = _runtime.members(src_dict, "Invoice")
        uuid = d.pop("uuid")
        if type(uuid) is not str:
            uuid = _runtime.text(uuid, "uuid")

        status = _runtime.word(InvoiceStatus, d.pop("status"), "status")

        created = d.pop("created", UNSET)
        if type(created) is not str and created is not UNSET:
            try:
                created = _runtime.text(created, "created")
            except _lenient.MISFIT as _misfit:
                created = _lenient.settle(_misfit, cls, src_dict, d, "created", "string", UNSET)

        address = d.pop("address", UNSET)
        if type(address) is not str and address is not UNSET:
            try:
                address = _runtime.text(address, "address")
            except _lenient.MISFIT as _misfit:
                address = _lenient.settle(_misfit, cls, src_dict, d, "address", "string", UNSET)

        expiry_date = d.pop("expiry_date", UNSET)
        if type(expiry_date) is not str and expiry_date is not UNSET:
            try:
                expiry_date = _runtime.text(expiry_date, "expiry_date")
            except _lenient.MISFIT as _misfit:
                expiry_date = _lenient.settle(
                    _misfit, cls, src_dict, d, "expiry_date", "string", UNSET
                )

        side_commission = d.pop("side_commission", UNSET)
        if side_commission is not UNSET:
            try:
                side_commission = _runtime.word(CommissionSide, side_commission, "side_commission")
            except _lenient.MISFIT as _misfit:
                side_commission = _lenient.settle(
                    _misfit, cls, src_dict, d, "side_commission", "enum", UNSET
                )

        side_commission_cc = d.pop("side_commission_cc", UNSET)
        if side_commission_cc is not UNSET:
            try:
                side_commission_cc = _runtime.word(
                    CommissionSide, side_commission_cc, "side_commission_cc"
                )
            except _lenient.MISFIT as _misfit:
                side_commission_cc = _lenient.settle(
                    _misfit, cls, src_dict, d, "side_commission_cc", "enum", UNSET
                )

        amount = d.pop("amount", UNSET)
        if type(amount) is not Decimal and amount is not UNSET:
            try:
                amount = _runtime.number(amount, "amount")
            except _lenient.MISFIT as _misfit:
                amount = _lenient.settle(_misfit, cls, src_dict, d, "amount", "number", UNSET)

        amount_usd = d.pop("amount_usd", UNSET)
        if type(amount_usd) is not Decimal and amount_usd is not UNSET:
            try:
                amount_usd = _runtime.number(amount_usd, "amount_usd")
            except _lenient.MISFIT as _misfit:
                amount_usd = _lenient.settle(
                    _misfit, cls, src_dict, d, "amount_usd", "number", UNSET
                )

        amount_in_fiat = d.pop("amount_in_fiat", UNSET)
        if type(amount_in_fiat) is not Decimal and amount_in_fiat is not UNSET:
            try:
                amount_in_fiat = _runtime.number(amount_in_fiat, "amount_in_fiat")
            except _lenient.MISFIT as _misfit:
                amount_in_fiat = _lenient.settle(
                    _misfit, cls, src_dict, d, "amount_in_fiat", "number", UNSET
                )

        fiat_currency = d.pop("fiat_currency", UNSET)
        if type(fiat_currency) is not str and fiat_currency is not UNSET:
            try:
                fiat_currency = _runtime.text(fiat_currency, "fiat_currency")
            except _lenient.MISFIT as _misfit:
                fiat_currency = _lenient.settle(
                    _misfit, cls, src_dict, d, "fiat_currency", "string", UNSET
                )

        received = d.pop("received", UNSET)
        if type(received) is not Decimal and received is not UNSET:
            try:
                received = _runtime.number(received, "received")
            except _lenient.MISFIT as _misfit:
                received = _lenient.settle(_misfit, cls, src_dict, d, "received", "number", UNSET)

        received_usd = d.pop("received_usd", UNSET)
        if type(received_usd) is not Decimal and received_usd is not UNSET:
            try:
                received_usd = _runtime.number(received_usd, "received_usd")
            except _lenient.MISFIT as _misfit:
                received_usd = _lenient.settle(
                    _misfit, cls, src_dict, d, "received_usd", "number", UNSET
                )

        fee = d.pop("fee", UNSET)
        if type(fee) is not Decimal and fee is not UNSET:
            try:
                fee = _runtime.number(fee, "fee")
            except _lenient.MISFIT as _misfit:
                fee = _lenient.settle(_misfit, cls, src_dict, d, "fee", "number", UNSET)

        fee_usd = d.pop("fee_usd", UNSET)
        if type(fee_usd) is not Decimal and fee_usd is not UNSET:
            try:
                fee_usd = _runtime.number(fee_usd, "fee_usd")
            except _lenient.MISFIT as _misfit:
                fee_usd = _lenient.settle(_misfit, cls, src_dict, d, "fee_usd", "number", UNSET)

        service_fee = d.pop("service_fee", UNSET)
        if type(service_fee) is not Decimal and service_fee is not UNSET:
            try:
                service_fee = _runtime.number(service_fee, "service_fee")
            except _lenient.MISFIT as _misfit:
                service_fee = _lenient.settle(
                    _misfit, cls, src_dict, d, "service_fee", "number", UNSET
                )

        service_fee_usd = d.pop("service_fee_usd", UNSET)
        if type(service_fee_usd) is not Decimal and service_fee_usd is not UNSET:
            try:
                service_fee_usd = _runtime.number(service_fee_usd, "service_fee_usd")
            except _lenient.MISFIT as _misfit:
                service_fee_usd = _lenient.settle(
                    _misfit, cls, src_dict, d, "service_fee_usd", "number", UNSET
                )

        order_id = d.pop("order_id", UNSET)
        if type(order_id) is not str and order_id is not None and order_id is not UNSET:
            try:
                order_id = _runtime.one_of(
                    order_id,
                    "order_id",
                    lambda value: _runtime.text(value, "order_id"),
                    lambda value: _runtime.integer(value, "order_id"),
                )
            except _lenient.MISFIT as _misfit:
                order_id = _lenient.settle(_misfit, cls, src_dict, d, "order_id", "any", UNSET)

        invoice_status = d.pop("invoice_status", UNSET)
        if type(invoice_status) is not str and invoice_status is not UNSET:
            try:
                invoice_status = _runtime.text(invoice_status, "invoice_status")
            except _lenient.MISFIT as _misfit:
                invoice_status = _lenient.settle(
                    _misfit, cls, src_dict, d, "invoice_status", "string", UNSET
                )

        tx_list = d.pop("tx_list", UNSET)
        if tx_list is not UNSET:
            try:
                tx_list = [
                    _runtime.text(item, "tx_list_item")
                    for item in _runtime.array(tx_list, "tx_list")
                ]
            except _lenient.MISFIT as _misfit:
                tx_list = _lenient.settle(_misfit, cls, src_dict, d, "tx_list", "array", UNSET)

        currency = d.pop("currency", UNSET)
        if currency is not UNSET:
            try:
                currency = _models.InvoiceCurrency.from_dict(currency)
            except _lenient.MISFIT as _misfit:
                currency = _lenient.settle(_misfit, cls, src_dict, d, "currency", "object", UNSET)

        project = d.pop("project", UNSET)
        if project is not UNSET:
            try:
                project = _models.Project.from_dict(project)
            except _lenient.MISFIT as _misfit:
                project = _lenient.settle(_misfit, cls, src_dict, d, "project", "object", UNSET)

        test_mode = d.pop("test_mode", UNSET)
        if type(test_mode) is not bool and test_mode is not UNSET:
            try:
                test_mode = _runtime.boolean(test_mode, "test_mode")
            except _lenient.MISFIT as _misfit:
                test_mode = _lenient.settle(
                    _misfit, cls, src_dict, d, "test_mode", "boolean", UNSET
                )

        if d or not _EXPECTED <= src_dict.keys():
            _lenient.compare(cls, src_dict, d, _EXPECTED)
        _made = cls.__new__(cls)
        _made.uuid = uuid
        _made.status = status
        _made.created = created
        _made.address = address
        _made.expiry_date = expiry_date
        _made.side_commission = side_commission
        _made.side_commission_cc = side_commission_cc
        _made.amount = amount
        _made.amount_usd = amount_usd
        _made.amount_in_fiat = amount_in_fiat
        _made.fiat_currency = fiat_currency
        _made.received = received
        _made.received_usd = received_usd
        _made.fee = fee
        _made.fee_usd = fee_usd
        _made.service_fee = service_fee
        _made.service_fee_usd = service_fee_usd
        _made.order_id = order_id
        _made.invoice_status = invoice_status
        _made.tx_list = tx_list
        _made.currency = currency
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
