# Made from specs/paydo.yaml by `make generate`: do not edit.
from typing import Any

import httpx

from onetill_clients import _parameters, _runtime

from ...client import AuthenticatedClient, Client
from ...models.check_transaction_response import CheckTransactionResponse
from ...models.error import Error
from ...types import Response


def _get_kwargs(
    txid: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/checkout/check-transaction-status/{txid}".format(
            txid=_parameters.path_segment(txid, "txid"),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> CheckTransactionResponse | Error | None:
    if response.status_code == 200:
        response_200: CheckTransactionResponse = CheckTransactionResponse.from_dict(
            _runtime.decode_response(response)
        )
        return response_200

    response_default: Error = Error.from_dict(_runtime.decode_response(response))
    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[CheckTransactionResponse | Error]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    txid: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[CheckTransactionResponse | Error]:
    """Check the state of a payment

     Returns the state of one attempt to pay, and where to send the payer next. No credentials are
    needed. While the status is pending, poll again after 5 to 10 seconds and at growing intervals for
    up to an hour. The page shows no failure; every other status is read as an error here.

    Args:
        txid (str): The transaction's id. It looks like a UUID, which is not promised.

    See https://github.com/PaydoW/paydo-api-doc/blob/master/Checkout/checkTransactionStatus.md

    Responses:
        200: The state of the payment.
        default: The request failed. The meaning of each status is not documented here.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CheckTransactionResponse | Error]
    """

    kwargs = _get_kwargs(
        txid=txid,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    txid: str,
    *,
    client: AuthenticatedClient | Client,
) -> CheckTransactionResponse | Error | None:
    """Check the state of a payment

     Returns the state of one attempt to pay, and where to send the payer next. No credentials are
    needed. While the status is pending, poll again after 5 to 10 seconds and at growing intervals for
    up to an hour. The page shows no failure; every other status is read as an error here.

    Args:
        txid (str): The transaction's id. It looks like a UUID, which is not promised.

    See https://github.com/PaydoW/paydo-api-doc/blob/master/Checkout/checkTransactionStatus.md

    Responses:
        200: The state of the payment.
        default: The request failed. The meaning of each status is not documented here.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CheckTransactionResponse | Error
    """

    return sync_detailed(
        txid=txid,
        client=client,
    ).parsed


async def asyncio_detailed(
    txid: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[CheckTransactionResponse | Error]:
    """Check the state of a payment

     Returns the state of one attempt to pay, and where to send the payer next. No credentials are
    needed. While the status is pending, poll again after 5 to 10 seconds and at growing intervals for
    up to an hour. The page shows no failure; every other status is read as an error here.

    Args:
        txid (str): The transaction's id. It looks like a UUID, which is not promised.

    See https://github.com/PaydoW/paydo-api-doc/blob/master/Checkout/checkTransactionStatus.md

    Responses:
        200: The state of the payment.
        default: The request failed. The meaning of each status is not documented here.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CheckTransactionResponse | Error]
    """

    kwargs = _get_kwargs(
        txid=txid,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    txid: str,
    *,
    client: AuthenticatedClient | Client,
) -> CheckTransactionResponse | Error | None:
    """Check the state of a payment

     Returns the state of one attempt to pay, and where to send the payer next. No credentials are
    needed. While the status is pending, poll again after 5 to 10 seconds and at growing intervals for
    up to an hour. The page shows no failure; every other status is read as an error here.

    Args:
        txid (str): The transaction's id. It looks like a UUID, which is not promised.

    See https://github.com/PaydoW/paydo-api-doc/blob/master/Checkout/checkTransactionStatus.md

    Responses:
        200: The state of the payment.
        default: The request failed. The meaning of each status is not documented here.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CheckTransactionResponse | Error
    """

    return (
        await asyncio_detailed(
            txid=txid,
            client=client,
        )
    ).parsed
