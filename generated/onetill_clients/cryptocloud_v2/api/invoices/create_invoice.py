# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from typing import Any, Literal

import httpx

from onetill_clients import _parameters, _runtime

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.create_invoice_request import CreateInvoiceRequest
from ...models.create_invoice_response import CreateInvoiceResponse
from ...models.error import Error
from ...models.token_error import TokenError
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: CreateInvoiceRequest,
    content_type: Literal[
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
    ]
    | None = None,
    locale: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, str] = {}

    params = _parameters.query(
        {
            "locale": locale,
        }
    )

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v2/invoice/create",
        "params": params,
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
) -> CreateInvoiceResponse | Error | TokenError | None:
    if response.status_code == 200:
        response_200: CreateInvoiceResponse = CreateInvoiceResponse.from_dict(
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
) -> Response[CreateInvoiceResponse | Error | TokenError]:
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
    locale: str | Unset = UNSET,
) -> Response[CreateInvoiceResponse | Error | TokenError]:
    """Create an invoice

     Creates an invoice and returns the URL of its pay page. Not idempotent: a repeated request creates a
    second invoice, even with the same order_id. Return URLs and the notification URL are settings of
    the project, not parameters. A response 200 whose status is "error" is a failure too; the schema of
    200 describes success only. The page calls the amount one in US dollars; the service takes it in
    currency. A newer page omits locale, email_to_send and period, which are kept here. That the service
    accepts the two forms is likely, since programs send them; how add_fields are read in a form is
    unknown. Programs also send an order_id that is an integer or null, a null email, add_fields that
    are null or an empty list, parts of time_to_pay as strings and a currency in lower case; that the
    service accepts these is likely.

    Args:
        locale (str | Unset): A language code. The page lists en and ru; programs send others such
            as de, fr, es, uk and en_us, and no refusal is known.
        body (CreateInvoiceRequest): An invoice to create.
        body (CreateInvoiceRequest): An invoice to create.
        body (CreateInvoiceRequest): An invoice to create.

    See https://docs.cryptocloud.plus/en/api-reference-v2/create-invoice

    The body is sent as content_type says, else as the first media type that takes its type.

    Responses:
        200: The invoice has been created.
        400: The invoice was not created, or the API key was rejected.
        401: The API key is wrong. Documented with status 400; one program expects the same body
            with this status.
        403: The API key is not a token that the service has signed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CreateInvoiceResponse | Error | TokenError]
    """

    kwargs = _get_kwargs(
        body=body,
        content_type=content_type,
        locale=locale,
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
    locale: str | Unset = UNSET,
) -> CreateInvoiceResponse | Error | TokenError | None:
    """Create an invoice

     Creates an invoice and returns the URL of its pay page. Not idempotent: a repeated request creates a
    second invoice, even with the same order_id. Return URLs and the notification URL are settings of
    the project, not parameters. A response 200 whose status is "error" is a failure too; the schema of
    200 describes success only. The page calls the amount one in US dollars; the service takes it in
    currency. A newer page omits locale, email_to_send and period, which are kept here. That the service
    accepts the two forms is likely, since programs send them; how add_fields are read in a form is
    unknown. Programs also send an order_id that is an integer or null, a null email, add_fields that
    are null or an empty list, parts of time_to_pay as strings and a currency in lower case; that the
    service accepts these is likely.

    Args:
        locale (str | Unset): A language code. The page lists en and ru; programs send others such
            as de, fr, es, uk and en_us, and no refusal is known.
        body (CreateInvoiceRequest): An invoice to create.
        body (CreateInvoiceRequest): An invoice to create.
        body (CreateInvoiceRequest): An invoice to create.

    See https://docs.cryptocloud.plus/en/api-reference-v2/create-invoice

    The body is sent as content_type says, else as the first media type that takes its type.

    Responses:
        200: The invoice has been created.
        400: The invoice was not created, or the API key was rejected.
        401: The API key is wrong. Documented with status 400; one program expects the same body
            with this status.
        403: The API key is not a token that the service has signed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CreateInvoiceResponse | Error | TokenError
    """

    return sync_detailed(
        client=client,
        body=body,
        content_type=content_type,
        locale=locale,
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
    locale: str | Unset = UNSET,
) -> Response[CreateInvoiceResponse | Error | TokenError]:
    """Create an invoice

     Creates an invoice and returns the URL of its pay page. Not idempotent: a repeated request creates a
    second invoice, even with the same order_id. Return URLs and the notification URL are settings of
    the project, not parameters. A response 200 whose status is "error" is a failure too; the schema of
    200 describes success only. The page calls the amount one in US dollars; the service takes it in
    currency. A newer page omits locale, email_to_send and period, which are kept here. That the service
    accepts the two forms is likely, since programs send them; how add_fields are read in a form is
    unknown. Programs also send an order_id that is an integer or null, a null email, add_fields that
    are null or an empty list, parts of time_to_pay as strings and a currency in lower case; that the
    service accepts these is likely.

    Args:
        locale (str | Unset): A language code. The page lists en and ru; programs send others such
            as de, fr, es, uk and en_us, and no refusal is known.
        body (CreateInvoiceRequest): An invoice to create.
        body (CreateInvoiceRequest): An invoice to create.
        body (CreateInvoiceRequest): An invoice to create.

    See https://docs.cryptocloud.plus/en/api-reference-v2/create-invoice

    The body is sent as content_type says, else as the first media type that takes its type.

    Responses:
        200: The invoice has been created.
        400: The invoice was not created, or the API key was rejected.
        401: The API key is wrong. Documented with status 400; one program expects the same body
            with this status.
        403: The API key is not a token that the service has signed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CreateInvoiceResponse | Error | TokenError]
    """

    kwargs = _get_kwargs(
        body=body,
        content_type=content_type,
        locale=locale,
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
    locale: str | Unset = UNSET,
) -> CreateInvoiceResponse | Error | TokenError | None:
    """Create an invoice

     Creates an invoice and returns the URL of its pay page. Not idempotent: a repeated request creates a
    second invoice, even with the same order_id. Return URLs and the notification URL are settings of
    the project, not parameters. A response 200 whose status is "error" is a failure too; the schema of
    200 describes success only. The page calls the amount one in US dollars; the service takes it in
    currency. A newer page omits locale, email_to_send and period, which are kept here. That the service
    accepts the two forms is likely, since programs send them; how add_fields are read in a form is
    unknown. Programs also send an order_id that is an integer or null, a null email, add_fields that
    are null or an empty list, parts of time_to_pay as strings and a currency in lower case; that the
    service accepts these is likely.

    Args:
        locale (str | Unset): A language code. The page lists en and ru; programs send others such
            as de, fr, es, uk and en_us, and no refusal is known.
        body (CreateInvoiceRequest): An invoice to create.
        body (CreateInvoiceRequest): An invoice to create.
        body (CreateInvoiceRequest): An invoice to create.

    See https://docs.cryptocloud.plus/en/api-reference-v2/create-invoice

    The body is sent as content_type says, else as the first media type that takes its type.

    Responses:
        200: The invoice has been created.
        400: The invoice was not created, or the API key was rejected.
        401: The API key is wrong. Documented with status 400; one program expects the same body
            with this status.
        403: The API key is not a token that the service has signed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CreateInvoiceResponse | Error | TokenError
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            content_type=content_type,
            locale=locale,
        )
    ).parsed
