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


T = TypeVar("T", bound="ListedInvoice")


@_attrs_define(kw_only=True)
class ListedInvoice:
    """An invoice of a list. About half of its fields are explained by the vendor.

    Attributes:
        uuid (str): The invoice's id, with the prefix INV-.
        currency (InvoiceCurrency): A coin on a network.
        amount (Decimal): What the payer owes, in the coin.
        status (InvoiceStatus): created awaits payment; paid and overpaid are paid for good; partial is paid in part and
            may be topped up until it expires; canceled was canceled or expired unpaid. The page shows only created and
            overpaid. New values may appear.
        created (str | Unset): When the invoice was created, in UTC, as YYYY-MM-DD HH:MM:SS with 0 to 6 digits of
            fraction. It is not RFC 3339.
        address (None | str | Unset): Where the payer sends the coin. Empty until a coin is chosen.
        date_finished (None | str | Unset): When the invoice was finished, written like created, or null until then.
        expiry_date (None | str | Unset): When the invoice expires, written like created. Null has been seen where
            nothing does.
        side_commission (CommissionSide | Unset): Who pays a fee. The page shows only client. New values may appear.
        side_commission_cc (CommissionSide | Unset): Who pays a fee. The page shows only client. New values may appear.
        type_payments (None | str | Unset): The kind of payment, such as crypto.
        amount_usd (Decimal | None | Unset): What the payer owes, in US dollars.
        amount_in_fiat (Decimal | None | Unset): What the merchant asks, in fiat_currency.
        amount_in_crypto (Decimal | None | Unset): An amount in the coin, or null. Not explained by the vendor.
        amount_to_pay (Decimal | None | Unset): What is to be paid, in the coin.
        amount_to_pay_usd (Decimal | None | Unset): What is to be paid, in US dollars.
        amount_paid (Decimal | None | Unset): What has been paid, in the coin.
        amount_paid_usd (Decimal | None | Unset): What has been paid, in US dollars.
        fee (Decimal | None | Unset): The transfer fee, in the coin.
        fee_usd (Decimal | None | Unset): The transfer fee, in US dollars.
        service_fee (Decimal | None | Unset): The service fee, in the coin.
        service_fee_usd (Decimal | None | Unset): The service fee, in US dollars.
        received (Decimal | None | Unset): What has been credited to the balance, in the coin.
        received_usd (Decimal | None | Unset): What has been credited to the balance, in US dollars.
        to_surcharge (Decimal | None | Unset): What is still to be paid, in the coin.
        to_surcharge_usd (Decimal | None | Unset): What is still to be paid, in US dollars.
        fiat_currency (None | str | Unset): The currency the invoice was created in.
        order_id (None | str | Unset): The merchant's own order id. Null, empty or the text None without one.
        phone (None | str | Unset): The payer's phone number.
        pay_url (None | str | Unset): A URL that the vendor does not explain. May be empty or the text None.
        user_email (None | str | Unset): The payer's email address.
        type_ (None | str | Unset): What it is, up for money coming in and dw for a withdrawal.
        tx_list (list[str] | Unset): The transactions that paid it, an empty text for none.
        is_email_required (bool | Unset): Whether the pay page asks for an email address.
        link (None | str | Unset): The URL of the page where the payer pays. Documented with and without https://.
        invoice_id (None | str | Unset): Null in every answer that is known; uuid is the invoice's id.
        project (Project | Unset): A merchant's project.
        test_mode (bool | Unset): Whether the project is in test mode, where no money moves.
    """

    uuid: str
    currency: InvoiceCurrency
    amount: Decimal
    status: InvoiceStatus
    created: str | Unset = UNSET
    address: None | str | Unset = UNSET
    date_finished: None | str | Unset = UNSET
    expiry_date: None | str | Unset = UNSET
    side_commission: CommissionSide | Unset = UNSET
    side_commission_cc: CommissionSide | Unset = UNSET
    type_payments: None | str | Unset = UNSET
    amount_usd: Decimal | None | Unset = UNSET
    amount_in_fiat: Decimal | None | Unset = UNSET
    amount_in_crypto: Decimal | None | Unset = UNSET
    amount_to_pay: Decimal | None | Unset = UNSET
    amount_to_pay_usd: Decimal | None | Unset = UNSET
    amount_paid: Decimal | None | Unset = UNSET
    amount_paid_usd: Decimal | None | Unset = UNSET
    fee: Decimal | None | Unset = UNSET
    fee_usd: Decimal | None | Unset = UNSET
    service_fee: Decimal | None | Unset = UNSET
    service_fee_usd: Decimal | None | Unset = UNSET
    received: Decimal | None | Unset = UNSET
    received_usd: Decimal | None | Unset = UNSET
    to_surcharge: Decimal | None | Unset = UNSET
    to_surcharge_usd: Decimal | None | Unset = UNSET
    fiat_currency: None | str | Unset = UNSET
    order_id: None | str | Unset = UNSET
    phone: None | str | Unset = UNSET
    pay_url: None | str | Unset = UNSET
    user_email: None | str | Unset = UNSET
    type_: None | str | Unset = UNSET
    tx_list: list[str] | Unset = UNSET
    is_email_required: bool | Unset = UNSET
    link: None | str | Unset = UNSET
    invoice_id: None | str | Unset = UNSET
    project: Project | Unset = UNSET
    test_mode: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        uuid = self.uuid

        currency = self.currency.to_dict()

        amount = _runtime.number(self.amount, "amount")

        status = self.status.value

        created = self.created

        address = self.address

        date_finished = self.date_finished

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

        type_payments = self.type_payments

        amount_usd = (
            self.amount_usd
            if isinstance(self.amount_usd, Unset)
            else _runtime.plain(self.amount_usd, "amount_usd")
        )

        amount_in_fiat = (
            self.amount_in_fiat
            if isinstance(self.amount_in_fiat, Unset)
            else _runtime.plain(self.amount_in_fiat, "amount_in_fiat")
        )

        amount_in_crypto = (
            self.amount_in_crypto
            if isinstance(self.amount_in_crypto, Unset)
            else _runtime.plain(self.amount_in_crypto, "amount_in_crypto")
        )

        amount_to_pay = (
            self.amount_to_pay
            if isinstance(self.amount_to_pay, Unset)
            else _runtime.plain(self.amount_to_pay, "amount_to_pay")
        )

        amount_to_pay_usd = (
            self.amount_to_pay_usd
            if isinstance(self.amount_to_pay_usd, Unset)
            else _runtime.plain(self.amount_to_pay_usd, "amount_to_pay_usd")
        )

        amount_paid = (
            self.amount_paid
            if isinstance(self.amount_paid, Unset)
            else _runtime.plain(self.amount_paid, "amount_paid")
        )

        amount_paid_usd = (
            self.amount_paid_usd
            if isinstance(self.amount_paid_usd, Unset)
            else _runtime.plain(self.amount_paid_usd, "amount_paid_usd")
        )

        fee = self.fee if isinstance(self.fee, Unset) else _runtime.plain(self.fee, "fee")

        fee_usd = (
            self.fee_usd
            if isinstance(self.fee_usd, Unset)
            else _runtime.plain(self.fee_usd, "fee_usd")
        )

        service_fee = (
            self.service_fee
            if isinstance(self.service_fee, Unset)
            else _runtime.plain(self.service_fee, "service_fee")
        )

        service_fee_usd = (
            self.service_fee_usd
            if isinstance(self.service_fee_usd, Unset)
            else _runtime.plain(self.service_fee_usd, "service_fee_usd")
        )

        received = (
            self.received
            if isinstance(self.received, Unset)
            else _runtime.plain(self.received, "received")
        )

        received_usd = (
            self.received_usd
            if isinstance(self.received_usd, Unset)
            else _runtime.plain(self.received_usd, "received_usd")
        )

        to_surcharge = (
            self.to_surcharge
            if isinstance(self.to_surcharge, Unset)
            else _runtime.plain(self.to_surcharge, "to_surcharge")
        )

        to_surcharge_usd = (
            self.to_surcharge_usd
            if isinstance(self.to_surcharge_usd, Unset)
            else _runtime.plain(self.to_surcharge_usd, "to_surcharge_usd")
        )

        fiat_currency = self.fiat_currency

        order_id = self.order_id

        phone = self.phone

        pay_url = self.pay_url

        user_email = self.user_email

        type_ = self.type_

        tx_list = self.tx_list

        is_email_required = self.is_email_required

        link = self.link

        invoice_id = self.invoice_id

        project = self.project if isinstance(self.project, Unset) else self.project.to_dict()

        test_mode = self.test_mode

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "uuid": uuid,
                "currency": currency,
                "amount": amount,
                "status": status,
            }
        )
        if created is not UNSET:
            field_dict["created"] = created
        if address is not UNSET:
            field_dict["address"] = address
        if date_finished is not UNSET:
            field_dict["date_finished"] = date_finished
        if expiry_date is not UNSET:
            field_dict["expiry_date"] = expiry_date
        if side_commission is not UNSET:
            field_dict["side_commission"] = side_commission
        if side_commission_cc is not UNSET:
            field_dict["side_commission_cc"] = side_commission_cc
        if type_payments is not UNSET:
            field_dict["type_payments"] = type_payments
        if amount_usd is not UNSET:
            field_dict["amount_usd"] = amount_usd
        if amount_in_fiat is not UNSET:
            field_dict["amount_in_fiat"] = amount_in_fiat
        if amount_in_crypto is not UNSET:
            field_dict["amount_in_crypto"] = amount_in_crypto
        if amount_to_pay is not UNSET:
            field_dict["amount_to_pay"] = amount_to_pay
        if amount_to_pay_usd is not UNSET:
            field_dict["amount_to_pay_usd"] = amount_to_pay_usd
        if amount_paid is not UNSET:
            field_dict["amount_paid"] = amount_paid
        if amount_paid_usd is not UNSET:
            field_dict["amount_paid_usd"] = amount_paid_usd
        if fee is not UNSET:
            field_dict["fee"] = fee
        if fee_usd is not UNSET:
            field_dict["fee_usd"] = fee_usd
        if service_fee is not UNSET:
            field_dict["service_fee"] = service_fee
        if service_fee_usd is not UNSET:
            field_dict["service_fee_usd"] = service_fee_usd
        if received is not UNSET:
            field_dict["received"] = received
        if received_usd is not UNSET:
            field_dict["received_usd"] = received_usd
        if to_surcharge is not UNSET:
            field_dict["to_surcharge"] = to_surcharge
        if to_surcharge_usd is not UNSET:
            field_dict["to_surcharge_usd"] = to_surcharge_usd
        if fiat_currency is not UNSET:
            field_dict["fiat_currency"] = fiat_currency
        if order_id is not UNSET:
            field_dict["order_id"] = order_id
        if phone is not UNSET:
            field_dict["phone"] = phone
        if pay_url is not UNSET:
            field_dict["pay_url"] = pay_url
        if user_email is not UNSET:
            field_dict["user_email"] = user_email
        if type_ is not UNSET:
            field_dict["type"] = type_
        if tx_list is not UNSET:
            field_dict["tx_list"] = tx_list
        if is_email_required is not UNSET:
            field_dict["is_email_required"] = is_email_required
        if link is not UNSET:
            field_dict["link"] = link
        if invoice_id is not UNSET:
            field_dict["invoice_id"] = invoice_id
        if project is not UNSET:
            field_dict["project"] = project
        if test_mode is not UNSET:
            field_dict["test_mode"] = test_mode

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "ListedInvoice")
        uuid = d.pop("uuid")
        if type(uuid) is not str:
            uuid = _runtime.text(uuid, "uuid")

        currency = _models.InvoiceCurrency.from_dict(d.pop("currency"))

        amount = d.pop("amount")
        if type(amount) is not Decimal:
            amount = _runtime.number(amount, "amount")

        status = _runtime.word(InvoiceStatus, d.pop("status"), "status")

        created = d.pop("created", UNSET)
        if type(created) is not str and created is not UNSET:
            created = _runtime.text(created, "created")

        address = d.pop("address", UNSET)
        if type(address) is not str and address is not None and address is not UNSET:
            address = _runtime.text(address, "address")

        date_finished = d.pop("date_finished", UNSET)
        if (
            type(date_finished) is not str
            and date_finished is not None
            and date_finished is not UNSET
        ):
            date_finished = _runtime.text(date_finished, "date_finished")

        expiry_date = d.pop("expiry_date", UNSET)
        if type(expiry_date) is not str and expiry_date is not None and expiry_date is not UNSET:
            expiry_date = _runtime.text(expiry_date, "expiry_date")

        side_commission = d.pop("side_commission", UNSET)
        if side_commission is not UNSET:
            side_commission = _runtime.word(CommissionSide, side_commission, "side_commission")

        side_commission_cc = d.pop("side_commission_cc", UNSET)
        if side_commission_cc is not UNSET:
            side_commission_cc = _runtime.word(
                CommissionSide, side_commission_cc, "side_commission_cc"
            )

        type_payments = d.pop("type_payments", UNSET)
        if (
            type(type_payments) is not str
            and type_payments is not None
            and type_payments is not UNSET
        ):
            type_payments = _runtime.text(type_payments, "type_payments")

        amount_usd = d.pop("amount_usd", UNSET)
        if type(amount_usd) is not Decimal and amount_usd is not None and amount_usd is not UNSET:
            amount_usd = _runtime.number(amount_usd, "amount_usd")

        amount_in_fiat = d.pop("amount_in_fiat", UNSET)
        if (
            type(amount_in_fiat) is not Decimal
            and amount_in_fiat is not None
            and amount_in_fiat is not UNSET
        ):
            amount_in_fiat = _runtime.number(amount_in_fiat, "amount_in_fiat")

        amount_in_crypto = d.pop("amount_in_crypto", UNSET)
        if (
            type(amount_in_crypto) is not Decimal
            and amount_in_crypto is not None
            and amount_in_crypto is not UNSET
        ):
            amount_in_crypto = _runtime.number(amount_in_crypto, "amount_in_crypto")

        amount_to_pay = d.pop("amount_to_pay", UNSET)
        if (
            type(amount_to_pay) is not Decimal
            and amount_to_pay is not None
            and amount_to_pay is not UNSET
        ):
            amount_to_pay = _runtime.number(amount_to_pay, "amount_to_pay")

        amount_to_pay_usd = d.pop("amount_to_pay_usd", UNSET)
        if (
            type(amount_to_pay_usd) is not Decimal
            and amount_to_pay_usd is not None
            and amount_to_pay_usd is not UNSET
        ):
            amount_to_pay_usd = _runtime.number(amount_to_pay_usd, "amount_to_pay_usd")

        amount_paid = d.pop("amount_paid", UNSET)
        if (
            type(amount_paid) is not Decimal
            and amount_paid is not None
            and amount_paid is not UNSET
        ):
            amount_paid = _runtime.number(amount_paid, "amount_paid")

        amount_paid_usd = d.pop("amount_paid_usd", UNSET)
        if (
            type(amount_paid_usd) is not Decimal
            and amount_paid_usd is not None
            and amount_paid_usd is not UNSET
        ):
            amount_paid_usd = _runtime.number(amount_paid_usd, "amount_paid_usd")

        fee = d.pop("fee", UNSET)
        if type(fee) is not Decimal and fee is not None and fee is not UNSET:
            fee = _runtime.number(fee, "fee")

        fee_usd = d.pop("fee_usd", UNSET)
        if type(fee_usd) is not Decimal and fee_usd is not None and fee_usd is not UNSET:
            fee_usd = _runtime.number(fee_usd, "fee_usd")

        service_fee = d.pop("service_fee", UNSET)
        if (
            type(service_fee) is not Decimal
            and service_fee is not None
            and service_fee is not UNSET
        ):
            service_fee = _runtime.number(service_fee, "service_fee")

        service_fee_usd = d.pop("service_fee_usd", UNSET)
        if (
            type(service_fee_usd) is not Decimal
            and service_fee_usd is not None
            and service_fee_usd is not UNSET
        ):
            service_fee_usd = _runtime.number(service_fee_usd, "service_fee_usd")

        received = d.pop("received", UNSET)
        if type(received) is not Decimal and received is not None and received is not UNSET:
            received = _runtime.number(received, "received")

        received_usd = d.pop("received_usd", UNSET)
        if (
            type(received_usd) is not Decimal
            and received_usd is not None
            and received_usd is not UNSET
        ):
            received_usd = _runtime.number(received_usd, "received_usd")

        to_surcharge = d.pop("to_surcharge", UNSET)
        if (
            type(to_surcharge) is not Decimal
            and to_surcharge is not None
            and to_surcharge is not UNSET
        ):
            to_surcharge = _runtime.number(to_surcharge, "to_surcharge")

        to_surcharge_usd = d.pop("to_surcharge_usd", UNSET)
        if (
            type(to_surcharge_usd) is not Decimal
            and to_surcharge_usd is not None
            and to_surcharge_usd is not UNSET
        ):
            to_surcharge_usd = _runtime.number(to_surcharge_usd, "to_surcharge_usd")

        fiat_currency = d.pop("fiat_currency", UNSET)
        if (
            type(fiat_currency) is not str
            and fiat_currency is not None
            and fiat_currency is not UNSET
        ):
            fiat_currency = _runtime.text(fiat_currency, "fiat_currency")

        order_id = d.pop("order_id", UNSET)
        if type(order_id) is not str and order_id is not None and order_id is not UNSET:
            order_id = _runtime.text(order_id, "order_id")

        phone = d.pop("phone", UNSET)
        if type(phone) is not str and phone is not None and phone is not UNSET:
            phone = _runtime.text(phone, "phone")

        pay_url = d.pop("pay_url", UNSET)
        if type(pay_url) is not str and pay_url is not None and pay_url is not UNSET:
            pay_url = _runtime.text(pay_url, "pay_url")

        user_email = d.pop("user_email", UNSET)
        if type(user_email) is not str and user_email is not None and user_email is not UNSET:
            user_email = _runtime.text(user_email, "user_email")

        type_ = d.pop("type", UNSET)
        if type(type_) is not str and type_ is not None and type_ is not UNSET:
            type_ = _runtime.text(type_, "type")

        tx_list = d.pop("tx_list", UNSET)
        if tx_list is not UNSET:
            tx_list = [
                _runtime.text(item, "tx_list_item") for item in _runtime.array(tx_list, "tx_list")
            ]

        is_email_required = d.pop("is_email_required", UNSET)
        if type(is_email_required) is not bool and is_email_required is not UNSET:
            is_email_required = _runtime.boolean(is_email_required, "is_email_required")

        link = d.pop("link", UNSET)
        if type(link) is not str and link is not None and link is not UNSET:
            link = _runtime.text(link, "link")

        invoice_id = d.pop("invoice_id", UNSET)
        if type(invoice_id) is not str and invoice_id is not None and invoice_id is not UNSET:
            invoice_id = _runtime.text(invoice_id, "invoice_id")

        project = d.pop("project", UNSET)
        if project is not UNSET:
            project = _models.Project.from_dict(project)

        test_mode = d.pop("test_mode", UNSET)
        if type(test_mode) is not bool and test_mode is not UNSET:
            test_mode = _runtime.boolean(test_mode, "test_mode")

        _made = cls.__new__(cls)
        _made.uuid = uuid
        _made.currency = currency
        _made.amount = amount
        _made.status = status
        _made.created = created
        _made.address = address
        _made.date_finished = date_finished
        _made.expiry_date = expiry_date
        _made.side_commission = side_commission
        _made.side_commission_cc = side_commission_cc
        _made.type_payments = type_payments
        _made.amount_usd = amount_usd
        _made.amount_in_fiat = amount_in_fiat
        _made.amount_in_crypto = amount_in_crypto
        _made.amount_to_pay = amount_to_pay
        _made.amount_to_pay_usd = amount_to_pay_usd
        _made.amount_paid = amount_paid
        _made.amount_paid_usd = amount_paid_usd
        _made.fee = fee
        _made.fee_usd = fee_usd
        _made.service_fee = service_fee
        _made.service_fee_usd = service_fee_usd
        _made.received = received
        _made.received_usd = received_usd
        _made.to_surcharge = to_surcharge
        _made.to_surcharge_usd = to_surcharge_usd
        _made.fiat_currency = fiat_currency
        _made.order_id = order_id
        _made.phone = phone
        _made.pay_url = pay_url
        _made.user_email = user_email
        _made.type_ = type_
        _made.tx_list = tx_list
        _made.is_email_required = is_email_required
        _made.link = link
        _made.invoice_id = invoice_id
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
