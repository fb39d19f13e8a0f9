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


T = TypeVar("T", bound="ListedInvoice")


_EXPECTED = frozenset(
    [
        "address",
        "amount",
        "amount_in_fiat",
        "amount_usd",
        "created",
        "currency",
        "expiry_date",
        "fiat_currency",
        "link",
        "order_id",
        "project",
        "received",
        "received_usd",
        "test_mode",
    ]
)


@_attrs_define(kw_only=True)
class ListedInvoice:
    """An invoice of a list. The vendor explains about half of its fields.

    Attributes:
        uuid (str): The invoice's id, with the prefix INV-.
        status (InvoiceStatus): created awaits payment. paid and overpaid are paid and final. partial is paid in part
            and can be topped up until it expires. canceled was canceled or expired unpaid. The page shows only created and
            overpaid. New values may appear.
        created (str | Unset): When the invoice was created, in UTC, as YYYY-MM-DD HH:MM:SS with 0 to 6 digits of
            fraction. It is not RFC 3339.
        address (None | str | Unset): The address to pay to. Empty until a coin is chosen.
        currency (InvoiceCurrency | Unset): A coin on a network.
        date_finished (None | str | Unset): When the invoice was finished, in the format of created, or null until then.
        expiry_date (None | str | Unset): When the invoice expires, in the format of created. Null was seen for
            withdrawals.
        side_commission (CommissionSide | Unset): Who pays a fee. The page shows only client. New values may appear.
        side_commission_cc (CommissionSide | Unset): Who pays a fee. The page shows only client. New values may appear.
        type_payments (None | str | Unset): The kind of payment, such as crypto.
        amount (Decimal | Unset): The amount due, in the coin, without fees that the payer bears.
        amount_usd (Decimal | None | Unset): The amount due, in US dollars, rounded to cents.
        amount_in_fiat (Decimal | None | Unset): The price, in fiat_currency. Zero means that it is not known.
        amount_in_crypto (Decimal | None | Unset): An amount in the coin, or null. Not explained by the vendor.
        amount_to_pay (Decimal | None | Unset): The amount that the payer has to pay, in the coin: amount and the fees
            that the payer bears, 101.4 for 100 where side_commission is client.
        amount_to_pay_usd (Decimal | None | Unset): The amount that the payer has to pay, in US dollars, rounded to
            cents.
        amount_paid (Decimal | None | Unset): The amount paid, in the coin.
        amount_paid_usd (Decimal | None | Unset): The amount paid, in US dollars, rounded to cents.
        fee (Decimal | None | Unset): The transfer fee, in the coin.
        fee_usd (Decimal | None | Unset): The transfer fee, in US dollars, rounded to cents.
        service_fee (Decimal | None | Unset): The service fee, in the coin.
        service_fee_usd (Decimal | None | Unset): The service fee, in US dollars, rounded to cents.
        received (Decimal | None | Unset): The amount credited, in the coin, which is amount_paid less service_fee.
        received_usd (Decimal | None | Unset): The amount credited, in US dollars, rounded to cents.
        to_surcharge (Decimal | None | Unset): The amount that is missing, in the coin.
        to_surcharge_usd (Decimal | None | Unset): The amount that is missing, in US dollars.
        fiat_currency (None | str | Unset): The currency that the invoice was priced in.
        order_id (int | None | str | Unset): The merchant's order id. Without one it is null, empty or the string
            "None". An integer is returned as an integer.
        phone (None | str | Unset): The payer's phone number.
        pay_url (None | str | Unset): A URL that the vendor does not explain. May be empty or the string "None".
        user_email (None | str | Unset): The payer's email address.
        type_ (None | str | Unset): The direction, up for a payment and dw for a withdrawal.
        tx_list (list[str] | Unset): The transactions that paid the invoice; an empty string stands for none.
        is_email_required (bool | Unset): Whether the pay page requires an email address.
        link (None | str | Unset): The URL of the pay page. Documented with and without https://.
        invoice_id (None | str | Unset): Null in every known response; uuid is the invoice's id.
        project (Project | Unset): A merchant's project.
        test_mode (bool | Unset): Whether the project is in test mode, in which no money moves.
    """

    uuid: str
    status: InvoiceStatus
    created: str | Unset = UNSET
    address: None | str | Unset = UNSET
    currency: InvoiceCurrency | Unset = UNSET
    date_finished: None | str | Unset = UNSET
    expiry_date: None | str | Unset = UNSET
    side_commission: CommissionSide | Unset = UNSET
    side_commission_cc: CommissionSide | Unset = UNSET
    type_payments: None | str | Unset = UNSET
    amount: Decimal | Unset = UNSET
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
    order_id: int | None | str | Unset = UNSET
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

        status = self.status.value

        created = self.created

        address = self.address

        currency = self.currency if isinstance(self.currency, Unset) else self.currency.to_dict()

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

        amount = (
            self.amount
            if isinstance(self.amount, Unset)
            else _runtime.number(self.amount, "amount")
        )

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
                "status": status,
            }
        )
        if created is not UNSET:
            field_dict["created"] = created
        if address is not UNSET:
            field_dict["address"] = address
        if currency is not UNSET:
            field_dict["currency"] = currency
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
        if amount is not UNSET:
            field_dict["amount"] = amount
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

        status = _runtime.word(InvoiceStatus, d.pop("status"), "status")

        created = d.pop("created", UNSET)
        if type(created) is not str and created is not UNSET:
            try:
                created = _runtime.text(created, "created")
            except _lenient.MISFIT as _misfit:
                created = _lenient.settle(_misfit, cls, src_dict, d, "created", "string", UNSET)

        address = d.pop("address", UNSET)
        if type(address) is not str and address is not None and address is not UNSET:
            try:
                address = _runtime.text(address, "address")
            except _lenient.MISFIT as _misfit:
                address = _lenient.settle(_misfit, cls, src_dict, d, "address", "string", UNSET)

        currency = d.pop("currency", UNSET)
        if currency is not UNSET:
            try:
                currency = _models.InvoiceCurrency.from_dict(currency)
            except _lenient.MISFIT as _misfit:
                currency = _lenient.settle(_misfit, cls, src_dict, d, "currency", "object", UNSET)

        date_finished = d.pop("date_finished", UNSET)
        if (
            type(date_finished) is not str
            and date_finished is not None
            and date_finished is not UNSET
        ):
            try:
                date_finished = _runtime.text(date_finished, "date_finished")
            except _lenient.MISFIT as _misfit:
                date_finished = _lenient.settle(
                    _misfit, cls, src_dict, d, "date_finished", "string", UNSET
                )

        expiry_date = d.pop("expiry_date", UNSET)
        if type(expiry_date) is not str and expiry_date is not None and expiry_date is not UNSET:
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

        type_payments = d.pop("type_payments", UNSET)
        if (
            type(type_payments) is not str
            and type_payments is not None
            and type_payments is not UNSET
        ):
            try:
                type_payments = _runtime.text(type_payments, "type_payments")
            except _lenient.MISFIT as _misfit:
                type_payments = _lenient.settle(
                    _misfit, cls, src_dict, d, "type_payments", "string", UNSET
                )

        amount = d.pop("amount", UNSET)
        if type(amount) is not Decimal and amount is not UNSET:
            try:
                amount = _runtime.number(amount, "amount")
            except _lenient.MISFIT as _misfit:
                amount = _lenient.settle(_misfit, cls, src_dict, d, "amount", "number", UNSET)

        amount_usd = d.pop("amount_usd", UNSET)
        if type(amount_usd) is not Decimal and amount_usd is not None and amount_usd is not UNSET:
            try:
                amount_usd = _runtime.number(amount_usd, "amount_usd")
            except _lenient.MISFIT as _misfit:
                amount_usd = _lenient.settle(
                    _misfit, cls, src_dict, d, "amount_usd", "number", UNSET
                )

        amount_in_fiat = d.pop("amount_in_fiat", UNSET)
        if (
            type(amount_in_fiat) is not Decimal
            and amount_in_fiat is not None
            and amount_in_fiat is not UNSET
        ):
            try:
                amount_in_fiat = _runtime.number(amount_in_fiat, "amount_in_fiat")
            except _lenient.MISFIT as _misfit:
                amount_in_fiat = _lenient.settle(
                    _misfit, cls, src_dict, d, "amount_in_fiat", "number", UNSET
                )

        amount_in_crypto = d.pop("amount_in_crypto", UNSET)
        if (
            type(amount_in_crypto) is not Decimal
            and amount_in_crypto is not None
            and amount_in_crypto is not UNSET
        ):
            try:
                amount_in_crypto = _runtime.number(amount_in_crypto, "amount_in_crypto")
            except _lenient.MISFIT as _misfit:
                amount_in_crypto = _lenient.settle(
                    _misfit, cls, src_dict, d, "amount_in_crypto", "number", UNSET
                )

        amount_to_pay = d.pop("amount_to_pay", UNSET)
        if (
            type(amount_to_pay) is not Decimal
            and amount_to_pay is not None
            and amount_to_pay is not UNSET
        ):
            try:
                amount_to_pay = _runtime.number(amount_to_pay, "amount_to_pay")
            except _lenient.MISFIT as _misfit:
                amount_to_pay = _lenient.settle(
                    _misfit, cls, src_dict, d, "amount_to_pay", "number", UNSET
                )

        amount_to_pay_usd = d.pop("amount_to_pay_usd", UNSET)
        if (
            type(amount_to_pay_usd) is not Decimal
            and amount_to_pay_usd is not None
            and amount_to_pay_usd is not UNSET
        ):
            try:
                amount_to_pay_usd = _runtime.number(amount_to_pay_usd, "amount_to_pay_usd")
            except _lenient.MISFIT as _misfit:
                amount_to_pay_usd = _lenient.settle(
                    _misfit, cls, src_dict, d, "amount_to_pay_usd", "number", UNSET
                )

        amount_paid = d.pop("amount_paid", UNSET)
        if (
            type(amount_paid) is not Decimal
            and amount_paid is not None
            and amount_paid is not UNSET
        ):
            try:
                amount_paid = _runtime.number(amount_paid, "amount_paid")
            except _lenient.MISFIT as _misfit:
                amount_paid = _lenient.settle(
                    _misfit, cls, src_dict, d, "amount_paid", "number", UNSET
                )

        amount_paid_usd = d.pop("amount_paid_usd", UNSET)
        if (
            type(amount_paid_usd) is not Decimal
            and amount_paid_usd is not None
            and amount_paid_usd is not UNSET
        ):
            try:
                amount_paid_usd = _runtime.number(amount_paid_usd, "amount_paid_usd")
            except _lenient.MISFIT as _misfit:
                amount_paid_usd = _lenient.settle(
                    _misfit, cls, src_dict, d, "amount_paid_usd", "number", UNSET
                )

        fee = d.pop("fee", UNSET)
        if type(fee) is not Decimal and fee is not None and fee is not UNSET:
            try:
                fee = _runtime.number(fee, "fee")
            except _lenient.MISFIT as _misfit:
                fee = _lenient.settle(_misfit, cls, src_dict, d, "fee", "number", UNSET)

        fee_usd = d.pop("fee_usd", UNSET)
        if type(fee_usd) is not Decimal and fee_usd is not None and fee_usd is not UNSET:
            try:
                fee_usd = _runtime.number(fee_usd, "fee_usd")
            except _lenient.MISFIT as _misfit:
                fee_usd = _lenient.settle(_misfit, cls, src_dict, d, "fee_usd", "number", UNSET)

        service_fee = d.pop("service_fee", UNSET)
        if (
            type(service_fee) is not Decimal
            and service_fee is not None
            and service_fee is not UNSET
        ):
            try:
                service_fee = _runtime.number(service_fee, "service_fee")
            except _lenient.MISFIT as _misfit:
                service_fee = _lenient.settle(
                    _misfit, cls, src_dict, d, "service_fee", "number", UNSET
                )

        service_fee_usd = d.pop("service_fee_usd", UNSET)
        if (
            type(service_fee_usd) is not Decimal
            and service_fee_usd is not None
            and service_fee_usd is not UNSET
        ):
            try:
                service_fee_usd = _runtime.number(service_fee_usd, "service_fee_usd")
            except _lenient.MISFIT as _misfit:
                service_fee_usd = _lenient.settle(
                    _misfit, cls, src_dict, d, "service_fee_usd", "number", UNSET
                )

        received = d.pop("received", UNSET)
        if type(received) is not Decimal and received is not None and received is not UNSET:
            try:
                received = _runtime.number(received, "received")
            except _lenient.MISFIT as _misfit:
                received = _lenient.settle(_misfit, cls, src_dict, d, "received", "number", UNSET)

        received_usd = d.pop("received_usd", UNSET)
        if (
            type(received_usd) is not Decimal
            and received_usd is not None
            and received_usd is not UNSET
        ):
            try:
                received_usd = _runtime.number(received_usd, "received_usd")
            except _lenient.MISFIT as _misfit:
                received_usd = _lenient.settle(
                    _misfit, cls, src_dict, d, "received_usd", "number", UNSET
                )

        to_surcharge = d.pop("to_surcharge", UNSET)
        if (
            type(to_surcharge) is not Decimal
            and to_surcharge is not None
            and to_surcharge is not UNSET
        ):
            try:
                to_surcharge = _runtime.number(to_surcharge, "to_surcharge")
            except _lenient.MISFIT as _misfit:
                to_surcharge = _lenient.settle(
                    _misfit, cls, src_dict, d, "to_surcharge", "number", UNSET
                )

        to_surcharge_usd = d.pop("to_surcharge_usd", UNSET)
        if (
            type(to_surcharge_usd) is not Decimal
            and to_surcharge_usd is not None
            and to_surcharge_usd is not UNSET
        ):
            try:
                to_surcharge_usd = _runtime.number(to_surcharge_usd, "to_surcharge_usd")
            except _lenient.MISFIT as _misfit:
                to_surcharge_usd = _lenient.settle(
                    _misfit, cls, src_dict, d, "to_surcharge_usd", "number", UNSET
                )

        fiat_currency = d.pop("fiat_currency", UNSET)
        if (
            type(fiat_currency) is not str
            and fiat_currency is not None
            and fiat_currency is not UNSET
        ):
            try:
                fiat_currency = _runtime.text(fiat_currency, "fiat_currency")
            except _lenient.MISFIT as _misfit:
                fiat_currency = _lenient.settle(
                    _misfit, cls, src_dict, d, "fiat_currency", "string", UNSET
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

        phone = d.pop("phone", UNSET)
        if type(phone) is not str and phone is not None and phone is not UNSET:
            try:
                phone = _runtime.text(phone, "phone")
            except _lenient.MISFIT as _misfit:
                phone = _lenient.settle(_misfit, cls, src_dict, d, "phone", "string", UNSET)

        pay_url = d.pop("pay_url", UNSET)
        if type(pay_url) is not str and pay_url is not None and pay_url is not UNSET:
            try:
                pay_url = _runtime.text(pay_url, "pay_url")
            except _lenient.MISFIT as _misfit:
                pay_url = _lenient.settle(_misfit, cls, src_dict, d, "pay_url", "string", UNSET)

        user_email = d.pop("user_email", UNSET)
        if type(user_email) is not str and user_email is not None and user_email is not UNSET:
            try:
                user_email = _runtime.text(user_email, "user_email")
            except _lenient.MISFIT as _misfit:
                user_email = _lenient.settle(
                    _misfit, cls, src_dict, d, "user_email", "string", UNSET
                )

        type_ = d.pop("type", UNSET)
        if type(type_) is not str and type_ is not None and type_ is not UNSET:
            try:
                type_ = _runtime.text(type_, "type")
            except _lenient.MISFIT as _misfit:
                type_ = _lenient.settle(_misfit, cls, src_dict, d, "type", "string", UNSET)

        tx_list = d.pop("tx_list", UNSET)
        if tx_list is not UNSET:
            try:
                tx_list = [
                    _runtime.text(item, "tx_list_item")
                    for item in _runtime.array(tx_list, "tx_list")
                ]
            except _lenient.MISFIT as _misfit:
                tx_list = _lenient.settle(_misfit, cls, src_dict, d, "tx_list", "array", UNSET)

        is_email_required = d.pop("is_email_required", UNSET)
        if type(is_email_required) is not bool and is_email_required is not UNSET:
            try:
                is_email_required = _runtime.boolean(is_email_required, "is_email_required")
            except _lenient.MISFIT as _misfit:
                is_email_required = _lenient.settle(
                    _misfit, cls, src_dict, d, "is_email_required", "boolean", UNSET
                )

        link = d.pop("link", UNSET)
        if type(link) is not str and link is not None and link is not UNSET:
            try:
                link = _runtime.text(link, "link")
            except _lenient.MISFIT as _misfit:
                link = _lenient.settle(_misfit, cls, src_dict, d, "link", "string", UNSET)

        invoice_id = d.pop("invoice_id", UNSET)
        if type(invoice_id) is not str and invoice_id is not None and invoice_id is not UNSET:
            try:
                invoice_id = _runtime.text(invoice_id, "invoice_id")
            except _lenient.MISFIT as _misfit:
                invoice_id = _lenient.settle(
                    _misfit, cls, src_dict, d, "invoice_id", "string", UNSET
                )

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
        _made.currency = currency
        _made.date_finished = date_finished
        _made.expiry_date = expiry_date
        _made.side_commission = side_commission
        _made.side_commission_cc = side_commission_cc
        _made.type_payments = type_payments
        _made.amount = amount
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
