"""Public clients of CryptoCloud run against its mock gateway as they do against the vendor."""

import json
import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from onetill_mocks import MockGateways

WALK = Path(__file__).with_name("walk.py")
PINS = {"crypto_cloud_py": "crypto-cloud-py==0.2", "cryptocloud_sdk": "cryptocloud-sdk==0.1.1"}
METHODS = [
    "crypto_cloud_py invoice_create",
    "crypto_cloud_py invoice_create_with_fields",
    "crypto_cloud_py invoices_info",
    "crypto_cloud_py invoices_info_of_many",
    "crypto_cloud_py invoice_statistics",
    "crypto_cloud_py invoice_cancel",
    "cryptocloud_sdk create_invoice",
    "cryptocloud_sdk get_invoices",
    "cryptocloud_sdk get_invoices_of_many",
    "cryptocloud_sdk get_balance",
    "cryptocloud_sdk get_balance_of_a_coin",
    "cryptocloud_sdk get_stats",
    "cryptocloud_sdk create_static_wallet",
    "cryptocloud_sdk cancel_invoice",
]
THEIR_FAULTS = {
    # An invoice without an order id has null, which the client does not allow for.
    "crypto_cloud_py invoices_info_of_many": "ValidationError at crypto_cloud_api.py:103: 5",
}
"""Methods that fail by a fault of the client, each with the exception and the place in it."""


@cache
def outcomes(client: str) -> Mapping[str, str | None] | None:
    """Install a client in an environment of its own, and walk its methods.

    Returns None where it cannot be installed.
    """
    with TemporaryDirectory() as folder, MockGateways() as gateways:
        python = str(Path(folder, "bin", "python"))
        _run(sys.executable, "-m", "venv", folder)
        installed = _run(python, "-m", "pip", "install", "--quiet", PINS[client], check=False)
        if installed.returncode:
            return None
        credentials = gateways.environ("cryptocloud_v2")
        actions = (gateways.pay, gateways.part, gateways.over, gateways.cancel, gateways.expire)
        ids: list[str] = []
        for act in actions:
            ids.append(gateways.place("cryptocloud_v2", price=25, currency="USD"))
            act(ids[-1])
        walked = _run(
            python,
            str(WALK),
            client,
            credentials["ONETILL_CRYPTOCLOUD_V2_BASE_URL"],
            credentials["ONETILL_CRYPTOCLOUD_V2_API_KEY"],
            credentials["ONETILL_CRYPTOCLOUD_V2_SHOP_ID"],
            *ids,
        )
    result: Mapping[str, str | None] = json.loads(walked.stdout)
    return result


def installed_outcomes(client: str) -> Mapping[str, str | None]:
    """Walk the methods of a client, or skip the test where it cannot be installed."""
    if (found := outcomes(client)) is None:
        pytest.skip(f"{PINS[client]} cannot be installed: the package index is out of reach")
    return found


def _run(*command: str, check: bool = True) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, check=check)  # noqa: S603  # ours


@pytest.mark.parametrize("method", METHODS)
def test_it_runs_as_against_the_vendor(method: str) -> None:
    """Each method of the client works, but for those that fail by a fault of its own."""
    client, name = method.split()
    failure = installed_outcomes(client)[name]
    if expected := THEIR_FAULTS.get(method):
        assert failure is not None
        assert failure.startswith(expected)
    else:
        assert failure is None


@pytest.mark.parametrize("client", PINS)
def test_each_method_is_named(client: str) -> None:
    """No method of the walk is left out of the list."""
    assert {f"{client} {name}" for name in installed_outcomes(client)} <= {*METHODS}
