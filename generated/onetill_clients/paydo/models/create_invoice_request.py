# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from onetill_clients._runtime import array, boolean, integer, members, text

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.metadata import Metadata
    from ..models.order import Order
    from ..models.payer_details import PayerDetails


T = TypeVar("T", bound="CreateInvoiceRequest")


@_attrs_define
class CreateInvoiceRequest:
    """An invoice to create.

    Attributes:
        public_key (str): The project's public key, such as application-7cccbe4b-e448-49d3-96d0-35f1a35d089e.
        order (Order): The order that an invoice is for.
        payer (PayerDetails): The payer.
        language (str): The language of the pay page. en and ru are documented, others are in use.
        result_url (str): The return URL after the payment. {{invoiceId}} and {{txid}} in it are replaced.
        fail_path (str): The return URL after a failure, with the same replacements. Reading calls it failUrl.
        signature (str): The SHA-256 of the order's amount, currency and id, each exactly as sent, and the project's
            secret key, joined by colons, as 64 lower-case hex digits. 5 and 5.00 sign differently. Both examples on the
            page are wrong, since their secret keys were renamed and their hashes kept.
        product_url (str | Unset): The URL of the product.
        payment_method (int | None | str | Unset): The vendor's number of the payment method. Without it the pay page
            shows all of them. The page calls it a string and sends a number.
        is_top_up (bool | Unset): Whether the invoice tops up a wallet. The vendor's plugins send true for it.
        metadata (list[Any] | Metadata | Unset): The merchant's own data, returned in notifications only. Less than 800
            kB as JSON. The page calls it an object and sends a list.
    """

    public_key: str
    order: Order
    payer: PayerDetails
    language: str
    result_url: str
    fail_path: str
    signature: str
    product_url: str | Unset = UNSET
    payment_method: int | None | str | Unset = UNSET
    is_top_up: bool | Unset = UNSET
    metadata: list[Any] | Metadata | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.metadata import Metadata  # noqa: PLC0415

        public_key = self.public_key

        order = self.order.to_dict()

        payer = self.payer.to_dict()

        language = self.language

        result_url = self.result_url

        fail_path = self.fail_path

        signature = self.signature

        product_url = self.product_url

        payment_method: int | None | str | Unset
        if isinstance(self.payment_method, Unset):
            payment_method = UNSET
        else:
            payment_method = self.payment_method

        is_top_up = self.is_top_up

        metadata: dict[str, Any] | list[Any] | Unset
        if isinstance(self.metadata, Unset):
            metadata = UNSET
        elif isinstance(self.metadata, Metadata):
            metadata = self.metadata.to_dict()
        else:
            metadata = self.metadata

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "publicKey": public_key,
                "order": order,
                "payer": payer,
                "language": language,
                "resultUrl": result_url,
                "failPath": fail_path,
                "signature": signature,
            }
        )
        if product_url is not UNSET:
            field_dict["productUrl"] = product_url
        if payment_method is not UNSET:
            field_dict["paymentMethod"] = payment_method
        if is_top_up is not UNSET:
            field_dict["isTopUp"] = is_top_up
        if metadata is not UNSET:
            field_dict["metadata"] = metadata

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.metadata import Metadata  # noqa: PLC0415
        from ..models.order import Order  # noqa: PLC0415
        from ..models.payer_details import PayerDetails  # noqa: PLC0415

        d = members(src_dict, "CreateInvoiceRequest")
        public_key = text(d.pop("publicKey"), "publicKey")

        order = Order.from_dict(d.pop("order"))

        payer = PayerDetails.from_dict(d.pop("payer"))

        language = text(d.pop("language"), "language")

        result_url = text(d.pop("resultUrl"), "resultUrl")

        fail_path = text(d.pop("failPath"), "failPath")

        signature = text(d.pop("signature"), "signature")

        _product_url = d.pop("productUrl", UNSET)
        product_url: str | Unset
        if isinstance(_product_url, Unset):
            product_url = UNSET
        else:
            product_url = text(_product_url, "productUrl")

        def _parse_payment_method(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, int):
                    raise TypeError()
                payment_method_type_0 = integer(data, "paymentMethod_type_0")

                return payment_method_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, str):
                    raise TypeError()
                payment_method_type_1 = text(data, "paymentMethod_type_1")

                return payment_method_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("paymentMethod: none of its types fits")

        payment_method = _parse_payment_method(d.pop("paymentMethod", UNSET))

        _is_top_up = d.pop("isTopUp", UNSET)
        is_top_up: bool | Unset
        if isinstance(_is_top_up, Unset):
            is_top_up = UNSET
        else:
            is_top_up = boolean(_is_top_up, "isTopUp")

        def _parse_metadata(data: object) -> list[Any] | Metadata | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                metadata_type_0 = Metadata.from_dict(data)

                return metadata_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, list):
                    raise TypeError()
                metadata_type_1 = array(data, "metadata_type_1")

                return metadata_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("metadata: none of its types fits")

        metadata = _parse_metadata(d.pop("metadata", UNSET))

        _made = cls(
            public_key=public_key,
            order=order,
            payer=payer,
            language=language,
            result_url=result_url,
            fail_path=fail_path,
            signature=signature,
            product_url=product_url,
            payment_method=payment_method,
            is_top_up=is_top_up,
            metadata=metadata,
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
