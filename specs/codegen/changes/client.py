"""What a generated client offers to those who import it, read from its source."""

import ast
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path

from attrs import frozen

_GIVEN = "_attrs_field(init=False"
_UNSET = "UNSET"
_FORMS = ("sync_detailed", "sync", "asyncio_detailed", "asyncio")


@frozen
class Field:
    """A field of a model, or a parameter of an endpoint."""

    annotation: str
    is_required: bool
    is_positional: bool = False


@frozen
class Model:
    """A class of `models`: a model with its fields, or an enum with its members."""

    name: str
    module: str
    imports: tuple[str, ...]
    fields: Mapping[str, Field]
    members: Mapping[str, str]
    is_open: bool
    """Whether it keeps fields that its spec does not know."""


@frozen
class Endpoint:
    """A module of `api`, with its functions of one signature."""

    tag: str
    name: str
    imports: tuple[str, ...]
    route: str
    """The method and the path, such as `post /v2/invoice/create`."""
    parameters: Mapping[str, Field]
    forms: Mapping[str, str]
    """The functions, each with what it returns."""

    @property
    def path(self) -> str:
        """The module, as it is imported."""
        return f"api.{self.tag}.{self.name}"


@frozen
class Client:
    """A package of one API."""

    key: str
    models: Mapping[str, Model]
    endpoints: Mapping[str, Endpoint]


def read(folder: Path) -> Client:
    """Read the package of a client; a folder that is missing offers nothing."""
    models = {
        model.name: model
        for file in sorted((folder / "models").glob("[!_]*.py"))
        for model in _models(file)
    }
    endpoints = {
        endpoint.path: endpoint
        for file in sorted((folder / "api").glob("*/[!_]*.py"))
        if (endpoint := _endpoint(file))
    }
    return Client(folder.name, models, endpoints)


def _models(file: Path) -> Iterator[Model]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    for node in tree.body:
        if not isinstance(node, ast.ClassDef):
            continue
        fields: dict[str, Field] = {}
        members: dict[str, str] = {}
        for each in node.body:
            match each:
                case ast.AnnAssign(target=ast.Name(id=name), annotation=annotation, value=value):
                    default = ast.unparse(value) if value else None
                    if not (default or "").startswith(_GIVEN):
                        fields[name] = Field(ast.unparse(annotation), default is None)
                case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant() as value):
                    members[name] = ast.unparse(value)
                case _:
                    pass
        is_open = any(
            isinstance(each, ast.FunctionDef) and each.name == "additional_keys"
            for each in node.body
        )
        yield Model(node.name, file.stem, _imports(tree), fields, members, is_open)


def _endpoint(file: Path) -> Endpoint | None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    functions = {
        node.name: node
        for node in tree.body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    forms = {name: _unparsed(functions[name].returns) for name in _FORMS if name in functions}
    if not forms:
        return None
    parameters = dict(_parameters(functions[next(iter(forms))].args))
    route = _route(functions["_get_kwargs"]) if "_get_kwargs" in functions else ""
    return Endpoint(file.parent.name, file.stem, _imports(tree), route, parameters, forms)


def _parameters(arguments: ast.arguments) -> Iterator[tuple[str, Field]]:
    padding = [None] * (len(arguments.args) - len(arguments.defaults))
    for argument, value in zip(arguments.args, [*padding, *arguments.defaults], strict=True):
        yield argument.arg, Field(_unparsed(argument.annotation), value is None, True)  # noqa: FBT003  # a field
    for argument, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
        yield argument.arg, Field(_unparsed(argument.annotation), default is None)


def _unparsed(node: ast.expr | None) -> str:
    return ast.unparse(node) if node else "Any"


def _route(function: ast.FunctionDef | ast.AsyncFunctionDef) -> str:
    found = dict[str, str]()
    for node in ast.walk(function):
        if isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values, strict=True):
                if isinstance(key, ast.Constant) and key.value in {"method", "url"}:
                    texts = [each for each in ast.walk(value) if isinstance(each, ast.Constant)]
                    found.setdefault(str(key.value), str(texts[0].value) if texts else "")
    return f"{found.get('method', '')} {found.get('url', '')}"


def _imports(tree: ast.Module) -> tuple[str, ...]:
    """List the imports that annotations may need, those for type checkers among them."""
    blocks = [node.body for node in tree.body if isinstance(node, ast.If)]
    return tuple(
        ast.unparse(node)
        for node in chain(tree.body, *blocks)
        if isinstance(node, ast.Import | ast.ImportFrom)
        and not (isinstance(node, ast.ImportFrom) and node.module == "__future__")
    )
