# Made from specs/crucash.yaml by `make generate`: do not edit.
from typing import Any

import httpx

from onetill_clients import _runtime

from ...client import AuthenticatedClient, Client
from ...models.create_invoice_request import CreateInvoiceRequest
from ...models.create_invoice_response import CreateInvoiceResponse
from ...models.error import Error
from ...types import Response


def _get_kwargs(
    *,
    body: CreateInvoiceRequest,
) -> dict[str, Any]:
    headers: dict[str, str] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/invoice/create",
    }

    _kwargs["content"] = _runtime.encode(body.to_dict())
    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> CreateInvoiceResponse | Error | None:
    if response.status_code == 200:
        response_200: CreateInvoiceResponse = CreateInvoiceResponse.from_dict(
            _runtime.decode_response(response)
        )
        return response_200

    if response.status_code == 201:
        response_201: CreateInvoiceResponse = CreateInvoiceResponse.from_dict(
            _runtime.decode_response(response)
        )
        return response_201

    response_default: Error = Error.from_dict(_runtime.decode_response(response))
    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[CreateInvoiceResponse | Error]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: CreateInvoiceRequest,
) -> Response[CreateInvoiceResponse | Error]:
    """Create an invoice

     Creates an invoice whose payer chooses coin and network on the pay page. Presumably not idempotent,
    so that a repeated request creates a second invoice. The page documents neither the status of a
    success nor any failure; 200 and 201 are read as a success here and every other status as an error.

    Args:
        body (CreateInvoiceRequest): An invoice to create.

    See https://cru.cash/docs/en/endpoints/invoice/create/

    Responses:
        200: The invoice has been created.
        201: The invoice has been created.
        default: The request failed, for instance because the API key is wrong or the invoice is
            unknown. The meaning of each status is not documented.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CreateInvoiceResponse | Error]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: CreateInvoiceRequest,
) -> CreateInvoiceResponse | Error | None:
    """Create an invoice

     Creates an invoice whose payer chooses coin and network on the pay page. Presumably not idempotent,
    so that a repeated request creates a second invoice. The page documents neither the status of a
    success nor any failure; 200 and 201 are read as a success here and every other status as an error.

    Args:
        body (CreateInvoiceRequest): An invoice to create.

    See https://cru.cash/docs/en/endpoints/invoice/create/

    Responses:
        200: The invoice has been created.
        201: The invoice has been created.
        default: The request failed, for instance because the API key is wrong or the invoice is
            unknown. The meaning of each status is not documented.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CreateInvoiceResponse | Error
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: CreateInvoiceRequest,
) -> Response[CreateInvoiceResponse | Error]:
    """Create an invoice

     Creates an invoice whose payer chooses coin and network on the pay page. Presumably not idempotent,
    so that a repeated request creates a second invoice. The page documents neither the status of a
    success nor any failure; 200 and 201 are read as a success here and every other status as an error.

    Args:
        body (CreateInvoiceRequest): An invoice to create.

    See https://cru.cash/docs/en/endpoints/invoice/create/

    Responses:
        200: The invoice has been created.
        201: The invoice has been created.
        default: The request failed, for instance because the API key is wrong or the invoice is
            unknown. The meaning of each status is not documented.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CreateInvoiceResponse | Error]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: CreateInvoiceRequest,
) -> CreateInvoiceResponse | Error | None:
    """Create an invoice

     Creates an invoice whose payer chooses coin and network on the pay page. Presumably not idempotent,
    so that a repeated request creates a second invoice. The page documents neither the status of a
    success nor any failure; 200 and 201 are read as a success here and every other status as an error.

    Args:
        body (CreateInvoiceRequest): An invoice to create.

    See https://cru.cash/docs/en/endpoints/invoice/create/

    Responses:
        200: The invoice has been created.
        201: The invoice has been created.
        default: The request failed, for instance because the API key is wrong or the invoice is
            unknown. The meaning of each status is not documented.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CreateInvoiceResponse | Error
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
