"""The statuses a spec documents beside those its practice gateway answers."""

from collections.abc import Iterable

from .spec import Operation

# What is documented and yet never answered by a practice gateway that nobody disturbs, and why.
NEVER_ANSWERED = {
    ("cryptocloud_v1", "POST /v1/invoice/create", "406"): "only a service that is down says it",
    ("cryptocloud_v2", "POST /v2/invoice/merchant/info", "401"): "one integrator's 400",
    ("paydo", "GET /v1/invoices/{invoiceId}", "422"): "the page's other number for 404",
}


def differences(
    key: str, operations: Iterable[Operation], answered: set[tuple[str, str]]
) -> list[str]:
    """Say which statuses were answered and are not documented, or the other way round."""
    found: list[str] = []
    for operation in operations:
        documented = set(operation.responses)
        seen = {status for label, status in answered if label == operation.label}
        if "default" in documented:
            seen = {status if status in documented else "default" for status in seen}
        excused = {
            status
            for gateway, label, status in NEVER_ANSWERED
            if (gateway, label) == (key, operation.label)
        }
        for statuses, fault in (
            (seen - documented, "is answered and not documented"),
            (documented - seen - excused, "is documented and never answered"),
            (excused & seen, "is answered, and excused from being answered"),
            (excused - documented, "is excused from being answered, and not documented"),
        ):
            found += [f"{operation.label}: {status} {fault}" for status in sorted(statuses)]
    return found
