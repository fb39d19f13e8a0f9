"""Plain HTTP servers on a loopback port, each of which is a function."""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import NamedTuple


def open_files() -> int:
    """Count the files and sockets that this process has open."""
    return len(os.listdir("/dev/fd"))  # noqa: PTH208  # it is no folder


class Request(NamedTuple):
    """A request that a server received."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes


class Reply(NamedTuple):
    """A server's response; a status of None closes the connection without one."""

    body: bytes | str = b""
    status: int | None = 200
    headers: Mapping[str, str] = {"Content-Type": "application/json"}  # never changed


@contextmanager
def serving(respond: Callable[[Request], Reply]) -> Iterator[tuple[str, list[Request]]]:
    """Serve a function over HTTP on a loopback port; yield its URL and the requests received."""
    requests: list[Request] = []

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # its name upstream
            """Stay quiet."""

        def do_GET(self) -> None:
            length = int(self.headers.get("Content-Length", 0))
            headers = dict(self.headers.items())
            request = Request(self.command, self.path, headers, self.rfile.read(length))
            requests.append(request)
            reply = respond(request)
            if reply.status is None:
                self.close_connection = True
                return
            body = reply.body.encode() if isinstance(reply.body, str) else reply.body
            self.send_response(reply.status)
            for name, value in {"Content-Length": str(len(body)), **reply.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        do_POST = do_GET  # noqa: N815  # its name upstream

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}", requests
        finally:
            server.shutdown()
            thread.join()
