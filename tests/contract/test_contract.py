"""Every spec agrees with its mock gateway, whatever is requested."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from codegen.redocly import RedoclyUnavailable
from support.openapi import KEYS

from .coverage import differences
from .drift import judge
from .run import PHASES, run
from .shop import shop
from .traffic import coverage_of, of_response, read_har, recorded_at, replayed_at

# More examples find rarer faults: EXAMPLES=2000 make contract.
EXAMPLES = int(os.environ.get("EXAMPLES", "25"))
MOST_ARGUED = 0.03


@pytest.mark.parametrize("key", KEYS)
def test_spec_and_mock_gateway_agree(
    key: str, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    """Whatever schemathesis sends gets a documented response, and all that is documented is seen.

    What is not is argued, and a judge from elsewhere sees the same traffic in the same way.
    """
    with shop(key) as opened:
        finished = run(opened, tmp_path, examples=EXAMPLES)
        targets = {target for operation in opened.operations for target in operation.links}
        linked = {opened.operation(target).label for target in targets}
        followed = finished.linked
        if finished.exit_code == 0 and linked - followed:
            # Hypothesis draws from the constants of all loaded code, so that an edit anywhere may
            # lead a run past a link. A run of links alone has more of them.
            (folder := tmp_path / "links").mkdir()
            again = run(opened, folder, phases=("stateful",), examples=EXAMPLES)
            assert again.exit_code == 0, again.printed
            followed |= again.linked
        seen = {(case.operation, case.status) for case in finished.cases}
        refused = [
            (operation, opened.send(operation, headers))
            for operation in opened.operations
            for headers in opened.wrong_headers
        ]
        seen |= {(operation.label, str(response.status_code)) for operation, response in refused}
    record_property("gateway", key)
    record_property("operations", len(opened.operations))
    for name, count in finished.counts.items():
        record_property(name, count)
    if finished.exit_code:
        pytest.fail(finished.printed, pytrace=False)
    assert finished.phases == dict.fromkeys(PHASES, "success")
    assert followed == linked
    assert differences(opened.operations, seen, opened.sample.never_responded) == []
    entries = [
        *read_har(finished.har),
        *(of_response(response) for _, response in refused),
        *recorded_at(opened),
    ]
    coverage = coverage_of(opened, entries)
    record_property("reached", coverage.report)
    assert coverage.gaps == []
    assert coverage.argued <= MOST_ARGUED
    try:
        verdict = judge(key, opened.url, [*entries, *replayed_at(opened)], tmp_path)
    except RedoclyUnavailable as error:
        record_property("not judged", f"redocly drift did not judge {key}: {error}")
    else:
        assert verdict.faults == []
        assert verdict.unreached == coverage.unreached_on_paths
