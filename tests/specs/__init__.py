"""Specs and the clients generated from them."""
