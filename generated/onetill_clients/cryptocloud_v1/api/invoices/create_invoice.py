# Made from specs/cryptocloud_v1.yaml by `make generate`: do not edit.
from typing import Any, Literal

import httpx

from onetill_clients import _parameters, _runtime

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.create_invoice_request import CreateInvoiceRequest
from ...models.created_invoice import CreatedInvoice
from ...models.error import Error
from ...models.token_error import TokenError
from ...types import Response


def _get_kwargs(
    *,
    body: CreateInvoiceRequest,
    content_type: Literal[
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
    ]
    | None = None,
) -> dict[str, Any]:
    headers: dict[str, str] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/invoice/create",
    }

    if content_type in {None, "application/json"} and isinstance(body, CreateInvoiceRequest):
        _kwargs["content"] = _runtime.encode(body.to_dict())
        headers["Content-Type"] = "application/json"

    elif content_type in {None, "application/x-www-form-urlencoded"} and isinstance(
        body, CreateInvoiceRequest
    ):
        _kwargs["data"] = _parameters.form(body.to_dict())
        headers["Content-Type"] = "application/x-www-form-urlencoded"

    elif content_type in {None, "multipart/form-data"} and isinstance(body, CreateInvoiceRequest):
        _kwargs["files"] = _parameters.multipart(body.to_dict())

    else:
        raise TypeError("body is not of a type that content_type takes")

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> CreatedInvoice | Error | TokenError | None:
    if response.status_code == 200:
        response_200: CreatedInvoice = CreatedInvoice.from_dict(_runtime.decode_response(response))
        return response_200

    if response.status_code == 400:
        response_400: Error = Error.from_dict(_runtime.decode_response(response))
        return response_400

    if response.status_code == 401:
        response_401: TokenError = TokenError.from_dict(_runtime.decode_response(response))
        return response_401

    if response.status_code == 406:
        response_406: Error = Error.from_dict(_runtime.decode_response(response))
        return response_406

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[CreatedInvoice | Error | TokenError]:
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
    content_type: Literal[
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
    ]
    | None = None,
) -> Response[CreatedInvoice | Error | TokenError]:
    """Create an invoice

     Creates an invoice and returns the URL of its pay page. Not idempotent: a repeated request creates a
    second invoice. A response 200 whose status is "error" is a failure too; the schema of 200 describes
    success only. The vendor's samples omit shop_id, which its table requires, and send a description
    that its table does not list. This document follows the table. Programs in production also send the
    two forms, null for order_id and email, and the amount as a string.

    Args:
        body (CreateInvoiceRequest): An invoice to create.
        body (CreateInvoiceRequest): An invoice to create.
        body (CreateInvoiceRequest): An invoice to create.

    See https://docs.cryptocloud.plus/en/api-reference-v1-old/create-invoice

    The body is sent as content_type says, else as the first media type that takes its type.

    Responses:
        200: The invoice has been created.
        400: The invoice was not created. The body may be empty.
        401: The API key is wrong. The body may be empty.
        406: The service is unavailable; retry later. The body may be empty.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CreatedInvoice | Error | TokenError]
    """

    kwargs = _get_kwargs(
        body=body,
        content_type=content_type,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: CreateInvoiceRequest,
    content_type: Literal[
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
    ]
    | None = None,
) -> CreatedInvoice | Error | TokenError | None:
    """Create an invoice

     Creates an invoice and returns the URL of its pay page. Not idempotent: a repeated request creates a
    second invoice. A response 200 whose status is "error" is a failure too; the schema of 200 describes
    success only. The vendor's samples omit shop_id, which its table requires, and send a description
    that its table does not list. This document follows the table. Programs in production also send the
    two forms, null for order_id and email, and the amount as a string.

    Args:
        body (CreateInvoiceRequest): An invoice to create.
        body (CreateInvoiceRequest): An invoice to create.
        body (CreateInvoiceRequest): An invoice to create.

    See https://docs.cryptocloud.plus/en/api-reference-v1-old/create-invoice

    The body is sent as content_type says, else as the first media type that takes its type.

    Responses:
        200: The invoice has been created.
        400: The invoice was not created. The body may be empty.
        401: The API key is wrong. The body may be empty.
        406: The service is unavailable; retry later. The body may be empty.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CreatedInvoice | Error | TokenError
    """

    return sync_detailed(
        client=client,
        body=body,
        content_type=content_type,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: CreateInvoiceRequest,
    content_type: Literal[
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
    ]
    | None = None,
) -> Response[CreatedInvoice | Error | TokenError]:
    """Create an invoice

     Creates an invoice and returns the URL of its pay page. Not idempotent: a repeated request creates a
    second invoice. A response 200 whose status is "error" is a failure too; the schema of 200 describes
    success only. The vendor's samples omit shop_id, which its table requires, and send a description
    that its table does not list. This document follows the table. Programs in production also send the
    two forms, null for order_id and email, and the amount as a string.

    Args:
        body (CreateInvoiceRequest): An invoice to create.
        body (CreateInvoiceRequest): An invoice to create.
        body (CreateInvoiceRequest): An invoice to create.

    See https://docs.cryptocloud.plus/en/api-reference-v1-old/create-invoice

    The body is sent as content_type says, else as the first media type that takes its type.

    Responses:
        200: The invoice has been created.
        400: The invoice was not created. The body may be empty.
        401: The API key is wrong. The body may be empty.
        406: The service is unavailable; retry later. The body may be empty.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CreatedInvoice | Error | TokenError]
    """

    kwargs = _get_kwargs(
        body=body,
        content_type=content_type,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: CreateInvoiceRequest,
    content_type: Literal[
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
    ]
    | None = None,
) -> CreatedInvoice | Error | TokenError | None:
    """Create an invoice

     Creates an invoice and returns the URL of its pay page. Not idempotent: a repeated request creates a
    second invoice. A response 200 whose status is "error" is a failure too; the schema of 200 describes
    success only. The vendor's samples omit shop_id, which its table requires, and send a description
    that its table does not list. This document follows the table. Programs in production also send the
    two forms, null for order_id and email, and the amount as a string.

    Args:
        body (CreateInvoiceRequest): An invoice to create.
        body (CreateInvoiceRequest): An invoice to create.
        body (CreateInvoiceRequest): An invoice to create.

    See https://docs.cryptocloud.plus/en/api-reference-v1-old/create-invoice

    The body is sent as content_type says, else as the first media type that takes its type.

    Responses:
        200: The invoice has been created.
        400: The invoice was not created. The body may be empty.
        401: The API key is wrong. The body may be empty.
        406: The service is unavailable; retry later. The body may be empty.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CreatedInvoice | Error | TokenError
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            content_type=content_type,
        )
    ).parsed
