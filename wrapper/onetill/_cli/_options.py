"""Arguments that all commands share."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, Literal

from cyclopts import Group, Parameter

from onetill.gateways import _MODULES  # the keys, without importing any gateway

KEYS: Final = tuple(sorted(_MODULES.values()))

# A type that holds the keys of all gateways, so that help, errors and completion show them.
if TYPE_CHECKING:
    Key = str
else:
    Key = Literal[KEYS]

GatewayKey = Annotated[Key, Parameter(help="The gateway's key.")]


@Parameter(name="*", group=Group("Common options", sort_key=100))
@dataclass(frozen=True, kw_only=True)
class Common:
    """Options of every command."""

    as_json: Annotated[
        bool,
        Parameter(
            "--json", negative="", show_default=False, help="Print JSON, a line for each result."
        ),
    ] = False
    mock: Annotated[
        bool,
        Parameter(
            negative="",
            show_default=False,
            help="Use the mock gateways instead of the vendor: those that run at ONETILL_MOCK_URL"
            " (http://127.0.0.1:8000), or others for this command alone.",
        ),
    ] = False
    config: Annotated[
        Path | None,
        Parameter(
            help="TOML file with credentials; ~/.config/onetill.toml is read if it is there.",
        ),
    ] = None


NO_OPTIONS: Final = Common()
