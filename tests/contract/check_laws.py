"""The laws of an invoice as a check of schemathesis: over each request, and over the whole run."""

import json
from collections import defaultdict
from datetime import datetime
from decimal import Decimal
from itertools import islice
from typing import Any

import schemathesis

from onetill_mocks.laws import complaints
from onetill_mocks.laws.exchanges import JSON, Exchange, Facts, at, rows
from onetill_mocks.laws.tellings import History
from support.samples import facts_of

_MOST = 5  # complaints in one failure


@schemathesis.check
class LawsOfAnInvoice:
    """What accepted requests and their responses tell of an invoice, no other contradicts.

    Each response is judged with all before it that is about the same invoice, in whatever scenario
    it was, and at the end the run as a whole: its lists, and its invoices beside each other. Payers
    come by in between, so that these are parts of histories.
    """

    def __init__(self) -> None:
        self._of_one = defaultdict[str, list[Exchange]](list)
        self._every: list[Exchange] = []
        self._facts: Facts | None = None

    def after_response(
        self,
        ctx: schemathesis.CheckContext,
        response: schemathesis.Response,
        case: schemathesis.Case[Any],
    ) -> None:
        """Judge a response to a request that was accepted."""
        del ctx
        is_form = case.media_type not in {None, "application/json"}  # which has texts only
        if is_form or not 200 <= response.status_code < 300:
            return
        self._facts = facts_of(case.operation.schema.raw_schema["x-shop"]["gateway"])
        exchange = _exchange(self._facts, case, response)
        self._every.append(exchange)
        about = self._of_one[exchange.invoice] if exchange.invoice else []
        about.append(exchange)
        self._judge(about)

    def after_run(self, ctx: schemathesis.CheckContext) -> None:
        """Judge the run."""
        del ctx
        self._judge(self._every)

    def _judge(self, exchanges: list[Exchange]) -> None:
        if self._facts is None:
            return
        history = History(self._facts, exchanges, is_whole=False)
        if broken := [*islice(complaints(history), _MOST)]:
            raise AssertionError("\n".join(broken))


def _exchange(
    facts: Facts, case: schemathesis.Case[Any], response: schemathesis.Response
) -> Exchange:
    operation = case.operation.definition.raw["operationId"]
    body = case.body if isinstance(case.body, dict) else {}
    fields = json.loads(json.dumps(body), parse_float=Decimal)
    request = {**case.path_parameters, **case.query, **fields}
    document = json.loads(response.content, parse_float=Decimal)
    return Exchange(
        operation=operation,
        at=datetime.fromisoformat(case.operation.schema.raw_schema["x-shop"]["now"]),
        request=request,
        status=response.status_code,
        headers={name: values[0] for name, values in response.headers.items()},
        document=document,
        invoice=_invoice(facts, operation, request, document).removeprefix(facts.id_prefix),
    )


def _invoice(facts: Facts, operation: str, request: JSON, document: JSON) -> str:
    """Find the id of the one invoice that an exchange is about; empty if it is about several."""
    reported = facts.reported[operation]
    if reported.creates == "invoice":
        [row] = rows(document, reported.rows)
        found = [at(row, place) for place, fact in reported.facts.items() if fact == "id"]
    else:
        found = [at(request, place) for place, fact in reported.asked.items() if fact == "ids"]
    one = found[0] if found else ""
    one = one[0] if isinstance(one, list) and len(one) == 1 else one
    return one if isinstance(one, str) else ""
