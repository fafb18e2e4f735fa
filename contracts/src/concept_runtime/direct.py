"""Batched direct reads: many messages of a stream in one request, without a consumer.

https://github.com/nats-io/nats-architecture-and-design/blob/main/adr/ADR-31.md
"""

import json
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import NamedTuple

import nats.errors
from nats.aio.client import Client
from nats.aio.msg import Msg

BATCH = 500
READ_TIMEOUT = 5.0
_NO_MESSAGES = "404"
_END_OF_BATCH = "204"


class StoredMessage(NamedTuple):
    """`pending`: how many more messages match."""

    subject: str
    sequence: int
    headers: dict[str, str]
    data: bytes
    pending: int


async def read(
    client: Client, stream: str, subject: str, *, start: int = 1, timeout: float = READ_TIMEOUT
) -> AsyncGenerator[StoredMessage, None]:
    """Every stored message that matches `subject`, from sequence `start` on, in stream order.

    Close it when it is not read to its end: what it left unread would hold up the connection's own end.
    Raises nats.errors.Error or TimeoutError when an answer fails to come.
    """
    more = True
    while more:
        more = False
        async with aclosing(_batch(client, stream, subject, start, timeout)) as messages:
            async for message in messages:
                yield message
                start, more = message.sequence + 1, message.pending > 0


async def _batch(
    client: Client, stream: str, subject: str, start: int, timeout: float
) -> AsyncGenerator[StoredMessage, None]:
    inbox = client.new_inbox()
    subscription = await client.subscribe(inbox)
    request = {"seq": start, "batch": BATCH, "next_by_subj": subject}
    try:
        await client.publish(f"$JS.API.DIRECT.GET.{stream}", json.dumps(request).encode(), reply=inbox)
        while (message := await subscription.next_msg(timeout)) is not None:
            if _ends(message):
                return
            yield _stored(message)
    finally:
        await subscription.unsubscribe()


def _ends(message: Msg) -> bool:
    status = (message.headers or {}).get("Status")
    if status in (_END_OF_BATCH, _NO_MESSAGES):
        return True
    if status == "503":
        raise nats.errors.NoRespondersError
    if status:
        raise nats.errors.Error(f"direct read refused: {status} {(message.headers or {}).get('Description')}")
    return False


def _stored(message: Msg) -> StoredMessage:
    headers = dict(message.headers or {})
    return StoredMessage(
        subject=headers["Nats-Subject"],
        sequence=int(headers["Nats-Sequence"]),
        headers=headers,
        data=message.data,
        pending=int(headers.get("Nats-Num-Pending", 0)),
    )
