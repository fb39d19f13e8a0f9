"""Schemathesis' hooks, which run in its own process."""

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

from contract import check_laws
from contract.preconditions import MockShop, use_known, with_integers
from support.samples import Sample, sample_of

__all__ = ["check_laws"]  # which registers itself

_ID = re.compile("INV-[A-Z0-9]{8}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_SEEN = set[str]()
_shop = cache(MockShop)


# Schemathesis guesses by names where a scenario may begin: it would never begin with an invoice of
# CryptoCloud v2, looking for an operation that makes its shop_id first.
stateful.is_likely_root_transition = lambda operation, *_: (
    operation.definition.raw["operationId"] in _sample(operation.schema).first_operations
)


@schemathesis.hook
def before_call(
    context: schemathesis.HookContext, case: schemathesis.Case[Any], kwargs: dict[str, object]
) -> None:
    """Make a body wrong in one thing only, or in nothing where nothing should be wrong.

    Schemathesis looks again at what this changes, and never takes valid for invalid or the reverse.
    """
    del context, kwargs
    if not isinstance(case.body, dict) or not case.meta:
        return
    body = deepcopy(case.body)
    raw, shop = case.operation.definition.raw, case.operation.schema.raw_schema["x-shop"]
    sample = _sample(case.operation.schema)
    if getattr(case.meta.phase.data, "scenario", None) is CoverageScenario.ARRAY_ABOVE_MAX_ITEMS:
        # By itself schemathesis fills a list that is too long with bad items too, and a gateway
        # that refused those would pass without ever having counted.
        for name, value in body.items():
            if isinstance(value, list):
                body[name] = value[:1] * len(value)
    if not case.meta.is_negative_at(ParameterLocation.BODY):
        body.update(with_integers(body))
        sample.repair(body, shop["networks"])
        use_known(body, raw["x-known"], _SEEN)
    if case.meta.generation.mode.is_positive:
        linked = case.meta.phase.name is TestPhase.STATEFUL
        _shop_of(case).prepare(raw["operationId"], body, linked=linked)
    sample.sign(body, shop["credentials"])
    if repr(body) != repr(case.body):  # 5.0 is 5 to Python
        case.body = body


@schemathesis.hook
def after_call(
    context: schemathesis.HookContext, case: schemathesis.Case[Any], response: schemathesis.Response
) -> None:
    """Remember the ids in responses, which exist from then on, and see to new invoices."""
    del context
    _SEEN.update(_ID.findall(response.text))
    linked = case.meta and case.meta.phase.name is TestPhase.STATEFUL
    if linked and case.operation.definition.raw["operationId"] == "create_invoice":
        with suppress(ValueError):
            _shop_of(case).after_create(response.json())


def _sample(schema: Any) -> Sample:  # noqa: ANN401  # schemathesis has several kinds
    return sample_of(schema.raw_schema["x-shop"]["gateway"])


def _shop_of(case: schemathesis.Case[Any]) -> MockShop:
    shop = case.operation.schema.raw_schema["x-shop"]
    headers = ((shop["key_header"], shop["authorization"]),)
    return _shop(case.operation.base_url, shop["gateway"], headers)


@schemathesis.hook
def filter_failure(
    context: schemathesis.HookContext,
    failure: Failure,
    case: schemathesis.Case[Any],
    response: schemathesis.Response,
) -> bool:
    """Keep a failure, unless all it says is that a key was refused by another 4xx than 401 or 403.

    Two checks expect only these, but CryptoCloud v2 documents 400. A key that was accepted is kept,
    and so is a refusal by a status that the spec does not document for the API key.
    """
    del context, response
    key_header = case.operation.schema.raw_schema["x-shop"]["key_header"]
    match failure:
        case IgnoredAuth() if refused := re.search("got `(4[0-9]{2})", failure.message):
            status = refused[1]
        case MissingHeaderNotRejected(header_name=name) if name == key_header:
            status = str(failure.status_code)
        case _:
            return True
    return status not in case.operation.definition.raw["x-key-refusals"]
