"""Settings from the environment, if a till trusts it: proxies, certificates, a key log.

A variable that cannot be used is `Misuse`, which names it and never shows its value.
"""

import os
import ssl
from base64 import b64encode
from collections.abc import Mapping
from functools import lru_cache
from ipaddress import ip_address, ip_network
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

import certifi

from onetill._http.connect import Proxy, Route
from onetill.errors import Misuse

_PORTS: Final = {"http": 80, "https": 443}
_NO_PROXY: Final = ("no_proxy", "NO_PROXY")


def route_to(base_url: str, tls: ssl.SSLContext | None, *, trust_env: bool) -> Route:
    """Find the way to a server.

    Args:
        base_url: the server's root, which was checked before.
        tls: the context for it, or None for the usual one.
        trust_env: whether to read the environment.

    """
    url = urlsplit(base_url)
    host, port = url.hostname or "", url.port or _PORTS[url.scheme]
    if url.scheme == "http":
        return Route(host, port, None, None)  # this machine, which no proxy stands before
    return Route(
        host,
        port,
        tls or certificates(trust_env=trust_env),
        _proxy(url.scheme, host, port) if trust_env else None,
    )


def certificates(*, trust_env: bool) -> ssl.SSLContext:
    """Return the context that trusts the usual certificates, read once a process."""
    names = ("SSL_CERT_FILE", "SSL_CERT_DIR", "SSLKEYLOGFILE")
    values = (os.environ.get(name) or None if trust_env else None for name in names)
    return _context(os.getpid(), *values)


@lru_cache(maxsize=8)
def _context(
    _process: int, cert_file: str | None, cert_dir: str | None, key_log: str | None
) -> ssl.SSLContext:
    # Not ssl.create_default_context, which writes a key log wherever the environment says.
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.set_alpn_protocols(["http/1.1"])
    if cert_file is None and cert_dir is None:
        context.load_verify_locations(certifi.where())
    elif cert_file is not None:
        try:
            context.load_verify_locations(cert_file)
        except (OSError, ValueError):
            raise Misuse("SSL_CERT_FILE must name a readable file of certificates") from None
    elif not Path(cert_dir or "").is_dir():
        raise Misuse("SSL_CERT_DIR must name a directory of certificates")
    else:
        context.load_verify_locations(capath=cert_dir)
    if key_log is not None:
        try:
            context.keylog_filename = key_log
        except (OSError, ValueError):
            raise Misuse("SSLKEYLOGFILE must name a file that can be written") from None
    return context


def _proxy(scheme: str, host: str, port: int) -> Proxy | None:
    """Find the proxy before a server, as curl and httpx read the variables."""
    proxies = getproxies()
    value = proxies.get(scheme) or proxies.get("all")
    if not value or _is_loopback(host) or _is_exempt(host, port, proxies.get("no", "")):
        return None
    if not _is_set(_NO_PROXY, os.environ) and proxy_bypass(host):
        return None  # the system's own settings
    name = f"{scheme}_proxy" if proxies.get(scheme) else "all_proxy"
    names = (name, name.upper())
    variable = next((one for one in names if os.environ.get(one)), f"the system's {name}")
    made = _made(value if "://" in value else f"http://{value}")
    if made is None:
        del value, proxies  # they may hold a password, and error trackers collect what is here
        raise Misuse(f"{variable} must be the URL of an HTTP proxy, such as http://host:port")
    return made


def _made(url: str) -> Proxy | None:
    try:
        parts = urlsplit(url)
        port = _PORTS["http"] if parts.port is None else parts.port
    except ValueError:
        return None
    is_bare = parts.path in {"", "/"} and not parts.query and not parts.fragment
    if parts.scheme != "http" or not parts.hostname or not is_bare:
        return None
    credentials = None
    if parts.username is not None:
        pair = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
        credentials = f"Basic {b64encode(pair.encode()).decode()}"
    return Proxy(parts.hostname, port, credentials)


def _is_loopback(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _is_exempt(host: str, port: int, no_proxy: str) -> bool:
    """Tell whether NO_PROXY names a server: a host or a parent of it, a port too, or a network."""
    return any(_matches(host, port, entry) for entry in no_proxy.lower().replace(",", " ").split())


def _matches(host: str, port: int, entry: str) -> bool:
    if entry == "*":
        return True
    try:
        return ip_address(host) in ip_network(entry.strip("[]"), strict=False)
    except ValueError:
        pass
    try:
        named = urlsplit(entry if "://" in entry else f"//{entry}")
        name, named_port = named.hostname or "", named.port
    except ValueError:
        return False
    name = name.lstrip("*").strip(".")
    if named_port not in {None, port} or named.scheme not in {"", "https"} or not name:
        return False
    return host.rstrip(".") == name or host.rstrip(".").endswith(f".{name}")


def _is_set(names: tuple[str, ...], environ: Mapping[str, str]) -> bool:
    return any(environ.get(name) for name in names)
