# Made from specs/paydo.yaml by `make generate`: do not edit.
"""Contains methods for accessing the API"""
