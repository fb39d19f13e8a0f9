# Made from specs/paydo.yaml by `make generate`: do not edit.
from typing import Any

import httpx

from onetill_clients import _parameters, _runtime

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.list_payment_methods_response import ListPaymentMethodsResponse
from ...models.token_error import TokenError
from ...types import Response


def _get_kwargs(
    id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/instrument-settings/payment-methods/available-for-application/{id}".format(
            id=_parameters.path_segment(id, "id"),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | ListPaymentMethodsResponse | TokenError | None:
    if response.status_code == 200:
        response_200: ListPaymentMethodsResponse = ListPaymentMethodsResponse.from_dict(
            _runtime.decode_response(response)
        )
        return response_200

    if response.status_code == 401:
        response_401: Error = Error.from_dict(_runtime.decode_response(response))
        return response_401

    if response.status_code == 404:
        response_404: Error = Error.from_dict(_runtime.decode_response(response))
        return response_404

    if response.status_code == 422:
        response_422: TokenError = TokenError.from_dict(_runtime.decode_response(response))
        return response_422

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Error | ListPaymentMethodsResponse | TokenError]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Error | ListPaymentMethodsResponse | TokenError]:
    """List the payment methods of a project

     Reads the payment methods that are available for a project. The page shows each as a flat row. The
    vendor's own plugin reads a row's paymentMethod, and skips a row that has none or whose isEnabled is
    not true; believe the plugin, accept both.

    Args:
        id (str): The project's id, which is its public key without application- before it.

    See https://github.com/PaydoW/paydo-api-doc

    Responses:
        200: The payment methods.
        401: The bearer token, an API key of its own, is missing or not valid.
        404: The id is unknown. Presumably, as when an invoice is created.
        422: The bearer token, an API key of its own, cannot be decoded.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | ListPaymentMethodsResponse | TokenError]
    """

    kwargs = _get_kwargs(
        id=id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    id: str,
    *,
    client: AuthenticatedClient,
) -> Error | ListPaymentMethodsResponse | TokenError | None:
    """List the payment methods of a project

     Reads the payment methods that are available for a project. The page shows each as a flat row. The
    vendor's own plugin reads a row's paymentMethod, and skips a row that has none or whose isEnabled is
    not true; believe the plugin, accept both.

    Args:
        id (str): The project's id, which is its public key without application- before it.

    See https://github.com/PaydoW/paydo-api-doc

    Responses:
        200: The payment methods.
        401: The bearer token, an API key of its own, is missing or not valid.
        404: The id is unknown. Presumably, as when an invoice is created.
        422: The bearer token, an API key of its own, cannot be decoded.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | ListPaymentMethodsResponse | TokenError
    """

    return sync_detailed(
        id=id,
        client=client,
    ).parsed


async def asyncio_detailed(
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Error | ListPaymentMethodsResponse | TokenError]:
    """List the payment methods of a project

     Reads the payment methods that are available for a project. The page shows each as a flat row. The
    vendor's own plugin reads a row's paymentMethod, and skips a row that has none or whose isEnabled is
    not true; believe the plugin, accept both.

    Args:
        id (str): The project's id, which is its public key without application- before it.

    See https://github.com/PaydoW/paydo-api-doc

    Responses:
        200: The payment methods.
        401: The bearer token, an API key of its own, is missing or not valid.
        404: The id is unknown. Presumably, as when an invoice is created.
        422: The bearer token, an API key of its own, cannot be decoded.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | ListPaymentMethodsResponse | TokenError]
    """

    kwargs = _get_kwargs(
        id=id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    id: str,
    *,
    client: AuthenticatedClient,
) -> Error | ListPaymentMethodsResponse | TokenError | None:
    """List the payment methods of a project

     Reads the payment methods that are available for a project. The page shows each as a flat row. The
    vendor's own plugin reads a row's paymentMethod, and skips a row that has none or whose isEnabled is
    not true; believe the plugin, accept both.

    Args:
        id (str): The project's id, which is its public key without application- before it.

    See https://github.com/PaydoW/paydo-api-doc

    Responses:
        200: The payment methods.
        401: The bearer token, an API key of its own, is missing or not valid.
        404: The id is unknown. Presumably, as when an invoice is created.
        422: The bearer token, an API key of its own, cannot be decoded.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | ListPaymentMethodsResponse | TokenError
    """

    return (
        await asyncio_detailed(
            id=id,
            client=client,
        )
    ).parsed
