"""Reports of a verdict: text for a terminal, JUnit's XML and HAR."""

import json
import re
from collections.abc import Iterator, Sequence
from xml.etree import ElementTree as ET

from onetill_mocks._har import har_document
from onetill_mocks._verify.merchant import RecordedExchange
from onetill_mocks._verify.verdict import Verdict

_LONGEST = 2000  # characters of a body that are printed
_LINE = 300  # likewise of a complaint
_OTHERS = 3  # complaints of one law that are printed without their exchanges
_MOST = 50  # complaints of one law in JUnit's XML
_UNPRINTABLE = re.compile(r"[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def lines(verdicts: Sequence[Verdict]) -> Iterator[str]:
    """Write each broken law: its name, what it says, a complaint, and the exchanges."""
    for verdict in verdicts:
        if not verdict.complaints:
            continue
        yield ""
        yield f"{verdict.law}"
        yield f"  {verdict.says}"
        first, *others = verdict.complaints
        yield f"  {_line(first)}" + (f" (and {len(others)} more)" if others else "")
        for one in verdict.shown_by:
            yield from (f"    {line}" for line in _exchange(one))
        yield from (f"  also: {_line(other)}" for other in others[:_OTHERS])


def _exchange(one: RecordedExchange) -> Iterator[str]:
    shown = one.shown
    yield f"{shown.method} {_plain(shown.url)}"
    yield from _body(shown.body)
    yield f"-> {shown.status or 'no response'}"
    yield from _body(shown.response_body)


def _body(text: str) -> Iterator[str]:
    yield from _plain(_cut(text, _LONGEST)).splitlines()


def junit(gateway: str, verdicts: Sequence[Verdict]) -> str:
    """Write the verdicts as JUnit's XML, a test case for each law."""
    broken = [one for one in verdicts if one.complaints]
    name = f"onetill-mocks verify {gateway}"
    suite = ET.Element(
        "testsuite", name=name, tests=str(len(verdicts)), failures=str(len(broken)), errors="0"
    )
    for verdict in verdicts:
        case = ET.SubElement(suite, "testcase", classname=gateway, name=verdict.law)
        if verdict.complaints:
            failure = ET.SubElement(case, "failure", message=_line(verdict.complaints[0]))
            shown = [line for one in verdict.shown_by for line in _exchange(one)]
            failure.text = "\n".join([*map(_line, verdict.complaints[:_MOST]), "", *shown])
    whole = ET.Element("testsuites")
    whole.append(suite)
    document: bytes = ET.tostring(whole, encoding="utf-8", xml_declaration=True)
    return document.decode() + "\n"


def har(recorded: Sequence[RecordedExchange]) -> str:
    """Write the exchanges as an HTTP archive, as browsers' tools read it."""
    document = har_document(one.shown._replace(fault=one.silence) for one in recorded)
    return json.dumps(document, indent=1) + "\n"


def _line(text: str) -> str:
    return _plain(_cut(text, _LINE))


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[:longest]}… ({len(text)} characters in all)"


def _plain(text: str) -> str:
    """Write out what a terminal or XML must not have."""
    return _UNPRINTABLE.sub(lambda found: ascii(found[0])[1:-1], text)
