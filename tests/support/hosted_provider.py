"""A local HTTP server in the place of a hosted provider: answers as told, faults included, and remembers."""

import asyncio
import json
from collections import defaultdict, deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit


@dataclass(frozen=True)
class Call:
    method: str
    path: str
    query: str
    headers: dict[str, str]
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True)
class Reply:
    """`announced`: the length the header claims, where it is another than that of the body."""

    body: bytes = b""
    status: int = 200
    media_type: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)
    announced: int | None = None
    hangs: bool = False


def answering(data: Any, **fields: Any) -> Reply:
    return Reply(json.dumps(data).encode(), **fields)


HANG = Reply(hangs=True)


class HostedProvider:
    """`tell` queues replies for a path; the last one told is repeated. Unknown paths give 404.

    `given_up`: calls that hung until the caller closed the connection.
    """

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.given_up: list[Call] = []
        self._replies: defaultdict[str, deque[Reply]] = defaultdict(deque)
        self._open: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server

    async def __aenter__(self) -> "HostedProvider":
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for task in self._open:
            task.cancel()
        await asyncio.gather(*self._open, return_exceptions=True)
        await self._server.wait_closed()

    @property
    def url(self) -> str:
        host, port = self._server.sockets[0].getsockname()[:2]
        return f"http://{host}:{port}"

    def tell(self, path: str, *replies: Reply) -> None:
        self._replies[path].clear()
        self._replies[path].extend(replies)

    def to(self, path: str) -> list[Call]:
        return [call for call in self.calls if call.path == path]

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._open.add(task)
        try:
            call = await _read(reader)
            self.calls.append(call)
            await self._reply(call, reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            self._open.discard(task)
            writer.close()

    async def _reply(self, call: Call, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        queue = self._replies[call.path]
        reply = (queue.popleft() if len(queue) > 1 else queue[0]) if queue else Reply(b"{}", 404)
        if reply.hangs:
            await reader.read()
            return self.given_up.append(call)
        length = len(reply.body) if reply.announced is None else reply.announced
        head = {"content-type": reply.media_type, "content-length": str(length), "connection": "close"}
        lines = [f"{name}: {value}" for name, value in (head | dict(reply.headers)).items()]
        writer.write("\r\n".join([f"HTTP/1.1 {reply.status} As Told", *lines, "", ""]).encode())
        writer.write(reply.body)
        await writer.drain()


async def _read(reader: asyncio.StreamReader) -> Call:
    head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
    method, target, _ = head[0].split(" ", 2)
    headers = {
        name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:] if line)
    }
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    return Call(method, urlsplit(target).path, urlsplit(target).query, headers, body)
