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
_ENUM = "property_templates/enum_property.py.jinja"
_LIST = "property_templates/list_property.py.jinja"
_UNION = "property_templates/union_property.py.jinja"

_RUNTIME = "from onetill_clients._runtime import"

EDITS = (
    Edit(
        _MACROS,
        "prop_template.construct(response.prop, response.source.attribute)",
        "prop_template.construct(response.prop, response.source.attribute"
        ' | replace("response.json()", "decode(response.content)"))',
        "answers are decoded with every digit of their numbers",
    ),
    Edit(
        _MACROS,
        r'prop_template.transform(property, property.python_name, "_kwargs[\"json\"]",'
        " skip_unset=True, declare_type=False) }}",
        "prop_template.transform(property, property.python_name,"
        ' "json_body", skip_unset=True, declare_type=False) }}\n'
        "{% if property.required %}\n"
        '_kwargs["content"] = encode(json_body)\n'
        "{% else %}\n"
        "if not isinstance({{ property.python_name }}, Unset):\n"
        '    _kwargs["content"] = encode(json_body)\n'
        "{% endif %}",
        "bodies are encoded with every digit of their numbers",
    ),
    Edit(
        _ENDPOINT,
        "from ... import errors\n",
        f"from ... import errors\n{_RUNTIME} decode, encode, path_segment, text\n",
        "the functions that the other rows call",
    ),
    Edit(
        _MODEL,
        "from ..types import UNSET, Unset\n",
        "from ..types import UNSET, Unset\n"
        f"{_RUNTIME} array, boolean, integer, members, number, text\n",
        "the functions that the other rows call",
    ),
    Edit(
        _MODEL,
        "d = dict(src_dict)",
        'd = members(src_dict, "{{ class_name }}")',
        "an array of pairs is no object",
    ),
    Edit(
        _MODEL,
        "{% set module_name = model.class_info.module_name %}",
        '{% set module_name = "_made" %}',
        "a class Error with a member named error would use one name for two things",
    ),
    Edit(
        _LIST,
        "{{ property.python_name }} = "
        "cast({{ property.get_type_string(no_optional=True) | as_unembedded_code }}, {{ source }})",
        "{% if property.required %}\n"
        "{{ property.python_name }} = "
        'array({{ source }}, "{{ property.name | in_double_quote_literal }}")\n'
        "{% else %}\n"
        "_{{ property.python_name }} = {{ source }}\n"
        "{{ property.python_name }}: "
        "{{ property.get_type_string() | as_unembedded_code }} = UNSET\n"
        "if not isinstance(_{{ property.python_name }}, Unset):\n"
        "    {{ property.python_name }} = "
        'array(_{{ property.python_name }}, "{{ property.name | in_double_quote_literal }}")\n'
        "{% endif %}",
        "an array of anything is an array all the same",
    ),
    Edit(
        _LIST,
        "in (_{{ property.python_name }}):",
        'in array(_{{ property.python_name }}, "{{ property.name | in_double_quote_literal }}"):',
        "an object or a string is no array, though Python can walk through both",
    ),
    Edit(
        _LIST,
        "in _{{ property.python_name }}:",
        'in array(_{{ property.python_name }}, "{{ property.name | in_double_quote_literal }}"):',
        "likewise where the array may be absent",
    ),
    Edit(
        _ENUM,
        "{{ property.class_info.name }}({{ source }})",
        "{{ property.class_info.name }}"
        '({{ "integer" if property.value_type.__name__ == "int" else "text" }}'
        '({{ source }}, "{{ property.name | in_double_quote_literal }}"))',
        "true equals 1 in Python, and 1 may mean paid",
    ),
    Edit(
        _UNION,
        "{% if not inner_template.construct %}\n"
        "            {% set ns.contains_unmodified_properties = true %}",
        "{% if not inner_template.construct %}\n"
        '            {% if inner_property.get_base_type_string() != PythonCode("None") %}\n'
        "            {% set ns.contains_unmodified_properties = true %}\n"
        "            {% endif %}",
        "null beside another type lets no third type through",
    ),
    Edit(
        _UNION,
        "{% if inner_template.check_type_for_construct and"
        " (not loop.last or ns.contains_unmodified_properties) %}",
        "{% if inner_template.check_type_for_construct %}",
        "each type of a union is tried, then the next",
    ),
    Edit(
        _UNION,
        "data)\n    {% endif %}\n\n{{ property.python_name }} = _parse_",
        "data)\n    {% else %}\n"
        '    raise TypeError("{{ property.name | in_double_quote_literal }}: '
        'none of its types fits")\n'
        "    {% endif %}\n\n{{ property.python_name }} = _parse_",
        "and when none fits, the field is named",
    ),
    Edit(
        _ENDPOINT,
        'quote(str({{parameter.python_name}}), safe="")',
        'path_segment({{parameter.python_name}}, "{{parameter.name | in_double_quote_literal}}")',
        "an empty id or `..` would reach another endpoint",
    ),
    Edit(
        _ENDPOINT,
        "status_code=HTTPStatus(response.status_code)",
        "status_code=response.status_code",
        "520 is a status that vendors send and HTTPStatus does not know",
    ),
    Edit(_TYPES, "status_code: HTTPStatus", "status_code: int", "likewise"),
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
        "for the row above",
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
