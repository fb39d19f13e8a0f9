"""The memory of `onetill check`."""

import subprocess
import sys
from pathlib import Path

import pytest

FEW, MANY = 20_000, 200_000
CHECK = """
import sys
from contextlib import contextmanager
from pathlib import Path

from onetill import Invoice, Lookup, Status, Till
from onetill._cli import _check, main
from onetill.gateways import CruCash

few, *arguments = sys.argv[1:]
peaks = []


def peak():
    # Unlike ru_maxrss, it does not count what the parent of this process had.
    return int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]) // 1024


class Quick(CruCash):
    batch_size = 100

    def get_batch(self, ids):
        if not peaks and int(ids[0]) >= int(few):
            peaks.append(peak())
        return [Lookup(one, Invoice(gateway="crucash", id=one, status=Status.PAID)) for one in ids]
        yield


@contextmanager
def open_till(*_):
    with Till(Quick("key-of-a-test")) as till:
        yield till


_check.open_till = open_till
assert main(["check", "crucash", *arguments]) == 0
print(peak() - peaks[0])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="it reads /proc")
def test_it_is_constant(tmp_path: Path) -> None:
    """Ten times as many ids take no more memory: nothing is kept of what was written."""
    ids, output = tmp_path / "ids", tmp_path / "results"
    ids.write_text("".join(f"{number}\n" for number in range(MANY)))
    options = ["--format", "jsonl", "--output", str(output)]
    done = subprocess.run(  # noqa: S603  # our own Python
        [sys.executable, "-c", CHECK, str(FEW), str(ids), *options],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == f"{MANY} ids: {MANY} paid.\n"
    assert output.read_bytes().count(b"\n") == MANY
    assert int(done.stdout) < 4, "MiB"
