# Made from specs/paydo.yaml by `make generate`: do not edit.
from typing import Any

import httpx

from onetill_clients import _parameters, _runtime

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.get_invoice_response import GetInvoiceResponse
from ...types import Response


def _get_kwargs(
    invoice_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/invoices/{invoice_id}".format(
            invoice_id=_parameters.path_segment(invoice_id, "invoiceId"),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | GetInvoiceResponse | None:
    if response.status_code == 200:
        response_200: GetInvoiceResponse = GetInvoiceResponse.from_dict(
            _runtime.decode_response(response)
        )
        return response_200

    if response.status_code == 404:
        response_404: Error = Error.from_dict(_runtime.decode_response(response))
        return response_404

    if response.status_code == 422:
        response_422: Error = Error.from_dict(_runtime.decode_response(response))
        return response_422

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Error | GetInvoiceResponse]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    invoice_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Error | GetInvoiceResponse]:
    """Get an invoice

     Reads one invoice. No credentials are needed, so whoever knows the id can read the payer's data. The
    vendor's page lists an unknown invoice as 422, under a heading about a payment method that is not
    enabled; the same message is documented with 404 too. Both mean that the invoice was not found. The
    page's own example lacks a comma after isTopUp.

    Args:
        invoice_id (str): The invoice's id. It looks like a UUID, which is not promised.

    See https://github.com/PaydoW/paydo-api-doc/blob/master/Invoice/getInvoice.md

    Responses:
        200: The invoice.
        404: The id is unknown.
        422: The id is unknown.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | GetInvoiceResponse]
    """

    kwargs = _get_kwargs(
        invoice_id=invoice_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    invoice_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Error | GetInvoiceResponse | None:
    """Get an invoice

     Reads one invoice. No credentials are needed, so whoever knows the id can read the payer's data. The
    vendor's page lists an unknown invoice as 422, under a heading about a payment method that is not
    enabled; the same message is documented with 404 too. Both mean that the invoice was not found. The
    page's own example lacks a comma after isTopUp.

    Args:
        invoice_id (str): The invoice's id. It looks like a UUID, which is not promised.

    See https://github.com/PaydoW/paydo-api-doc/blob/master/Invoice/getInvoice.md

    Responses:
        200: The invoice.
        404: The id is unknown.
        422: The id is unknown.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | GetInvoiceResponse
    """

    return sync_detailed(
        invoice_id=invoice_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    invoice_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Error | GetInvoiceResponse]:
    """Get an invoice

     Reads one invoice. No credentials are needed, so whoever knows the id can read the payer's data. The
    vendor's page lists an unknown invoice as 422, under a heading about a payment method that is not
    enabled; the same message is documented with 404 too. Both mean that the invoice was not found. The
    page's own example lacks a comma after isTopUp.

    Args:
        invoice_id (str): The invoice's id. It looks like a UUID, which is not promised.

    See https://github.com/PaydoW/paydo-api-doc/blob/master/Invoice/getInvoice.md

    Responses:
        200: The invoice.
        404: The id is unknown.
        422: The id is unknown.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | GetInvoiceResponse]
    """

    kwargs = _get_kwargs(
        invoice_id=invoice_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    invoice_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Error | GetInvoiceResponse | None:
    """Get an invoice

     Reads one invoice. No credentials are needed, so whoever knows the id can read the payer's data. The
    vendor's page lists an unknown invoice as 422, under a heading about a payment method that is not
    enabled; the same message is documented with 404 too. Both mean that the invoice was not found. The
    page's own example lacks a comma after isTopUp.

    Args:
        invoice_id (str): The invoice's id. It looks like a UUID, which is not promised.

    See https://github.com/PaydoW/paydo-api-doc/blob/master/Invoice/getInvoice.md

    Responses:
        200: The invoice.
        404: The id is unknown.
        422: The id is unknown.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | GetInvoiceResponse
    """

    return (
        await asyncio_detailed(
            invoice_id=invoice_id,
            client=client,
        )
    ).parsed
