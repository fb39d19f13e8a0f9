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
_RUNTIME = "from onetill_clients import _parameters, _runtime\n"
_BODIES = "{% if endpoint.bodies | length > 1 %}\n{% for body in endpoint.bodies %}\n"

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
        _ENDPOINT,
        "import header_params, cookie_params, query_params,\n"
        "    arguments, client, kwargs, parse_response, docstring, body_to_kwarg %}",
        "import arguments, kwargs, parse_response, docstring %}\n"
        '{% from "parameters.py.jinja" import cookie_params, header_params, query_params,'
        " send_body %}",
        "parameters and forms are sent in the style of the spec, bodies with every digit",
    ),
    Edit(
        _ENDPOINT,
        _BODIES + "    if isinstance(body, {{body.prop.get_type_string(no_optional=True) |"
        " as_unembedded_code }}):\n"
        "        {{ body_to_kwarg(body) | indent(8) }}\n"
        '        {%- if body.content_type == "multipart/form-data" %}\n'
        '        headers["Content-Type"] = "multipart/form-data; boundary=+++"\n'
        "        {% else %}\n"
        '        headers["Content-Type"] = "{{ body.content_type | in_double_quote_literal }}"\n'
        "        {% endif %}\n"
        "{% endfor %}\n"
        "{% elif endpoint.bodies | length == 1 %}\n"
        "{% set body = endpoint.bodies[0] %}\n"
        "    {{ body_to_kwarg(body) | indent(4) }}\n"
        '    {%- if body.content_type == "multipart/form-data" %}\n'
        '    headers["Content-Type"] = "multipart/form-data; boundary=+++"\n'
        "    {% else %}\n"
        '    headers["Content-Type"] = "{{ body.content_type | in_double_quote_literal }}"\n'
        "    {% endif %}\n"
        "{% endif %}\n",
        "    {{ send_body(endpoint) | indent(4) }}\n",
        "one body is sent as one media type, and a file may hold any fixed boundary",
    ),
    Edit(
        _ENDPOINT,
        "{% if endpoint.header_parameters or endpoint.bodies | length > 0 %}\n"
        '    _kwargs["headers"]',
        "{% if endpoint.header_parameters or endpoint.bodies or facts(endpoint).accept %}\n"
        '    _kwargs["headers"]',
        "an operation whose response has several media types asks for the one that is read",
    ),
    Edit(
        _MACROS,
        "{% set body_required = body_required and body.prop.required %}",
        "",
        "a required body is required in each of its media types",
    ),
    Edit(
        _MACROS,
        "    {%- endfor -%}{% if not body_required %} | Unset = UNSET{% endif %}\n,\n",
        "    {%- endfor -%}"
        "{% if not endpoint.bodies[0].prop.required %} | Unset = UNSET{% endif %},\n"
        "content_type: Literal["
        "{% for body in endpoint.bodies %}"
        '"{{ body.content_type | in_double_quote_literal }}", '
        "{% endfor %}"
        "] | None = None,\n",
        "the caller chooses the media type where the body's type does not",
    ),
    Edit(
        _MACROS,
        "body=body,\n",
        "body=body,\n"
        "{% if endpoint.bodies | length > 1 %}\n"
        "content_type=content_type,\n"
        "{% endif %}\n",
        "the argument of the row above is handed on",
    ),
    Edit(
        _MACROS,
        "Raises:\n    errors.UnexpectedStatus",
        "{% if facts(endpoint).page %}\n"
        "See {{ facts(endpoint).page | safe_for_docstring }}\n"
        "\n"
        "{% endif %}\n"
        "{% if endpoint.bodies | length > 1 %}\n"
        "The body is sent as content_type says, else as the first media type that takes its type.\n"
        "\n"
        "{% endif %}\n"
        "Responses:\n"
        "{% for response in endpoint.responses %}\n"
        "    {{ (response.status_code.pattern ~ ': ' ~ description(response))"
        " | safe_for_docstring | wordwrap(90) | indent(8) }}\n"
        "{% endfor %}\n"
        "\n"
        "Raises:\n    errors.UnexpectedStatus",
        "help() names the vendor's page and what each status means",
    ),
    Edit(
        _ENDPOINT,
        '(endpoint.responses | length > 0) and return_string != PythonCode("Any")',
        '(endpoint.responses | rejectattr("source.return_type", "equalto", "None") | list)',
        "a response of any JSON is read too",
    ),
    Edit(
        _ENDPOINT,
        "{% if endpoint.responses.default %}\n"
        "    {% set return_type = return_string | as_unembedded_code %}\n"
        "{% else %}\n"
        '    {% set return_type = (return_string | as_unembedded_code) + " | None" %}\n'
        "{% endif %}\n",
        "{% set return_type = parsed_type(endpoint) %}\n",
        "Python knows no None | None, and mypy no value of a function that returns None",
    ),
    Edit(
        _ENDPOINT,
        "from ...types import Response, UNSET\n",
        "from ...types import File, Response, UNSET, Unset\n"
        "from decimal import Decimal\nfrom io import BytesIO\nfrom typing import Literal\n",
        "the names that rows and expressions use; ruff takes out those that are not used",
    ),
    Edit(
        _ENDPOINT,
        'quote(str({{parameter.python_name}}), safe="")',
        "_parameters.path_segment("
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
