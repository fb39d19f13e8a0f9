"""The checklist is whole: no row is forgotten, and none is both run and argued away."""

from importlib import import_module
from pathlib import Path

from faults.checklist import ARGUED_AWAY, ELSEWHERE, ROWS, RUN
from faults.summary import lines

ROOT = Path(__file__).parents[2]


def test_every_row_is_run_or_argued_away() -> None:
    """Each of the 168 rows is held by a test, or has a reason why it is not."""
    for file in sorted(Path(__file__).parent.glob("test_*.py")):
        import_module(f"faults.{file.stem}")
    assert list(ROWS) == list(range(1, 169))
    held = [*RUN, *ELSEWHERE, *ARGUED_AWAY]
    assert ROWS.keys() - {*held} == set()
    assert [number for number in ROWS if held.count(number) != 1] == []


def test_what_is_run_elsewhere_exists() -> None:
    """A row that another test holds is held by a test that exists."""
    for test in ELSEWHERE.values():
        file, _, name = test.partition("::")
        assert f"def {name}(" in (ROOT / file).read_text(encoding="utf-8")


def test_rows_and_reasons_are_lines() -> None:
    """A row and a reason are one line that someone reads, and no row says what another says."""
    assert len({*ROWS.values()}) == len(ROWS)
    for line in (*ROWS.values(), *ARGUED_AWAY.values()):
        assert "\n" not in line
        assert 20 < len(line) < 100


def test_the_summary_shows_the_line_of_a_failed_row() -> None:
    """Who sees a row fail reads what it promises, and not only its number."""
    table = list(lines({11, 72}, {72}))
    assert table[-1].split(maxsplit=1) == ["72", ROWS[72]]
    assert not [line for line in table if ROWS[11] in line]
