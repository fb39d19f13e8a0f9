"""Edits to the generator's stock templates, a row each.

A row that no longer finds its text stops the build: the generator has moved, and someone must read
its new template before the clients are made again.
"""

from jinja2 import DictLoader, Environment, TemplateNotFound

from codegen.edit import Edit
from codegen.endpoint_edits import ENDPOINT_EDITS
from codegen.errors import CodegenError

_MODEL = "model.py.jinja"
_CLIENT = "client.py.jinja"
_TYPES = "types.py.jinja"
_ERRORS = "errors.py.jinja"

_LAZY_IMPORTS = (
    "    {% for lazy_import in model.lazy_imports | sort %}\n"
    "        {{ lazy_import }} # noqa: PLC0415\n"
    "    {% endfor %}\n"
)

EDITS = (
    *ENDPOINT_EDITS,
    Edit(
        _MODEL,
        "from ..types import UNSET, Unset\n",
        "from .. import models as _models\n"
        "from ..types import UNSET, Unset\n"
        "from onetill_clients import _lenient, _runtime\n",
        "no name of a spec begins with an underscore, so the modules hide none of them",
    ),
    Edit(
        _MODEL,
        "    def to_dict(self) -> dict[str, Any]:\n" + _LAZY_IMPORTS,
        "    def to_dict(self) -> dict[str, Any]:\n",
        "other models are found through their package, not by an import in each call",
    ),
    Edit(
        _MODEL,
        "    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:\n" + _LAZY_IMPORTS,
        "    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:\n",
        "other models are found through their package, not by an import in each call",
    ),
    Edit(
        _MODEL,
        "d = dict(src_dict)",
        'd = _runtime.members(src_dict, "{{ class_name }}")',
        "an array of pairs is not an object",
    ),
    Edit(
        _MODEL,
        "{% set module_name = model.class_info.module_name %}",
        '{% set module_name = "_made" %}',
        "a class Error with a member named error would use one name for two things",
    ),
    Edit(
        _MODEL,
        "@_attrs_define\nclass {{ class_name }}:",
        "{% set names = expected(model) %}\n"
        "{% if names %}\n_EXPECTED = {{ names }}\n\n{% endif %}\n"
        "@_attrs_define\nclass {{ class_name }}:",
        "a field that every response has is missed when it is gone",
    ),
    Edit(
        _MODEL,
        "{% endfor %}\n{% endif %}\n        {{ module_name }} = cls(",
        "{% endfor %}\n{% endif %}\n"
        "{% if model.required_properties or model.optional_properties %}\n"
        "        if d{{ ' or not _EXPECTED <= src_dict.keys()' if expected(model) }}:\n"
        "            _lenient.compare(cls, src_dict, d{{ ', _EXPECTED' if expected(model) }})\n"
        "{% endif %}\n"
        "        {{ module_name }} = cls(",
        "where a response is not as its spec says is noted",
    ),
    Edit(
        _MODEL,
        "{{ module_name }} = cls(\n"
        "{% for property in model.required_properties + model.optional_properties %}\n"
        "            {{ property.python_name }}={{ property.python_name }},\n"
        "{% endfor %}\n"
        "        )\n",
        "{{ module_name }} = cls.__new__(cls)\n"
        "{% for property in model.required_properties + model.optional_properties %}\n"
        "        {{ module_name }}.{{ property.python_name }} = {{ property.python_name }}\n"
        "{% endfor %}\n",
        "an __init__ of many arguments takes twice the time of as many assignments",
    ),
    Edit(
        _MODEL,
        "@_attrs_define\n",
        "@_attrs_define(kw_only=True)\n",
        "a field that is inserted in a spec must not shift the arguments of a caller",
    ),
    Edit(
        _TYPES,
        "status_code: HTTPStatus",
        "status_code: int",
        "a status is an integer, as the row above says",
    ),
    Edit(
        _TYPES,
        "    content: bytes\n    headers:",
        "    content: bytes = field(repr=False)\n    headers:",
        "a body may hold a payer's name and address",
    ),
    Edit(
        _TYPES,
        "from attrs import define\n",
        "from attrs import define, field\n",
        "the row above calls it",
    ),
    Edit(
        _TYPES,
        "class Unset:\n"
        "    def __bool__(self) -> Literal[False]:\n"
        "        return False\n"
        "\n"
        "\n"
        "UNSET: Unset = Unset()\n",
        "",
        "one UNSET for all clients is itself after copying and pickling",
    ),
    Edit(
        _TYPES,
        "from attrs import define, field\n",
        "from attrs import define, field\nfrom onetill_clients._runtime import UNSET, Unset\n",
        "the row above takes it away",
    ),
    Edit(
        _CLIENT,
        'field(factory=dict, kw_only=True, alias="headers")',
        'field(factory=dict, kw_only=True, repr=False, alias="headers")',
        "after the first call the headers hold the key",
    ),
    Edit(
        _CLIENT,
        'field(factory=dict, kw_only=True, alias="cookies")',
        'field(factory=dict, kw_only=True, repr=False, alias="cookies")',
        "cookies are secrets too",
    ),
    Edit(
        _CLIENT,
        'field(factory=dict, kw_only=True, alias="httpx_args")',
        'field(factory=dict, kw_only=True, repr=False, alias="httpx_args")',
        "these may hold headers, proxies and passwords",
    ),
    Edit(
        _CLIENT,
        'type="str", default="", docstring="The token',
        'type="str", default="field(repr=False)", docstring="The token',
        "the key stays out of repr(client)",
    ),
    Edit(
        _CLIENT,
        "default='\"Bearer\"'",
        "default=security.prefix | tojson",
        "the spec says how the token is sent",
    ),
    Edit(
        _CLIENT,
        "default='\"Authorization\"'",
        "default=security.name | tojson",
        "the spec says how the token is sent",
    ),
    Edit(
        _CLIENT,
        '"self._headers[self.auth_header_name] = f\\"{self.prefix} {self.token}\\"'
        ' if self.prefix else self.token"',
        "security.send",
        "the spec says how the token is sent",
    ),
    Edit(
        _CLIENT,
        "httpx.Timeout | None = field(default=None, kw_only=True",
        "httpx.Timeout | None = field(factory=lambda: httpx.Timeout(30.0), kw_only=True",
        "without a default a call may wait for ever",
    ),
    Edit(
        _ERRORS,
        r'f"Unexpected status code: {status_code}\n\nResponse content:\n'
        "{content.decode(errors='ignore')}\"",
        'f"Unexpected status code: {status_code}"',
        "a body may hold a payer's name and address, and messages are logged",
    ),
)


def edited_templates(environment: Environment) -> DictLoader:
    """Apply every row to the stock templates that the environment loads.

    Raises `CodegenError` unless each row finds its text exactly once.
    """
    edited: dict[str, str] = {}
    for edit in EDITS:
        source = edited.get(edit.template) or _stock(environment, edit.template)
        if (found := source.count(edit.find)) != 1:
            raise CodegenError(
                f"specs/codegen/edits.py: {edit.template} holds {edit.find!r} {found} times, not"
                f" once ({edit.why}): the generator's template has changed, so read it and mend"
                " the row"
            )
        edited[edit.template] = source.replace(edit.find, edit.replace)
    return DictLoader(edited)


def _stock(environment: Environment, template: str) -> str:
    if environment.loader is None:
        raise CodegenError("the generator's environment loads no templates")
    try:
        return environment.loader.get_source(environment, template)[0]
    except TemplateNotFound:
        raise CodegenError(
            f"specs/codegen/edits.py: the generator has no template {template} any more: find"
            " where its text went and mend the rows"
        ) from None
