"""Where a spec was read is reported, and a page that says something else is found."""

import json
import re
import shutil
from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest
import yaml

from codegen.__main__ import main
from codegen.sources import text
from codegen.sources.pages import check, load

SPECS = Path(__file__).parents[2] / "specs"
URL = "https://docs.example.com/invoices"

PAGE = """<!doctype html>
<html lang="en">
<head><title>Docs</title><script>var build = 1;</script></head>
<body>
<header><a href="/">Docs</a> Version of today</header>
<nav><ul><li>Invoices</li><li>Refunds</li></ul></nav>
<main>
<h1 id="invoices" class="title">Invoices</h1>
<p>Send a POST request. At most 100 ids are taken in one request.</p>
<table class="wide" border="0">
<tr><th>Name</th><th>Type</th></tr>
<tr><td>uuids*</td><td>array</td></tr>
<tr><td>locale</td><td>string</td></tr>
</table>
<pre><code>{
    "status": "success",
    "result": [{"uuid": "INV-XXXXXXXX", "amount": 100.2}]
}</code></pre>
<p>Statuses: created, paid, canceled.</p>
<p>Last updated on 3 March 2026</p>
</main>
<footer>Copyright 2026</footer>
</body>
</html>
"""


def replaced(old: str, new: str) -> Callable[[str], str]:
    """Make a change of a page, which must find its text."""

    def change(page: str) -> str:
        assert old in page
        return page.replace(old, new)

    return change


PLANTED = {
    "limit": replaced("At most 100", "At most 50"),
    "field of an example": replaced('"amount": 100.2', '"amount": 100.2, "created": ""'),
    "type in a table": replaced("<td>string</td>", "<td>integer</td>"),
    "no longer required": replaced("uuids*", "uuids"),
    "value gone": replaced(", canceled", ""),
    "value added": replaced("canceled.", "canceled, expired."),
    "row gone": replaced("<tr><td>locale</td><td>string</td></tr>\n", ""),
    "row added": replaced("</table>", "<tr><td>period</td><td>string</td></tr></table>"),
    "method": replaced("a POST", "a PUT"),
    "row of a field that sounds like a date": replaced(
        "</table>", "<tr><td>updated</td><td>string</td></tr></table>"
    ),
    "item that looks like a claim": replaced("<p>Statuses", "<p>(c) expired</p><p>Statuses"),
    "note": replaced("<p>Statuses", "<aside>Not more than 9 a minute.</aside><p>Statuses"),
    "number as text": replaced("100.2", '"100.2"'),
}
HARMLESS = {
    "lines joined": lambda page: page.replace("\n", " "),
    "prose wrapped": replaced("request. At", "request.\n    At"),
    "code on one line": lambda page: re.sub(r"\n +(?=[\"])", "", page),
    "attributes reordered": replaced('id="invoices" class="title"', 'class="title" id="invoices"'),
    "attributes added": replaced("<td>array", '<td data-v="7" style="x">array'),
    "script changed": replaced("var build = 1;", "var build = 2; track();"),
    "date in the text": replaced("3 March 2026", "9 April 2026"),
    "footer": replaced("Copyright 2026", "Copyright 2027, made with love"),
    "menu": replaced("<li>Refunds</li>", "<li>Refunds</li><li>News</li>"),
    "spans around words": replaced("created, paid", "<span>created</span>, <b>paid</b>"),
    "date in another form": replaced("Last updated on 3 March 2026", "Last updated 2 days ago"),
    "saved by a browser": lambda page: f"<!-- saved from url=(0029){URL} -->\n{page}",
    "windows line ends": lambda page: page.replace("\n", "\r\n"),
    "typographic entities": replaced("At most 100", "At&nbsp;most&#32;100"),
}


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_edit_is_found(name: str) -> None:
    """A page that says something else has another fingerprint, and a new or missing line."""
    old, new = text.lines(PAGE), text.lines(PLANTED[name](PAGE))
    assert text.fingerprint(new) != text.fingerprint(old)
    assert {*map(text.digest, new)} != {*map(text.digest, old)}


@pytest.mark.parametrize("name", HARMLESS)
def test_a_reflow_is_no_change(name: str) -> None:
    """A page that says the same has the same fingerprint, however it is laid out."""
    old, new = text.lines(PAGE), text.lines(HARMLESS[name](PAGE))
    assert text.fingerprint(new) == text.fingerprint(old)


