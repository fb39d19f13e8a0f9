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


T = TypeVar("T", bound="ListedInvoice")


@_attrs_define
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

        address: None | str | Unset
        if isinstance(self.address, Unset):
            address = UNSET
        else:
            address = self.address

        currency: dict[str, Any] | Unset = UNSET
        if not isinstance(self.currency, Unset):
            currency = self.currency.to_dict()

        date_finished: None | str | Unset
        if isinstance(self.date_finished, Unset):
            date_finished = UNSET
        else:
            date_finished = self.date_finished

        expiry_date: None | str | Unset
        if isinstance(self.expiry_date, Unset):
            expiry_date = UNSET
        else:
            expiry_date = self.expiry_date

        side_commission: str | Unset = UNSET
        if not isinstance(self.side_commission, Unset):
            side_commission = self.side_commission.value

        side_commission_cc: str | Unset = UNSET
        if not isinstance(self.side_commission_cc, Unset):
            side_commission_cc = self.side_commission_cc.value

        type_payments: None | str | Unset
        if isinstance(self.type_payments, Unset):
            type_payments = UNSET
        else:
            type_payments = self.type_payments

        amount: Decimal | Unset = UNSET
        if not isinstance(self.amount, Unset):
            amount = number(self.amount, "amount")

        amount_usd: Decimal | None | Unset
        if isinstance(self.amount_usd, Unset):
            amount_usd = UNSET
        elif isinstance(self.amount_usd, Decimal):
            amount_usd = number(self.amount_usd, "amount_usd_type_0")
        else:
            amount_usd = self.amount_usd

        amount_in_fiat: Decimal | None | Unset
        if isinstance(self.amount_in_fiat, Unset):
            amount_in_fiat = UNSET
        elif isinstance(self.amount_in_fiat, Decimal):
            amount_in_fiat = number(self.amount_in_fiat, "amount_in_fiat_type_0")
        else:
            amount_in_fiat = self.amount_in_fiat

        amount_in_crypto: Decimal | None | Unset
        if isinstance(self.amount_in_crypto, Unset):
            amount_in_crypto = UNSET
        elif isinstance(self.amount_in_crypto, Decimal):
            amount_in_crypto = number(self.amount_in_crypto, "amount_in_crypto_type_0")
        else:
            amount_in_crypto = self.amount_in_crypto

        amount_to_pay: Decimal | None | Unset
        if isinstance(self.amount_to_pay, Unset):
            amount_to_pay = UNSET
        elif isinstance(self.amount_to_pay, Decimal):
            amount_to_pay = number(self.amount_to_pay, "amount_to_pay_type_0")
        else:
            amount_to_pay = self.amount_to_pay

        amount_to_pay_usd: Decimal | None | Unset
        if isinstance(self.amount_to_pay_usd, Unset):
            amount_to_pay_usd = UNSET
        elif isinstance(self.amount_to_pay_usd, Decimal):
            amount_to_pay_usd = number(self.amount_to_pay_usd, "amount_to_pay_usd_type_0")
        else:
            amount_to_pay_usd = self.amount_to_pay_usd

        amount_paid: Decimal | None | Unset
        if isinstance(self.amount_paid, Unset):
            amount_paid = UNSET
        elif isinstance(self.amount_paid, Decimal):
            amount_paid = number(self.amount_paid, "amount_paid_type_0")
        else:
            amount_paid = self.amount_paid

        amount_paid_usd: Decimal | None | Unset
        if isinstance(self.amount_paid_usd, Unset):
            amount_paid_usd = UNSET
        elif isinstance(self.amount_paid_usd, Decimal):
            amount_paid_usd = number(self.amount_paid_usd, "amount_paid_usd_type_0")
        else:
            amount_paid_usd = self.amount_paid_usd

        fee: Decimal | None | Unset
        if isinstance(self.fee, Unset):
            fee = UNSET
        elif isinstance(self.fee, Decimal):
            fee = number(self.fee, "fee_type_0")
        else:
            fee = self.fee

        fee_usd: Decimal | None | Unset
        if isinstance(self.fee_usd, Unset):
            fee_usd = UNSET
        elif isinstance(self.fee_usd, Decimal):
            fee_usd = number(self.fee_usd, "fee_usd_type_0")
        else:
            fee_usd = self.fee_usd

        service_fee: Decimal | None | Unset
        if isinstance(self.service_fee, Unset):
            service_fee = UNSET
        elif isinstance(self.service_fee, Decimal):
            service_fee = number(self.service_fee, "service_fee_type_0")
        else:
            service_fee = self.service_fee

        service_fee_usd: Decimal | None | Unset
        if isinstance(self.service_fee_usd, Unset):
            service_fee_usd = UNSET
        elif isinstance(self.service_fee_usd, Decimal):
            service_fee_usd = number(self.service_fee_usd, "service_fee_usd_type_0")
        else:
            service_fee_usd = self.service_fee_usd

        received: Decimal | None | Unset
        if isinstance(self.received, Unset):
            received = UNSET
        elif isinstance(self.received, Decimal):
            received = number(self.received, "received_type_0")
        else:
            received = self.received

        received_usd: Decimal | None | Unset
        if isinstance(self.received_usd, Unset):
            received_usd = UNSET
        elif isinstance(self.received_usd, Decimal):
            received_usd = number(self.received_usd, "received_usd_type_0")
        else:
            received_usd = self.received_usd

        to_surcharge: Decimal | None | Unset
        if isinstance(self.to_surcharge, Unset):
            to_surcharge = UNSET
        elif isinstance(self.to_surcharge, Decimal):
            to_surcharge = number(self.to_surcharge, "to_surcharge_type_0")
        else:
            to_surcharge = self.to_surcharge

        to_surcharge_usd: Decimal | None | Unset
        if isinstance(self.to_surcharge_usd, Unset):
            to_surcharge_usd = UNSET
        elif isinstance(self.to_surcharge_usd, Decimal):
            to_surcharge_usd = number(self.to_surcharge_usd, "to_surcharge_usd_type_0")
        else:
            to_surcharge_usd = self.to_surcharge_usd

        fiat_currency: None | str | Unset
        if isinstance(self.fiat_currency, Unset):
            fiat_currency = UNSET
        else:
            fiat_currency = self.fiat_currency

        order_id: int | None | str | Unset
        if isinstance(self.order_id, Unset):
            order_id = UNSET
        else:
            order_id = self.order_id

        phone: None | str | Unset
        if isinstance(self.phone, Unset):
            phone = UNSET
        else:
            phone = self.phone

        pay_url: None | str | Unset
        if isinstance(self.pay_url, Unset):
            pay_url = UNSET
        else:
            pay_url = self.pay_url

        user_email: None | str | Unset
        if isinstance(self.user_email, Unset):
            user_email = UNSET
        else:
            user_email = self.user_email

        type_: None | str | Unset
        if isinstance(self.type_, Unset):
            type_ = UNSET
        else:
            type_ = self.type_

        tx_list: list[str] | Unset = UNSET
        if not isinstance(self.tx_list, Unset):
            tx_list = self.tx_list

        is_email_required = self.is_email_required

        link: None | str | Unset
        if isinstance(self.link, Unset):
            link = UNSET
        else:
            link = self.link

        invoice_id: None | str | Unset
        if isinstance(self.invoice_id, Unset):
            invoice_id = UNSET
        else:
            invoice_id = self.invoice_id

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
        from ..models.invoice_currency import InvoiceCurrency  # noqa: PLC0415
        from ..models.project import Project  # noqa: PLC0415

        d = members(src_dict, "ListedInvoice")
        uuid = text(d.pop("uuid"), "uuid")

        status = InvoiceStatus(text(d.pop("status"), "status"))

        _created = d.pop("created", UNSET)
        created: str | Unset
        if isinstance(_created, Unset):
            created = UNSET
        else:
            created = text(_created, "created")

        def _parse_address(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                address_type_0 = text(data, "address_type_0")

                return address_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("address: none of its types fits")

        address = _parse_address(d.pop("address", UNSET))

        _currency = d.pop("currency", UNSET)
        currency: InvoiceCurrency | Unset
        if isinstance(_currency, Unset):
            currency = UNSET
        else:
            currency = InvoiceCurrency.from_dict(_currency)

        def _parse_date_finished(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                date_finished_type_0 = text(data, "date_finished_type_0")

                return date_finished_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("date_finished: none of its types fits")

        date_finished = _parse_date_finished(d.pop("date_finished", UNSET))

        def _parse_expiry_date(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                expiry_date_type_0 = text(data, "expiry_date_type_0")

                return expiry_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("expiry_date: none of its types fits")

        expiry_date = _parse_expiry_date(d.pop("expiry_date", UNSET))

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

        def _parse_type_payments(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                type_payments_type_0 = text(data, "type_payments_type_0")

                return type_payments_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("type_payments: none of its types fits")

        type_payments = _parse_type_payments(d.pop("type_payments", UNSET))

        _amount = d.pop("amount", UNSET)
        amount: Decimal | Unset
        if isinstance(_amount, Unset):
            amount = UNSET
        else:
            amount = number(_amount, "amount")

        def _parse_amount_usd(data: object) -> Decimal | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, Decimal | int):
                    raise TypeError()
                amount_usd_type_0 = number(data, "amount_usd_type_0")

                return amount_usd_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("amount_usd: none of its types fits")

        amount_usd = _parse_amount_usd(d.pop("amount_usd", UNSET))

        def _parse_amount_in_fiat(data: object) -> Decimal | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, Decimal | int):
                    raise TypeError()
                amount_in_fiat_type_0 = number(data, "amount_in_fiat_type_0")

                return amount_in_fiat_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("amount_in_fiat: none of its types fits")

        amount_in_fiat = _parse_amount_in_fiat(d.pop("amount_in_fiat", UNSET))

        def _parse_amount_in_crypto(data: object) -> Decimal | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, Decimal | int):
                    raise TypeError()
                amount_in_crypto_type_0 = number(data, "amount_in_crypto_type_0")

                return amount_in_crypto_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("amount_in_crypto: none of its types fits")

        amount_in_crypto = _parse_amount_in_crypto(d.pop("amount_in_crypto", UNSET))

        def _parse_amount_to_pay(data: object) -> Decimal | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, Decimal | int):
                    raise TypeError()
                amount_to_pay_type_0 = number(data, "amount_to_pay_type_0")

                return amount_to_pay_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("amount_to_pay: none of its types fits")

        amount_to_pay = _parse_amount_to_pay(d.pop("amount_to_pay", UNSET))

        def _parse_amount_to_pay_usd(data: object) -> Decimal | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, Decimal | int):
                    raise TypeError()
                amount_to_pay_usd_type_0 = number(data, "amount_to_pay_usd_type_0")

                return amount_to_pay_usd_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("amount_to_pay_usd: none of its types fits")

        amount_to_pay_usd = _parse_amount_to_pay_usd(d.pop("amount_to_pay_usd", UNSET))

        def _parse_amount_paid(data: object) -> Decimal | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, Decimal | int):
                    raise TypeError()
                amount_paid_type_0 = number(data, "amount_paid_type_0")

                return amount_paid_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("amount_paid: none of its types fits")

        amount_paid = _parse_amount_paid(d.pop("amount_paid", UNSET))

        def _parse_amount_paid_usd(data: object) -> Decimal | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, Decimal | int):
                    raise TypeError()
                amount_paid_usd_type_0 = number(data, "amount_paid_usd_type_0")

                return amount_paid_usd_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("amount_paid_usd: none of its types fits")

        amount_paid_usd = _parse_amount_paid_usd(d.pop("amount_paid_usd", UNSET))

        def _parse_fee(data: object) -> Decimal | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, Decimal | int):
                    raise TypeError()
                fee_type_0 = number(data, "fee_type_0")

                return fee_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("fee: none of its types fits")

        fee = _parse_fee(d.pop("fee", UNSET))

        def _parse_fee_usd(data: object) -> Decimal | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, Decimal | int):
                    raise TypeError()
                fee_usd_type_0 = number(data, "fee_usd_type_0")

                return fee_usd_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("fee_usd: none of its types fits")

        fee_usd = _parse_fee_usd(d.pop("fee_usd", UNSET))

        def _parse_service_fee(data: object) -> Decimal | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, Decimal | int):
                    raise TypeError()
                service_fee_type_0 = number(data, "service_fee_type_0")

                return service_fee_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("service_fee: none of its types fits")

        service_fee = _parse_service_fee(d.pop("service_fee", UNSET))

        def _parse_service_fee_usd(data: object) -> Decimal | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, Decimal | int):
                    raise TypeError()
                service_fee_usd_type_0 = number(data, "service_fee_usd_type_0")

                return service_fee_usd_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("service_fee_usd: none of its types fits")

        service_fee_usd = _parse_service_fee_usd(d.pop("service_fee_usd", UNSET))

        def _parse_received(data: object) -> Decimal | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, Decimal | int):
                    raise TypeError()
                received_type_0 = number(data, "received_type_0")

                return received_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("received: none of its types fits")

        received = _parse_received(d.pop("received", UNSET))

        def _parse_received_usd(data: object) -> Decimal | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, Decimal | int):
                    raise TypeError()
                received_usd_type_0 = number(data, "received_usd_type_0")

                return received_usd_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("received_usd: none of its types fits")

        received_usd = _parse_received_usd(d.pop("received_usd", UNSET))

        def _parse_to_surcharge(data: object) -> Decimal | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, Decimal | int):
                    raise TypeError()
                to_surcharge_type_0 = number(data, "to_surcharge_type_0")

                return to_surcharge_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("to_surcharge: none of its types fits")

        to_surcharge = _parse_to_surcharge(d.pop("to_surcharge", UNSET))

        def _parse_to_surcharge_usd(data: object) -> Decimal | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, Decimal | int):
                    raise TypeError()
                to_surcharge_usd_type_0 = number(data, "to_surcharge_usd_type_0")

                return to_surcharge_usd_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("to_surcharge_usd: none of its types fits")

        to_surcharge_usd = _parse_to_surcharge_usd(d.pop("to_surcharge_usd", UNSET))

        def _parse_fiat_currency(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                fiat_currency_type_0 = text(data, "fiat_currency_type_0")

                return fiat_currency_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("fiat_currency: none of its types fits")

        fiat_currency = _parse_fiat_currency(d.pop("fiat_currency", UNSET))

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

        def _parse_phone(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                phone_type_0 = text(data, "phone_type_0")

                return phone_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("phone: none of its types fits")

        phone = _parse_phone(d.pop("phone", UNSET))

        def _parse_pay_url(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                pay_url_type_0 = text(data, "pay_url_type_0")

                return pay_url_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("pay_url: none of its types fits")

        pay_url = _parse_pay_url(d.pop("pay_url", UNSET))

        def _parse_user_email(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                user_email_type_0 = text(data, "user_email_type_0")

                return user_email_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("user_email: none of its types fits")

        user_email = _parse_user_email(d.pop("user_email", UNSET))

        def _parse_type_(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                type_type_0 = text(data, "type_type_0")

                return type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("type: none of its types fits")

        type_ = _parse_type_(d.pop("type", UNSET))

        _tx_list = d.pop("tx_list", UNSET)
        tx_list: list[str] | Unset = UNSET
        if _tx_list is not UNSET:
            tx_list = []
            for tx_list_item_data in array(_tx_list, "tx_list"):
                tx_list_item = text(tx_list_item_data, "tx_list_item")

                tx_list.append(tx_list_item)

        _is_email_required = d.pop("is_email_required", UNSET)
        is_email_required: bool | Unset
        if isinstance(_is_email_required, Unset):
            is_email_required = UNSET
        else:
            is_email_required = boolean(_is_email_required, "is_email_required")

        def _parse_link(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                link_type_0 = text(data, "link_type_0")

                return link_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("link: none of its types fits")

        link = _parse_link(d.pop("link", UNSET))

        def _parse_invoice_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                invoice_id_type_0 = text(data, "invoice_id_type_0")

                return invoice_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("invoice_id: none of its types fits")

        invoice_id = _parse_invoice_id(d.pop("invoice_id", UNSET))

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
            currency=currency,
            date_finished=date_finished,
            expiry_date=expiry_date,
            side_commission=side_commission,
            side_commission_cc=side_commission_cc,
            type_payments=type_payments,
            amount=amount,
            amount_usd=amount_usd,
            amount_in_fiat=amount_in_fiat,
            amount_in_crypto=amount_in_crypto,
            amount_to_pay=amount_to_pay,
            amount_to_pay_usd=amount_to_pay_usd,
            amount_paid=amount_paid,
            amount_paid_usd=amount_paid_usd,
            fee=fee,
            fee_usd=fee_usd,
            service_fee=service_fee,
            service_fee_usd=service_fee_usd,
            received=received,
            received_usd=received_usd,
            to_surcharge=to_surcharge,
            to_surcharge_usd=to_surcharge_usd,
            fiat_currency=fiat_currency,
            order_id=order_id,
            phone=phone,
            pay_url=pay_url,
            user_email=user_email,
            type_=type_,
            tx_list=tx_list,
            is_email_required=is_email_required,
            link=link,
            invoice_id=invoice_id,
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
