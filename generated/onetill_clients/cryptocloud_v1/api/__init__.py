# Made from specs/cryptocloud_v1.yaml by `make generate`: do not edit.
"""Contains methods for accessing the API"""
