"""The command `check`: read as many invoices as there are, streaming."""

import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from onetill._cli._config import open_till
from onetill._cli._exits import Failure
from onetill._cli._ids import count_ids, open_ids, read_ids
from onetill._cli._options import NO_OPTIONS, Common, GatewayKey
from onetill._cli._output import print_table, write
from onetill._cli._progress import progress_bar
from onetill._cli._results import Format, ResultFile, Tally, result_lines
from onetill._invoice import Lookup


def check(  # noqa: PLR0913  # each an option by its name
    gateway: GatewayKey,
    file: Annotated[Path, Parameter(allow_leading_hyphen=True)],
    /,
    *,
    column: str | None = None,
    form: Annotated[Format | None, Parameter("--format")] = None,
    output: Path | None = None,
    resume: Annotated[bool, Parameter(negative="", show_default=False)] = False,
    common: Common = NO_OPTIONS,
) -> int:
    """Check the state of many invoices, in the order of their ids.

    It streams, so the file may be of any size. The results go to standard output or to --output,
    the progress and the summary to standard error.

    Args:
        file: Ids of invoices, one a line, or CSV; - for standard input.
        column: The CSV column that has the ids: its name, or its number if there is no header.
        form: How results are written: as table, csv or jsonl; table if it is left out.
        output: A new file for the results, in csv or jsonl.
        resume: Go on in --output where an earlier check of the same file was interrupted.

    """
    form = form or ("jsonl" if common.as_json else "table")
    if common.as_json and form != "jsonl":
        raise Failure("--json means --format jsonl: leave one of them out")
    if resume and output is None:
        raise Failure("--resume needs --output, the file that the earlier check wrote")
    results = ResultFile(output, form, resume=resume) if output else None
    tally = Tally()
    try:
        with ExitStack() as stack:
            lines = stack.enter_context(open_ids(file))
            till = stack.enter_context(open_till(gateway, common))
            ids = read_ids(lines, column)
            if results:
                results.skip_done(ids, tally)
            lookups = tally.count(till.get_many(ids))
            # A bar and lines on the same terminal would overwrite each other.
            if sys.stderr.isatty() and (output or form == "table" or not sys.stdout.isatty()):
                total, done = count_ids(file, column), tally.states.total()
                lookups = stack.enter_context(progress_bar(total, done)).count(lookups)
            if results:
                results.write(result_lines(form, lookups))
            elif form == "table":
                columns = ("id", "status", "price", "received", "order_id")
                print_table(columns, (_row(lookup) for lookup in lookups))
            else:
                for line in result_lines(form, lookups):
                    write(line)
    except BaseException:
        if output and tally.states.total():
            common.note(f"Stopped after {tally}. Go on with --resume.")
        raise
    common.note(f"{tally}.")
    return tally.status


def _row(lookup: Lookup) -> list[object]:
    one = lookup.invoice
    if one is None:
        return [lookup.id, type(lookup.error).__name__, None, None, None]
    return [lookup.id, one.status, one.price, one.received, one.order_id]
