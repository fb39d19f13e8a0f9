"""The command as such: help, configuration, errors, completion, and what ends it."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cli.conftest import Run
from onetill._cli import main
from onetill._cli._app import NAMES, app
from onetill._cli._exits import HELP, Exit
from onetill.errors import NotSent
from onetill_mocks import MockGateways

SECRET = "key-that-nobody-may-see"


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """Make a private TOML file."""
    path = tmp_path / "onetill.toml"
    path.touch(mode=0o600)
    path.write_text(f'[crucash]\napi_key = "{SECRET}"\n')
    return path


@pytest.mark.parametrize("command", ["", *NAMES])
def test_help_fits(run: Run, command: str) -> None:
    """Help is at most 80 columns wide, and tells each exit status and each option."""
    done = run(*command.split(), "--help")
    assert done.status == 0
    assert max(map(len, done.out.splitlines())) <= 80
    assert "\x1b" not in done.out
    for status in Exit:
        assert str(int(status)) in HELP
        assert f"{int(status)}" in done.out
    if command:
        assert {"--json", "--mock", "--config"} <= {*done.out.replace(",", " ").split()}
    else:
        assert {*NAMES} <= {*done.out.split()}


@pytest.mark.parametrize(
    ("arguments", "reported"),
    [
        ("bogus", "Unknown command"),
        ("get", "onetill get --help"),
        ("get crucash", "onetill get GATEWAY ID"),
        ("get visa 1", "crucash"),
        ("get crucash 1 --api-key x", "--api-key"),
        ("create crucash 1,50 USD", "amount must be a number"),
        ("create crucash 1.50 usd", "currency must be a code"),
        ("create crucash -5 USD", "positive"),
        ("create crucash 5 USD --lifetime x", "lifetime"),
        ("create crucash 5 USD --lifetime 99999999999999", "lifetime"),
        ("create crucash 5 USD --email a@b.example", "does not accept email"),
        ("create paydo 5 EUR", "requires"),
        ("cancel crucash 1", "does not offer cancel"),
        ("list cryptocloud_v2 yesterday", "since must be a day"),
        ("list cryptocloud_v2 2026-01-02 2026-01-01", "since"),
        ("find paydo A-1", "lists no invoices"),
        ("find cryptocloud_v2 A-1 --since 2999-01-01", "since must be"),
        ("wait paydo 1 --timeout -1", "timeout must be"),
        ("wait paydo 1 --timeout nan", "timeout must be"),
        (f"get paydo {'x' * 200}", "invoice_id must"),
        ("check paydo", "FILE"),
        ("gateways extra", "Unexpected argument: extra."),
        ("gett paydo 1", 'Did you mean "get"? See'),
        ("create crucash 5 USD --lifetime 5.7", "lifetime must be a whole number"),
        ("create crucash 5 USD --lifetime 0x10", "lifetime must be a whole number"),
        ("listen paydo --port 80.5", "port must be a whole number"),
        ("wait paydo 1 --timeout 5m", "timeout must be a number of seconds"),
    ],
)
def test_misuse(run: Run, arguments: str, reported: str) -> None:
    """What is typed wrong is reported in one sentence, also in JSON, with the exit status 2."""
    done = run(*arguments.split(), "--mock")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("onetill: ")
    assert (reported in done.err, done.err.count("\n")) == (True, 1), done.err
    record = json.loads(run(*arguments.split(), "--mock", "--json").err)
    assert record["exit_status"] == 2
    assert reported in record["message"]


def test_nothing_is_configured(run: Run) -> None:
    """Without credentials, the variable that is missing is named, and what works without."""
    for command in (["get", "crucash", "1"], ["listen", "crucash", "--port", "0"]):
        done = run(*command)
        assert (done.status, "ONETILL_CRUCASH_API_KEY" in done.err) == (2, True)
        assert "onetill doctor crucash" in done.err
        assert "--mock" in done.err


def test_the_file_configures(run: Run, config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Credentials come from the file, the environment stands above it, and neither is shown."""
    for command in ("gateways", "doctor"):
        arguments = [command, "--config", config, *(["paydo"] if command == "doctor" else [])]
        monkeypatch.setenv("ONETILL_PAYDO_BASE_URL", "http://127.0.0.1:1")
        done = run(*arguments)
        assert SECRET not in done.out + done.err
    assert "api_key" in run("gateways", "--config", config).out
    Path(os.environ["XDG_CONFIG_HOME"]).mkdir()
    config.rename(Path(os.environ["XDG_CONFIG_HOME"]) / "onetill.toml")
    lines = run("gateways", "--json").out.splitlines()
    configured = {one["gateway"]: one["configured"] for one in map(json.loads, lines)}
    assert configured["crucash"] == "api_key"
    monkeypatch.setenv("ONETILL_CRUCASH_BASE_URL", "ftp://nowhere")
    assert "base_url must be" in run("gateways").out


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o610])
def test_the_file_must_be_private(run: Run, config: Path, mode: int) -> None:
    """A file that others can read is refused, with the command that mends it."""
    config.chmod(mode)
    done = run("get", "crucash", "1", "--config", config)
    assert (done.status, f"chmod 600 {config}" in done.err) == (2, True)


