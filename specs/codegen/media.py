"""Which media types carry what."""


def is_json(name: str) -> bool:
    """Whether a media type is JSON."""
    bare = name.partition(";")[0].strip().lower()
    return bare == "application/json" or bare.endswith("+json")


def is_form(name: str) -> bool:
    """Whether a media type is a form, whose fields have names."""
    bare = name.partition(";")[0].strip().lower()
    return bare in {"application/x-www-form-urlencoded", "multipart/form-data"}


def is_text(name: str) -> bool:
    """Whether a media type is text."""
    return name.strip().lower().startswith("text/")
