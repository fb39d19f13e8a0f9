"""Generation: all of it or nothing, whatever stops it, and only what was read is vouched for."""

import errno
import fcntl
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from codegen import build, clients
from codegen.__main__ import main
from support.generation import ROOT, Project, contents


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Copy the specs and the clients, to be broken."""
    ignored = shutil.ignore_patterns("codegen", "__pycache__")
    for folder in ("specs", "generated"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=ignored)
    return Project(tmp_path / "specs", tmp_path / "generated")


def test_a_stale_shared_file_is_removed(project: Project) -> None:
    """A file of an earlier runtime is drift, and is gone after the next generation."""
    before = contents(project.generated)
    (project.generated / "onetill_clients" / "_exact.py").touch()
    (project.generated / "onetill_clients" / "_runtime.py").write_text("", encoding="utf-8")
    assert project.generate("--check") == 1
    assert project.generate() == 0
    assert contents(project.generated) == before


def test_a_spec_saved_meanwhile_is_stale(
    project: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The lock vouches for the bytes that a client was made from, and for no later ones."""
    spec = project.specs / "crucash.yaml"
    whole = spec.read_text(encoding="utf-8")
    spec.write_text(whole.replace("summary: ", "summary: First, ", 1), encoding="utf-8")
    finish = build.finish

    def save(target: Path, made_from: str) -> None:
        finish(target, made_from)
        spec.write_text(whole.replace("summary: ", "summary: Second, ", 1), encoding="utf-8")

    with monkeypatch.context() as patched:
        patched.setattr(build, "finish", save)
        assert project.generate() == 0
    capsys.readouterr()
    assert project.generate() == 0
    assert re.search(r"crucash +\d+ files", capsys.readouterr().out)
    assert project.generate("--check") == 0


def test_what_an_ended_run_left_is_removed(project: Project) -> None:
    """A run that was killed leaves a folder, and the next run takes it away."""
    before = contents(project.generated)
    (project.generated / ".building-killed" / "onetill_clients").mkdir(parents=True)
    assert project.generate() == 0
    assert contents(project.generated) == before
    assert not [*project.generated.glob(".building-*")]


def test_two_runs_at_once(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """A second run at the same time ends in one sentence and touches nothing."""
    before = contents(project.generated)
    descriptor = os.open(project.generated, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        assert project.generate() == 1
    finally:
        os.close(descriptor)
    assert "another `make generate` is at work" in capsys.readouterr().err
    assert contents(project.generated) == before


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT])
def test_a_terminated_run_leaves_nothing(project: Project, stop: signal.Signals) -> None:
    """SIGTERM and Ctrl-C end a run in one sentence, with the clients as they were."""
    before = contents(project.generated)
    shutil.rmtree(project.generated / "onetill_clients" / "paydo")
    without = contents(project.generated)
    command = (sys.executable, "-B", "-m", "codegen")
    folders = ("--specs", str(project.specs), "--into", str(project.generated))
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "specs")}
    with subprocess.Popen(  # noqa: S603  # our own command
        (*command, *folders), env=environment, stderr=subprocess.PIPE
    ) as run:
        while not [*project.generated.glob(".building-*/onetill_clients/paydo/client.py")]:
            assert run.poll() is None
        run.send_signal(stop)
        said = run.communicate()[1].decode()
    assert run.returncode == 128 + stop
    assert said == f"error: stopped by {stop.name}, the clients are as they were.\n"
    assert contents(project.generated) == without
    assert project.generate() == 0
    assert contents(project.generated) == before


def test_a_signal_waits_for_the_last_client(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A signal while clients are put in place is heeded when all are, and the lock with them."""
    before = contents(project.generated)
    for key in ("crucash", "paydo"):
        shutil.rmtree(project.generated / "onetill_clients" / key)
    swap = clients._swap  # noqa: SLF001  # where the signal comes

    def interrupted(fresh: Path, place: Path) -> str:
        os.kill(os.getpid(), signal.SIGTERM)
        return swap(fresh, place)

    def stop(*_: object) -> None:
        raise InterruptedError

    monkeypatch.setattr(clients, "_swap", interrupted)
    known = signal.signal(signal.SIGTERM, stop)
    try:
        project.generate()
    finally:
        signal.signal(signal.SIGTERM, known)
    assert contents(project.generated) == before


@pytest.mark.parametrize(
    ("code", "reason"), [(errno.ENOSPC, "No space left"), (errno.EROFS, "Read-only file system")]
)
def test_a_disk_that_takes_nothing(
    project: Project,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    code: int,
    reason: str,
) -> None:
    """A full or read-only disk ends in one sentence, with the clients as they were."""
    (project.generated / "onetill_clients" / "paydo" / "client.py").unlink()
    before = contents(project.generated)

    def fail(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(build, "finish", fail)
    assert project.generate() == 1
    assert reason in capsys.readouterr().err
    assert main(["changes", "--root", str(project.specs.parent), "--base", str(ROOT)]) == 2
    assert re.fullmatch(rf"error: .*{reason}.*\n", capsys.readouterr().err)
    assert contents(project.generated) == before


@pytest.mark.parametrize("make", [os.mkdir, os.mkfifo])
def test_what_is_no_file_is_no_spec(
    project: Project, capsys: pytest.CaptureFixture[str], make: Callable[[Path], None]
) -> None:
    """A folder or a pipe that is named as a spec ends in one sentence that names it."""
    before = contents(project.generated)
    make(project.specs / "x.yaml")
    assert project.generate() == 1
    assert "x.yaml: a spec must be a file" in capsys.readouterr().err
    assert contents(project.generated) == before


def test_whatever_makes_the_clients_makes_them_stale(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A client of another maker is made again, though its spec and its files are as they were."""
    made: list[str] = []
    monkeypatch.setattr(clients, "_build", lambda stale, _: made.extend(one.stem for one in stale))
    assert project.generate() == 0
    assert made == []
    monkeypatch.setattr(clients, "_maker", lambda: "another")
    project.generate()
    assert made == sorted(one.stem for one in project.specs.glob("*.yaml"))


def test_each_file_of_the_maker_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A changed module, a changed template and a new one of either are another maker."""
    here = tmp_path / "codegen"
    shutil.copytree(ROOT / "specs" / "codegen", here, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(clients, "_HERE", here)
    known = {clients._maker()}  # noqa: SLF001  # what the lock is made of
    files = [*here.glob("*.py"), *here.rglob("*.jinja"), here / "more.py", here / "templates" / "x"]
    for file in files:
        with file.open("a", encoding="utf-8") as opened:
            opened.write("# more\n")
        known.add(clients._maker())  # noqa: SLF001  # likewise
    assert len(known) == 1 + len(files)


def test_what_a_folder_holds_has_one_digest(tmp_path: Path) -> None:
    """Two folders are alike only if their files have the same names and the same bytes."""
    held: list[dict[str, str]] = [
        {"a": "xby"},
        {"a": "x", "b": "y"},
        {"a": "", "xb": "y"},
        {},
        {"a": ""},
    ]
    for number, files in enumerate(held):
        (tmp_path / str(number)).mkdir()
        for name, text in files.items():
            (tmp_path / str(number) / name).write_text(text, encoding="utf-8")
    alike = [
        (one, other)
        for one in range(len(held))
        for other in range(len(held))
        if not clients.differ(tmp_path / str(one), tmp_path / str(other))
    ]
    assert alike == [(number, number) for number in range(len(held))]
