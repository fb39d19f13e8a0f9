"""Which of two patterns accepts more."""

import re
import subprocess
import sys

_SECONDS = 5.0  # beyond which two patterns are too much to compare

_CLASS = re.compile(r"\[\^?(?:\\.|[^\]\\])+\]")
_HYPHEN = re.compile(r"(?<!\\)-\]$")
_GROUP = re.compile(r"\([^()]*\)")
_ESCAPED = re.compile(r"\\.")


def covers(wide: str, narrow: str) -> bool:
    """Tell whether all texts that fit one pattern fit the other; False where nobody can tell."""
    texts = [_whole(pattern) for pattern in (wide, narrow)]
    if None in texts:
        return False
    command = (sys.executable, "-P", __file__, *map(str, texts))
    try:
        done = subprocess.run(  # noqa: S603  # our own interpreter, which is stopped after a while
            command, capture_output=True, text=True, timeout=_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def _whole(pattern: str) -> str | None:
    """Write a pattern that is searched for as one that a whole text fits, if that is possible."""
    body = pattern.replace("(?:", "(")
    start = "" if body.startswith("^") else ".*"
    end = "" if body.endswith("$") and not body.endswith(r"\$") else ".*"
    body = body.removeprefix("^")
    body = body if end else body.removesuffix("$")
    plain = _ESCAPED.sub("", _CLASS.sub("", body))
    if re.search(r"[\^$]|\(\?", plain):
        return None
    while (less := _GROUP.sub("", plain)) != plain:
        plain = less
    if "|" in plain:  # what stands at its ends is not of all alternatives
        return None
    return start + _CLASS.sub(lambda found: _HYPHEN.sub(r"\-]", found[0]), body) + end


if __name__ == "__main__":  # in a process of its own, which can be stopped
    from greenery import parse  # type: ignore[import-untyped]  # it has no stubs

    first, second = map(parse, sys.argv[1:])
    sys.exit(not second.difference(first).empty())
