"""Publishes bytes as they are, past what a client library would refuse to send."""

import asyncio
from urllib.parse import urlsplit


async def publish_raw(url: str, subject: bytes, head: bytes, data: bytes = b"") -> bytes:
    """`head`: from the line `NATS/1.0` to the empty one. Returns the answer: PONG when all is well."""
    place = urlsplit(url)
    reader, writer = await asyncio.open_connection(place.hostname, place.port)
    try:
        await reader.readline()
        writer.write(b'CONNECT {"verbose":false,"headers":true}\r\n')
        writer.write(b"HPUB %s %d %d\r\n" % (subject, len(head), len(head) + len(data)))
        writer.write(head + data + b"\r\nPING\r\n")
        await writer.drain()
        return (await reader.readline()).strip()
    finally:
        writer.close()
