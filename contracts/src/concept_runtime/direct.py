"""Batched direct reads: many messages of a stream in one request, without a consumer.

https://github.com/nats-io/nats-architecture-and-design/blob/main/adr/ADR-31.md
"""

import asyncio
import contextlib
import itertools
import json
from collections import deque
from collections.abc import AsyncGenerator, Generator
from typing import NamedTuple
from weakref import WeakKeyDictionary

import nats.errors
from nats.aio.client import Client
from nats.aio.msg import Msg

from concept_runtime.sturdy_client import is_stored

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
        async with _asked(client, stream, subject, start) as answers:
            while not _ends(message := await answers.next(timeout)):
                stored = _stored(message)
                yield stored
                start, more = stored.sequence + 1, stored.pending > 0


class _Answers:
    """What arrives for one request. Unlike `next_msg`, it costs no task and no timer for each message."""

    def __init__(self) -> None:
        self._arrived: deque[Msg] = deque()
        self._news = asyncio.Event()

    def keep(self, message: Msg) -> None:
        self._arrived.append(message)
        self._news.set()

    async def next(self, timeout: float) -> Msg:
        """Raises TimeoutError."""
        if not self._arrived:
            self._news.clear()
            async with asyncio.timeout(timeout):
                await self._news.wait()
        return self._arrived.popleft()


class _Mailbox:
    """The one subscription by which a connection gets the answers to all its reads."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._waiting: dict[str, _Answers] = {}
        self._numbers = itertools.count()
        self._opening = asyncio.Lock()
        self._open = False

    async def open(self, client: Client) -> None:
        async with self._opening:
            if not self._open:
                await client.subscribe(f"{self._address}.*", cb=self._deliver)
                self._open = True

    @contextlib.contextmanager
    def answers(self) -> Generator[tuple[str, _Answers]]:
        """An address of its own, and what arrives there."""
        inbox, answers = f"{self._address}.{next(self._numbers)}", _Answers()
        self._waiting[inbox] = answers
        try:
            yield inbox, answers
        finally:
            del self._waiting[inbox]

    async def _deliver(self, message: Msg) -> None:
        if answers := self._waiting.get(message.subject):
            answers.keep(message)


_MAILBOXES: WeakKeyDictionary[Client, _Mailbox] = WeakKeyDictionary()


@contextlib.asynccontextmanager
async def _asked(client: Client, stream: str, subject: str, start: int) -> AsyncGenerator[_Answers]:
    """The answers to a request for the next messages."""
    if client not in _MAILBOXES:
        _MAILBOXES[client] = _Mailbox(client.new_inbox())
    mailbox = _MAILBOXES[client]
    await mailbox.open(client)
    request = {"seq": start, "batch": BATCH, "next_by_subj": subject}
    with mailbox.answers() as (inbox, answers):
        await client.publish(f"$JS.API.DIRECT.GET.{stream}", json.dumps(request).encode(), reply=inbox)
        yield answers


def _ends(message: Msg) -> bool:
    if is_stored(message):
        return False
    status = (message.headers or {}).get("Status")
    if status in (_END_OF_BATCH, _NO_MESSAGES):
        return True
    if status == "503":
        raise nats.errors.NoRespondersError
    if status:
        raise nats.errors.Error(f"direct read refused: {status} {(message.headers or {}).get('Description')}")
    return False


def _stored(message: Msg) -> StoredMessage:
    headers = message.headers or {}
    return StoredMessage(
        subject=headers["Nats-Subject"],
        sequence=int(headers["Nats-Sequence"]),
        headers=headers,
        data=message.data,
        pending=int(headers.get("Nats-Num-Pending", 0)),
    )