@pytest.mark.parametrize(
    "content",
    [
        f"{SECRET}", f'[crucash]\napi_key = "{SECRET}', f"[crucash]\napi_key = {SECRET}",
        f'[visa]\napi_key = "{SECRET}"', f'[crucash]\nkey = "{SECRET}"', "[crucash]\napi_key = 5",
        f'crucash = "{SECRET}"', "\xff", f'[crucash]\napi_key = "{SECRET}"\napi_key = "{SECRET}"',
        "a = " + "[" * 5000,
    ],
)  # fmt: skip
def test_a_broken_file(run: Run, config: Path, content: str) -> None:
    """A broken file is reported in one sentence that names it, and no part of a credential."""
    config.write_bytes(content.encode("latin-1"))
    done = run("get", "crucash", "1", "--config", config)
    assert (done.status, done.err.count("\n")) == (2, 1)
    assert str(config) in done.err
    assert SECRET[:8] not in done.err


def test_a_file_that_is_none(run: Run, tmp_path: Path) -> None:
    """A missing file, a folder and a pipe are reported in one sentence."""
    os.mkfifo(tmp_path / "pipe", 0o600)
    for path in (tmp_path / "missing.toml", tmp_path, tmp_path / "pipe"):
        done = run("get", "crucash", "1", "--config", path)
        assert (done.status, str(path) in done.err, done.err.count("\n")) == (2, True, 1)


def test_doctor(run: Run, monkeypatch: pytest.MonkeyPatch, mock_gateways: MockGateways) -> None:
    """It tells what is configured, reachable and right, and what is not, without a secret."""
    done = run("doctor", "--mock", "--json")
    report = json.loads(done.out)
    assert done.status == 0
    assert [row["clock"].split()[0] for row in report["gateways"]] == ["right"] * 4
    assert {"onetill", "python", "tls", "packages"} <= report.keys()
    for secret in mock_gateways.environ("paydo").values():
        assert secret not in done.out.replace(mock_gateways.url.removeprefix("http://"), "")
    monkeypatch.setenv("ONETILL_PAYDO_BASE_URL", "http://127.0.0.1:1")
    done = run("doctor", "paydo")
    assert (done.status, "no connection" in done.out, "onetill doctor" in done.out) == (
        *(5, True),
        False,
    )
    assert run("doctor", "crucash").status == 2


