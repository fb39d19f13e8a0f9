"""Python that uses all of yesterday's client: what it can no longer do breaks somebody.

Each line that may break is one use. So a diagnostic of a type checker is known by its line, and
nothing depends on how the checker words it.
"""

import re
from collections.abc import Iterator
from typing import Literal

from attrs import define, field, frozen

from codegen.changes.client import Client, Endpoint, Field, Model

PACKAGE = "onetill_clients"

Kind = Literal["import", "build", "give", "read", "member", "open", "call", "pass", "return"]

_RELATIVE = re.compile(r"from (\.+)([\w.]*) import (.*)")


@frozen
class Use:
    """One thing that a line does with the client."""

    kind: Kind
    owner: str
    """The class or the endpoint."""
    name: str = ""
    """The field, the member, the parameter or the function."""


@define
class Script:
    """A Python file, with what each of its lines uses."""

    name: str
    lines: list[str] = field(factory=list)
    uses: dict[int, Use] = field(factory=dict)

    def add(self, line: str, use: Use | None = None) -> None:
        """Write a line, and remember what it uses."""
        if use:
            self.uses[len(self.lines)] = use
        self.lines.append(line)

    @property
    def text(self) -> str:
        """The file."""
        return "\n".join(self.lines) + "\n"


def scripts(client: Client) -> Iterator[Script]:
    """Write a file for each class and each endpoint of a client."""
    for model in client.models.values():
        script = Script(f"model_{model.module}_{model.name}.py")
        _begin(script, client, model.imports, own=model.name)
        _use_model(script, model)
        yield script
    for endpoint in client.endpoints.values():
        script = Script(f"api_{endpoint.tag}_{endpoint.name}.py")
        _begin(script, client, endpoint.imports)
        use = Use("import", endpoint.path)
        module = f"{PACKAGE}.{client.key}.api.{endpoint.tag}"
        script.add(f"from {module} import {endpoint.name} as endpoint", use)
        _use_endpoint(script, endpoint)
        yield script


def _begin(script: Script, client: Client, imports: tuple[str, ...], own: str = "") -> None:
    """Import what the annotations need, from where users import it."""
    script.add("from __future__ import annotations")
    names = dict[str, None]()
    for line in imports:
        if not (relative := _RELATIVE.fullmatch(line)):
            if PACKAGE not in line:
                script.add(line)
        elif "models" in relative[2]:
            names.update(dict.fromkeys(relative[3].split(", ")))
        elif relative[2]:
            script.add(f"from {PACKAGE}.{client.key}.{relative[2]} import {relative[3]}")
    wanted: list[str] = [*names, *([own] if own else [])]
    for name in dict.fromkeys(wanted):
        use = Use("import", name.partition(" as ")[0])
        script.add(f"from {PACKAGE}.{client.key}.models import {name}", use)


def _use_model(script: Script, model: Model) -> None:
    owner = model.name
    for member, value in model.members.items():
        use = Use("member", owner, member)
        script.add(f"def member_{member}() -> Literal[{value}]:")
        script.add(f"    return {owner}.{member}.value", use)
    if model.members:
        script.lines[1:1] = ["from typing import Literal"]
        script.uses = {line + 1 if line >= 1 else line: use for line, use in script.uses.items()}
        return
    _build(script, model, dict(model.fields), "all")
    least = {name: each for name, each in model.fields.items() if each.is_required}
    _build(script, model, least, "least")
    for name, each in model.fields.items():
        script.add(f"def read_{name}(value: {owner}) -> {each.annotation}:")
        script.add(f"    return value.{name}", Use("read", owner, name))
    if model.is_open:
        script.add(f"def more(value: {owner}) -> object:")
        script.add('    return value["more"], value.additional_keys', Use("open", owner))


def _build(script: Script, model: Model, fields: dict[str, Field], how: str) -> None:
    given = ", ".join(f"{name}: {each.annotation}" for name, each in fields.items())
    script.add(f"def build_{how}({given}) -> object:")
    script.add(f"    return {model.name}(", Use("build", model.name))
    for name in fields:
        script.add(f"        {name}={name},", Use("give", model.name, name))
    script.add("    )")


def _use_endpoint(script: Script, endpoint: Endpoint) -> None:
    for form, returned in endpoint.forms.items():
        is_async = form.startswith("asyncio")
        parsed = form.endswith("_detailed")
        _call(script, endpoint, form, dict(endpoint.parameters), "all")
        least = {name: each for name, each in endpoint.parameters.items() if each.is_required}
        _call(script, endpoint, form, least, "least")
        # What is in a Response is read, not the Response itself: it is no more than its contents.
        result = (
            returned.removeprefix("Response[").removesuffix("]") + " | None" if parsed else returned
        )
        given = ", ".join(f"{name}: {each.annotation}" for name, each in least.items())
        script.add(f"{'async ' * is_async}def return_{form}({given}) -> {result}:")
        arguments = ", ".join(
            name if each.is_positional else f"{name}={name}" for name, each in least.items()
        )
        call = f"{'await ' * is_async}endpoint.{form}({arguments})"
        use = Use("return", endpoint.path, form)
        script.add(f"    return ({call}){'.parsed' * parsed}", use)


def _call(
    script: Script, endpoint: Endpoint, form: str, parameters: dict[str, Field], how: str
) -> None:
    is_async = form.startswith("asyncio")
    given = ", ".join(f"{name}: {each.annotation}" for name, each in parameters.items())
    script.add(f"{'async ' * is_async}def {how}_{form}({given}) -> object:")
    use = Use("call", endpoint.path, form)
    script.add(f"    return {'await ' * is_async}endpoint.{form}(", use)
    for name in parameters:
        script.add(f"        {name}={name},", Use("pass", endpoint.path, name))
    script.add("    )")
