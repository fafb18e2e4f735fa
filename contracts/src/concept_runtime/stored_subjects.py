"""On which subjects a stream holds messages, without reading one.

https://docs.nats.io/reference/reference-protocols/nats_api_reference (STREAM.INFO, subjects_filter)
"""

import json
from typing import Any

from nats.aio.client import Client
from nats.js.errors import APIError

_TIMEOUT = 10.0
_OVERLAP = 0.01


async def stored_subjects(client: Client, stream: str, pattern: str) -> set[str]:
    """Those that match `pattern`, as the stream's leader knows them.

    The server names 100,000 at a time, in their order. None that is there all the while is left out, though
    others are removed between two answers. Raises nats.errors.Error or TimeoutError.
    """
    found: set[str] = set()
    offset, last = 0, ""
    while True:
        page, total = await _page(client, stream, pattern, offset)
        if offset and (not page or min(page) > last):
            # So many were removed that those between `last` and this page have moved in front of it.
            offset //= 2
            continue
        found |= page
        if not page or offset + len(page) >= total:
            return found
        last = max(page)
        offset += max(1, int(len(page) * (1 - _OVERLAP)))


async def _page(client: Client, stream: str, pattern: str, offset: int) -> tuple[set[str], int]:
    request = {"subjects_filter": pattern, "offset": offset}
    answer = await client.request(f"$JS.API.STREAM.INFO.{stream}", json.dumps(request).encode(), _TIMEOUT)
    told: dict[str, Any] = json.loads(answer.data)
    if "error" in told:
        raise APIError.from_error(told["error"])
    return set(told["state"].get("subjects") or ()), told.get("total", 0)
