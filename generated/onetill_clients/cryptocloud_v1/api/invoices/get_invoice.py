# Made from specs/cryptocloud_v1.yaml by `make generate`: do not edit.
from typing import Any

import httpx

from onetill_clients import _parameters, _runtime

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.invoice_state import InvoiceState
from ...models.token_error import TokenError
from ...types import Response


def _get_kwargs(
    *,
    uuid: str,
) -> dict[str, Any]:

    params = _parameters.query(
        {
            "uuid": uuid,
        }
    )

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/invoice/info",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | InvoiceState | TokenError | None:
    if response.status_code == 200:
        response_200: InvoiceState = InvoiceState.from_dict(_runtime.decode_response(response))
        return response_200

    if response.status_code == 400:
        response_400: Error = Error.from_dict(_runtime.decode_response(response))
        return response_400

    if response.status_code == 401:
        response_401: TokenError = TokenError.from_dict(_runtime.decode_response(response))
        return response_401

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Error | InvoiceState | TokenError]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    uuid: str,
) -> Response[Error | InvoiceState | TokenError]:
    """Get the state of an invoice

     Returns the state of one invoice, without its amount or order id. A response 200 whose status is
    "error" is a failure too; the schema of 200 describes success only. The vendor's page announces all
    payments of the account, lists uuid as a body of this GET, and sends no uuid in its samples. Every
    known client sends uuid in the query, where it is required here.

    Args:
        uuid (str): The invoice's id, with or without the prefix INV-. Not an RFC 4122 UUID.

    See https://docs.cryptocloud.plus/en/api-reference-v1-old/check-invoice-status

    Responses:
        200: The invoice's state.
        400: The state could not be read. The body may be empty.
        401: The API key is wrong. The body may be empty.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | InvoiceState | TokenError]
    """

    kwargs = _get_kwargs(
        uuid=uuid,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    uuid: str,
) -> Error | InvoiceState | TokenError | None:
    """Get the state of an invoice

     Returns the state of one invoice, without its amount or order id. A response 200 whose status is
    "error" is a failure too; the schema of 200 describes success only. The vendor's page announces all
    payments of the account, lists uuid as a body of this GET, and sends no uuid in its samples. Every
    known client sends uuid in the query, where it is required here.

    Args:
        uuid (str): The invoice's id, with or without the prefix INV-. Not an RFC 4122 UUID.

    See https://docs.cryptocloud.plus/en/api-reference-v1-old/check-invoice-status

    Responses:
        200: The invoice's state.
        400: The state could not be read. The body may be empty.
        401: The API key is wrong. The body may be empty.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | InvoiceState | TokenError
    """

    return sync_detailed(
        client=client,
        uuid=uuid,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    uuid: str,
) -> Response[Error | InvoiceState | TokenError]:
    """Get the state of an invoice

     Returns the state of one invoice, without its amount or order id. A response 200 whose status is
    "error" is a failure too; the schema of 200 describes success only. The vendor's page announces all
    payments of the account, lists uuid as a body of this GET, and sends no uuid in its samples. Every
    known client sends uuid in the query, where it is required here.

    Args:
        uuid (str): The invoice's id, with or without the prefix INV-. Not an RFC 4122 UUID.

    See https://docs.cryptocloud.plus/en/api-reference-v1-old/check-invoice-status

    Responses:
        200: The invoice's state.
        400: The state could not be read. The body may be empty.
        401: The API key is wrong. The body may be empty.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | InvoiceState | TokenError]
    """

    kwargs = _get_kwargs(
        uuid=uuid,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    uuid: str,
) -> Error | InvoiceState | TokenError | None:
    """Get the state of an invoice

     Returns the state of one invoice, without its amount or order id. A response 200 whose status is
    "error" is a failure too; the schema of 200 describes success only. The vendor's page announces all
    payments of the account, lists uuid as a body of this GET, and sends no uuid in its samples. Every
    known client sends uuid in the query, where it is required here.

    Args:
        uuid (str): The invoice's id, with or without the prefix INV-. Not an RFC 4122 UUID.

    See https://docs.cryptocloud.plus/en/api-reference-v1-old/check-invoice-status

    Responses:
        200: The invoice's state.
        400: The state could not be read. The body may be empty.
        401: The API key is wrong. The body may be empty.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | InvoiceState | TokenError
    """

    return (
        await asyncio_detailed(
            client=client,
            uuid=uuid,
        )
    ).parsed
