"""The vendors' OpenAPI specs, as the package ships them. No mock gateway reads them to respond."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

_CHECKOUT = Path(__file__).parents[2] / "specs"  # an editable install has no copy of its own


def spec_keys() -> list[str]:
    """List the gateways whose spec is shipped."""
    return sorted(one.name.removesuffix(".yaml") for one in _specs())


@cache
def spec_text(key: str) -> str:
    """Return the spec of a gateway, as YAML. Raises `LookupError` if there is none."""
    for one in _specs():
        if one.name == f"{key}.yaml":
            return one.read_text(encoding="utf-8")
    raise LookupError(f"gateway must be one of {', '.join(spec_keys())}, got {key!r}")


def _specs() -> list[Traversable]:
    shipped = files("onetill_mocks") / "specs"
    folder = shipped if shipped.is_dir() else _CHECKOUT
    return [one for one in folder.iterdir() if one.name.endswith(".yaml")]
