"""The command: check that the specs say where they were read, and compare saved pages with that."""

import re
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from difflib import SequenceMatcher
from pathlib import Path

from codegen.drift import tell
from codegen.errors import CodegenError
from codegen.sources import text
from codegen.sources.pages import Source, accept, check, keep, kept, load, sources

_HERE = Path(__file__).parent
_ENDINGS = {".html", ".htm", ".md", ".markdown", ".txt"}
_MOST_LINES = 12


def run(
    specs: Path,
    *,
    pages: Path | None = None,
    old: Path | None = None,
    accepted: bool = False,
    drift: Path | None = None,
) -> int:
    """Check the specs; with pages, say which of them changed since they were read.

    The exit status is 0 where all is as it was, 1 where a page changed or a spec lacks its source.
    """
    documents = load(specs)
    faults = [str(error) for spec in documents for error in check(spec)]
    for fault in faults:
        print(f"error: {fault}", file=sys.stderr)
    if drift:
        print("\n".join(tell(drift)))
    known = [source for spec in documents for source in sources(spec)]
    read = {source.url: source for source in known if source.read}
    if pages is None:
        others = len({source.url for source in known} - read.keys())
        print(
            f"{len(read)} pages are known by day and fingerprint, {others} by their origin alone."
        )
        return int(bool(faults))
    changed = 0
    lines = kept(specs / "codegen" / "sources")
    copies, olds = _copies(pages, read), _copies(old, read) if old else {}
    for url in sorted(read):
        if url not in copies:
            print(f"not saved   {url}: save it as {read[url].page}.html or .md")
            continue
        page = text.read(copies[url])
        fingerprint = text.fingerprint(page)
        standing = [source for source in known if source.url == url]
        if fingerprint == read[url].fingerprint:
            print(f"unchanged   {url} since {read[url].read}")
            print("".join(f"{line}\n" for line in _elsewhere(page, standing)), end="")
            continue
        changed += 1
        print(f"changed     {url} since {read[url].read}")
        before = text.read(olds[url]) if url in olds else None
        print("\n".join(_difference(page, lines.get(url, []), before, standing)))
        if accepted:
            lines[url] = [text.digest(line) for line in page]
            today = datetime.now(UTC).date().isoformat()
            for source in standing:
                spec = specs / f"{source.gateway}.yaml"
                accept(spec, url, read=today, fingerprint=fingerprint)
            print(f"  Accepted as read on {today}.")
    if accepted:
        keep(specs / "codegen" / "sources", lines)
        return int(bool(faults))
    return int(bool(faults or changed))


def _difference(
    page: list[str], known: list[str], before: list[str] | None, standing: list[Source]
) -> Iterator[str]:
    """Show what is new and gone, what stands on the page, and what to do."""
    if before is not None:
        known = [text.digest(line) for line in before]
    today = [text.digest(line) for line in page]
    edits = [
        edit
        for edit in SequenceMatcher(None, known, today, autojunk=False).get_opcodes()
        if edit[0] != "equal"
    ]
    new = [line for _, _, _, start, end in edits for line in page[start:end]]
    yield from (f"  + {line}" for line in new[:_MOST_LINES])
    if len(new) > _MOST_LINES:
        yield f"  + and {len(new) - _MOST_LINES} more lines"
    gone: list[str] = []
    if before is not None:
        gone = [line for _, start, end, _, _ in edits for line in before[start:end]]
        yield from (f"  - {line}" for line in gone[:_MOST_LINES])
        if len(gone) > _MOST_LINES:
            yield f"  - and {len(gone) - _MOST_LINES} more lines"
    elif count := sum(end - start for _, start, end, _, _ in edits):
        yield f"  - {count} lines are gone; with OLD=<folder of the old copies> they are shown"
    words = set(re.findall(r"\w+", " ".join((*new, *gone))))
    for source in standing:
        yield f"  {source.operation} stands on it, in specs/{source.gateway}.yaml:{source.line}"
        touched = sorted(field for field in source.fields if field.rpartition(".")[2] in words)
        if touched:
            yield f"    fields named in these lines: {', '.join(touched)}"
        if source.examples:
            yield f"    examples to compare: {', '.join(source.examples)}"
    gateway = standing[0].gateway
    yield f"  Next: edit specs/{gateway}.yaml, run `make changes`,"
    yield "  then `make sources` with ACCEPT=1."


def _elsewhere(page: list[str], standing: list[Source]) -> Iterator[str]:
    """Name the examples that are not on the page, and do not say where they come from."""
    for source in standing:
        if names := [name for name, value in source.samples if not text.has(page, value)]:
            where = f"specs/{source.gateway}.yaml:{source.line}"
            yield f"  examples that are not on it, in {where}: {', '.join(names)}"
            yield "  Next: say in the x-origin of each where it comes from."


def _copies(place: Path, read: Mapping[str, Source]) -> dict[str, Path]:
    """Find the saved copy of each page: by a list of URLs and files, or by its name in a folder."""
    if place.is_file():
        rows = [line.split(maxsplit=1) for line in place.read_text(encoding="utf-8").splitlines()]
        pairs = {row[0]: place.parent / row[1].strip() for row in rows if len(row) > 1}
    elif place.is_dir():
        files = {file.stem: file for file in sorted(place.rglob("*")) if file.suffix in _ENDINGS}
        names = {url: (source.page, _slug(url)) for url, source in read.items()}
        pairs = {url: files[name] for url, each in names.items() for name in each if name in files}
    else:
        raise CodegenError(f"pages must be a folder or a list of URLs and files: {place}")
    for file in pairs.values():
        if not file.is_file():
            raise CodegenError(f"pages: {file} does not exist")
    return pairs


def _slug(url: str) -> str:
    return re.sub(r"\W+", "-", url.removeprefix("https://")).strip("-")
