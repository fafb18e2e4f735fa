"""Server-sent events, read line by line. https://html.spec.whatwg.org/multipage/server-sent-events.html"""

import json
from collections.abc import AsyncIterable, AsyncIterator
from typing import Any, NamedTuple


class Message(NamedTuple):
    event: str
    data: str
    id: str | None

    def json(self) -> Any:
        return json.loads(self.data)


async def messages(lines: AsyncIterable[str]) -> AsyncIterator[Message]:
    """Every complete message; comments are skipped. `id` is that of the message itself, None without one."""
    event, data, last = "message", list[str](), None
    async for line in lines:
        if line:
            name, _, value = line.partition(":")
            value = value.removeprefix(" ")
            event = value if name == "event" else event
            last = value if name == "id" else last
            data += [value] if name == "data" else []
            continue
        if data:
            yield Message(event, "\n".join(data), last)
        event, data, last = "message", [], None
