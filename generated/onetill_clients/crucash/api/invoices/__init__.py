# Made from specs/crucash.yaml by `make generate`: do not edit.
"""Contains endpoint functions for accessing the API"""
