"""The records of an Object Store bucket, many in one request.

Batched direct get: https://github.com/nats-io/nats-architecture-and-design/blob/main/adr/ADR-31.md
"""

import json
from collections.abc import AsyncIterator, Sequence

import nats.errors
from nats.aio.client import Client
from nats.aio.msg import Msg

from concept_runtime import object_layout

_BATCH = 200
_TIMEOUT = 5.0
_ENDS = frozenset({"204", "404"})


async def last(client: Client, bucket: str, keys: Sequence[str]) -> AsyncIterator[bytes]:
    """The newest record (JSON) of each key that has one, in no particular order.

    Raises nats.errors.Error or TimeoutError when the answers fail to come.
    """
    for start in range(0, len(keys), _BATCH):
        async for record in _batch(client, bucket, keys[start : start + _BATCH]):
            yield record


async def _batch(client: Client, bucket: str, keys: Sequence[str]) -> AsyncIterator[bytes]:
    inbox = client.new_inbox()
    answers = await client.subscribe(inbox)
    request = {"multi_last": [object_layout.record(bucket, key) for key in keys], "batch": len(keys)}
    try:
        await client.publish(
            f"$JS.API.DIRECT.GET.{object_layout.stream(bucket)}", json.dumps(request).encode(), reply=inbox
        )
        while not _ends(answer := await answers.next_msg(_TIMEOUT)):
            yield answer.data
    finally:
        await answers.unsubscribe()


def _ends(answer: Msg) -> bool:
    """Raises nats.errors.Error where the server refuses."""
    status = (answer.headers or {}).get("Status")
    if status is None or status in _ENDS:
        return status is not None
    raise nats.errors.Error(f"direct read refused: {status}")
