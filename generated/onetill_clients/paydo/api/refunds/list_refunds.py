# Made from specs/paydo.yaml by `make generate`: do not edit.
from typing import Any

import httpx

from onetill_clients import _parameters, _runtime

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.list_refunds_response import ListRefundsResponse
from ...models.token_error import TokenError
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    queryidentifier: str | Unset = UNSET,
) -> dict[str, Any]:

    params = _parameters.query(
        {
            "query[identifier]": queryidentifier,
        }
    )

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/refunds/user-refunds",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | ListRefundsResponse | TokenError | None:
    if response.status_code == 200:
        response_200: ListRefundsResponse = ListRefundsResponse.from_dict(
            _runtime.decode_response(response)
        )
        return response_200

    if response.status_code == 401:
        response_401: Error = Error.from_dict(_runtime.decode_response(response))
        return response_401

    if response.status_code == 422:
        response_422: TokenError = TokenError.from_dict(_runtime.decode_response(response))
        return response_422

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Error | ListRefundsResponse | TokenError]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    queryidentifier: str | Unset = UNSET,
) -> Response[Error | ListRefundsResponse | TokenError]:
    """List the merchant's refunds

     Reads all refunds, or the requested one as a list of one. No pagination is documented. The vendor
    documents the two uses on separate pages.

    Args:
        queryidentifier (str | Unset): The refund's id.

    See https://github.com/PaydoW/paydo-api-doc/blob/master/Refund/getRefundList.md

    Responses:
        200: The refunds.
        401: The bearer token, an API key of its own, is missing or not valid.
        422: The requested refund is unknown, or the bearer token, an API key of its own, cannot
            be decoded.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | ListRefundsResponse | TokenError]
    """

    kwargs = _get_kwargs(
        queryidentifier=queryidentifier,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    queryidentifier: str | Unset = UNSET,
) -> Error | ListRefundsResponse | TokenError | None:
    """List the merchant's refunds

     Reads all refunds, or the requested one as a list of one. No pagination is documented. The vendor
    documents the two uses on separate pages.

    Args:
        queryidentifier (str | Unset): The refund's id.

    See https://github.com/PaydoW/paydo-api-doc/blob/master/Refund/getRefundList.md

    Responses:
        200: The refunds.
        401: The bearer token, an API key of its own, is missing or not valid.
        422: The requested refund is unknown, or the bearer token, an API key of its own, cannot
            be decoded.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | ListRefundsResponse | TokenError
    """

    return sync_detailed(
        client=client,
        queryidentifier=queryidentifier,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    queryidentifier: str | Unset = UNSET,
) -> Response[Error | ListRefundsResponse | TokenError]:
    """List the merchant's refunds

     Reads all refunds, or the requested one as a list of one. No pagination is documented. The vendor
    documents the two uses on separate pages.

    Args:
        queryidentifier (str | Unset): The refund's id.

    See https://github.com/PaydoW/paydo-api-doc/blob/master/Refund/getRefundList.md

    Responses:
        200: The refunds.
        401: The bearer token, an API key of its own, is missing or not valid.
        422: The requested refund is unknown, or the bearer token, an API key of its own, cannot
            be decoded.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | ListRefundsResponse | TokenError]
    """

    kwargs = _get_kwargs(
        queryidentifier=queryidentifier,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    queryidentifier: str | Unset = UNSET,
) -> Error | ListRefundsResponse | TokenError | None:
    """List the merchant's refunds

     Reads all refunds, or the requested one as a list of one. No pagination is documented. The vendor
    documents the two uses on separate pages.

    Args:
        queryidentifier (str | Unset): The refund's id.

    See https://github.com/PaydoW/paydo-api-doc/blob/master/Refund/getRefundList.md

    Responses:
        200: The refunds.
        401: The bearer token, an API key of its own, is missing or not valid.
        422: The requested refund is unknown, or the bearer token, an API key of its own, cannot
            be decoded.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | ListRefundsResponse | TokenError
    """

    return (
        await asyncio_detailed(
            client=client,
            queryidentifier=queryidentifier,
        )
    ).parsed
