"""A TCP proxy between one client and NATS that can cut its connections or swallow what comes back."""

import asyncio
import contextlib

from concept_visualizer.ports import LOOPBACK

_CHUNK = 65536


class Proxy:
    def __init__(self, port: int, upstream: int) -> None:
        self.port = port
        self._upstream = upstream
        self._server: asyncio.Server | None = None
        self._connections: set[asyncio.Task[None]] = set()
        self._deaf = False

    @property
    def url(self) -> str:
        return f"nats://{LOOPBACK}:{self.port}"

    async def start(self) -> None:
        self._server = await asyncio.start_server(self._accept, LOOPBACK, self.port)

    async def stop(self) -> None:
        if self._server:
            self._server.close()
        self.cut()
        await asyncio.gather(*self._connections, return_exceptions=True)

    def cut(self) -> None:
        """Ends every connection at once."""
        for connection in tuple(self._connections):
            connection.cancel()

    async def swallow(self, seconds: float) -> None:
        """What the server answers is lost, acknowledgements too; then the connections end."""
        self._deaf = True
        try:
            await asyncio.sleep(seconds)
        finally:
            self._deaf = False
            self.cut()

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task
        self._connections.add(task)
        try:
            await self._join(reader, writer)
        except asyncio.CancelledError:
            pass
        finally:
            self._connections.discard(task)
            writer.transport.abort()

    async def _join(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            there, back = await asyncio.open_connection(LOOPBACK, self._upstream)
        except OSError:
            return
        pumps = {
            asyncio.ensure_future(self._pump(reader, back, answers=False)),
            asyncio.ensure_future(self._pump(there, writer, answers=True)),
        }
        try:
            await asyncio.wait(pumps, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for pump in pumps:
                pump.cancel()
            back.transport.abort()

    async def _pump(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter, answers: bool) -> None:
        with contextlib.suppress(OSError):
            while data := await source.read(_CHUNK):
                if not (answers and self._deaf):
                    sink.write(data)
                    await sink.drain()
