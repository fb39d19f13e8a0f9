"""The bench: the tills beside their peers, each row in one run, contestants in turn, best of some.

`make bench` prints one table, in less than five minutes; `make bench FULL=1` takes the large rows
at their full sizes. The peers are the stock client, which openapi-python-client makes of the same
spec while the bench runs, httpx, aiohttp and `json`.
"""

import asyncio
import json
import logging
import subprocess
import sys
import tempfile
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from copy import deepcopy
from functools import partial
from importlib import import_module
from pathlib import Path
from time import perf_counter
from typing import Any, Final

import aiohttp
import httpx
from rich.console import Console
from rich.table import Table

from load import fast_server
from onetill import AsyncTill, Money, Till
from onetill.errors import BadResponse
from onetill.gateways import CruCash, CryptoCloudV2
from onetill_clients.cryptocloud_v2.api.invoices import get_invoices
from support.openapi import operations, read
from support.samples import page as sample_page

KEY: Final = "key-of-the-bench-01"
ROUNDS: Final = 3
PATH: Final = "/v1/invoice/info"

Timed = Callable[[], float]


class Bench:
    """The table, and what its rows are measured with."""

    def __init__(self) -> None:
        self.table = Table("work", "ours", "peer", "measured", "ratio", "target", "met")

    def row(  # noqa: PLR0913  # a row has these columns
        self, work: str, ours: Timed, peer: Timed, named: str, most: float, *, per: int = 1
    ) -> None:
        """Measure ours and a peer in turn; the ratio is of times, ours to the peer's."""
        pairs = [(ours(), peer()) for _ in range(ROUNDS)]
        mine, theirs = (min(times) / per * 1e6 for times in zip(*pairs, strict=True))
        ratio = mine / theirs
        self.add(work, f"{mine:,.1f} us", named, f"{theirs:,.1f} us", ratio=ratio, most=most)

    def add(self, *cells: str, ratio: float, most: float) -> None:
        """Add a row whose ratio must be at most some number."""
        met = "yes" if ratio <= most else "NO"
        self.table.add_row(*cells, f"{ratio:.2f}", f"<= {most:.2f}", met)


@contextmanager
def serving(folder: Path, delay: float) -> Iterator[str]:
    """Run the server."""
    files = [str(folder / "one"), str(folder / "batch")]
    command = [sys.executable, fast_server.__file__, str(delay), *files]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603  # ours
        try:
            assert process.stdout is not None
            yield f"http://127.0.0.1:{process.stdout.readline().strip()}"
        finally:
            process.kill()


def timed(work: Callable[[], object]) -> float:
    """Return how many seconds some work takes."""
    begin = perf_counter()
    work()
    return perf_counter() - begin


def timed_async(work: Callable[[], Coroutine[Any, Any, object]]) -> float:
    """Return how many seconds some work takes in an event loop of its own."""
    return timed(lambda: asyncio.run(work()))


def stock(folder: Path, key: str) -> Any:  # noqa: ANN401  # a package made on the fly
    """Make the stock client of a spec, and import it.

    Its requests are JSON only: a stock module does not import where there are forms too.
    """
    document = deepcopy(read(key))
    for operation in operations(document):
        content = operation.node.get("requestBody", {}).get("content", {})
        for media in content.keys() - {"application/json"}:
            del content[media]
    spec = folder / f"{key}.json"
    spec.write_text(json.dumps(document), encoding="utf-8")
    subprocess.run(  # noqa: S603  # a pinned tool
        [
            Path(sys.executable).with_name("openapi-python-client"),
            "generate",
            "--path",
            spec,
            "--meta",
            "none",
            "--output-path",
            folder / f"stock_{key}",
        ],
        check=True,
        capture_output=True,
    )
    sys.path.insert(0, str(folder))
    return import_module(f"stock_{key}")


async def in_flight(call: Callable[[Any], Coroutine[Any, Any, object]], all_of: list[Any]) -> None:
    """Make calls of which fifty are in flight at any moment."""
    waiting = iter(all_of)

    async def work() -> None:
        for one in waiting:
            await call(one)

    await asyncio.gather(*(work() for _ in range(50)))


async def till_many(url: str, ids: list[str], gateway: type = CruCash) -> None:
    """Read many invoices by a till."""
    async with AsyncTill(gateway(KEY, base_url=url)) as till:
        async for lookup in till.get_many(ids):
            assert lookup.invoice is not None, lookup.error


def sync_many(url: str, ids: list[str]) -> None:
    """Read many invoices by a till that blocks."""
    with Till(CruCash(KEY, base_url=url)) as till:
        for lookup in till.get_many(ids):
            assert lookup.invoice is not None, lookup.error


