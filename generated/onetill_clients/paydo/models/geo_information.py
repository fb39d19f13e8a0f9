# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.city import City
    from ..models.continent import Continent
    from ..models.place import Place


T = TypeVar("T", bound="GeoInformation")


@_attrs_define(kw_only=True)
class GeoInformation:
    """The location of the payer, by IP address.

    Attributes:
        ip (str | Unset): The payer's IP address.
        city (City | Unset): A city.
        region (Place | Unset): A region or a country.
        country (Place | Unset): A region or a country.
        continent (Continent | Unset): A continent.
    """

    ip: str | Unset = UNSET
    city: City | Unset = UNSET
    region: Place | Unset = UNSET
    country: Place | Unset = UNSET
    continent: Continent | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        ip = self.ip

        city = self.city if isinstance(self.city, Unset) else self.city.to_dict()

        region = self.region if isinstance(self.region, Unset) else self.region.to_dict()

        country = self.country if isinstance(self.country, Unset) else self.country.to_dict()

        continent = (
            self.continent if isinstance(self.continent, Unset) else self.continent.to_dict()
        )

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
        d = _runtime.members(src_dict, "GeoInformation")
        ip = d.pop("ip", UNSET)
        if type(ip) is not str and ip is not UNSET:
            try:
                ip = _runtime.text(ip, "ip")
            except _lenient.MISFIT as _misfit:
                ip = _lenient.settle(_misfit, cls, src_dict, d, "ip", "string", UNSET)

        city = d.pop("city", UNSET)
        if city is not UNSET:
            try:
                city = _models.City.from_dict(city)
            except _lenient.MISFIT as _misfit:
                city = _lenient.settle(_misfit, cls, src_dict, d, "city", "object", UNSET)

        region = d.pop("region", UNSET)
        if region is not UNSET:
            try:
                region = _models.Place.from_dict(region)
            except _lenient.MISFIT as _misfit:
                region = _lenient.settle(_misfit, cls, src_dict, d, "region", "object", UNSET)

        country = d.pop("country", UNSET)
        if country is not UNSET:
            try:
                country = _models.Place.from_dict(country)
            except _lenient.MISFIT as _misfit:
                country = _lenient.settle(_misfit, cls, src_dict, d, "country", "object", UNSET)

        continent = d.pop("continent", UNSET)
        if continent is not UNSET:
            try:
                continent = _models.Continent.from_dict(continent)
            except _lenient.MISFIT as _misfit:
                continent = _lenient.settle(_misfit, cls, src_dict, d, "continent", "object", UNSET)

        if d:
            _lenient.compare(cls, src_dict, d)
        _made = cls.__new__(cls)
        _made.ip = ip
        _made.city = city
        _made.region = region
        _made.country = country
        _made.continent = continent

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
