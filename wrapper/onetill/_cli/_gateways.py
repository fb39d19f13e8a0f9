"""The command `gateways`: what each can do, and what is configured."""

from collections.abc import Mapping
from typing import Final, get_args

from onetill._cli._config import gateway_class, open_environ
from onetill._cli._exits import Exit
from onetill._cli._options import KEYS, NO_OPTIONS, Common
from onetill._cli._output import print_table, to_json, write
from onetill._cli._vendor_options import option_names
from onetill._gateway import Gateway, Operation
from onetill.errors import Misuse

_SHOWN: Final[tuple[Operation, ...]] = ("create", "cancel", "list", "refund")
NO_CREDENTIALS: Final = "no credentials"


def gateways(*, common: Common = NO_OPTIONS) -> int:
    """Show what each gateway offers, and which credentials are configured.

    Every gateway has "get", "check", "wait" and "listen"; "find" is there with "list". No
    credential is shown. What only one gateway knows is given to "create" as --option NAME=VALUE.
    """
    rows: list[list[object]] = []
    options: list[list[object]] = []
    with open_environ(common) as environ:
        for key in KEYS:
            kind = gateway_class(key)
            configured, own = describe(kind, environ(key)), option_names(kind)
            if common.as_json:
                offers = [name for name in get_args(Operation) if kind.supports(name)]
                record = {"offers": offers, "options": own, "configured": configured}
                write(to_json({"gateway": key, **record}))
            else:
                rows.append([key, *(_offered(kind, name) for name in _SHOWN), configured])
                options.append([key, ", ".join(own) or None])
    if rows:
        print_table(("gateway", *_SHOWN, "configured"), rows)
        write("")
        print_table(("gateway", "options of its own"), options)
    return Exit.DONE


def _offered(kind: type[Gateway], operation: Operation) -> str | None:
    return "yes" if kind.supports(operation) else None


def describe(kind: type[Gateway], environ: Mapping[str, str]) -> str:
    """Name the fields of a gateway that are set, without their values, or what is missing."""
    prefix = f"ONETILL_{kind.key}_".upper()
    try:
        kind.from_env(environ)
    except Misuse as error:
        return f"no: {error}"
    named = [name for name in environ if name.startswith(prefix) and environ[name]]
    return ", ".join(sorted(name.removeprefix(prefix).lower() for name in named)) or NO_CREDENTIALS
