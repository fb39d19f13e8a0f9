# Made from specs/paydo.yaml by `make generate`: do not edit.
"""A client library for accessing PayDo API v1"""

from .client import AuthenticatedClient, Client

__all__ = (
    "AuthenticatedClient",
    "Client",
)
