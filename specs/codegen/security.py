"""How a client proves who calls, as the spec's security schemes say it."""

from typing import Any

from attrs import frozen

_SEND = {
    "header": "self._headers[self.auth_header_name] ="
    ' f"{self.prefix} {self.token}" if self.prefix else self.token',
    "cookie": "self._cookies[self.auth_header_name] = self.token",
    "query": 'self._httpx_args["params"] ='
    ' {**self._httpx_args.get("params", {}), self.auth_header_name: self.token}',
}


@frozen
class Security:
    """Where the token of an `AuthenticatedClient` goes."""

    name: str = "Authorization"
    prefix: str = "Bearer"
    place: str = "header"

    @property
    def send(self) -> str:
        """The statement of the client that puts the token in its place."""
        return _SEND[self.place]


def find_security(content: dict[str, Any]) -> Security:
    """Read the scheme of a spec: that of the whole, else that of the first operation with one."""
    schemes = content.get("components", {}).get("securitySchemes", {})
    required = [*content.get("security", [])]
    for item in content.get("paths", {}).values():
        for operation in item.values():
            if isinstance(operation, dict):
                required += operation.get("security", [])
    names = [name for each in required for name in each if name in schemes]
    scheme = schemes[names[0]] if names else next(iter(schemes.values()), {})
    match scheme:
        case {"type": "apiKey", "name": name, "in": place}:
            return Security(name=name, prefix=scheme.get("x-prefix", ""), place=place)
        case {"type": "http", "scheme": word}:
            usual = word.lower() in {"basic", "bearer"}
            return Security(prefix=word.capitalize() if usual else word)
        case _:
            return Security()
