"""`onetill check`: many ids, from a file or standard input, streaming."""

import csv
import io
import json
import signal
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from time import sleep

import pytest

from cli.conftest import Run, process
from onetill import Lookup
from onetill._cli._progress import progress_bar
from onetill._cli._results import ResultFile
from onetill_mocks import MockGateways

KEY = "cryptocloud_v2"


@pytest.fixture
def ids(mock_gateways: MockGateways) -> list[str]:
    """Place some invoices: the first is paid, the others are open."""
    orders = ['A, "1"', *[None] * 4]
    placed = [mock_gateways.place(KEY, price="5", currency="USD", order_id=one) for one in orders]
    mock_gateways.pay(placed[0])
    return placed


@pytest.fixture
def file(tmp_path: Path, ids: list[str]) -> Path:
    """Write the ids to a file, a line each, with an unknown one in the middle."""
    path = tmp_path / "ids.txt"
    path.write_text("\n".join([*ids[:2], "INV-NOBODY00", *ids[2:]]) + "\n")
    return path


def test_each_id_has_a_result(run: Run, file: Path) -> None:
    """Every id is in the results, in order, in each format; the summary counts the states."""
    asked = file.read_text().split()
    table = run("check", KEY, file, "--mock")
    assert [line.split()[0] for line in table.out.splitlines()[1:]] == asked
    assert (table.status, table.err) == (3, "6 ids: 1 NotFound, 4 open, 1 paid.\n")
    rows = [*csv.DictReader(io.StringIO(run("check", KEY, file, "--format=csv", "--mock").out))]
    assert [row["id"] for row in rows] == asked
    assert [row["is_paid"] for row in rows] == ["true", "false", "", "false", "false", "false"]
    assert [row["exit_status"] for row in rows] == ["0", "0", "3", "0", "0", "0"]
    assert [rows[0][name] for name in ("amount", "currency", "order_id")] == ["5", "USD", 'A, "1"']
    for form in ("--json", "--format=jsonl"):
        records = [
            json.loads(line) for line in run("check", KEY, file, form, "--mock").out.splitlines()
        ]
        assert [record["asked"] for record in records] == asked
        assert records[2]["exit_status"] == 3
        assert datetime.fromisoformat(records[0]["created_at"]).tzinfo == UTC


@pytest.mark.parametrize(
    ("content", "options"),
    [
        ("{0}\n\n  {1}  \r\n", []),
        ("\ufeffid\n{0}\n{1}", []),
        ("order,invoice_id\nA,{0}\nB,{1}\n", []),
        ('order;UUID\n"A;x";{0}\nB;"{1}"\n', []),
        ("order\tpayment\nA\t{0}\nB\t{1}\n", ["--column", "Payment"]),
        ("A,{0}\nB,{1}\n", ["--column", "2"]),
        ("payment\n{0}\n{1}\n", ["--column", "payment"]),
        ("order,uuid\nA,{0}\nB,{1}\n", ["--column", "2"]),
        ("order,id\nA, {0}\nB, \nC,\nD,{1} \n", []),
        ('"{0}"\n"{1}"\n', []),
        ('\ufeff"id"\r\n"{0}"\r\n"{1}"\r\n', []),
        ("name, first;Invoice ID\nx;{0}\ny;{1}\n", []),
        ("5,00;{0}\n6,00;{1}\n", ["--column", "2"]),
        ('"no\nte",id\n"a\nb",{0}\nc,{1}\n', []),
    ],
)
def test_files(run: Run, tmp_path: Path, ids: list[str], content: str, options: list[str]) -> None:
    """Ids are found in lines and in CSV, as spreadsheets write it."""
    path = tmp_path / "ids"
    path.write_bytes(content.format(*ids).encode())
    done = run("check", KEY, path, *options, "--mock", "--json")
    assert [json.loads(line)["asked"] for line in done.out.splitlines()] == ids[:2]
    assert done.status == 0


@pytest.mark.parametrize(
    ("content", "options", "reported"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00", [], "UTF-8"),
        (b"a\0b\n", [], "not binary"),
        (b"x" * 100_000, [], "not binary"),
        (b"a,b\n1,2\n", [], "--column"),
        (b"a,b\n1,2\n", ["--column", "c"], "one of a, b"),
        (b"a,id\n1,2\n3\n", [], "row 3 has none"),
        (b'a,id\n1,"2\n', [], ""),
    ],
)
def test_no_files(
    run: Run, tmp_path: Path, content: bytes, options: list[str], reported: str
) -> None:
    """A file that holds no ids is reported in one sentence."""
    path = tmp_path / "ids"
    path.write_bytes(content)
    done = run("check", KEY, path, *options, "--mock")
    assert reported in done.err
    assert done.err.count("\n") == 1
    assert done.status == 2 or not reported


