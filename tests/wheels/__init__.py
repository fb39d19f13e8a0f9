"""The wheel and its extras: `make wheels`."""
