"""A row of the tables in edits.py and endpoint_edits.py."""

from typing import NamedTuple


class Edit(NamedTuple):
    """One change: in this template, find this text and replace it with that, for this reason."""

    template: str
    find: str
    replace: str
    why: str
