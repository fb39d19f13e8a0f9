"""Where each fact of a spec was read, and whether it still stands there."""
