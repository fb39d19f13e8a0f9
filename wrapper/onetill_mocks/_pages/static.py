"""The style sheet, the script and the icon of the pages."""

from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from onetill_mocks._pages._render import view

_TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
_FILES = {file.name: file for file in (Path(__file__).parent / "static").iterdir()}
_HEADERS = {"Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"}


async def show(request: Request) -> Response:
    """GET /static/{name}."""
    file = _FILES.get(request.path_params["name"])
    if file is None:
        raise HTTPException(404)
    return Response(file.read_bytes(), headers=_HEADERS, media_type=_TYPES[file.suffix])


ROUTES = [view("/static/{name}", show)]
