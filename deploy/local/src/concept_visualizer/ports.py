"""Which TCP ports of this machine can be listened on."""

import errno
import random
import socket
from typing import NamedTuple

from concept_visualizer.errors import NoFreePort

LOOPBACK = "127.0.0.1"
# Below the range that the system takes for outgoing connections: a client that keeps reconnecting to one of
# those can end up connected to itself, and the server cannot come back.
_RANGE = range(20000, 32000)


class Refusal(NamedTuple):
    """Why nothing can listen somewhere. `taken`: by another program, so that another port may do."""

    reason: str
    taken: bool


def refusal(port: int, host: str = LOOPBACK) -> Refusal | None:
    """None where a program can listen. `host`: an address or a name; empty for all addresses."""
    try:
        family, kind, _, _, address = socket.getaddrinfo(
            host or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        with socket.socket(family, kind) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        return Refusal(error.strerror or str(error), error.errno == errno.EADDRINUSE)
    except UnicodeError:
        return Refusal("not a name of a machine", taken=False)
    return None


def is_free(port: int, host: str = LOOPBACK) -> bool:
    return refusal(port, host) is None


def free_port(preferred: int | None = None) -> int:
    """The preferred port when it can be had, else another one. Raises NoFreePort."""
    if preferred is not None and is_free(preferred):
        return preferred
    for _ in range(200):
        if is_free(port := random.choice(_RANGE)):
            return port
    raise NoFreePort(f"no free port was found between {_RANGE.start} and {_RANGE.stop}")
