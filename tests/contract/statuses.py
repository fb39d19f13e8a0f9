"""The statuses a spec documents beside those its practice gateway answers."""

from collections.abc import Iterable

from .spec import Operation

_REFUSED = "one integrator's 400"
_EITHER = "the page tells no status of success: 200 or 201 would do"

# What is documented and yet never answered by a practice gateway that nobody disturbs, and why.
NEVER_ANSWERED = {
    ("crucash", "POST /v1/invoice/create", "201"): _EITHER,
    ("crucash", "POST /v1/invoice/create-payment", "201"): _EITHER,
    ("cryptocloud_v1", "POST /v1/invoice/create", "406"): "only a service that is down says it",
    ("cryptocloud_v2", "POST /v2/invoice/create", "401"): _REFUSED,
    ("cryptocloud_v2", "POST /v2/invoice/merchant/info", "401"): _REFUSED,
    ("cryptocloud_v2", "POST /v2/invoice/merchant/canceled", "401"): _REFUSED,
    ("cryptocloud_v2", "POST /v2/invoice/merchant/list", "401"): _REFUSED,
    ("cryptocloud_v2", "POST /v2/invoice/merchant/statistics", "401"): _REFUSED,
    ("cryptocloud_v2", "POST /v2/merchant/wallet/balance/all", "401"): _REFUSED,
    ("paydo", "GET /v1/invoices/{invoiceId}", "422"): "the page's other number for 404",
    ("paydo", "POST /v1/refunds/create", "200"): "the page's number for what the service calls 201",
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
