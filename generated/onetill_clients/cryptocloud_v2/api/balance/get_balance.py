# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from typing import Any

import httpx

from onetill_clients import _runtime

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.get_balance_response import GetBalanceResponse
from ...models.token_error import TokenError
from ...types import Response


def _get_kwargs() -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v2/merchant/wallet/balance/all",
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | GetBalanceResponse | TokenError | None:
    if response.status_code == 200:
        response_200: GetBalanceResponse = GetBalanceResponse.from_dict(
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
) -> Response[Error | GetBalanceResponse | TokenError]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
) -> Response[Error | GetBalanceResponse | TokenError]:
    """Get the balance of every wallet

     Reads the balances of the merchant's wallets, one per coin. Safe to repeat, although it is a POST;
    it has no body. The page's sample lacks a comma after balance_usd. The page documents a rejected API
    key by its messages only, without a status.

    See https://docs.cryptocloud.plus/en/api-reference-v2/balance

    Responses:
        200: The balances.
        400: The API key was rejected.
        401: The API key is wrong. Documented with status 400; one program expects the same body
            with this status.
        403: The API key is not a token that the service has signed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | GetBalanceResponse | TokenError]
    """

    kwargs = _get_kwargs()

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
) -> Error | GetBalanceResponse | TokenError | None:
    """Get the balance of every wallet

     Reads the balances of the merchant's wallets, one per coin. Safe to repeat, although it is a POST;
    it has no body. The page's sample lacks a comma after balance_usd. The page documents a rejected API
    key by its messages only, without a status.

    See https://docs.cryptocloud.plus/en/api-reference-v2/balance

    Responses:
        200: The balances.
        400: The API key was rejected.
        401: The API key is wrong. Documented with status 400; one program expects the same body
            with this status.
        403: The API key is not a token that the service has signed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | GetBalanceResponse | TokenError
    """

    return sync_detailed(
        client=client,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
) -> Response[Error | GetBalanceResponse | TokenError]:
    """Get the balance of every wallet

     Reads the balances of the merchant's wallets, one per coin. Safe to repeat, although it is a POST;
    it has no body. The page's sample lacks a comma after balance_usd. The page documents a rejected API
    key by its messages only, without a status.

    See https://docs.cryptocloud.plus/en/api-reference-v2/balance

    Responses:
        200: The balances.
        400: The API key was rejected.
        401: The API key is wrong. Documented with status 400; one program expects the same body
            with this status.
        403: The API key is not a token that the service has signed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | GetBalanceResponse | TokenError]
    """

    kwargs = _get_kwargs()

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
) -> Error | GetBalanceResponse | TokenError | None:
    """Get the balance of every wallet

     Reads the balances of the merchant's wallets, one per coin. Safe to repeat, although it is a POST;
    it has no body. The page's sample lacks a comma after balance_usd. The page documents a rejected API
    key by its messages only, without a status.

    See https://docs.cryptocloud.plus/en/api-reference-v2/balance

    Responses:
        200: The balances.
        400: The API key was rejected.
        401: The API key is wrong. Documented with status 400; one program expects the same body
            with this status.
        403: The API key is not a token that the service has signed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | GetBalanceResponse | TokenError
    """

    return (
        await asyncio_detailed(
            client=client,
        )
    ).parsed
