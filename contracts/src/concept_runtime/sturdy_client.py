"""A NATS client that no message can stop, whatever was published, and that stops when it is closed.

The client library takes a header named `Status` in a stored message for the server's own status, and ends the
connection over a subject or headers that are no UTF-8, to be sent the same message again when it is back. The
server ends it over a message that is too large only with its headers, which the library does not count. Where
the cancellation of a reconnection is lost, as it is when an attempt ends in the same moment, the library goes
on trying.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from nats.aio.client import Client, Srv
from nats.aio.msg import Msg
from nats.errors import MaxPayloadError

_STATUS = "Status"
_ACKNOWLEDGED_AT = "$JS.ACK."
_STORED_AT = "Nats-Sequence"


@dataclass
class _Message(Msg):
    def __post_init__(self) -> None:
        if self.headers and _STATUS in self.headers and is_stored(self):
            self.headers = {name: value for name, value in self.headers.items() if name != _STATUS}


class SturdyClient(Client):
    """Escapes what is no UTF-8 in a subject; a stored message has no header `Status`.

    `publish` raises MaxPayloadError by the server's count.
    """

    msg_class = _Message
    _ended = False

    async def _close(self, status: int, do_cbs: bool = True) -> None:
        # An attempt to connect that fails closes what it opened as well, and goes on.
        self._ended = self._ended or status == Client.CLOSED
        await super()._close(status, do_cbs)

    async def _connect_to_server(self, s: Srv) -> None:
        if self._ended:
            raise asyncio.CancelledError
        await super()._connect_to_server(s)

    async def publish(
        self, subject: str, payload: bytes = b"", reply: str = "", headers: dict[str, Any] | None = None
    ) -> None:
        if len(payload) + _size(headers or {}) > self.max_payload:
            raise MaxPayloadError
        await super().publish(subject, payload, reply, headers)

    async def _process_headers(self, headers: Any) -> dict[str, str] | None:
        try:
            return await super()._process_headers(headers)
        except (IndexError, UnicodeDecodeError):
            return None

    def _build_message(
        self, sid: int, subject: bytes, reply: bytes, data: bytes, headers: dict[str, str] | None
    ) -> Msg:
        return super()._build_message(sid, _escaped(subject), _escaped(reply), data, headers)


def _size(headers: Mapping[str, Any]) -> int:
    lines = (f"{name}: {value}\r\n" for name, value in headers.items())
    return len(f"NATS/1.0\r\n{''.join(lines)}\r\n".encode()) if headers else 0


def is_stored(message: Msg) -> bool:
    """Whether the server sent the message out of a stream, be it to a consumer or as a direct answer."""
    return message.reply.startswith(_ACKNOWLEDGED_AT) or _STORED_AT in (message.headers or {})


def _escaped(subject: bytes) -> bytes:
    return bytes(subject).decode(errors="backslashreplace").encode()
