# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from onetill_clients._runtime import members, text

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.place import Place


T = TypeVar("T", bound="GeoInformation")


@_attrs_define
class GeoInformation:
    """The location of the payer, by IP address.

    Attributes:
        ip (str | Unset): The payer's IP address.
        city (Place | Unset): A place. The set of fields varies.
        region (Place | Unset): A place. The set of fields varies.
        country (Place | Unset): A place. The set of fields varies.
        continent (Place | Unset): A place. The set of fields varies.
    """

    ip: str | Unset = UNSET
    city: Place | Unset = UNSET
    region: Place | Unset = UNSET
    country: Place | Unset = UNSET
    continent: Place | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        ip = self.ip

        city: dict[str, Any] | Unset = UNSET
        if not isinstance(self.city, Unset):
            city = self.city.to_dict()

        region: dict[str, Any] | Unset = UNSET
        if not isinstance(self.region, Unset):
            region = self.region.to_dict()

        country: dict[str, Any] | Unset = UNSET
        if not isinstance(self.country, Unset):
            country = self.country.to_dict()

        continent: dict[str, Any] | Unset = UNSET
        if not isinstance(self.continent, Unset):
            continent = self.continent.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if ip is not UNSET:
            field_dict["ip"] = ip
        if city is not UNSET:
            field_dict["city"] = city
        if region is not UNSET:
            field_dict["region"] = region
        if country is not UNSET:
            field_dict["country"] = country
        if continent is not UNSET:
            field_dict["continent"] = continent

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.place import Place  # noqa: PLC0415

        d = members(src_dict, "GeoInformation")
        _ip = d.pop("ip", UNSET)
        ip: str | Unset
        if isinstance(_ip, Unset):
            ip = UNSET
        else:
            ip = text(_ip, "ip")

        _city = d.pop("city", UNSET)
        city: Place | Unset
        if isinstance(_city, Unset):
            city = UNSET
        else:
            city = Place.from_dict(_city)

        _region = d.pop("region", UNSET)
        region: Place | Unset
        if isinstance(_region, Unset):
            region = UNSET
        else:
            region = Place.from_dict(_region)

        _country = d.pop("country", UNSET)
        country: Place | Unset
        if isinstance(_country, Unset):
            country = UNSET
        else:
            country = Place.from_dict(_country)

        _continent = d.pop("continent", UNSET)
        continent: Place | Unset
        if isinstance(_continent, Unset):
            continent = UNSET
        else:
            continent = Place.from_dict(_continent)

        _made = cls(
            ip=ip,
            city=city,
            region=region,
            country=country,
            continent=continent,
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
