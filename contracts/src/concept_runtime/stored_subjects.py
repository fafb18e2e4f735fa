"""On which subjects a stream holds messages, without reading one.

https://docs.nats.io/reference/reference-protocols/nats_api_reference (STREAM.INFO, subjects_filter)
"""

import json
from typing import Any

from nats.aio.client import Client
from nats.js.errors import APIError

_TIMEOUT = 10.0


async def stored_subjects(client: Client, stream: str, pattern: str) -> set[str]:
    """Those that match `pattern`, as the stream's leader knows them.

    The server names 100,000 at a time; one that is stored or removed between two answers may be left out.
    Raises nats.errors.Error or TimeoutError.
    """
    found: set[str] = set()
    while True:
        page, total = await _page(client, stream, pattern, len(found))
        found |= page
        if not page or len(found) >= total:
            return found


async def _page(client: Client, stream: str, pattern: str, offset: int) -> tuple[set[str], int]:
    request = {"subjects_filter": pattern, "offset": offset}
    answer = await client.request(f"$JS.API.STREAM.INFO.{stream}", json.dumps(request).encode(), _TIMEOUT)
    told: dict[str, Any] = json.loads(answer.data)
    if "error" in told:
        raise APIError.from_error(told["error"])
    return set(told["state"].get("subjects") or ()), told.get("total", 0)
