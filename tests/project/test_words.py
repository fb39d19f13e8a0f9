"""Names and sentences use the field's standard terms, and not those that the project once had."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

ROOT = Path(__file__).parents[2]

# Parts of names between underscores and capitals, in the singular and the plural.
NAME_PARTS = {
    "answer": "response",
    "answered": "responded",
    "answers": "responses",
    "colour": "sync or async, mode",
    "colours": "sync and async, modes",
    "courier": "webhooks",
    "lever": "action",
    "levers": "actions",
    "lot": "jitter",
    "parcel": "QueuedWebhook",
    "practice": "mock",
    "practise": "mock",
    "practised": "mocked",
    "rooms": "packages",
    "told": "optional, seen, reported",
    "unsettled": "indeterminate",
    "wish": "field",
    "wishes": "fields",
}
# Names as a whole, of classes, functions, arguments and variables.
NAMES = {
    "Asked": "CreateParams",
    "Break": "Mutant",
    "Listing": "Paginator",
    "Placed": "MockInvoice",
    "Recorded": "RecordedRequest",
    "Turns": "Limiter",
    "class Counter": "BaseTill",
    "the_one": "matching_id",
    "till_fault": "admin_fault",
    "till_routes": "admin_routes",
    "will_last": "permanent",
}
# Names of modules. As variables most of them are ordinary words.
MODULES = {
    "_checks": "_validators",
    "_confirming": "methods of Gateway",
    "_counter": "_base",
    "_exact": "_runtime",
    "_failures": "_http/exceptions",
    "_guard": "_http/client",
    "_listing": "_pagination",
    "_many": "_bulk",
    "_notify": "_webhooks",
    "_pay": "_pages",
    "_pytest": "pytest_plugin",
    "_reading": "_parsing",
    "_refusal": "_status_errors",
    "_settings": "_config",
    "_turns": "_http/limiter",
    "_wire": "_json",
    "breaks": "mutants",
    "exact": "runtime",
    "fresh": "preconditions",
    "lives": "scenarios",
}
# Words and phrases of docstrings, comments, messages and pages.
PHRASES = {
    r"answer(s|ed|ing)?": "response, respond",
    r"colours?": "sync and async",
    r"couriers?": "webhooks",
    r"levers?": "action",
    r"practi[cs]e (gateway|server)s?": "mock gateway",
    r"practi[cs](ed|ing|e)": "mock",
    r"rooms": "packages",
    r"told": "optional, seen, reported",
    r"unsettled": "indeterminate",
    r"wish(es|ed)?": "field",
    r"/_till/": "/_admin/",
}
# Sentences in which a question is meant.
FINE = [r"errors that answers \*did it happen\?\*", r"answers the one question"]

PYTHON = sorted(
    file
    for folder in ("wrapper", "specs/codegen", "tests")
    for file in (ROOT / folder).rglob("*.py")
)
PAGES = sorted(
    [
        *(ROOT / name for name in ("README.md", "Makefile", "pyproject.toml")),
        *(
            file
            for file in (ROOT / ".github").rglob("*")
            if file.is_file() and file.suffix != ".png"
        ),
    ]
)
SPECS = sorted((ROOT / "specs").glob("*.yaml"))


class Found(NamedTuple):
    """A banned word, its line, and the word to use instead."""

    line: int
    word: str
    instead: str


def parts(name: str) -> list[str]:
    """Split a name at its underscores and capitals."""
    return re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)


def in_module(name: str, line: int) -> Iterator[Found]:
    """Find what is banned in the full name of a module."""
    for part in name.split("."):
        yield from in_name(part, line)
        if part in MODULES:
            yield Found(line, part, MODULES[part])


def in_name(name: str, line: int) -> Iterator[Found]:
    """Find what is banned in a name."""
    if name in NAMES:
        yield Found(line, name, NAMES[name])
    for part in parts(name):
        if part.lower() in NAME_PARTS:
            yield Found(line, name, NAME_PARTS[part.lower()])


def in_text(text: str, line: int) -> Iterator[Found]:
    """Find what is banned in a sentence."""
    for phrase in FINE:
        text = re.sub(phrase, "", text)
    for phrase, instead in PHRASES.items():
        for found in re.finditer(rf"(?<![\w/]){phrase}(?!\w)", text, re.IGNORECASE):
            yield Found(line + text.count("\n", 0, found.start()), found[0], instead)


def names_of(node: ast.AST) -> Iterator[str]:
    """Give the names that a node defines or uses."""
    match node:
        case ast.Name(id=name) | ast.arg(arg=name) | ast.Attribute(attr=name):
            yield name
        case ast.ClassDef(name=name):
            yield name
            yield f"class {name}"
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
            yield name
        case ast.keyword(arg=str(name)):
            yield name
        case _:
            pass


def in_python(source: str, *, messages: bool) -> Iterator[Found]:
    """Find what is banned in the names, docstrings and comments of a module, and its messages."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        line = getattr(node, "lineno", 1)
        for name in names_of(node):
            yield from in_name(name, line)
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from in_module(node.module, line)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield from in_text(str(node.value.value), line)  # a docstring
        elif messages and isinstance(node, ast.Constant) and " " in str(node.value):
            yield from in_text(str(node.value), line)
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield from in_text(token.string, token.start[0])


