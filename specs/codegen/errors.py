"""The one error of this package."""


class CodegenError(Exception):
    """A spec or a template cannot become a client; the message names file, place and reason."""