def test_doctor_counts_what_is_in_use(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A gateway that is down counts if it is named or has credentials, and not otherwise."""

    def down(*_: object) -> None:
        raise NotSent("no connection")

    monkeypatch.setattr("onetill._cli._doctor.exchange", down)
    assert "no connection" in run("doctor").out
    assert [run(*command).status for command in (["doctor"], ["doctor", "paydo"])] == [0, 5]
    monkeypatch.setenv("ONETILL_CRUCASH_API_KEY", SECRET)
    assert run("doctor").status == 5


def test_mock_gateways_are_started(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where none run, --mock starts some for the command, and says so."""
    monkeypatch.setenv("ONETILL_MOCK_URL", "http://127.0.0.1:0")
    done = run("create", "crucash", "25", "USD", "--mock", "--json")
    assert (done.status, json.loads(done.out)["status"]) == (0, "open")
    assert "until this command ends" in done.err
    monkeypatch.setenv("ONETILL_MOCK_URL", "https://vendor.example")
    done = run("get", "crucash", "1", "--mock")
    assert (done.status, "ONETILL_MOCK_URL must be a loopback URL" in done.err) == (2, True)


def test_json_is_all_there_is(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """With `--json`, each line beside the output is JSON too, however the option is written."""
    ids = tmp_path / "ids"
    ids.write_text("nobody\n")
    monkeypatch.setenv("ONETILL_MOCK_URL", "http://127.0.0.1:0")
    for option in ("--json", "--json=true"):
        for command in (["get", "paydo", "nobody"], ["check", "paydo", ids]):
            done = run(*command, "--mock", option)
            notes = [json.loads(line) for line in done.err.splitlines()]
            assert (done.status, "note" in notes[0], len(notes)) == (3, True, 2)


@pytest.mark.parametrize(("output", "status"), [("pipe", 141), ("/dev/full", 2), ("closed", 0)])
@pytest.mark.parametrize(
    "command",
    ["onetill --help", "onetill --version", "onetill gateways", "onetill_mocks --help",
     "onetill_mocks --port 0"],
)  # fmt: skip
def test_an_output_that_takes_nothing(command: str, output: str, status: int) -> None:
    """A closed pipe, a full disk and a closed stream end both commands, each in its own way."""
    if (command, output) == ("onetill_mocks --port 0", "closed"):
        pytest.skip("it serves until Ctrl-C")
    arguments = [sys.executable, "-m", *command.split()]
    redirect = {"pipe": ">&3", "/dev/full": "> /dev/full", "closed": ">&-"}[output]
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(  # noqa: S603  # our own Python
        ["bash", "-c", f'exec 3>&{writer}; "$@" {redirect}', "bash", *arguments],  # noqa: S607
        stderr=subprocess.PIPE,
        env={
            **os.environ,
            "PYTHONUNBUFFERED": "",
        },  # else argparse writes, and hides that it cannot
        pass_fds=[writer],
        text=True,
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr.count("\n")) == (status, int(status == 2)), done.stderr


def test_without_a_home(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A user without a home, or whose home is another's, is one without a file."""
    monkeypatch.delenv("XDG_CONFIG_HOME")

    def refused(_: Path) -> Path:
        raise RuntimeError

    def denied(_: Path) -> bool:
        raise PermissionError

    monkeypatch.setattr(Path, "expanduser", refused)
    assert run("gateways").status == 0
    monkeypatch.setattr(Path, "exists", denied)
    assert "is not there" in run("doctor", "--mock").out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(shell: str) -> None:
    """Each shell completes commands, options and gateways."""
    script = app.generate_completion(shell=shell)  # type: ignore[arg-type]  # one of its shells
    for word in (*NAMES, "--forward-to", "cryptocloud_v2"):
        assert word in script


COMPLETE = """
source "$1"; shift
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
$(complete -p onetill | sed -E 's/.*-F (\\S+).*/\\1/')
echo "${COMPREPLY[*]}"
"""


@pytest.mark.skipif(not shutil.which("bash"), reason="there is no bash")
@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["can"], "cancel"),
        (["get", "cry"], "cryptocloud_v1 cryptocloud_v2"),
        (["create", "paydo", "5", "USD", "--op"], "--option"),
        (["check", "paydo", "ids.txt", "--format", ""], "table csv jsonl"),
    ],
)
def test_bash_completes(tmp_path: Path, words: list[str], offered: str) -> None:
    """What bash offers after a tab is what fits there."""
    script = tmp_path / "onetill"
    script.write_text(app.generate_completion(shell="bash"))  # noqa: S604  # it starts none
    done = subprocess.run(  # noqa: S603  # whichever bash there is
        ["bash", "-c", COMPLETE, "bash", script, "onetill", *words],  # noqa: S607  # likewise
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == offered.split()


def test_completion_is_installed(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`--install-completion` writes the script of the shell into the home directory."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("SHELL", "/bin/bash")
    assert run("--install-completion", "--shell", "bash").status == 0
    assert any("onetill" in file.name for file in tmp_path.rglob("*") if file.is_file())


@pytest.mark.parametrize("library", ["cyclopts", "rich"])
def test_without_the_extra(library: str) -> None:
    """Without the extra, the command says what to install."""
    code = (
        f"import sys; sys.modules['{library}'] = None; import onetill._cli as c; sys.exit(c.main())"
    )
    done = subprocess.run(  # noqa: S603  # our own Python
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    expected = f"onetill: the command needs {library}: pip install 'onetill[cli]'\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", expected)


def test_ctrl_c_before_the_command_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends the command as it does any other, though no part of it has begun."""

    def interrupted(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("onetill._cli._app.run", interrupted)
    assert main(["gateways"]) == 130


def test_terminals_alone_get_styles(mock_gateways: MockGateways) -> None:
    """A terminal gets styled text, unless NO_COLOR is set; a pipe never does."""
    pty = pytest.importorskip("pty")
    invoice_id = mock_gateways.place("paydo", price="5", currency="USD")
    seen = {}
    for setting in ({}, {"NO_COLOR": "1"}):
        leader, follower = pty.openpty()
        environ = {**os.environ, "TERM": "xterm", **setting}
        with subprocess.Popen(
            [sys.executable, "-m", "onetill", "check", "paydo", "-", "--mock"],
            stdin=subprocess.PIPE, stdout=follower, stderr=subprocess.DEVNULL, env=environ,
        ) as started:  # fmt: skip
            started.communicate(invoice_id.encode(), timeout=20)
        seen[bool(setting)] = os.read(leader, 65536)
        os.close(leader)
        os.close(follower)
    assert (b"\x1b[" in seen[False], b"\x1b[" in seen[True]) == (True, False)
    assert invoice_id.encode() in seen[True]
