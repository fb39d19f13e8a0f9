"""What tills log of deviating responses is read back, with the edit that each calls for."""

import json
import logging
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path

import httpx
import pytest

from codegen import drift
from codegen.__main__ import main
from codegen.changes import command
from codegen.errors import CodegenError
from onetill import Till
from onetill.gateways import CryptoCloudV2
from support.openapi import dig, read

ROOT = Path(__file__).parents[2]
INFO = ("paths", "/v2/invoice/merchant/info", "post", "responses", "200", "content")
EXAMPLE = (*INFO, "application/json", "examples", "two", "value")

EDITS = {
    "coerced": "let `$.result[*].fee_usd` be of type string beside number",
    "missing_field": "take `$.result[*].project` out of x-expected",
    "null": "let `$.result[*].address` be null",
    "unknown_field": "add the property `$.result[*].closed_at`, of type string",
    "unknown_value": "add the new word to the enum of `$.result[*].status`",
    "unreadable": "let `$.result[*].expiry_date` be of type object beside string",
}


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """Log what a till sees in a response that deviates in every way, as production would."""
    response = deepcopy(dig(read("cryptocloud_v2"), *EXAMPLE))
    response["result"] = response["result"][:1]
    invoice = response["result"][0]
    invoice.update(
        closed_at="2026-12-01", status="frozen", address=None, fee_usd="1.4", expiry_date={"day": 1}
    )
    del invoice["project"]
    logger, file = logging.getLogger("onetill.drift"), tmp_path / "drift.log"
    handler = logging.FileHandler(file, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logger.addHandler(handler)
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json=response))
    try:
        with Till(CryptoCloudV2("key"), transport=transport) as till:
            till.get(invoice["uuid"])
        yield file
    finally:
        logger.removeHandler(handler)
        handler.close()


def test_every_kind_that_a_till_logs_has_its_edit(log: Path) -> None:
    """Each way in which a response deviates goes through the log to the edit that would say so."""
    seen = {each.kind: each for each, _ in drift.read(log)}
    assert {kind: each.edit for kind, each in seen.items()} == EDITS


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_drift_is_in_every_format(
    log: Path, form: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What tills saw stands in the report of each format, though no spec changed."""
    monkeypatch.setattr(command, "generate", lambda *_: None)  # a test writes nothing here
    arguments = ["changes", "--root", str(ROOT), "--base", str(ROOT), "--format", form]
    assert main([*arguments, "--drift", str(log)]) == 0
    reported = capsys.readouterr().out
    if form == "json":
        content = json.loads(reported)
        assert content["impact"] == "none"
        sentences = content["drift"]
    else:
        title, item = ("### ", "- ") if form == "markdown" else ("", "  ")
        assert f"{title}Seen in production\n" in reported
        sentences = [
            line.removeprefix(item)
            for line in reported.splitlines()
            if line.startswith(f"{item}drift")
        ]
    assert len(sentences) == len(EDITS)
    for edit in EDITS.values():
        assert any(f"specs/cryptocloud_v2.yaml: {edit}." in each for each in sentences), edit


@pytest.mark.parametrize(
    ("expected", "actual"), [("array", "string"), ("array", "object"), ("object", "object")]
)
def test_what_a_schema_refuses(expected: str, actual: str) -> None:
    """An unreadable item, or a value of the right type, is the fault of a schema, not of a type."""
    seen = drift.Drift("paydo", "get_invoice", "$.data.items", "unreadable", expected, actual)
    assert seen.edit == (
        "loosen the schema of `$.data.items`, or of its items:"
        f" it refuses what came, of type {actual}"
    )


def test_drift_is_reported_once(tmp_path: Path) -> None:
    """What tills saw is reported once, with how often and the edit that would say so."""
    file = tmp_path / "drift.log"
    line = {
        "gateway": "paydo",
        "operation": "get_invoice",
        "path": "$.data.fee",
        "kind": "unknown_field",
        "actual": "string",
    }
    file.write_text(f"2026-11-25 WARNING onetill.drift {json.dumps(line)}\n" * 2, encoding="utf-8")
    (reported,) = drift.tell(file)
    assert "paydo get_invoice $.data.fee: unknown field, 2 times" in reported
    assert "add the property `$.data.fee`, of type string" in reported
    file.write_text("no drift\n", encoding="utf-8")
    with pytest.raises(CodegenError, match=r"drift\.log:1: a JSON object"):
        drift.read(file)
