# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from typing import Any, Literal

import httpx

from onetill_clients import _parameters, _runtime

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.get_invoices_request import GetInvoicesRequest
from ...models.get_invoices_response import GetInvoicesResponse
from ...models.token_error import TokenError
from ...types import Response


def _get_kwargs(
    *,
    body: GetInvoicesRequest,
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
        "url": "/v2/invoice/merchant/info",
    }

    if content_type in {None, "application/json"} and isinstance(body, GetInvoicesRequest):
        _kwargs["content"] = _runtime.encode(body.to_dict())
        headers["Content-Type"] = "application/json"

    elif content_type in {None, "application/x-www-form-urlencoded"} and isinstance(
        body, GetInvoicesRequest
    ):
        _kwargs["data"] = _parameters.form(body.to_dict())
        headers["Content-Type"] = "application/x-www-form-urlencoded"

    elif content_type in {None, "multipart/form-data"} and isinstance(body, GetInvoicesRequest):
        _kwargs["files"] = _parameters.multipart(body.to_dict())

    else:
        raise TypeError("body is not of a type that content_type takes")

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | GetInvoicesResponse | TokenError | None:
    if response.status_code == 200:
        response_200: GetInvoicesResponse = GetInvoicesResponse.from_dict(
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
) -> Response[Error | GetInvoicesResponse | TokenError]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: GetInvoicesRequest,
    content_type: Literal[
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
    ]
    | None = None,
) -> Response[Error | GetInvoicesResponse | TokenError]:
    """Get up to 100 invoices

     Reads invoices by their ids. Safe to repeat, although it is a POST. Unknown ids are presumably
    omitted from the result: match by uuid, and rely on neither order nor length. A response 200 whose
    status is "error" is a failure too; the schema of 200 describes success only. The page documents no
    failure of this operation; those below are known of the whole API. The page as rewritten in 2026 has
    more fields than before, of which older responses lack created, amount_in_fiat, fiat_currency,
    invoice_status and tx_list. That the service accepts the two forms is likely, since programs send
    them.

    Args:
        body (GetInvoicesRequest): The invoices to read.
        body (GetInvoicesRequest): The invoices to read.
        body (GetInvoicesRequest): The invoices to read.

    See https://docs.cryptocloud.plus/en/api-reference-v2/invoice-information

    The body is sent as content_type says, else as the first media type that takes its type.

    Responses:
        200: The invoices that were found.
        400: The request or the API key was rejected.
        401: The API key is wrong. Documented with status 400; one program expects the same body
            with this status.
        403: The API key is not a token that the service has signed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | GetInvoicesResponse | TokenError]
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
    body: GetInvoicesRequest,
    content_type: Literal[
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
    ]
    | None = None,
) -> Error | GetInvoicesResponse | TokenError | None:
    """Get up to 100 invoices

     Reads invoices by their ids. Safe to repeat, although it is a POST. Unknown ids are presumably
    omitted from the result: match by uuid, and rely on neither order nor length. A response 200 whose
    status is "error" is a failure too; the schema of 200 describes success only. The page documents no
    failure of this operation; those below are known of the whole API. The page as rewritten in 2026 has
    more fields than before, of which older responses lack created, amount_in_fiat, fiat_currency,
    invoice_status and tx_list. That the service accepts the two forms is likely, since programs send
    them.

    Args:
        body (GetInvoicesRequest): The invoices to read.
        body (GetInvoicesRequest): The invoices to read.
        body (GetInvoicesRequest): The invoices to read.

    See https://docs.cryptocloud.plus/en/api-reference-v2/invoice-information

    The body is sent as content_type says, else as the first media type that takes its type.

    Responses:
        200: The invoices that were found.
        400: The request or the API key was rejected.
        401: The API key is wrong. Documented with status 400; one program expects the same body
            with this status.
        403: The API key is not a token that the service has signed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | GetInvoicesResponse | TokenError
    """

    return sync_detailed(
        client=client,
        body=body,
        content_type=content_type,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: GetInvoicesRequest,
    content_type: Literal[
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
    ]
    | None = None,
) -> Response[Error | GetInvoicesResponse | TokenError]:
    """Get up to 100 invoices

     Reads invoices by their ids. Safe to repeat, although it is a POST. Unknown ids are presumably
    omitted from the result: match by uuid, and rely on neither order nor length. A response 200 whose
    status is "error" is a failure too; the schema of 200 describes success only. The page documents no
    failure of this operation; those below are known of the whole API. The page as rewritten in 2026 has
    more fields than before, of which older responses lack created, amount_in_fiat, fiat_currency,
    invoice_status and tx_list. That the service accepts the two forms is likely, since programs send
    them.

    Args:
        body (GetInvoicesRequest): The invoices to read.
        body (GetInvoicesRequest): The invoices to read.
        body (GetInvoicesRequest): The invoices to read.

    See https://docs.cryptocloud.plus/en/api-reference-v2/invoice-information

    The body is sent as content_type says, else as the first media type that takes its type.

    Responses:
        200: The invoices that were found.
        400: The request or the API key was rejected.
        401: The API key is wrong. Documented with status 400; one program expects the same body
            with this status.
        403: The API key is not a token that the service has signed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | GetInvoicesResponse | TokenError]
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
    body: GetInvoicesRequest,
    content_type: Literal[
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
    ]
    | None = None,
) -> Error | GetInvoicesResponse | TokenError | None:
    """Get up to 100 invoices

     Reads invoices by their ids. Safe to repeat, although it is a POST. Unknown ids are presumably
    omitted from the result: match by uuid, and rely on neither order nor length. A response 200 whose
    status is "error" is a failure too; the schema of 200 describes success only. The page documents no
    failure of this operation; those below are known of the whole API. The page as rewritten in 2026 has
    more fields than before, of which older responses lack created, amount_in_fiat, fiat_currency,
    invoice_status and tx_list. That the service accepts the two forms is likely, since programs send
    them.

    Args:
        body (GetInvoicesRequest): The invoices to read.
        body (GetInvoicesRequest): The invoices to read.
        body (GetInvoicesRequest): The invoices to read.

    See https://docs.cryptocloud.plus/en/api-reference-v2/invoice-information

    The body is sent as content_type says, else as the first media type that takes its type.

    Responses:
        200: The invoices that were found.
        400: The request or the API key was rejected.
        401: The API key is wrong. Documented with status 400; one program expects the same body
            with this status.
        403: The API key is not a token that the service has signed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | GetInvoicesResponse | TokenError
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            content_type=content_type,
        )
    ).parsed