async def stock_many(package: str, url: str, ids: list[str]) -> None:
    """Read many invoices by the stock client of Cru Cash."""
    client = import_module(package).AuthenticatedClient(base_url=url, token=KEY)
    endpoint = import_module(f"{package}.api.invoices.get_invoice")
    request = import_module(f"{package}.models").GetInvoiceRequest

    async def call(one: str) -> None:
        assert await endpoint.asyncio(client=client, body=request(invoice_id=one))

    async with client:
        await in_flight(call, ids)


async def stock_batches(package: str, url: str, ids: list[str]) -> None:
    """Read many invoices by the stock client of CryptoCloud v2, a hundred a call."""
    client = import_module(package).AuthenticatedClient(base_url=url, token=KEY)
    endpoint = import_module(f"{package}.api.invoices.get_invoices")
    request = import_module(f"{package}.models").GetInvoicesRequest
    batches = [[f"INV-{one}" for one in ids[at : at + 100]] for at in range(0, len(ids), 100)]

    async def call(batch: list[str]) -> None:
        assert await endpoint.asyncio(client=client, body=request(uuids=batch))

    async with client:
        await in_flight(call, batches)


async def aiohttp_many(url: str, ids: list[str]) -> None:
    """Read many invoices by bare aiohttp and json."""
    async with aiohttp.ClientSession() as session:

        async def call(one: str) -> None:
            async with session.post(url + PATH, json={"invoice_id": one}) as response:
                json.loads(await response.read())

        await in_flight(call, ids)


def httpx_pool(url: str, ids: list[str]) -> None:
    """Read many invoices by eight threads over httpx."""
    with httpx.Client(base_url=url) as client, ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda one: client.post(PATH, json={"invoice_id": one}).json(), ids))


def imported(statement: str) -> float:
    """Return how long a fresh interpreter takes to import something, less its own start."""
    return run_python(f"from time import perf_counter as t; b = t(); {statement}; print(t() - b)")


def run_python(code: str, *arguments: str) -> float:
    """Run code in a fresh interpreter, and return the number that it prints."""
    done = subprocess.run(  # noqa: S603  # our own Python
        [sys.executable, "-c", code, *arguments], check=True, capture_output=True, text=True
    )
    return float(done.stdout)


READ_GENERATED: Final = """
import asyncio, resource, sys
from onetill import AsyncTill
from onetill.gateways import CryptoCloudV2

async def read():
    async with AsyncTill(CryptoCloudV2(sys.argv[1], base_url=sys.argv[2])) as till:
        async for _ in till.get_many(f"{number:08}" for number in range(int(sys.argv[3]))):
            pass

asyncio.run(read())
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)
"""


def memory(url: str, count: int) -> float:
    """Return the peak of memory, in bytes, of a process that reads many invoices."""
    return run_python(READ_GENERATED, KEY, url, str(count))


