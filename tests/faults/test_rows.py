"""The checklist is whole: no row is forgotten, and none is both run and argued away."""

from importlib import import_module
from pathlib import Path

from faults.rows import ARGUED_AWAY, ELSEWHERE, RUN, SECTIONS

ROOT = Path(__file__).parents[2]


def test_every_row_is_run_or_argued_away() -> None:
    """Each of the 168 rows is held against the till, or has a reason why it is not."""
    for file in sorted(Path(__file__).parent.glob("test_*.py")):
        import_module(f"faults.{file.stem}")
    rows = {number for numbers in SECTIONS.values() for number in numbers}
    assert rows == {*range(1, 169)}
    held = [*RUN, *ELSEWHERE, *ARGUED_AWAY]
    assert rows - {*held} == set()
    assert [number for number in rows if held.count(number) != 1] == []


def test_what_is_run_elsewhere_is_there() -> None:
    """A row that another test holds is held by a test that there is."""
    for test in ELSEWHERE.values():
        file, _, name = test.partition("::")
        assert f"def {name}(" in (ROOT / file).read_text(encoding="utf-8")


def test_reasons_are_lines() -> None:
    """A reason is one line that someone reads."""
    assert all("\n" not in reason and 20 < len(reason) < 100 for reason in ARGUED_AWAY.values())
