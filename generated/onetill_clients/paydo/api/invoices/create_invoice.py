# Made from specs/paydo.yaml by `make generate`: do not edit.
from typing import Any

import httpx

from onetill_clients import _runtime

from ... import errors
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
        "url": "/v1/invoices/create",
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

    if response.status_code == 404:
        response_404: Error = Error.from_dict(_runtime.decode_response(response))
        return response_404

    if response.status_code == 422:
        response_422: Error = Error.from_dict(_runtime.decode_response(response))
        return response_422

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


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
    client: AuthenticatedClient | Client,
    body: CreateInvoiceRequest,
) -> Response[CreateInvoiceResponse | Error]:
    """Create an invoice

     Creates an invoice. No bearer token is needed; the body is signed with the project's secret key. The
    invoice's id is in the body's data, which the vendor calls a bug kept for compatibility, and in the
    header identifier: read data, and the header if data is empty. Whether a repeated request creates a
    second invoice is not documented; assume that it does. The vendor's plugins sign and send amounts
    with four decimals. The page's own example lacks a comma before metadata and has a signature of the
    wrong length.

    Args:
        body (CreateInvoiceRequest): An invoice to create.

    See https://github.com/PaydoW/paydo-api-doc/blob/master/Invoice/createInvoice.md

    Responses:
        200: The invoice has been created.
        404: The public key is unknown.
        422: A field is missing or wrong, or the signature is wrong. The page places a wrong
            signature under this status without stating it.

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
    client: AuthenticatedClient | Client,
    body: CreateInvoiceRequest,
) -> CreateInvoiceResponse | Error | None:
    """Create an invoice

     Creates an invoice. No bearer token is needed; the body is signed with the project's secret key. The
    invoice's id is in the body's data, which the vendor calls a bug kept for compatibility, and in the
    header identifier: read data, and the header if data is empty. Whether a repeated request creates a
    second invoice is not documented; assume that it does. The vendor's plugins sign and send amounts
    with four decimals. The page's own example lacks a comma before metadata and has a signature of the
    wrong length.

    Args:
        body (CreateInvoiceRequest): An invoice to create.

    See https://github.com/PaydoW/paydo-api-doc/blob/master/Invoice/createInvoice.md

    Responses:
        200: The invoice has been created.
        404: The public key is unknown.
        422: A field is missing or wrong, or the signature is wrong. The page places a wrong
            signature under this status without stating it.

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
    client: AuthenticatedClient | Client,
    body: CreateInvoiceRequest,
) -> Response[CreateInvoiceResponse | Error]:
    """Create an invoice

     Creates an invoice. No bearer token is needed; the body is signed with the project's secret key. The
    invoice's id is in the body's data, which the vendor calls a bug kept for compatibility, and in the
    header identifier: read data, and the header if data is empty. Whether a repeated request creates a
    second invoice is not documented; assume that it does. The vendor's plugins sign and send amounts
    with four decimals. The page's own example lacks a comma before metadata and has a signature of the
    wrong length.

    Args:
        body (CreateInvoiceRequest): An invoice to create.

    See https://github.com/PaydoW/paydo-api-doc/blob/master/Invoice/createInvoice.md

    Responses:
        200: The invoice has been created.
        404: The public key is unknown.
        422: A field is missing or wrong, or the signature is wrong. The page places a wrong
            signature under this status without stating it.

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
    client: AuthenticatedClient | Client,
    body: CreateInvoiceRequest,
) -> CreateInvoiceResponse | Error | None:
    """Create an invoice

     Creates an invoice. No bearer token is needed; the body is signed with the project's secret key. The
    invoice's id is in the body's data, which the vendor calls a bug kept for compatibility, and in the
    header identifier: read data, and the header if data is empty. Whether a repeated request creates a
    second invoice is not documented; assume that it does. The vendor's plugins sign and send amounts
    with four decimals. The page's own example lacks a comma before metadata and has a signature of the
    wrong length.

    Args:
        body (CreateInvoiceRequest): An invoice to create.

    See https://github.com/PaydoW/paydo-api-doc/blob/master/Invoice/createInvoice.md

    Responses:
        200: The invoice has been created.
        404: The public key is unknown.
        422: A field is missing or wrong, or the signature is wrong. The page places a wrong
            signature under this status without stating it.

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
