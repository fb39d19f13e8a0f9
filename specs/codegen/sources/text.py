"""The text of a saved page, apart from how it is laid out.

A page is cut into lines: blocks of prose, rows of tables, pieces of code. Two pages say the same if
their lines have the same characters but for white space, so that a reflow is no change.
"""

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from itertools import chain
from pathlib import Path
from unicodedata import normalize

from justhtml import JustHTML
from justhtml.dom import Element
from markdown_it import MarkdownIt

_HTML = re.compile(
    r"(\s|<\?xml[^>]*>|<!--.*?-->)*<(!doctype|html|head|body|main|article|section|div|p|h[1-6])\b",
    re.IGNORECASE | re.DOTALL,
)
_TAB = re.compile(r"{%\s*(?:tab\s+title=\"([^\"]*)\"|[^%]*)\s*%}")  # GitBook's Markdown
# A whole line that is a date or a claim of rights, but no line about a field named `updated`.
_DAY = r"""(?:[\s,.:/()-]|\d+(?:st|nd|rd|th)?|on|at|an?|about|ago|yesterday|today|just|now
    |am|pm|utc|gmt|t|z|(?:second|sec|minute|min|hour|hr|day|week|month|mo|year|yr)s?
    |(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]*\b)+"""
_DATED = re.compile(
    rf"last\s+(updated|modified|edited|reviewed|published):?(?:{_DAY})?"
    rf"|(updated|modified|edited|reviewed|generated|published)\b{_DAY}"
    r"|(©|\(c\)|copyright\b)[^\d]{0,30}(19|20)\d\d.*",
    re.IGNORECASE | re.VERBOSE,
)
_CODE_CUT = re.compile(r"(?<=[,{}\[\];])")
_LAYOUT = re.compile(r"\s+|\||-{2,}")  # what tables and lists are drawn with
_SENTENCE_CUT = re.compile(r"(?<=[.!?]) (?=[A-Z])| \| (?=\| )|(?<=\|) (?=\| )")
_SPACE = re.compile(r"[\s\u200b\u200c\u200d\ufeff\u00ad]+")
_PLAIN = str.maketrans("“”„‘’‚–—‑", "\"\"\"'''---")  # noqa: RUF001  # typographic spellings

_SKIPPED = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "nav",
        "footer",
        "button",
        "time",
        "iframe",
        "head",
    ]
)
_BESIDE = frozenset(["aside", "header"])  # of a page; those in its main part belong to its text
_BLOCKS = frozenset(
    [
        "aside",
        "header",
        "p",
        "div",
        "section",
        "article",
        "main",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "thead",
        "tbody",
        "tr",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "figure",
        "figcaption",
        "details",
        "summary",
        "hr",
        "br",
        "form",
        "fieldset",
        "body",
        "html",
    ]
)


def read(file: Path) -> list[str]:
    """Read the lines of a saved page, HTML or Markdown."""
    return lines(file.read_bytes().decode("utf-8", errors="replace"))


def lines(content: str) -> list[str]:
    """Cut a page into lines, without what changes though the page says the same."""
    content = content.removeprefix("\ufeff").replace("\r\n", "\n")
    if not _HTML.match(content):
        markdown = MarkdownIt("commonmark", {"html": True}).enable("table")
        content = markdown.render(_TAB.sub(lambda tab: f"\n\n{tab[1] or ''}\n\n", content))
    document = JustHTML(content, sanitize=False)
    pieces = chain.from_iterable(_pieces(root) for root in _main(document))
    found = (line for piece, is_code in pieces for line in _cut(piece, is_code))
    return [line for line in found if line and not _DATED.fullmatch(line)]


def digest(line: str) -> str:
    """Digest a line, whatever white space it has."""
    return sha256(_LAYOUT.sub("", line).encode()).hexdigest()[:12]


def fingerprint(page: list[str]) -> str:
    """Digest a page, wherever its lines are cut."""
    return sha256(_LAYOUT.sub("", "".join(page)).encode()).hexdigest()


def has(page: list[str], value: object) -> bool:
    """Tell whether a page shows a JSON value: most of its parts, for pages cut and correct them."""
    shown = _LAYOUT.sub("", "".join(page))
    parts = [part.strip("{}[],") for part in _cut(json.dumps(value, ensure_ascii=False), True)]  # noqa: FBT003  # JSON is code
    found = [_LAYOUT.sub("", part) in shown for part in parts if part]
    return sum(found) * 2 >= len(found)


def _main(document: JustHTML) -> list[Element]:
    """Find what holds the page's own text, beside menus and notices."""
    for selector in ("main", "article", "body"):
        found = [each for each in document.query(selector) if isinstance(each, Element)]
        if outer := [each for each in found if not any(_holds(other, each) for other in found)]:
            return outer
    raise ValueError("a page without a body")  # a parser of HTML always makes one


def _holds(element: Element, inner: Element) -> bool:
    node = inner.parent
    while node is not None and node is not element:
        node = node.parent
    return node is element


def _pieces(root: Element) -> Iterator[tuple[str, bool]]:
    """Give the blocks of text below an element, and whether each is code."""
    gathered: list[str] = []
    skipped = _SKIPPED | _BESIDE if root.name == "body" else _SKIPPED
    for text, is_code in _walk(root, skipped):
        if is_code or text is None:
            yield "".join(gathered), False
            gathered = []
        if is_code:
            yield text or "", True
        elif text is not None:
            gathered.append(text)
    yield "".join(gathered), False


def _walk(element: Element, skipped: frozenset[str]) -> Iterator[tuple[str | None, bool]]:
    """Give text, and None where one block ends and another begins."""
    for child in element.children:
        if not isinstance(child, Element):
            if child.name == "#text":
                yield str(child.data or ""), False
        elif child.name == "img":
            yield f" {child.attrs.get('alt') or ''} ", False
        elif child.name == "pre":
            yield child.to_text(separator="", strip=False), True
        elif child.name in {"td", "th"}:
            yield " | ", False
            yield from _walk(child, skipped)
        elif child.name not in skipped:
            is_block = child.name in _BLOCKS
            if is_block:
                yield None, False
            yield from _walk(child, skipped)
            if is_block:
                yield None, False


def _cut(piece: str, is_code: bool) -> Iterator[str]:  # noqa: FBT001  # what `_pieces` gives
    """Write a block in one way; code, and what looks like it, in pieces as small as its marks."""
    text = _SPACE.sub(" ", normalize("NFKC", piece).translate(_PLAIN)).strip()
    if is_code or text.startswith(("{", "[", '"')):
        for part in _CODE_CUT.split(text):
            yield part.strip()
    else:
        for sentence in _SENTENCE_CUT.split(text):
            yield sentence.removeprefix("| ").strip()
