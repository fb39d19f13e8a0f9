"""Server-sent events, which let a page know that there is news."""

import asyncio
from collections.abc import AsyncIterator

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from onetill_mocks._ledger import Ledger
from onetill_mocks._loop import real_time
from onetill_mocks._pages._render import view

_PAUSE = 0.2
_SILENCE = 15.0
_LONGEST = 600.0
_MOST_STREAMS = 50


async def events(request: Request) -> Response:
    """GET /events: the ledger's version, now and after each change."""
    state = request.app.state
    state.streams = getattr(state, "streams", 0)
    if state.streams >= _MOST_STREAMS:
        raise HTTPException(503, "There are too many open pages.")
    return StreamingResponse(
        _events(request), media_type="text/event-stream", headers={"Cache-Control": "no-store"}
    )


async def _events(request: Request) -> AsyncIterator[str]:
    """Look for news now and then: changes come from any thread, and may be many a second."""
    ledger, state = Ledger.of(request), request.app.state
    sent, began, spoken = -1, real_time(), real_time()
    state.streams += 1
    try:
        while not ledger.is_closing and real_time() < began + _LONGEST:
            if (version := ledger.version) != sent:
                sent, spoken = version, real_time()
                yield f"data: {version}\n\n"
            elif real_time() > spoken + _SILENCE:  # else a lost connection is never noticed
                spoken = real_time()
                yield ":\n\n"
            await asyncio.sleep(_PAUSE)
    finally:
        state.streams -= 1


ROUTES = [view("/events", events)]
