"""What each gateway's responses tell, one module a gateway: written from the vendors' pages."""

from functools import cache
from importlib import import_module
from pathlib import Path

from contract.exchanges import Facts

KEYS = [path.stem for path in sorted(Path(__file__).parent.glob("[!_]*.py"))]


@cache
def facts_of(key: str) -> Facts:
    """Find the facts of a gateway."""
    facts: Facts = import_module(f"contract.facts.{key}").FACTS
    return facts