def descriptions(node: Any) -> Iterator[str]:  # noqa: ANN401  # YAML
    """Give the sentences of a spec."""
    if isinstance(node, dict):
        for name, child in node.items():
            if name in {"description", "summary", "title"} and isinstance(child, str):
                yield child
            else:
                yield from descriptions(child)
    elif isinstance(node, list):
        for child in node:
            yield from descriptions(child)


@pytest.mark.parametrize("file", PYTHON, ids=lambda file: str(file.relative_to(ROOT)))
def test_code_uses_the_fields_words(file: Path) -> None:
    """Names, docstrings, comments and messages are in words that the field uses."""
    source = file.read_text(encoding="utf-8")
    found = [*in_module(file.stem, 1)]
    found += in_python(source, messages="tests" not in file.relative_to(ROOT).parts)
    assert sorted({*found}) == []


@pytest.mark.parametrize("file", PAGES, ids=lambda file: str(file.relative_to(ROOT)))
def test_pages_use_the_fields_words(file: Path) -> None:
    """What is read without the code is in the same words."""
    assert list(in_text(file.read_text(encoding="utf-8"), 1)) == []


@pytest.mark.parametrize("file", SPECS, ids=lambda file: file.stem)
def test_specs_use_the_fields_words(file: Path) -> None:
    """The descriptions of a spec, which become docstrings of its client, are in the same words."""
    sentences = descriptions(yaml.safe_load(file.read_text(encoding="utf-8")))
    assert [found for text in sentences for found in in_text(text, 0)] == []


@pytest.mark.parametrize(
    "source",
    [
        "class Counter: ...",
        "class AToldStory: ...",
        "def ask(wishes): ...",
        "practice_gateways = 1",
        "from onetill._wire import exact",
        "f(colour=1)",
        "one.the_one()",
        '"""Give the answer that was told."""',
        "x = 1  # in both colours",
        'raise ValueError("no practice gateway is called so")',
    ],
)
def test_a_banned_word_is_found(source: str) -> None:
    """A word is found in every place where one may stand."""
    assert list(in_python(source, messages=True))


@pytest.mark.parametrize(
    "source",
    [
        "from collections import Counter\ncounts = Counter()",
        "def placed(): ...",
        'name = "a lot"',
        '"""Roomy, and a slot."""',
    ],
)
def test_a_standard_word_is_not(source: str) -> None:
    """What only looks like a banned word is none."""
    assert list(in_python(source, messages=True)) == []
