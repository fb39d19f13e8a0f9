"""The documents of the vendors' APIs, with a viewer that sends requests to the mock gateways."""

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from onetill_mocks._json import root_url
from onetill_mocks._pages._render import missing, render, view
from onetill_mocks._specs import spec_keys, spec_text
from onetill_mocks._vendor import Vendor

_TYPES = {"swagger-ui.css": "text/css", "swagger-ui-bundle.js": "text/javascript"}
# The section of a spec, up to the next one: without a parser, which nothing else here needs.
_SERVERS = re.compile(r"^servers:\n(?:[ #-].*\n|\n)*", re.MULTILINE)


def routes(vendor: Vendor) -> list[Route]:
    """Return the routes of a vendor's documents."""
    apis = [key for key in vendor.gateways if key in spec_keys()]

    def chosen(request: Request) -> str:
        """Find the API that is asked for, which is the vendor's newest if none is."""
        key = request.query_params.get("api", apis[-1])
        if key not in apis:
            raise HTTPException(404, f"api must be one of {', '.join(apis)}")
        return key

    async def show(request: Request) -> Response:
        key = chosen(request)
        response = render(
            request,
            "docs.html",
            vendor=vendor,
            apis=apis,
            api=key,
            credentials=vendor.gateways[key],
        )
        # The viewer's style sheet has its icons inside.
        policy = response.headers["Content-Security-Policy"]
        response.headers["Content-Security-Policy"] = policy.replace(
            "img-src 'self'", "img-src 'self' data:"
        )
        return response

    async def document(request: Request) -> Response:
        root = root_url(request) + f"/{vendor.prefix}"
        servers = f'servers:\n  - url: "{root}"\n    description: The mock gateway.\n\n'
        text, _ = _SERVERS.subn(lambda _: servers, spec_text(chosen(request)), count=1)
        return Response(text, media_type="application/yaml")

    if not apis:
        return []
    return [
        view(f"/{vendor.prefix}/docs", show),
        view(f"/{vendor.prefix}/openapi.yaml", document),
    ]


async def viewer(request: Request) -> Response:
    """GET /static/viewer/{name}."""
    name = request.path_params["name"]
    if name not in _TYPES:
        return missing(request)
    body = (_viewer() / name).read_bytes()
    return Response(body, headers={"Cache-Control": "max-age=3600"}, media_type=_TYPES[name])


@cache
def _viewer() -> Traversable:
    """Find the files of Swagger UI. The package imports Flask, so it is imported late."""
    import flask_swagger_ui  # type: ignore[import-untyped]  # noqa: PLC0415  # it brings Flask

    return files(flask_swagger_ui) / "dist"


def docs_routes(vendors: Iterable[Vendor]) -> list[Route]:
    """Return the routes of all documents, and of their viewer."""
    return [
        *(route for vendor in vendors for route in routes(vendor)),
        view("/static/viewer/{name}", viewer),
    ]
