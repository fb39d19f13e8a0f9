"""pytest plugin: fixtures that open tills at the mock gateways.

They need those of `onetill_mocks`, which `pip install 'onetill[mocks]'` brings.
"""

from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING, Any, Protocol

import pytest

# pytest loads this file wherever onetill is installed: what tills import takes time.
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import httpx

    from onetill import AsyncTill, Till
    from onetill.gateways import Gateway


class _MockGateways(Protocol):
    """What this file needs of `MockGateways`, which it does not import."""

    @property
    def has_sockets(self) -> bool: ...

    def environ(self, gateway: str) -> dict[str, str]: ...

    def transport(self) -> "httpx.BaseTransport": ...

    def async_transport(self) -> "httpx.AsyncBaseTransport": ...


@pytest.fixture
def mock_till(mock_gateways: _MockGateways) -> "Iterator[Callable[..., Till]]":
    """Give a function that opens a till: `mock_till("crucash")`, `mock_till(PayDo, timeout=1)`.

    What stands beside the gateway goes to `Till`. Each till is closed after the test.
    """
    from onetill import Till  # noqa: PLC0415  # see above

    with ExitStack() as stack:

        def open_till(gateway: "str | type[Gateway]", **options: Any) -> Till:  # noqa: ANN401  # those of a till
            if not mock_gateways.has_sockets:
                options.setdefault("transport", mock_gateways.transport())
            return stack.enter_context(Till(_connected(gateway, mock_gateways), **options))

        yield open_till


@pytest.fixture
def mock_async_till(mock_gateways: _MockGateways) -> "Iterator[Callable[..., AsyncTill]]":
    """Give a function that opens an `AsyncTill`, as `mock_till` opens a `Till`, for any loop."""
    from onetill import AsyncTill  # noqa: PLC0415  # see above

    with ExitStack() as stack:

        def open_till(gateway: "str | type[Gateway]", **options: Any) -> AsyncTill:  # noqa: ANN401  # those of a till
            if not mock_gateways.has_sockets:
                options.setdefault("transport", mock_gateways.async_transport())
            till = AsyncTill(_connected(gateway, mock_gateways), **options)
            stack.callback(_close, till)
            return till

        yield open_till


def _connected(gateway: "str | type[Gateway]", mock_gateways: _MockGateways) -> "Gateway":
    from onetill.gateways import Gateway  # noqa: PLC0415  # see above

    kind = _kind(gateway) if isinstance(gateway, str) else gateway
    if not (isinstance(kind, type) and issubclass(kind, Gateway) and kind is not Gateway):
        raise ValueError(
            'gateway must be a key such as "crucash" or a class such as CruCash, got'
            f" {type(gateway).__name__}"
        )
    return kind.from_env(mock_gateways.environ(kind.key))


def _kind(key: str) -> "type[Gateway]":
    from onetill import gateways  # noqa: PLC0415  # see above
    from onetill.gateways import _MODULES  # noqa: PLC0415  # when a test asks

    names = {module: name for name, module in _MODULES.items()}
    if key not in names:
        raise ValueError(f"gateway must be one of {', '.join(names)}, not {key!r}")
    kind: type[Gateway] = getattr(gateways, names[key])
    return kind


def _close(till: "AsyncTill") -> None:
    # The loop of the test may be closed by now, and closing connections awaits nothing.
    with suppress(StopIteration):
        till.aclose().send(None)
