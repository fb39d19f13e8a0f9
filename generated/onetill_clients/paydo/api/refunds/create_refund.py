# Made from specs/paydo.yaml by `make generate`: do not edit.
from typing import Any

import httpx

from onetill_clients import _runtime

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.create_refund_request import CreateRefundRequest
from ...models.create_refund_response import CreateRefundResponse
from ...models.error import Error
from ...models.token_error import TokenError
from ...types import Response


def _get_kwargs(
    *,
    body: CreateRefundRequest,
) -> dict[str, Any]:
    headers: dict[str, str] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/refunds/create",
    }

    _kwargs["content"] = _runtime.encode(body.to_dict())
    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> CreateRefundResponse | Error | TokenError | None:
    if response.status_code == 200:
        response_200: CreateRefundResponse = CreateRefundResponse.from_dict(
            _runtime.decode_response(response)
        )
        return response_200

    if response.status_code == 201:
        response_201: CreateRefundResponse = CreateRefundResponse.from_dict(
            _runtime.decode_response(response)
        )
        return response_201

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
) -> Response[CreateRefundResponse | Error | TokenError]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: CreateRefundRequest,
) -> Response[CreateRefundResponse | Error | TokenError]:
    """Refund a transaction, in whole or in part

     Requests a refund. A transaction can be refunded in parts until nothing is left of it. Whether a
    repeated request makes a second refund is not documented; assume that it does. The refund's id is in
    the header identifier and in the body. The page says 200; the vendor's tests expect 201. The page's
    table calls metadata a required number; its example has an object, and the vendor's tests omit it.

    Args:
        body (CreateRefundRequest): A refund to make.

    See https://github.com/PaydoW/paydo-api-doc/blob/master/Refund/createRefund.md

    Responses:
        200: The refund has been requested.
        201: The refund has been requested.
        401: The bearer token, an API key of its own, is missing or not valid.
        422: The transaction cannot be refunded as requested, or the bearer token, an API key of
            its own, cannot be decoded.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CreateRefundResponse | Error | TokenError]
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
    body: CreateRefundRequest,
) -> CreateRefundResponse | Error | TokenError | None:
    """Refund a transaction, in whole or in part

     Requests a refund. A transaction can be refunded in parts until nothing is left of it. Whether a
    repeated request makes a second refund is not documented; assume that it does. The refund's id is in
    the header identifier and in the body. The page says 200; the vendor's tests expect 201. The page's
    table calls metadata a required number; its example has an object, and the vendor's tests omit it.

    Args:
        body (CreateRefundRequest): A refund to make.

    See https://github.com/PaydoW/paydo-api-doc/blob/master/Refund/createRefund.md

    Responses:
        200: The refund has been requested.
        201: The refund has been requested.
        401: The bearer token, an API key of its own, is missing or not valid.
        422: The transaction cannot be refunded as requested, or the bearer token, an API key of
            its own, cannot be decoded.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CreateRefundResponse | Error | TokenError
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: CreateRefundRequest,
) -> Response[CreateRefundResponse | Error | TokenError]:
    """Refund a transaction, in whole or in part

     Requests a refund. A transaction can be refunded in parts until nothing is left of it. Whether a
    repeated request makes a second refund is not documented; assume that it does. The refund's id is in
    the header identifier and in the body. The page says 200; the vendor's tests expect 201. The page's
    table calls metadata a required number; its example has an object, and the vendor's tests omit it.

    Args:
        body (CreateRefundRequest): A refund to make.

    See https://github.com/PaydoW/paydo-api-doc/blob/master/Refund/createRefund.md

    Responses:
        200: The refund has been requested.
        201: The refund has been requested.
        401: The bearer token, an API key of its own, is missing or not valid.
        422: The transaction cannot be refunded as requested, or the bearer token, an API key of
            its own, cannot be decoded.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CreateRefundResponse | Error | TokenError]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: CreateRefundRequest,
) -> CreateRefundResponse | Error | TokenError | None:
    """Refund a transaction, in whole or in part

     Requests a refund. A transaction can be refunded in parts until nothing is left of it. Whether a
    repeated request makes a second refund is not documented; assume that it does. The refund's id is in
    the header identifier and in the body. The page says 200; the vendor's tests expect 201. The page's
    table calls metadata a required number; its example has an object, and the vendor's tests omit it.

    Args:
        body (CreateRefundRequest): A refund to make.

    See https://github.com/PaydoW/paydo-api-doc/blob/master/Refund/createRefund.md

    Responses:
        200: The refund has been requested.
        201: The refund has been requested.
        401: The bearer token, an API key of its own, is missing or not valid.
        422: The transaction cannot be refunded as requested, or the bearer token, an API key of
            its own, cannot be decoded.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CreateRefundResponse | Error | TokenError
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
