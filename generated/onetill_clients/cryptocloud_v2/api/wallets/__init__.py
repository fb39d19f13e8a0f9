# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
"""Contains endpoint functions for accessing the API"""
