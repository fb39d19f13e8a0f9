"""The statuses that a spec documents beside those that its mock gateway responds with."""

from collections.abc import Iterable

from support.openapi import Operation
from support.samples import sample_of


def differences(key: str, operations: Iterable[Operation], seen: set[tuple[str, str]]) -> list[str]:
    """List the statuses that were seen and are not documented, or the other way round."""
    found: list[str] = []
    for operation in operations:
        documented = set(operation.responses)
        statuses = {status for label, status in seen if label == operation.label}
        if "default" in documented:
            statuses = {status if status in documented else "default" for status in statuses}
        excused = {
            status for label, status in sample_of(key).never_responded if label == operation.label
        }
        for wrong, fault in (
            (statuses - documented, "is seen and not documented"),
            (documented - statuses - excused, "is documented and never seen"),
            (excused & statuses, "is seen, and excused from being seen"),
            (excused - documented, "is excused from being seen, and not documented"),
        ):
            found += [f"{operation.label}: {status} {fault}" for status in sorted(wrong)]
    return found
