# Made from specs/crucash.yaml by `make generate`: do not edit.
from typing import Any

import httpx

from onetill_clients import _runtime

from ...client import AuthenticatedClient, Client
from ...models.create_payment_request import CreatePaymentRequest
from ...models.create_payment_response import CreatePaymentResponse
from ...models.error import Error
from ...types import Response


def _get_kwargs(
    *,
    body: CreatePaymentRequest,
) -> dict[str, Any]:
    headers: dict[str, str] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/invoice/create-payment",
    }

    _kwargs["content"] = _runtime.encode(body.to_dict())
    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> CreatePaymentResponse | Error | None:
    if response.status_code == 200:
        response_200: CreatePaymentResponse = CreatePaymentResponse.from_dict(
            _runtime.decode_response(response)
        )
        return response_200

    if response.status_code == 201:
        response_201: CreatePaymentResponse = CreatePaymentResponse.from_dict(
            _runtime.decode_response(response)
        )
        return response_201

    response_default: Error = Error.from_dict(_runtime.decode_response(response))
    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[CreatePaymentResponse | Error]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: CreatePaymentRequest,
) -> Response[CreatePaymentResponse | Error]:
    """Create an invoice with its coin chosen

     Creates an invoice for a coin and a network that the merchant chooses, and returns the address to
    pay to. Presumably not idempotent, so that a repeated request creates a second invoice. The page
    documents neither the status of a success nor any failure; 200 and 201 are read as a success here
    and every other status as an error. The list of coins and networks is not known.

    Args:
        body (CreatePaymentRequest): An invoice to create, for a chosen coin.

    See https://cru.cash/docs/en/endpoints/invoice/create-payment/

    Responses:
        200: The invoice has been created and can be paid.
        201: The invoice has been created and can be paid.
        default: The request failed, for instance because the API key is wrong or the invoice is
            unknown. The meaning of each status is not documented.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CreatePaymentResponse | Error]
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
    body: CreatePaymentRequest,
) -> CreatePaymentResponse | Error | None:
    """Create an invoice with its coin chosen

     Creates an invoice for a coin and a network that the merchant chooses, and returns the address to
    pay to. Presumably not idempotent, so that a repeated request creates a second invoice. The page
    documents neither the status of a success nor any failure; 200 and 201 are read as a success here
    and every other status as an error. The list of coins and networks is not known.

    Args:
        body (CreatePaymentRequest): An invoice to create, for a chosen coin.

    See https://cru.cash/docs/en/endpoints/invoice/create-payment/

    Responses:
        200: The invoice has been created and can be paid.
        201: The invoice has been created and can be paid.
        default: The request failed, for instance because the API key is wrong or the invoice is
            unknown. The meaning of each status is not documented.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CreatePaymentResponse | Error
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: CreatePaymentRequest,
) -> Response[CreatePaymentResponse | Error]:
    """Create an invoice with its coin chosen

     Creates an invoice for a coin and a network that the merchant chooses, and returns the address to
    pay to. Presumably not idempotent, so that a repeated request creates a second invoice. The page
    documents neither the status of a success nor any failure; 200 and 201 are read as a success here
    and every other status as an error. The list of coins and networks is not known.

    Args:
        body (CreatePaymentRequest): An invoice to create, for a chosen coin.

    See https://cru.cash/docs/en/endpoints/invoice/create-payment/

    Responses:
        200: The invoice has been created and can be paid.
        201: The invoice has been created and can be paid.
        default: The request failed, for instance because the API key is wrong or the invoice is
            unknown. The meaning of each status is not documented.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CreatePaymentResponse | Error]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: CreatePaymentRequest,
) -> CreatePaymentResponse | Error | None:
    """Create an invoice with its coin chosen

     Creates an invoice for a coin and a network that the merchant chooses, and returns the address to
    pay to. Presumably not idempotent, so that a repeated request creates a second invoice. The page
    documents neither the status of a success nor any failure; 200 and 201 are read as a success here
    and every other status as an error. The list of coins and networks is not known.

    Args:
        body (CreatePaymentRequest): An invoice to create, for a chosen coin.

    See https://cru.cash/docs/en/endpoints/invoice/create-payment/

    Responses:
        200: The invoice has been created and can be paid.
        201: The invoice has been created and can be paid.
        default: The request failed, for instance because the API key is wrong or the invoice is
            unknown. The meaning of each status is not documented.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CreatePaymentResponse | Error
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
