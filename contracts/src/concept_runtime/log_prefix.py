"""The log up to a point: where each stream ends there, and exactly the messages before.

Everything that decides is asked of a stream's leader: a direct read may be answered by a replica that lags.
"""

import asyncio
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import aclosing
from datetime import datetime

from nats.aio.client import Client
from nats.js import JetStreamContext
from nats.js.api import RawStreamMsg
from nats.js.errors import NotFoundError

from concept_contracts import subjects
from concept_runtime import direct

Point = int | datetime | None
Ends = Mapping[str, int]
Told = Callable[[str, int, int], None]
"""Hears what is being read, how far, and where that ends."""
_STALE_PAUSE = 0.02


class NotInLog(Exception):
    """The log has no such point. The message is fit for an operator."""


async def ends(client: Client, streams: Sequence[str], point: Point) -> Ends:
    """By stream, the sequence of the last message up to `point`; 0 for none.

    A sequence is one of the first stream: the others end where that one grew beyond it. A time is the one at
    which the server stored a message, that time included. None is the end of every stream as of now.
    Raises NotInLog, nats.errors.Error, TimeoutError.
    """
    jetstream = client.jetstream()
    last = {name: (await jetstream.stream_info(name)).state.last_seq for name in streams}
    if point is None:
        return last
    if isinstance(point, datetime):
        return await _ends_at(jetstream, last, streams[0], point)
    return await _ends_after(jetstream, last, streams[0], point)


async def read(
    client: Client, stream: str, end: int, subject: str = subjects.EVERYTHING, *, start: int = 1
) -> AsyncGenerator[direct.StoredMessage, None]:
    """Every stored message that matches `subject` from sequence `start` to `end`, in stream order.

    Raises nats.errors.Error or TimeoutError when an answer fails to come.
    """
    jetstream, position = client.jetstream(), start - 1
    while position < end:
        async with aclosing(direct.read(client, stream, subject, start=position + 1)) as messages:
            async for message in messages:
                if message.sequence > end:
                    return
                yield message
                position = message.sequence
        missing = await _next(jetstream, stream, position + 1, subject)
        if missing is None or _sequence(missing) > end:
            return
        await asyncio.sleep(_STALE_PAUSE)


async def _ends_at(jetstream: JetStreamContext, last: Ends, leading: str, moment: datetime) -> Ends:
    first = await _next(jetstream, leading, 1)
    if first is None or _time(first) > moment:
        begin = f"it begins at {_time(first).isoformat()}" if first else "it is empty"
        raise NotInLog(f"The log holds nothing from {moment.isoformat()} or before: {begin}.")
    found = [await _last(jetstream, name, end, lambda time: time <= moment) for name, end in last.items()]
    return dict(zip(last, found, strict=True))


async def _ends_after(jetstream: JetStreamContext, last: Ends, leading: str, sequence: int) -> Ends:
    if sequence > last[leading]:
        raise NotInLog(f"The log has not come to {sequence}: the last in {leading} is {last[leading]}.")
    beyond = await _next(jetstream, leading, sequence + 1)
    if beyond is None:
        return {**last, leading: sequence}
    moment = _time(beyond)
    found = [await _last(jetstream, name, end, lambda time: time < moment) for name, end in last.items()]
    return {**dict(zip(last, found, strict=True)), leading: sequence}


async def _last(
    jetstream: JetStreamContext, stream: str, end: int, belongs: Callable[[datetime], bool]
) -> int:
    """The sequence of the last message whose time belongs, by bisection: times in a stream only grow."""
    low, high = 0, end
    while low < high:
        middle = (low + high + 1) // 2
        message = await _next(jetstream, stream, middle)
        if message is not None and belongs(_time(message)):
            low = _sequence(message)
        else:
            high = middle - 1
    return low


async def _next(
    jetstream: JetStreamContext, stream: str, sequence: int, subject: str = subjects.EVERYTHING
) -> RawStreamMsg | None:
    """The first message at `sequence` or after it, as the leader knows it."""
    try:
        return await jetstream.get_msg(stream, sequence, subject, next=True)
    except NotFoundError:
        return None


def _sequence(message: RawStreamMsg) -> int:
    assert message.seq is not None
    return message.seq


def _time(message: RawStreamMsg) -> datetime:
    assert message.time is not None
    return message.time