def measure(bench: Bench, folder: Path, url: str, slow: str, *, full: bool) -> None:
    """Measure all rows."""
    ids = [f"id{number:06}" for number in range(100_000 if full else 10_000)]
    some = ids[: 5_000 if full else 1_500]
    ours = partial(timed_async, lambda: till_many(url, some))
    bench.row("1 AsyncTill.get_many, per id", ours,
              lambda: timed_async(lambda: stock_many("stock_crucash", url, some)),
              "stock client, 50 in flight", 1 / 5, per=len(some))  # fmt: skip
    bench.row("1 the same", ours, lambda: timed_async(lambda: aiohttp_many(url, some)),
              "bare aiohttp, 50 in flight", 5.0, per=len(some))  # fmt: skip
    bench.row("2 Till.get_many, per id", lambda: timed(lambda: sync_many(url, some)),
              lambda: timed(lambda: httpx_pool(url, some)),
              "8 threads over httpx", 1 / 1.5, per=len(some))  # fmt: skip
    enough = ids[:3_000]  # so that the first fifty connections do not count
    ideal = len(enough) * 0.05 / 50
    waiting: dict[str, Timed] = {
        "AsyncTill": lambda: timed_async(lambda: till_many(slow, enough)),
        "Till": lambda: timed(lambda: sync_many(slow, enough)),
    }
    for name, run in waiting.items():
        took = min(run() for _ in range(ROUNDS))
        rates = (f"{len(enough) / took:,.0f}/s", "50 / 50 ms", f"{len(enough) / ideal:,.0f}/s")
        work = f"3 {name}, a server that takes 50 ms"
        bench.add(work, *rates, ratio=took / ideal, most=1 / 0.9)
    many = [f"{number:08}" for number in range(50_000 if full else 20_000)]
    bench.row("4 v2 in batches of 100, per id",
              lambda: timed_async(lambda: till_many(url, many, CryptoCloudV2)),
              lambda: timed_async(lambda: stock_batches("stock_cryptocloud_v2", url, many)),
              "stock client", 1.0, per=len(many))  # fmt: skip
    bytes_to_invoices(bench, folder)
    with Till(CruCash(KEY, base_url=url)) as till, httpx.Client(base_url=url) as client:
        bench.row("6 Till.get on a warm connection",
                  lambda: timed(lambda: [till.get(one) for one in ids[:300]]),
                  lambda: timed(lambda: [client.post(PATH, json={"invoice_id": one}).json()
                                         for one in ids[:300]]),
                  "httpx.Client and .json()", 1.15, per=300)  # fmt: skip
        bench.row("13 create over a connection of its own, beside get",
                  lambda: timed(lambda: create_many(till, 100)),
                  lambda: timed(lambda: [till.get(one) for one in ids[:100]]),
                  "Till.get (no target)", 99.0, per=100)  # fmt: skip
    stack = partial(imported, "import httpx, attrs")
    bench.row("7 import onetill", partial(imported, "import onetill"), stack, "httpx, attrs", 1.1)
    bench.row("7 Money, Status, Invoice",
              partial(imported, "from onetill import Money, Status, Invoice"),
              stack, "httpx, attrs", 0.3)  # fmt: skip
    most = 1_000_000 if full else 200_000
    small, large = memory(url, 10_000), memory(url, most)
    bench.add(f"8 peak memory, {most:,} ids", f"{large / 1e6:.1f} MB", "10,000 ids",
              f"{small / 1e6:.1f} MB", ratio=large / small, most=1.1)  # fmt: skip
    took = min(timed(lambda: Till(CruCash(KEY)).close()) for _ in range(ROUNDS))
    bench.add("9 a second till", f"{took * 1e3:.2f} ms", "2 ms", "", ratio=took / 0.002, most=1.0)
    few = ids[:1_000]
    short = min(timed_async(lambda: till_many(url, few)) for _ in range(ROUNDS)) / len(few)
    long = min(timed_async(lambda: till_many(url, ids)) for _ in range(1 if full else 2)) / len(ids)
    bench.add(f"10 per id, {len(ids):,} ids", f"{long * 1e6:,.1f} us", "1,000 ids",
              f"{short * 1e6:,.1f} us", ratio=long / short, most=1.1)  # fmt: skip


def create_many(till: Till, count: int) -> None:
    """Create at a server that responds as to a read, which is not believed."""
    for _ in range(count):
        with suppress(BadResponse):
            till.create(Money("5.00", "USD"))


def bytes_to_invoices(bench: Bench, folder: Path) -> None:
    """Measure a response of a hundred invoices, from bytes to what a caller gets."""
    one = (folder / "batch").read_bytes()
    invoices = b",".join(one.replace(b"@ID@", b"INV-%08d" % number) for number in range(100))
    content = b'{"status":"success","result":[%b]}' % invoices
    response = httpx.Response(200, content=content)
    theirs = import_module("stock_cryptocloud_v2.models").GetInvoicesResponse
    gateway = CryptoCloudV2(KEY)
    ids = [f"{number:08}" for number in range(100)]

    def ours() -> None:
        flow = gateway.get_batch(ids)
        next(flow)
        client: Any = gateway.client(base_url="https://x", token="")
        with suppress(StopIteration):
            flow.send(get_invoices._build_response(client=client, response=response))  # noqa: SLF001  # what an endpoint does

    times = 20  # enough that what is compiled and cached at first does not count

    def repeated(work: Callable[[], object]) -> float:
        return timed(lambda: [work() for _ in range(times)])

    bench.row("5 bytes of 100 v2 invoices", lambda: repeated(ours),
              lambda: repeated(lambda: theirs.from_dict(json.loads(content))),
              "stock: json.loads and from_dict", 1.0, per=times)  # fmt: skip


def main() -> None:
    """Measure, and print the table."""
    bench = Bench()
    logging.getLogger("onetill").disabled = True
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        page = sample_page("crucash_paid") | {"id": "@ID@"}
        (folder / "one").write_text(json.dumps(page), encoding="utf-8")
        invoice = sample_page("cryptocloud_v2_info")["result"][0] | {"uuid": "@ID@"}
        (folder / "batch").write_text(json.dumps(invoice), encoding="utf-8")
        for key in ("crucash", "cryptocloud_v2"):
            stock(folder, key)
        with serving(folder, 0) as url, serving(folder, 0.05) as slow:
            measure(bench, folder, url, slow, full="full" in sys.argv[1:])
    Console(width=140).print(bench.table)


if __name__ == "__main__":
    main()
