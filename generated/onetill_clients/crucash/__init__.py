# Made from specs/crucash.yaml by `make generate`: do not edit.
"""A client library for accessing Cru Cash API v1"""

from .client import AuthenticatedClient, Client

__all__ = (
    "AuthenticatedClient",
    "Client",
)
