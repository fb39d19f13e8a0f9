"""Arguments that all commands share."""

import re
import shlex
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal

from cyclopts import Group, Parameter

from onetill._cli._exits import Failure
from onetill._cli._output import note, to_json
from onetill.gateways import _MODULES  # the keys, without importing any gateway

KEYS: Final = tuple(sorted(_MODULES.values()))

# A type that holds the keys of all gateways, so that help, errors and completion show them.
if TYPE_CHECKING:
    Key = str
else:
    Key = Literal[KEYS]

_NUMBERS: Final = {
    int: (re.compile("-?[0-9]{1,18}"), "a whole number"),
    float: (re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})?"), "a number of seconds, such as 30"),
}


def _number(kind: Any, tokens: Sequence[Any]) -> Any:  # noqa: ANN401  # either kind of number
    """Read a number as people write it: nothing is rounded, and 0x1F or 1e3 is none."""
    (token,) = tokens
    form, rule = _NUMBERS[kind]
    if not form.fullmatch(token.value):
        raise Failure(f"{token.keyword.lstrip('-')} must be {rule}, got {token.value!r}")
    return kind(token.value)


Whole = Annotated[int, Parameter(converter=_number)]
Seconds = Annotated[float, Parameter(converter=_number)]
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

    def note(self, text: str) -> None:
        """Write a line beside the output, in JSON too if the output is."""
        note(to_json({"note": text}) if self.as_json else text)

    def line(self, *words: str) -> str:
        """Return the line that runs another command with the same options, to be pasted."""
        options = ["--mock"] if self.mock else ["--config", str(self.config)] if self.config else []
        return shlex.join(["onetill", *words, *options])


NO_OPTIONS: Final = Common()
