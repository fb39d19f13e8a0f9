# Made from specs/crucash.yaml by `make generate`: do not edit.
from typing import Any

import httpx

from onetill_clients import _runtime

from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.get_invoice_request import GetInvoiceRequest
from ...models.invoice import Invoice
from ...types import Response


def _get_kwargs(
    *,
    body: GetInvoiceRequest,
) -> dict[str, Any]:
    headers: dict[str, str] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/invoice/info",
    }

    _kwargs["content"] = _runtime.encode(body.to_dict())
    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | Invoice | None:
    if response.status_code == 200:
        response_200: Invoice = Invoice.from_dict(_runtime.decode_response(response))
        return response_200

    response_default: Error = Error.from_dict(_runtime.decode_response(response))
    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Error | Invoice]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: GetInvoiceRequest,
) -> Response[Error | Invoice]:
    """Get an invoice

     Reads one invoice, however it was created. Safe to repeat, although it is a POST. The page documents
    neither the status of a success nor any failure; 200 is read as a success here and every other
    status as an error.

    Args:
        body (GetInvoiceRequest): The invoice to read.

    See https://cru.cash/docs/en/endpoints/invoice/info/

    Responses:
        200: The invoice.
        default: The request failed, for instance because the API key is wrong or the invoice is
            unknown. The meaning of each status is not documented.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | Invoice]
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
    body: GetInvoiceRequest,
) -> Error | Invoice | None:
    """Get an invoice

     Reads one invoice, however it was created. Safe to repeat, although it is a POST. The page documents
    neither the status of a success nor any failure; 200 is read as a success here and every other
    status as an error.

    Args:
        body (GetInvoiceRequest): The invoice to read.

    See https://cru.cash/docs/en/endpoints/invoice/info/

    Responses:
        200: The invoice.
        default: The request failed, for instance because the API key is wrong or the invoice is
            unknown. The meaning of each status is not documented.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | Invoice
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: GetInvoiceRequest,
) -> Response[Error | Invoice]:
    """Get an invoice

     Reads one invoice, however it was created. Safe to repeat, although it is a POST. The page documents
    neither the status of a success nor any failure; 200 is read as a success here and every other
    status as an error.

    Args:
        body (GetInvoiceRequest): The invoice to read.

    See https://cru.cash/docs/en/endpoints/invoice/info/

    Responses:
        200: The invoice.
        default: The request failed, for instance because the API key is wrong or the invoice is
            unknown. The meaning of each status is not documented.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | Invoice]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: GetInvoiceRequest,
) -> Error | Invoice | None:
    """Get an invoice

     Reads one invoice, however it was created. Safe to repeat, although it is a POST. The page documents
    neither the status of a success nor any failure; 200 is read as a success here and every other
    status as an error.

    Args:
        body (GetInvoiceRequest): The invoice to read.

    See https://cru.cash/docs/en/endpoints/invoice/info/

    Responses:
        200: The invoice.
        default: The request failed, for instance because the API key is wrong or the invoice is
            unknown. The meaning of each status is not documented.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | Invoice
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
