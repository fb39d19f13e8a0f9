# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from typing import Any

import httpx

from onetill_clients import _runtime

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.cancel_invoice_request import CancelInvoiceRequest
from ...models.cancel_invoice_response import CancelInvoiceResponse
from ...models.error import Error
from ...models.token_error import TokenError
from ...types import Response


def _get_kwargs(
    *,
    body: CancelInvoiceRequest,
) -> dict[str, Any]:
    headers: dict[str, str] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v2/invoice/merchant/canceled",
    }

    _kwargs["content"] = _runtime.encode(body.to_dict())
    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> CancelInvoiceResponse | Error | TokenError | None:
    if response.status_code == 200:
        response_200: CancelInvoiceResponse = CancelInvoiceResponse.from_dict(
            _runtime.decode_response(response)
        )
        return response_200

    if response.status_code == 400:
        response_400: Error = Error.from_dict(_runtime.decode_response(response))
        return response_400

    if response.status_code == 401:
        response_401: Error = Error.from_dict(_runtime.decode_response(response))
        return response_401

    if response.status_code == 403:
        response_403: TokenError = TokenError.from_dict(_runtime.decode_response(response))
        return response_403

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[CancelInvoiceResponse | Error | TokenError]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: CancelInvoiceRequest,
) -> Response[CancelInvoiceResponse | Error | TokenError]:
    """Cancel an invoice

     Cancels an invoice in the state created. In any other state the request is rejected with the text
    "Invoice is not created". The newer page's table calls the result a string; its samples and clients
    have a list of one.

    Args:
        body (CancelInvoiceRequest): The invoice to cancel.

    See https://docs.cryptocloud.plus/en/api-reference-v2/cancel-invoice

    Responses:
        200: The invoice is canceled.
        400: The invoice is not in the state created, or the API key was rejected.
        401: The API key is wrong. Documented with status 400; one program expects the same body
            with this status.
        403: The API key is not a token that the service has signed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CancelInvoiceResponse | Error | TokenError]
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
    body: CancelInvoiceRequest,
) -> CancelInvoiceResponse | Error | TokenError | None:
    """Cancel an invoice

     Cancels an invoice in the state created. In any other state the request is rejected with the text
    "Invoice is not created". The newer page's table calls the result a string; its samples and clients
    have a list of one.

    Args:
        body (CancelInvoiceRequest): The invoice to cancel.

    See https://docs.cryptocloud.plus/en/api-reference-v2/cancel-invoice

    Responses:
        200: The invoice is canceled.
        400: The invoice is not in the state created, or the API key was rejected.
        401: The API key is wrong. Documented with status 400; one program expects the same body
            with this status.
        403: The API key is not a token that the service has signed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CancelInvoiceResponse | Error | TokenError
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: CancelInvoiceRequest,
) -> Response[CancelInvoiceResponse | Error | TokenError]:
    """Cancel an invoice

     Cancels an invoice in the state created. In any other state the request is rejected with the text
    "Invoice is not created". The newer page's table calls the result a string; its samples and clients
    have a list of one.

    Args:
        body (CancelInvoiceRequest): The invoice to cancel.

    See https://docs.cryptocloud.plus/en/api-reference-v2/cancel-invoice

    Responses:
        200: The invoice is canceled.
        400: The invoice is not in the state created, or the API key was rejected.
        401: The API key is wrong. Documented with status 400; one program expects the same body
            with this status.
        403: The API key is not a token that the service has signed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CancelInvoiceResponse | Error | TokenError]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: CancelInvoiceRequest,
) -> CancelInvoiceResponse | Error | TokenError | None:
    """Cancel an invoice

     Cancels an invoice in the state created. In any other state the request is rejected with the text
    "Invoice is not created". The newer page's table calls the result a string; its samples and clients
    have a list of one.

    Args:
        body (CancelInvoiceRequest): The invoice to cancel.

    See https://docs.cryptocloud.plus/en/api-reference-v2/cancel-invoice

    Responses:
        200: The invoice is canceled.
        400: The invoice is not in the state created, or the API key was rejected.
        401: The API key is wrong. Documented with status 400; one program expects the same body
            with this status.
        403: The API key is not a token that the service has signed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CancelInvoiceResponse | Error | TokenError
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
