"""Edits to the generator's templates of an operation: the first rows of edits.py."""

from codegen.edit import Edit

_ENDPOINT = "endpoint_module.py.jinja"
_MACROS = "endpoint_macros.py.jinja"

_RUNTIME = "from onetill_clients import _parameters, _runtime\n"
_BODIES = "{% if endpoint.bodies | length > 1 %}\n{% for body in endpoint.bodies %}\n"

ENDPOINT_EDITS = (
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
        _ENDPOINT,
        "import header_params, cookie_params, query_params,\n"
        "    arguments, client, kwargs, parse_response, docstring, body_to_kwarg %}",
        "import arguments, kwargs, parse_response, docstring %}\n"
        '{% from "parameters.py.jinja" import header_params, query_params, send_body %}',
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
        '{% if sends_headers(endpoint) %}\n    _kwargs["headers"]',
        "an operation whose response has several media types asks for the one that is read",
    ),
    Edit(
        _ENDPOINT,
        "    {{ cookie_params(endpoint) | indent(4) }}\n\n",
        "",
        "httpx takes cookies of one request only as a header, which header_params writes",
    ),
    Edit(
        _ENDPOINT,
        "        {% if endpoint.cookie_parameters %}\n"
        '        "cookies": cookies,\n'
        "        {% endif %}\n",
        "",
        "httpx takes cookies of one request only as a header, which header_params writes",
    ),
    Edit(
        _MACROS,
        "    {%- for body in endpoint.bodies -%}"
        "{% set body_required = body_required and body.prop.required %}\n"
        "    {{ body.prop.get_type_string(no_optional=True) | as_unembedded_code }}"
        " {% if not loop.last %} | {% endif %}\n"
        "    {%- endfor -%}{% if not body_required %} | Unset = UNSET{% endif %}\n,\n",
        "    {{ body_types(endpoint) }}"
        "{% if not endpoint.bodies[0].prop.required %} | Unset = UNSET{% endif %},\n"
        "content_type: Literal["
        "{% for body in endpoint.bodies %}"
        '"{{ body.content_type | in_double_quote_literal }}", '
        "{% endfor %}"
        "] | None = None,\n",
        "each type of the body once; where it does not choose the media type, the caller does",
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
        "def sync(\n"
        "    {{ arguments(endpoint) | indent(4) }}\n"
        ") -> {{ return_string | as_unembedded_code }} | None:",
        "def sync(\n    {{ arguments(endpoint) | indent(4) }}\n) -> {{ parsed_type(endpoint) }}:",
        "the same type as in the row above",
    ),
    Edit(
        _ENDPOINT,
        "async def asyncio(\n"
        "    {{ arguments(endpoint) | indent(4) }}\n"
        ") -> {{ return_string | as_unembedded_code }} | None:",
        "async def asyncio(\n"
        "    {{ arguments(endpoint) | indent(4) }}\n"
        ") -> {{ parsed_type(endpoint) }}:",
        "the same type as in the row above",
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
)
