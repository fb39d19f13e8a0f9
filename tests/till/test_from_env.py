"""What a gateway reads from the environment, and what it refuses there."""

import attrs
import pytest

from onetill.errors import Misuse
from onetill_mocks import MockGateways
from support.tills import GATEWAYS


def test_each_field_has_its_variable(
    key: str, mock_gateways: MockGateways, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A variable sets its field alone; those of the process are read where none are given."""
    gateway, environ = GATEWAYS[key], mock_gateways.environ(key)
    prefix = f"ONETILL_{key}_".upper()
    read = gateway.from_env(environ)
    for name, value in environ.items():
        assert getattr(read, name.removeprefix(prefix).lower()) == value
        monkeypatch.setenv(name, value)
    assert gateway.from_env() == read


def test_an_unknown_variable_is_an_error(key: str, mock_gateways: MockGateways) -> None:
    """A slip in a name raises an error with the right names; no default takes its place."""
    gateway, environ = GATEWAYS[key], mock_gateways.environ(key)
    wrong = f"ONETILL_{key}_API_KYE".upper()
    with pytest.raises(Misuse) as raised:
        gateway.from_env({**environ, wrong: "secret"})
    assert str(raised.value).startswith(f"{wrong} is no field of {gateway.__name__}: it has ")
    assert all(name in str(raised.value) for name in environ)
    assert "secret" not in str(raised.value)
    gateway.from_env({**environ, "ONETILL_OTHER_API_KEY": "x", wrong.lower(): "x"})


def test_a_missing_variable_is_an_error(key: str, mock_gateways: MockGateways) -> None:
    """One that is empty counts as missing: its field has its default, or is named."""
    gateway, environ = GATEWAYS[key], mock_gateways.environ(key)
    for field in attrs.fields(gateway):
        name = f"ONETILL_{key}_{field.name}".upper()
        for rest in ({**environ, name: ""}, {k: v for k, v in environ.items() if k != name}):
            if field.default is attrs.NOTHING:
                with pytest.raises(Misuse, match=f"^{name} must be set in the environment$"):
                    gateway.from_env(rest)
            else:
                assert getattr(gateway.from_env(rest), field.name) == field.default
