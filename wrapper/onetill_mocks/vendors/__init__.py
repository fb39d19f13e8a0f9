"""The vendors: one module or package each, which declares a `VENDOR`."""
