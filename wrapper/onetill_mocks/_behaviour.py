"""Settings of the vendors: how they behave where their pages leave that open."""

import logging
from collections.abc import Mapping
from threading import RLock

from starlette.requests import Request

from onetill_mocks._validators import check_flag
from onetill_mocks._vendor import Vendor, vendor_of

_logger = logging.getLogger("onetill_mocks")


class Behaviour:
    """What was configured of each vendor, and what they accepted although nothing documents it.

    Args:
        vendors: The vendors by their prefixes.

    """

    def __init__(self, vendors: Mapping[str, Vendor]) -> None:
        self.vendors = vendors
        self._lock = RLock()
        self._settings = dict[str, dict[str, bool]]()
        self._tolerated = set[tuple[str, str]]()

    def vendor_of(self, gateway: str) -> Vendor:
        """Return the vendor behind one of the till's gateways; else raise ValueError."""
        return vendor_of(self.vendors.values(), gateway)

    def configure(self, gateway: str, /, **settings: bool) -> None:
        """Change settings of a vendor until the next reset; an unknown one raises ValueError."""
        vendor = self.vendor_of(gateway)
        if unknown := sorted(settings.keys() - vendor.settings.keys()):
            known = ", ".join(sorted(vendor.settings)) or "none"
            names = " and ".join(unknown)
            raise ValueError(f"{names} must be left out: the settings of {vendor.name} are {known}")
        for name, value in settings.items():
            check_flag(name, value)
        with self._lock:
            self._settings.setdefault(vendor.prefix, {}).update(settings)

    def settings(self, vendor: str) -> Mapping[str, bool]:
        """Return the settings of a vendor, by its prefix, as configured or by default."""
        return {**self.vendors[vendor].settings, **self._settings.get(vendor, {})}

    def tolerate(self, request: Request, what: str) -> None:
        """Log, once, that a request is accepted although no page of the vendor documents it."""
        path = f"{request.scope['root_path']}{request.state.call.path}"
        with self._lock:
            if (path, what) in self._tolerated:
                return
            self._tolerated.add((path, what))
        _logger.warning("%s accepts %s, which is not documented", path, what)

    def forget_settings(self) -> None:
        """Bring back the defaults."""
        with self._lock:
            self._settings.clear()
            self._tolerated.clear()
