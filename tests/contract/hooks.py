"""What schemathesis is told of these vendors, in its own process."""

import re
from contextlib import suppress
from copy import deepcopy
from functools import cache
from typing import Any

import schemathesis
from schemathesis.core.failures import Failure
from schemathesis.core.parameters import ParameterLocation
from schemathesis.generation.meta import CoverageScenario, TestPhase
from schemathesis.openapi.checks import IgnoredAuth, MissingHeaderNotRejected
from schemathesis.specs.openapi import stateful

from contract.fresh import Counter
from contract.positive import let_know, put_right, sign

_ID = re.compile("INV-[A-Z0-9]{8}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_TOLD = set[str]()
_counter = cache(Counter)
_BEGINNINGS = {"create_invoice", "create_payment", "create_refund", "get_transaction"}


# What schemathesis takes for a beginning depends on names: it would never begin with an invoice of
# CryptoCloud v2, looking for somebody who makes its shop_id first.
stateful.is_likely_root_transition = lambda operation, *_: (
    operation.definition.raw["operationId"] in _BEGINNINGS
)


@schemathesis.hook
def before_call(
    context: schemathesis.HookContext, case: schemathesis.Case[Any], kwargs: dict[str, object]
) -> None:
    """Let a body be wrong in one thing only, or in nothing where nothing should be wrong.

    What it changes schemathesis then looks at again, and never takes good for bad or bad for good.
    """
    del context, kwargs
    if not isinstance(case.body, dict) or not case.meta:
        return
    body = deepcopy(case.body)
    raw, shop = case.operation.definition.raw, case.operation.schema.raw_schema["x-shop"]
    if getattr(case.meta.phase.data, "scenario", None) is CoverageScenario.ARRAY_ABOVE_MAX_ITEMS:
        # By itself schemathesis fills a list that is too long with bad items too, and a gateway
        # that refused those would pass without ever having counted.
        for name, value in body.items():
            if isinstance(value, list):
                body[name] = value[:1] * len(value)
    if not case.meta.is_negative_at(ParameterLocation.BODY):
        put_right(body, shop["networks"])
        let_know(body, raw["x-known"], _TOLD)
    if case.meta.generation.mode.is_positive:
        is_life = case.meta.phase.name is TestPhase.STATEFUL
        _at_counter(case).serve(raw["operationId"], body, is_life=is_life)
    sign(body, shop["credentials"])
    if repr(body) != repr(case.body):  # 5.0 is 5 to Python
        case.body = body


@schemathesis.hook
def after_call(
    context: schemathesis.HookContext, case: schemathesis.Case[Any], response: schemathesis.Response
) -> None:
    """Remember the ids that were told, for they are known from then on; and pay where one can."""
    del context
    _TOLD.update(_ID.findall(response.text))
    is_life = case.meta and case.meta.phase.name is TestPhase.STATEFUL
    if is_life and case.operation.definition.raw["operationId"] == "create_invoice":
        with suppress(ValueError):
            _at_counter(case).pay(response.json())


def _at_counter(case: schemathesis.Case[Any]) -> Counter:
    shop = case.operation.schema.raw_schema["x-shop"]
    return _counter(case.operation.base_url, shop["gateway"], shop["authorization"])


@schemathesis.hook
def filter_failure(
    context: schemathesis.HookContext,
    failure: Failure,
    case: schemathesis.Case[Any],
    response: schemathesis.Response,
) -> bool:
    """Keep a failure, unless all it says is that a key was refused by another 4xx than 401 or 403.

    Two checks know no other way, but CryptoCloud v2 documents 400. A key that was let in is kept,
    and so is a refusal by a status that the spec does not tell of the API key.
    """
    del context, response
    match failure:
        case IgnoredAuth() if refused := re.search("got `(4[0-9]{2})", failure.message):
            status = refused[1]
        case MissingHeaderNotRejected(header_name="Authorization"):
            status = str(failure.status_code)
        case _:
            return True
    return status not in case.operation.definition.raw["x-key-refusals"]
