# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from typing import Any

import httpx

from onetill_clients import _runtime

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.list_invoices_request import ListInvoicesRequest
from ...models.list_invoices_response import ListInvoicesResponse
from ...models.token_error import TokenError
from ...types import Response


def _get_kwargs(
    *,
    body: ListInvoicesRequest,
) -> dict[str, Any]:
    headers: dict[str, str] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v2/invoice/merchant/list",
    }

    _kwargs["content"] = _runtime.encode(body.to_dict())
    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | ListInvoicesResponse | TokenError | None:
    if response.status_code == 200:
        response_200: ListInvoicesResponse = ListInvoicesResponse.from_dict(
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
) -> Response[Error | ListInvoicesResponse | TokenError]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: ListInvoicesRequest,
) -> Response[Error | ListInvoicesResponse | TokenError]:
    """List the invoices of a period

     Reads invoices by the days of their creation, page by page. Safe to repeat, although it is a POST.
    The page calls limit the number of the last record and also a maximum of 100 records a request, so
    limit is either the end of a page or its length: rely on neither, and stop at an empty page or when
    all_count is reached. An older page prints the URL of the operation that reads by ids; the URL here
    is the one that works. A response 200 whose status is "error" is a failure too; the schema of 200
    describes success only.

    Args:
        body (ListInvoicesRequest): The invoices to list.

    See https://docs.cryptocloud.plus/en/api-reference-v2/invoice-list

    Responses:
        200: The invoices, from offset on.
        400: A date is missing or wrong, with the reason under start or end, or the API key was
            rejected.
        401: The API key is wrong. Documented with status 400; one program expects the same body
            with this status.
        403: The API key is not a token that the service has signed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | ListInvoicesResponse | TokenError]
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
    body: ListInvoicesRequest,
) -> Error | ListInvoicesResponse | TokenError | None:
    """List the invoices of a period

     Reads invoices by the days of their creation, page by page. Safe to repeat, although it is a POST.
    The page calls limit the number of the last record and also a maximum of 100 records a request, so
    limit is either the end of a page or its length: rely on neither, and stop at an empty page or when
    all_count is reached. An older page prints the URL of the operation that reads by ids; the URL here
    is the one that works. A response 200 whose status is "error" is a failure too; the schema of 200
    describes success only.

    Args:
        body (ListInvoicesRequest): The invoices to list.

    See https://docs.cryptocloud.plus/en/api-reference-v2/invoice-list

    Responses:
        200: The invoices, from offset on.
        400: A date is missing or wrong, with the reason under start or end, or the API key was
            rejected.
        401: The API key is wrong. Documented with status 400; one program expects the same body
            with this status.
        403: The API key is not a token that the service has signed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | ListInvoicesResponse | TokenError
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: ListInvoicesRequest,
) -> Response[Error | ListInvoicesResponse | TokenError]:
    """List the invoices of a period

     Reads invoices by the days of their creation, page by page. Safe to repeat, although it is a POST.
    The page calls limit the number of the last record and also a maximum of 100 records a request, so
    limit is either the end of a page or its length: rely on neither, and stop at an empty page or when
    all_count is reached. An older page prints the URL of the operation that reads by ids; the URL here
    is the one that works. A response 200 whose status is "error" is a failure too; the schema of 200
    describes success only.

    Args:
        body (ListInvoicesRequest): The invoices to list.

    See https://docs.cryptocloud.plus/en/api-reference-v2/invoice-list

    Responses:
        200: The invoices, from offset on.
        400: A date is missing or wrong, with the reason under start or end, or the API key was
            rejected.
        401: The API key is wrong. Documented with status 400; one program expects the same body
            with this status.
        403: The API key is not a token that the service has signed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | ListInvoicesResponse | TokenError]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: ListInvoicesRequest,
) -> Error | ListInvoicesResponse | TokenError | None:
    """List the invoices of a period

     Reads invoices by the days of their creation, page by page. Safe to repeat, although it is a POST.
    The page calls limit the number of the last record and also a maximum of 100 records a request, so
    limit is either the end of a page or its length: rely on neither, and stop at an empty page or when
    all_count is reached. An older page prints the URL of the operation that reads by ids; the URL here
    is the one that works. A response 200 whose status is "error" is a failure too; the schema of 200
    describes success only.

    Args:
        body (ListInvoicesRequest): The invoices to list.

    See https://docs.cryptocloud.plus/en/api-reference-v2/invoice-list

    Responses:
        200: The invoices, from offset on.
        400: A date is missing or wrong, with the reason under start or end, or the API key was
            rejected.
        401: The API key is wrong. Documented with status 400; one program expects the same body
            with this status.
        403: The API key is not a token that the service has signed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | ListInvoicesResponse | TokenError
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
