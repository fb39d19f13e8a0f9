"""The text of a saved page, apart from how it is laid out.

A page is cut into lines: blocks of prose, rows of tables, pieces of code. Two pages say the same if
their lines have the same characters but for white space, so that a reflow is no change.
"""

import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from unicodedata import normalize

from justhtml import JustHTML
from justhtml.dom import Element
from markdown_it import MarkdownIt

_HTML = re.compile(
    r"\s*<(!doctype|html|head|body|main|article|section|div|p|h[1-6])\b", re.IGNORECASE
)
_TAB = re.compile(r"{%\s*(?:tab\s+title=\"([^\"]*)\"|[^%]*)\s*%}")  # GitBook's Markdown
_DATED = re.compile(
    r"(last\s+)?(updated|modified|edited|reviewed|generated|published)\b.{0,60}|(©|\(c\)|copyright).*",
    re.IGNORECASE,
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
        "aside",
        "header",
        "button",
        "time",
        "iframe",
        "head",
    ]
)
_BLOCKS = frozenset(
    [
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
    found = (line for piece, is_code in _pieces(_main(document)) for line in _cut(piece, is_code))
    return [line for line in found if line and not _DATED.fullmatch(line)]


def digest(line: str) -> str:
    """Digest a line, whatever white space it has."""
    return sha256(_LAYOUT.sub("", line).encode()).hexdigest()[:12]


def fingerprint(page: list[str]) -> str:
    """Digest a page, wherever its lines are cut."""
    return sha256(_LAYOUT.sub("", "".join(page)).encode()).hexdigest()


def _main(document: JustHTML) -> Element:
    """Find what holds the page's own text, beside menus and notices."""
    for selector in ("main", "article", "body"):
        if found := [each for each in document.query(selector) if isinstance(each, Element)]:
            return max(found, key=lambda each: len(each.to_text()))
    raise ValueError("a page without a body")  # a parser of HTML always makes one


def _pieces(root: Element) -> Iterator[tuple[str, bool]]:
    """Give the blocks of text below an element, and whether each is code."""
    gathered: list[str] = []
    for text, is_code in _walk(root):
        if is_code or text is None:
            yield "".join(gathered), False
            gathered = []
        if is_code:
            yield text or "", True
        elif text is not None:
            gathered.append(text)
    yield "".join(gathered), False


def _walk(element: Element) -> Iterator[tuple[str | None, bool]]:
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
            yield from _walk(child)
        elif child.name not in _SKIPPED:
            is_block = child.name in _BLOCKS
            if is_block:
                yield None, False
            yield from _walk(child)
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
