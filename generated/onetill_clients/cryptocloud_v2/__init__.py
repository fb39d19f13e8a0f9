# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
"""A client library for accessing CryptoCloud API v2"""

from .client import AuthenticatedClient, Client

__all__ = (
    "AuthenticatedClient",
    "Client",
)