def test_every_article_is_read() -> None:
    """Where a page has no main part, an edit of any of its articles is found."""
    page = PAGE.replace("main>", "article>")
    second = page.replace("</article>", "</article><article><p>At most 5.</p></article>")
    edited = second.replace("At most 5.", "At most 6.")
    assert len({text.fingerprint(text.lines(each)) for each in (page, second, edited)}) == 3


def test_markdown_and_html_of_one_text_are_one_page() -> None:
    """A page may be saved as Markdown on one day and as HTML on the other."""
    table = "| Name | Type |\n| --- | --- |\n| id | string |\n"
    markdown = f"# Invoices\n\nSend `POST`.\n\n{table}\n```json\n{{}}\n```\n"
    html = (
        "<html><body><h1>Invoices</h1><p>Send <code>POST</code>.</p><table><tr><th>Name</th>"
        "<th>Type</th></tr><tr><td>id</td><td>string</td></tr></table><pre>{}</pre></body></html>"
    )
    assert text.fingerprint(text.lines(markdown)) == text.fingerprint(text.lines(html))


def test_every_spec_tells_its_sources() -> None:
    """No operation and no example is without its page, and what of it was read."""
    assert [str(error) for spec in load(SPECS) for error in check(spec)] == []


@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        (r"\n +x-read: .*", "belong together"),
        (r"\n +x-sha256: .*", "belong together"),
        (r"\n  x-origin: >-\n(    .*\n)+", "x-origin must say"),
        (r'(?<=x-read: )".*"', "x-read must be a day"),
        (r"(?<=x-sha256: ).*", "x-sha256 must be"),
        (r"\n +x-origin: Public.*", "x-read and x-sha256 must say"),
    ],
)
def test_a_missing_source_is_an_error(tmp_path: Path, damage: str, reason: str) -> None:
    """A spec that does not say where a fact was read is named with the line."""
    content, count = re.subn(
        damage,
        "\n" if "\n(" in damage else " x" * damage.startswith("(?"),
        (SPECS / "paydo.yaml").read_text(),
    )
    assert count
    (tmp_path / "paydo.yaml").write_text(content)
    errors = [str(error) for spec in load(tmp_path) for error in check(spec)]
    assert any(re.search(rf"paydo\.yaml:\d+: .*{reason}", error) for error in errors), errors


@pytest.mark.parametrize("component", [False, True])
def test_an_example_of_another_origin_names_it(tmp_path: Path, *, component: bool) -> None:
    """An example that says it comes from elsewhere says from where."""
    document = yaml.safe_load((SPECS / "crucash.yaml").read_text(encoding="utf-8"))
    response = (
        document["components"]["responses"]["InvoiceCreated"]
        if component
        else document["paths"]["/v1/invoice/info"]["post"]["responses"]["200"]
    )
    example = next(iter(response["content"]["application/json"]["examples"].values()))
    spec = tmp_path / "crucash.yaml"
    for origin, faults in (("A public client.", 0), ("", 1)):
        example["x-origin"] = origin
        spec.write_text(yaml.safe_dump(document, sort_keys=False), encoding="utf-8")
        errors = [str(error) for each in load(tmp_path) for error in check(each)]
        assert len(errors) == faults
        assert all("x-origin must say where this example comes from" in each for each in errors)


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    """Copy a spec whose page was read, with the page."""
    folder = tmp_path / "specs"
    (folder / "codegen" / "sources").mkdir(parents=True)
    document = yaml.safe_load((SPECS / "cryptocloud_v1.yaml").read_text(encoding="utf-8"))
    page = text.lines(PAGE)
    docs = document["paths"]["/v1/invoice/info"]["get"]["externalDocs"]
    content = (SPECS / "cryptocloud_v1.yaml").read_text(encoding="utf-8")
    content = content.replace(docs["url"], URL).replace(docs["x-sha256"], text.fingerprint(page))
    content = content.replace(docs["x-page"], "invoices")
    (folder / "cryptocloud_v1.yaml").write_text(content, encoding="utf-8")
    kept = {URL: [text.digest(line) for line in page]}
    (folder / "codegen" / "sources" / "pages.json").write_text(json.dumps(kept), encoding="utf-8")
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "invoices.html").write_text(PAGE, encoding="utf-8")
    return folder


