"""The admin API as the page about tests describes it."""

import re
import shlex
from itertools import pairwise

import httpx

from docs.pages import PAGES
from onetill_mocks import MockGateways

_CONSOLE = re.compile(r"\$ (curl .*)\n(.*)\n")
_ROW = re.compile(r"^\| (`[a-z]+`(?:, `[a-z]+`)*) \| (.*)\|$", re.MULTILINE)
_PAGE = PAGES["testing"].partition("## From another language")[2]
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")


def test_each_command_does_what_is_shown(mock_gateways: MockGateways) -> None:
    """Whoever copies the commands gets the responses of the page, but for the ids."""
    shown = _CONSOLE.findall(_PAGE)
    number = ""
    for command, expected in shown:
        arguments = shlex.split(command.replace("http://127.0.0.1:8000", mock_gateways.url))[1:]
        data = [value for option, value in pairwise(arguments) if option == "-d"]
        body = _ID.sub(number, "&".join(data))
        is_post = "-X" in arguments or bool(data)
        response = httpx.request(
            "POST" if is_post else "GET",
            arguments[-1],
            content=body or None,
            headers={"Content-Type": "application/x-www-form-urlencoded"} if data else None,
            trust_env=False,
        )
        assert response.status_code == 200, response.text
        assert _ID.sub("", response.text) == _ID.sub("", expected)
        if found := _ID.search(response.text):
            number = found[0]
    assert len(shown) == 6


def test_each_field_is_named(mock_gateways: MockGateways) -> None:
    """The table has each action, with the fields that the action itself says it takes."""
    rows = _ROW.findall(_PAGE)
    actions = [name for names, _ in rows for name in re.findall(r"[a-z]+", names)]
    assert len(actions) == 17
    for names, fields in rows:
        described = re.sub(r"which is [^;]*", "", fields)
        expected = [*re.findall(r"`(\w+)`", described)]
        for action in re.findall(r"[a-z]+", names):
            response = httpx.post(
                f"{mock_gateways.url}/_admin/{action}",
                json=dict.fromkeys([*expected, "surprise"], "x"),
                trust_env=False,
            )
            error = response.json()["error"]
            if "vendor's own" in fields:
                error = httpx.post(
                    f"{mock_gateways.url}/_admin/{action}", json={}, trust_env=False
                ).json()["error"]
            assert response.status_code == 400
            taken = error.partition(": the fields are ")[2].removesuffix(", the vendor's own")
            assert [name for name in taken.split(", ") if name] == expected