def test_files_that_are_none(run: Run, tmp_path: Path) -> None:
    """A missing file, a folder and an output that is there are reported by name, in a sentence."""
    there = tmp_path / "there"
    there.write_text("")
    for options, reported in (
        ([tmp_path / "missing"], f"{tmp_path / 'missing'}: No such file"),
        ([tmp_path], f"{tmp_path}: Is a directory"),
        ([there, "--output", there, "--format", "csv"], "--resume"),
        ([there, "--output", tmp_path / "no" / "x", "--format", "csv"], "No such file"),
        ([there, "--output", tmp_path / "x"], "--format csv or jsonl"),
        ([there, "--resume"], "--output"),
        ([there, "--json", "--format", "csv"], "leave one of them out"),
    ):
        done = run("check", KEY, *options, "--mock")
        assert (done.status, done.err.count("\n")) == (2, 1), options
        assert reported in done.err
    done = run("check", KEY, there, "--mock")
    assert (done.status, done.err) == (0, "0 ids: nothing to do.\n")


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_it_goes_on(
    run: Run, file: Path, tmp_path: Path, form: str, mock_gateways: MockGateways
) -> None:
    """From every byte at which a run may have ended, --resume leads to the same file."""
    output = tmp_path / "results"
    options = ["--format", form, "--output", output, "--mock"]
    assert run("check", KEY, file, *options).status == 3
    whole = output.read_bytes()
    for cut in range(0, len(whole), len(whole) // 13):
        output.write_bytes(whole[:cut])
        before = len(mock_gateways.requests)
        done = run("check", KEY, file, *options, "--resume")
        assert output.read_bytes() == whole
        assert (done.status, done.err) == (3, "6 ids: 1 NotFound, 4 open, 1 paid.\n")
        assert len(mock_gateways.requests) - before <= 2
    before = len(mock_gateways.requests)
    assert run("check", KEY, file, *options, "--resume").status == 3
    assert [call.path for call in mock_gateways.requests[before:] if "info" in call.path] == []


def test_it_goes_on_with_the_same_file_only(run: Run, file: Path, tmp_path: Path) -> None:
    """Results of other ids, and a file that holds none, are not added to."""
    output = tmp_path / "results"
    options = ["--format", "csv", "--output", output, "--mock", "--resume"]
    run("check", KEY, file, *options)
    file.write_text("\n".join(reversed(file.read_text().split())))
    done = run("check", KEY, file, *options)
    assert (done.status, "same FILE" in done.err) == (2, True)
    whole = b"id,status,is_paid,amount,currency,order_id,error,exit_status,message\n"
    first = file.read_text().split()[0].encode()
    for notes in (b"my\nown\nnotes\n", b"a line\n", whole + first + b",,,,,,Odd,99,\n"):
        output.write_bytes(notes)
        done = run("check", KEY, file, *options)
        assert (done.status, output.read_bytes()) == (2, notes)
    done = run("check", KEY, file, "--format", "csv", "--output", "/dev/full", "--resume", "--mock")
    assert (done.status, "output must be a file" in done.err) == (2, True)


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_interrupted(
    mock_gateways: MockGateways, tmp_path: Path, number: signal.Signals, status: int
) -> None:
    """A signal leaves whole lines of what was known, says so, and shows no traceback."""
    file, output = tmp_path / "ids", tmp_path / "results"
    known = [mock_gateways.place("paydo", price="5", currency="USD") for _ in range(60)]
    file.write_text("\n".join(known))
    mock_gateways.fault("delay before", skip=70, seconds=20)
    arguments = ["check", "paydo", file, "--output", output, "--format", "jsonl", "--mock"]
    file.write_text("\n".join(known * 40))
    with process(*arguments) as started:
        while started.poll() is None and not (output.exists() and output.stat().st_size):
            sleep(0.01)
        started.send_signal(number)
        _, err = started.communicate(timeout=20)
    assert (started.returncode, "Traceback" in err) == (status, False)
    assert "--resume" in err
    written = output.read_text()
    assert written.endswith("\n")
    asked = [json.loads(line)["asked"] for line in written.splitlines()]
    assert asked == (known * 40)[: len(asked)]


@pytest.mark.parametrize("form", ["table", "csv", "jsonl"])
def test_nothing_foreign_controls_the_terminal(run: Run, tmp_path: Path, form: str) -> None:
    """An id with control characters is shown in every format, and does nothing."""
    file = tmp_path / "ids"
    file.write_text("no\x1b[2Jbody\nno\x9bbody\n")
    done = run("check", "paydo", file, "--format", form, "--mock")
    assert done.out.count("body") >= 2
    assert not {"\x1b", "\x9b"} & {*done.out, *done.err}


def test_each_line_is_written_at_once(tmp_path: Path) -> None:
    """What is known is in the file before the next id is read, should the power go."""
    output = tmp_path / "results"

    def lines() -> Iterator[str]:
        for number in range(3):
            yield str(number)
            assert output.read_text().split() == [str(one) for one in range(number + 1)]

    ResultFile(output, "jsonl", resume=False).write(lines())
    assert output.read_text() == "0\n1\n2\n"


def test_the_bar_is_no_result(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The progress goes to standard error, and standard output holds results alone."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with progress_bar(2, 0) as bar:
        assert len([*bar.count([Lookup("1"), Lookup("2")])]) == 2
    printed = capsys.readouterr()
    assert (printed.out, "Checking" in printed.err) == ("", True)


def test_a_closed_pipe(file: Path) -> None:
    """`| head` ends the command without a word."""
    file.write_text(file.read_text() * 400)
    with process("check", KEY, file, "--format", "csv", "--mock") as started:
        assert started.stdout
        assert started.stderr
        started.stdout.readline()
        started.stdout.close()
        assert (started.wait(30), started.stderr.read()) == (141, "")


def test_standard_input(run: Run, ids: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Ids come from standard input, too."""
    for before in ("", "\ufeff"):
        stdin = io.TextIOWrapper(io.BytesIO((before + "\n".join(ids)).encode()))
        monkeypatch.setattr("sys.stdin", stdin)
        assert run("check", KEY, "-", "--mock").err == "5 ids: 4 open, 1 paid.\n"
