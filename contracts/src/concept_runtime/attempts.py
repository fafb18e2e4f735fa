"""Which deliveries count as attempts.

The server counts deliveries. Those that ended because something else was away are excused, so that a provider
that is down for an hour does not use a message up.
"""

from concept_runtime.errors import Unavailable
from concept_runtime.key_value import KeyValue


class AttemptLedger:
    def __init__(self, entries: KeyValue) -> None:
        self._entries = entries

    async def attempts(self, consumer: str, sequence: int, delivered: int) -> int:
        """Attempts so far, this delivery included."""
        if delivered == 1:
            return 1
        return max(1, delivered - await self._excused(consumer, sequence))

    async def excuse(self, consumer: str, sequence: int) -> None:
        """Does not count the current delivery. Best effort: without NATS it counts."""
        try:
            excused = await self._excused(consumer, sequence)
            await self._entries.put(_key(consumer, sequence), str(excused + 1).encode())
        except Unavailable:
            return

    async def _excused(self, consumer: str, sequence: int) -> int:
        try:
            entry = await self._entries.get(_key(consumer, sequence))
        except Unavailable:
            return 0
        return int(entry.value) if entry else 0


def _key(consumer: str, sequence: int) -> str:
    return f"{consumer}.{sequence}"
