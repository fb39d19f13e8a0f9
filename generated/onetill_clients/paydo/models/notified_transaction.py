# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from .. import models as _models
from ..models.transaction_state import TransactionState
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.notified_error import NotifiedError
    from ..models.notified_order import NotifiedOrder


T = TypeVar("T", bound="NotifiedTransaction")


@_attrs_define(kw_only=True)
class NotifiedTransaction:
    """The payment of a notification.

    Attributes:
        id (str): The transaction's id, equal to the invoice's txid.
        state (TransactionState): 1 (new) has begun. 2 (accepted) has been paid. 4 (pending) is undecided. 3 and 5 have
            failed; the vendor does not explain the difference. New values may appear.
        order (NotifiedOrder): The order of a notification.
        error (list[Any] | None | NotifiedError | Unset): The reason of a failure, if there is one.
    """

    id: str
    state: TransactionState
    order: NotifiedOrder
    error: list[Any] | None | NotifiedError | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        state = self.state.value

        order = self.order.to_dict()

        error = self.error if isinstance(self.error, Unset) else _runtime.plain(self.error, "error")

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "state": state,
                "order": order,
            }
        )
        if error is not UNSET:
            field_dict["error"] = error

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "NotifiedTransaction")
        id = d.pop("id")
        if type(id) is not str:
            id = _runtime.text(id, "id")

        state = _runtime.word(TransactionState, d.pop("state"), "state")

        order = _models.NotifiedOrder.from_dict(d.pop("order"))

        error = d.pop("error", UNSET)
        if error is not None and error is not UNSET:
            try:
                error = _runtime.one_of(
                    error,
                    "error",
                    lambda value: _runtime.array(value, "error"),
                    _models.NotifiedError.from_dict,
                )
            except _lenient.MISFIT as _misfit:
                error = _lenient.settle(_misfit, cls, src_dict, d, "error", "any", UNSET)

        if d:
            _lenient.compare(cls, src_dict, d)
        _made = cls.__new__(cls)
        _made.id = id
        _made.state = state
        _made.order = order
        _made.error = error

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
