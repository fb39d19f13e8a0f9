"""What the README says is so."""

import asyncio
import re
import subprocess
from inspect import signature
from pathlib import Path
from typing import Any

import attrs
import httpx
import pytest

import demo
from onetill._gateway import Gateway
from onetill_mocks import MockGateways
from support.tills import GATEWAYS

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```python\n(.*?)```", README, re.DOTALL)


def row_missing(gateway: type[Gateway], column: str) -> str:
    """Say where README lacks a gateway."""
    return f"add a row `{gateway.__name__}` to the table of README.md with the column {column}"


@pytest.mark.parametrize("block", BLOCKS, ids=range(len(BLOCKS)))
def test_its_code_runs(
    block: str,
    mock_gateways: MockGateways,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    """Every block of Python runs at the mock gateways, and so do the tests in it."""
    for key in GATEWAYS:
        for variable, value in mock_gateways.environ(key).items():
            monkeypatch.setenv(variable, value)
    names: dict[str, object] = {"__name__": "readme"}
    exec(compile(block, "README.md", "exec"), names)  # noqa: S102  # our own README
    for name, thing in list(names.items()):
        if name.startswith("test_") and callable(thing):
            thing(*map(request.getfixturevalue, signature(thing).parameters))


def test_its_demo_sells_on_every_gateway(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """`make demo`, the first command of the README, sells on each gateway, from open to paid."""
    monkeypatch.setenv("COLUMNS", "80")  # where ids are cut, and nothing else
    demo.main()
    rows = capsys.readouterr().out
    for key in GATEWAYS:
        for state in ("open", "paid"):
            assert re.search(rf"\b{key}\b.*\b{state}\b", rows), (key, state)
    assert re.search(r"\d USDT +$", rows, re.MULTILINE)
    assert "What to try next" in rows


def test_its_fields_are_all_there() -> None:
    """The README tells what each gateway takes and demands of an order, and its own options."""
    table = README.split("An argument that the vendor does not")[1].split("The order id")[0]
    rows = [line.split("|") for line in table.splitlines() if line.startswith("| `")]
    cells_of = {
        cells[1].strip(" `"): [re.findall(r"`(\w+)`", cell) for cell in cells] for cells in rows
    }
    for gateway in GATEWAYS.values():
        assert gateway.__name__ in cells_of, row_missing(gateway, "accepts")
        _, _, takes, demands, options, _ = cells_of[gateway.__name__]
        assert set(takes) == gateway.optional_fields
        assert set(demands) == gateway.required_fields
        assert options == [field.name for field in attrs.fields(gateway.Options)]


def test_its_handler_delivers_once(
    mock_gateways: MockGateways, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The README's handler delivers what was paid for, once, and nothing that was not."""
    for variable, value in mock_gateways.environ("cryptocloud_v2").items():
        monkeypatch.setenv(variable, value)
    (block,) = (block for block in BLOCKS if "Starlette" in block)
    names: dict[str, Any] = {}
    exec(compile(block, "README.md", "exec"), names)  # noqa: S102  # our own README

    async def post(headers: dict[str, str], body: bytes) -> int:
        transport = httpx.ASGITransport(names["app"])
        async with httpx.AsyncClient(transport=transport, base_url="http://shop") as client:
            return (await client.post("/notified", headers=headers, content=body)).status_code

    def paid(price: str, order_id: str) -> tuple[dict[str, str], bytes]:
        invoice_id = mock_gateways.place(
            "cryptocloud_v2", price=price, currency="USD", order_id=order_id
        )
        mock_gateways.pay(invoice_id)
        return mock_gateways.notification(invoice_id, "cryptocloud_v2")

    assert asyncio.run(post(*paid("24.99", "A-1042"))) == 200
    assert asyncio.run(post(*paid("25.00", "A-9999"))) == 200
    headers, body = paid("25.00", "A-1042")
    assert asyncio.run(post(headers, body[:-1])) == 400
    assert names["DELIVERED"] == set()
    for _ in range(2):
        assert asyncio.run(post(headers, body)) == 200
    assert names["DELIVERED"] == {"A-1042"}


def test_its_targets_are_those_of_make() -> None:
    """The README tells every target of the Makefile, as `make` alone does, a line each."""
    listed = subprocess.run(
        ["make", "--no-print-directory"],  # noqa: S607  # whichever make there is
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    targets = [line.split()[0] for line in listed.splitlines()]
    assert re.findall(r"^\| `make ([\w-]+)` \|", README, re.MULTILINE) == targets


def test_its_gateways_are_all_there() -> None:
    """The README has a row for every gateway, which says whether each operation is offered."""
    table = README.split("## Gateways")[1].split("An empty cell")[0]
    head, *rows = re.findall(r"^\|(.*)\|$", table, re.MULTILINE)
    columns = [cell.strip().strip("`") for cell in head.split("|")]
    cells_of = {cells[0].strip(" `"): cells for row in rows if (cells := row.split("|"))}
    for gateway in GATEWAYS.values():
        assert gateway.__name__ in cells_of, row_missing(gateway, "create")
        row = cells_of[gateway.__name__]
        for operation in columns[1:]:
            offered = bool(row[columns.index(operation)].strip())
            assert offered is gateway.supports(operation), (gateway, operation)


@pytest.mark.parametrize("link", re.findall(r"\]\((\.github/[^)]+)\)", README))
def test_its_links_lead_somewhere(link: str) -> None:
    """Every file that the README links to is there."""
    assert (ROOT / link).is_file()
