"""The shops of the pages about frameworks, tried with the test client of each."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import django
import pytest
from django.conf import settings

from docs.pages import files
from onetill_mocks import MockGateways

if TYPE_CHECKING:
    from flask import Flask

OTHERS = "ignore:Using `httpx`"  # what Starlette's test client says of httpx


class Response(NamedTuple):
    """What the shop responded."""

    status: int
    location: str | None
    body: bytes


class Shop(NamedTuple):
    """A shop under test."""

    gateway: str
    post: Callable[..., Response]


@contextmanager
def fastapi_shop() -> Iterator[Shop]:
    """Open the shop of FastAPI, with its lifespan."""
    testing = pytest.importorskip("fastapi.testclient", reason="there is no FastAPI")
    shop: Any = import_module("shop")
    with testing.TestClient(shop.app, follow_redirects=False) as client:

        def post(path: str, body: bytes, headers: Mapping[str, str]) -> Response:
            response = client.post(path, content=body, headers=dict(headers))
            return Response(
                response.status_code, response.headers.get("location"), response.content
            )

        yield Shop("cryptocloud_v2", post)


@contextmanager
def flask_shop() -> Iterator[Shop]:
    """Open the shop of Flask."""
    shop: Any = import_module("shop")
    app: Flask = shop.create_app()
    client = app.test_client()

    def post(path: str, body: bytes, headers: Mapping[str, str]) -> Response:
        response = client.post(path, data=body, headers=dict(headers))
        return Response(response.status_code, response.location, response.data)

    yield Shop("paydo", post)


@contextmanager
def django_shop() -> Iterator[Shop]:
    """Open the shop of Django, with a database of its own."""
    folder = Path(import_module("shop").__path__[0])
    settings.configure(
        ALLOWED_HOSTS=["testserver"],
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": folder / "db"}},
        DEFAULT_AUTO_FIELD="django.db.models.AutoField",
        INSTALLED_APPS=["shop"],
        LOGGING_CONFIG=None,
        MIDDLEWARE=["django.middleware.csrf.CsrfViewMiddleware"],
        ROOT_URLCONF="shop.urls",
        SECRET_KEY="key-of-a-test",
        USE_TZ=True,
    )
    django.setup()
    from django.db import connection  # noqa: PLC0415  # Django is set up only now
    from django.test import Client  # noqa: PLC0415  # likewise

    orders: Any = import_module("shop.models").Order
    with connection.schema_editor() as editor:
        editor.create_model(orders)
    orders.objects.create(number="A-1042", amount="25.00", currency="USD")

    def post(path: str, body: bytes, headers: Mapping[str, str]) -> Response:
        kind = dict(headers).get("Content-Type", "application/json")
        client: Any = Client(enforce_csrf_checks=path == "/notified")
        response = client.post(path, body, content_type=kind, headers=dict(headers))
        return Response(response.status_code, response.headers.get("Location"), response.content)

    try:
        yield Shop("cryptocloud_v2", post)
    finally:
        connection.close()


@pytest.fixture(params=[fastapi_shop, flask_shop, django_shop])
def shop(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    mock_gateways: MockGateways,
) -> Iterator[Shop]:
    """Open each shop at the mock gateways."""
    for key in mock_gateways.gateways:
        for variable, value in mock_gateways.environ(key).items():
            monkeypatch.setenv(variable, value)
    with files(request.param.__name__.removesuffix("_shop"), tmp_path), request.param() as opened:
        yield opened


@pytest.mark.filterwarnings(OTHERS)
def test_it_sells(
    shop: Shop, mock_gateways: MockGateways, capsys: pytest.CaptureFixture[str]
) -> None:
    """One invoice an order; no vendor and early are 503, malformed 400; delivered once."""

    def notify(invoice_id: str) -> int:
        headers, body = mock_gateways.notification(invoice_id, shop.gateway)
        return shop.post("/notified", body, headers).status

    assert shop.post("/orders/A-9999/checkout", b"", {}).status == 404
    mock_gateways.fault("error before", status=503, every=1)
    assert shop.post("/orders/A-1042/checkout", b"", {}).status == 503
    mock_gateways.faults.clear()
    first, second = (shop.post("/orders/A-1042/checkout", b"", {}) for _ in range(2))
    assert first.status in {302, 303}
    assert first.location
    assert first.location.startswith(mock_gateways.url)
    assert second.location == first.location
    (invoice,) = mock_gateways.ledger.invoices
    mock_gateways.pay(invoice.id, booked=False)
    headers, body = mock_gateways.notification(invoice.id, shop.gateway)
    assert shop.post("/notified", body[:-1], headers).status == 400
    assert shop.post("/notified", body, headers).status == 503
    for price, order_id in (("24.99", "A-1042"), ("25.00", "A-9999")):
        other = mock_gateways.place(shop.gateway, price=price, currency="USD", order_id=order_id)
        mock_gateways.pay(other)
        assert notify(other) == 200
    mock_gateways.book(invoice.id)
    mock_gateways.fault("error before", status=503, every=1)
    assert notify(invoice.id) == 503
    assert capsys.readouterr().out == ""
    mock_gateways.faults.clear()
    assert [notify(invoice.id) for _ in range(2)] == [200, 200]
    assert capsys.readouterr().out == "Pack the parcel of A-1042\n"
