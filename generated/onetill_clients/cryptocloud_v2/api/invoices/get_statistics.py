# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from typing import Any, Literal

import httpx

from onetill_clients import _parameters, _runtime

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.get_statistics_request import GetStatisticsRequest
from ...models.get_statistics_response import GetStatisticsResponse
from ...models.token_error import TokenError
from ...types import Response


def _get_kwargs(
    *,
    body: GetStatisticsRequest,
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
        "url": "/v2/invoice/merchant/statistics",
    }

    if content_type in {None, "application/json"} and isinstance(body, GetStatisticsRequest):
        _kwargs["content"] = _runtime.encode(body.to_dict())
        headers["Content-Type"] = "application/json"

    elif content_type in {None, "application/x-www-form-urlencoded"} and isinstance(
        body, GetStatisticsRequest
    ):
        _kwargs["data"] = _parameters.form(body.to_dict())
        headers["Content-Type"] = "application/x-www-form-urlencoded"

    elif content_type in {None, "multipart/form-data"} and isinstance(body, GetStatisticsRequest):
        _kwargs["files"] = _parameters.multipart(body.to_dict())

    else:
        raise TypeError("body is not of a type that content_type takes")

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | GetStatisticsResponse | TokenError | None:
    if response.status_code == 200:
        response_200: GetStatisticsResponse = GetStatisticsResponse.from_dict(
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
) -> Response[Error | GetStatisticsResponse | TokenError]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: GetStatisticsRequest,
    content_type: Literal[
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
    ]
    | None = None,
) -> Response[Error | GetStatisticsResponse | TokenError]:
    """Count the invoices of a period

     Returns the number of invoices of a period and their total amount, by state. Safe to repeat,
    although it is a POST. A response 200 whose status is "error" is a failure too; the schema of 200
    describes success only. That the service accepts the two forms is likely, since programs send them.

    Args:
        body (GetStatisticsRequest): The period of the statistics.
        body (GetStatisticsRequest): The period of the statistics.
        body (GetStatisticsRequest): The period of the statistics.

    See https://docs.cryptocloud.plus/en/api-reference-v2/statistics

    The body is sent as content_type says, else as the first media type that takes its type.

    Responses:
        200: The statistics of the period.
        400: A date is missing or wrong, or the API key was rejected.
        401: The API key is wrong. Documented with status 400; one program expects the same body
            with this status.
        403: The API key is not a token that the service has signed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | GetStatisticsResponse | TokenError]
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
    body: GetStatisticsRequest,
    content_type: Literal[
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
    ]
    | None = None,
) -> Error | GetStatisticsResponse | TokenError | None:
    """Count the invoices of a period

     Returns the number of invoices of a period and their total amount, by state. Safe to repeat,
    although it is a POST. A response 200 whose status is "error" is a failure too; the schema of 200
    describes success only. That the service accepts the two forms is likely, since programs send them.

    Args:
        body (GetStatisticsRequest): The period of the statistics.
        body (GetStatisticsRequest): The period of the statistics.
        body (GetStatisticsRequest): The period of the statistics.

    See https://docs.cryptocloud.plus/en/api-reference-v2/statistics

    The body is sent as content_type says, else as the first media type that takes its type.

    Responses:
        200: The statistics of the period.
        400: A date is missing or wrong, or the API key was rejected.
        401: The API key is wrong. Documented with status 400; one program expects the same body
            with this status.
        403: The API key is not a token that the service has signed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | GetStatisticsResponse | TokenError
    """

    return sync_detailed(
        client=client,
        body=body,
        content_type=content_type,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: GetStatisticsRequest,
    content_type: Literal[
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
    ]
    | None = None,
) -> Response[Error | GetStatisticsResponse | TokenError]:
    """Count the invoices of a period

     Returns the number of invoices of a period and their total amount, by state. Safe to repeat,
    although it is a POST. A response 200 whose status is "error" is a failure too; the schema of 200
    describes success only. That the service accepts the two forms is likely, since programs send them.

    Args:
        body (GetStatisticsRequest): The period of the statistics.
        body (GetStatisticsRequest): The period of the statistics.
        body (GetStatisticsRequest): The period of the statistics.

    See https://docs.cryptocloud.plus/en/api-reference-v2/statistics

    The body is sent as content_type says, else as the first media type that takes its type.

    Responses:
        200: The statistics of the period.
        400: A date is missing or wrong, or the API key was rejected.
        401: The API key is wrong. Documented with status 400; one program expects the same body
            with this status.
        403: The API key is not a token that the service has signed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | GetStatisticsResponse | TokenError]
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
    body: GetStatisticsRequest,
    content_type: Literal[
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
    ]
    | None = None,
) -> Error | GetStatisticsResponse | TokenError | None:
    """Count the invoices of a period

     Returns the number of invoices of a period and their total amount, by state. Safe to repeat,
    although it is a POST. A response 200 whose status is "error" is a failure too; the schema of 200
    describes success only. That the service accepts the two forms is likely, since programs send them.

    Args:
        body (GetStatisticsRequest): The period of the statistics.
        body (GetStatisticsRequest): The period of the statistics.
        body (GetStatisticsRequest): The period of the statistics.

    See https://docs.cryptocloud.plus/en/api-reference-v2/statistics

    The body is sent as content_type says, else as the first media type that takes its type.

    Responses:
        200: The statistics of the period.
        400: A date is missing or wrong, or the API key was rejected.
        401: The API key is wrong. Documented with status 400; one program expects the same body
            with this status.
        403: The API key is not a token that the service has signed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | GetStatisticsResponse | TokenError
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            content_type=content_type,
        )
    ).parsed