def test_a_changed_page_is_reported_and_accepted(
    specs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A changed page is named with its new lines and what stands on it, until it is accepted."""
    command = ["--specs", str(specs), "sources", "--pages", str(specs.parent / "pages")]
    assert main(command) == 0
    assert f"unchanged   {URL}" in capsys.readouterr().out
    shutil.copytree(specs.parent / "pages", specs.parent / "old")
    changed = PAGE.replace("<td>locale", "<td>status_invoice")
    (specs.parent / "pages" / "invoices.html").write_text(changed, encoding="utf-8")
    assert main(command) == 1
    reported = capsys.readouterr().out
    assert f"changed     {URL}" in reported
    assert "+ status_invoice | string" in reported
    assert "1 lines are gone" in reported
    assert "GET /v1/invoice/info stands on it" in reported
    assert "InvoiceState.status_invoice" in reported or ".status_invoice" in reported
    assert main([*command, "--old", str(specs.parent / "old")]) == 1
    assert "- locale | string" in capsys.readouterr().out
    assert main([*command, "--accept"]) == 0
    assert main(command) == 0
    reported = capsys.readouterr().out
    assert reported.count(f"unchanged   {URL}") == 1


def test_what_only_moved_is_shown(specs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A line that moved, or of which one copy is gone, is shown though the page still has it."""
    row = "<tr><td>locale</td><td>string</td></tr>\n"
    moved = PAGE.replace(row, "").replace("<tr><td>uuids", row + "<tr><td>uuids")
    (specs.parent / "pages" / "invoices.html").write_text(moved, encoding="utf-8")
    assert main(["--specs", str(specs), "sources", "--pages", str(specs.parent / "pages")]) == 1
    assert "+ locale | string" in capsys.readouterr().out


@pytest.mark.parametrize("sign", ["+", "-"])
def test_a_long_difference_is_cut(
    specs: Path, capsys: pytest.CaptureFixture[str], sign: str
) -> None:
    """Of many new or missing lines the first are shown, and how many more there are."""
    rows = "".join(f"<p>Line {number}.</p>" for number in range(30))
    longer = PAGE.replace("</main>", f"{rows}</main>")
    shorter = PAGE.replace("At most 100 ids", "At most 50 ids")
    pages, old = (longer, PAGE) if sign == "+" else (shorter, longer)
    (specs.parent / "old").mkdir()
    (specs.parent / "old" / "invoices.html").write_text(old, encoding="utf-8")
    (specs.parent / "pages" / "invoices.html").write_text(pages, encoding="utf-8")
    command = ["--specs", str(specs), "sources", "--pages", str(specs.parent / "pages")]
    main([*command, "--old", str(specs.parent / "old")])
    reported = capsys.readouterr().out
    lines = [line for line in reported.splitlines() if line.startswith(f"  {sign} ")]
    assert len(lines) == 13
    assert re.fullmatch(rf"  \{sign} and \d+ more lines", lines[-1])


def test_an_example_that_is_not_on_its_page_is_named(
    specs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An example from elsewhere, in an operation whose page was read, must say where it is from."""
    spec = specs / "cryptocloud_v1.yaml"
    content = spec.read_text(encoding="utf-8")
    command = ["--specs", str(specs), "sources", "--pages", str(specs.parent / "pages")]
    main(command)
    assert "not on it" not in capsys.readouterr().out
    without = re.sub(r" +x-origin: Written by hand, with the id that .*\n", "", content)
    spec.write_text(without, encoding="utf-8")
    main(command)
    assert re.search(r"not on it, in specs/\w+\.yaml:\d+: bare\n", capsys.readouterr().out)
    assert text.has(text.lines(PAGE), {"uuid": "INV-XXXXXXXX", "amount": 100.2})
    assert not text.has(text.lines(PAGE), {"uuid": "INV-YYYYYYYY", "amount": 5})


def test_pages_may_be_a_list(specs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Saved pages of any name are found by a list of URLs and files."""
    (specs.parent / "a.html").write_text("<html><body><p>" + escape("<new>"), encoding="utf-8")
    (specs.parent / "urls").write_text(f"{URL} a.html\n", encoding="utf-8")
    assert main(["--specs", str(specs), "sources", "--pages", str(specs.parent / "urls")]) == 1
    assert "+ <new>" in capsys.readouterr().out
    (specs.parent / "urls").write_text(f"{URL} b.html\n", encoding="utf-8")
    assert main(["--specs", str(specs), "sources", "--pages", str(specs.parent / "urls")]) == 2
    assert "b.html does not exist" in capsys.readouterr().err


@pytest.mark.parametrize("option", [["--old", "."], ["--accept"]])
def test_what_needs_pages_says_so(
    specs: Path, capsys: pytest.CaptureFixture[str], option: list[str]
) -> None:
    """Options that mean nothing without saved pages are not passed over in silence."""
    with pytest.raises(SystemExit, match="2"):
        main(["--specs", str(specs), "sources", *option])
    assert "OLD and ACCEPT need PAGES" in capsys.readouterr().err
