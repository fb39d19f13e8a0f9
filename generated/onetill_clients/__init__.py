# Made from specs/codegen/clients.py by `make generate`: do not edit.
"""Typed clients of the vendors' APIs, a package each, made from the specs."""
