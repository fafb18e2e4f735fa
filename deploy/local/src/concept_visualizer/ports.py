"""Which TCP ports of this machine can be listened on."""

import random
import socket

from concept_visualizer.errors import CommandFailed

LOOPBACK = "127.0.0.1"
# Below the range that the system takes for outgoing connections: a client that keeps reconnecting to one of
# those can end up connected to itself, and the server cannot come back.
_RANGE = range(20000, 32000)


class NoFreePort(CommandFailed):
    pass


def is_free(port: int, host: str = LOOPBACK) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
        return True


def free_port(preferred: int | None = None) -> int:
    """The preferred port when it can be had, else another one. Raises NoFreePort."""
    if preferred is not None and is_free(preferred):
        return preferred
    for _ in range(200):
        if is_free(port := random.choice(_RANGE)):
            return port
    raise NoFreePort(f"no free port was found between {_RANGE.start} and {_RANGE.stop}")
