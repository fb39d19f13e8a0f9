"""What we change in the generator's stock templates, a row each.

A row that no longer finds its text stops the build: the generator has moved, and someone must read
its new template before the clients are made again.
"""

from typing import NamedTuple

from jinja2 import DictLoader, Environment, TemplateNotFound

from codegen.errors import CodegenError


class Edit(NamedTuple):
    """One change: in this template, find this text and replace it with that, for this reason."""

    template: str
    find: str
    replace: str
    why: str


_MODEL = "model.py.jinja"
_CLIENT = "client.py.jinja"
_TYPES = "types.py.jinja"
_ERRORS = "errors.py.jinja"
_ENDPOINT = "endpoint_module.py.jinja"
_MACROS = "endpoint_macros.py.jinja"

_LAZY_IMPORTS = (
    "    {% for lazy_import in model.lazy_imports | sort %}\n"
    "        {{ lazy_import }} # noqa: PLC0415\n"
    "    {% endfor %}\n"
)
_RUNTIME = "from onetill_clients import _lenient, _runtime\n"

EDITS = (
    Edit(
        _MACROS,
        "{% if prop_template.construct %}\n"
        "{{ prop_template.construct(response.prop, response.source.attribute) }}\n"
        "{% elif response.source.return_type =="
        " response.prop.get_type_string() | as_unembedded_code  %}\n"
        "{{ response.prop.python_name }} = {{ response.source.attribute }}\n"
        "{% else %}\n"
        "{{ response.prop.python_name }} = cast("
        "{{ response.prop.get_type_string() | as_unembedded_code }},"
        " {{ response.source.attribute }})\n"
        "{% endif %}\n",
        '{{ read_response(response) | replace("response.json()",'
        ' "_runtime.decode_response(response)") }}\n',
        "responses are decoded with every digit of their numbers, and only once",
    ),
    Edit(
        _MACROS,
        r'prop_template.transform(property, property.python_name, "_kwargs[\"json\"]",'
        " skip_unset=True, declare_type=False) }}",
        "prop_template.transform(property, property.python_name,"
        ' "json_body", skip_unset=True, declare_type=False) }}\n'
        "{% if property.required %}\n"
        '_kwargs["content"] = _runtime.encode(json_body)\n'
        "{% else %}\n"
        "if not isinstance({{ property.python_name }}, Unset):\n"
        '    _kwargs["content"] = _runtime.encode(json_body)\n'
        "{% endif %}",
        "bodies are encoded with every digit of their numbers",
    ),
    Edit(
        _ENDPOINT,
        "from ... import errors\n",
        f"from ... import errors\n{_RUNTIME}",
        "no name of a spec begins with an underscore, so the module hides none of them",
    ),
    Edit(
        _MODEL,
        "from ..types import UNSET, Unset\n",
        f"from .. import models as _models\nfrom ..types import UNSET, Unset\n{_RUNTIME}",
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
        _ENDPOINT,
        'quote(str({{parameter.python_name}}), safe="")',
        "_runtime.path_segment("
        '{{parameter.python_name}}, "{{parameter.name | in_double_quote_literal}}")',
        "an empty id or `..` would reach another endpoint",
    ),
    Edit(
        _ENDPOINT,
        "status_code=HTTPStatus(response.status_code)",
        "status_code=response.status_code",
        "520 is a status that vendors send and HTTPStatus does not know",
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
        "class Unset:\n",
        "class Unset:\n"
        "    def __reduce__(self) -> str:\n"
        '        return "UNSET"\n'
        "\n"
        "    def __repr__(self) -> str:\n"
        '        return "UNSET"\n'
        "\n",
        "UNSET is itself after copying and pickling, so that copies are equal",
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
