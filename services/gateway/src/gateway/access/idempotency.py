"""Idempotency-Key: the same request twice is executed once and answered twice.

https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/ (a draft, hence all here).
"""

import asyncio
import base64
import hashlib
import re
import time
from typing import NamedTuple
from uuid import UUID, uuid5

from pydantic import BaseModel

from concept_runtime.errors import Unavailable
from concept_runtime.key_value import Entry, KeyValue

LARGEST_RESPONSE = 512 * 1024
_NAMESPACE = UUID("5b3c7d0e-41a3-5f0c-9e4f-3b9e0c1a6d21")
_KEY = re.compile(r"[\x21-\x7e]{1,255}")
_PATIENCE = 65.0
_ABANDONED = 90.0
_LONGEST_PAUSE = 0.25


class KeyInvalid(Exception):
    pass


class KeyReused(Exception):
    pass


class Stored(NamedTuple):
    """A response as it was given."""

    status: int
    headers: dict[str, str]
    body: bytes


class Fresh(NamedTuple):
    """The right to execute. `unit` is the same for every attempt with this key."""

    unit: UUID
    entry: str
    revision: int
    fingerprint: str


class _Record(BaseModel):
    fingerprint: str
    claimed_at: float
    status: int | None = None
    headers: dict[str, str] = {}
    body: str = ""


class Idempotency:
    def __init__(self, entries: KeyValue) -> None:
        self._entries = entries

    async def begin(self, user_id: UUID, route: str, key: str, fingerprint: str) -> Fresh | Stored:
        """Waits for an execution that runs already; takes over one that was given up.

        Raises KeyInvalid, KeyReused for another payload, Unavailable.
        """
        if not _KEY.fullmatch(key):
            raise KeyInvalid("An Idempotency-Key is 1 to 255 printable ASCII characters.")
        name = hashlib.sha256(f"{user_id}\n{route}\n{key}".encode()).hexdigest()
        over, pause = time.monotonic() + _PATIENCE, 0.01
        while time.monotonic() < over:
            settled = await self._attempt(name, fingerprint)
            if settled is not None:
                return settled
            await asyncio.sleep(pause)
            pause = min(_LONGEST_PAUSE, pause * 1.5)
        raise Unavailable("The first request with this Idempotency-Key is still running.")

    async def finish(self, claim: Fresh, response: Stored) -> None:
        """Remembers the response for a day. One too large to keep is executed again when asked again."""
        record = _Record(
            fingerprint=claim.fingerprint,
            claimed_at=time.time(),
            status=response.status,
            headers=response.headers,
            body=base64.b64encode(response.body).decode(),
        )
        if len(response.body) > LARGEST_RESPONSE:
            return await self.abandon(claim)
        await self._entries.update(claim.entry, _bytes(record), claim.revision)

    async def abandon(self, claim: Fresh) -> None:
        """Lets the next request with this key execute. Best effort: without NATS it has to wait a while."""
        record = _Record(fingerprint=claim.fingerprint, claimed_at=0)
        try:
            await self._entries.update(claim.entry, _bytes(record), claim.revision)
        except Unavailable:
            return

    async def _attempt(self, name: str, fingerprint: str) -> Fresh | Stored | None:
        entry = await self._entries.get(name)
        if entry is None:
            return await self._claim(name, fingerprint, None)
        record = _Record.model_validate_json(entry.value)
        if record.status is None and time.time() - record.claimed_at > _ABANDONED:
            return await self._claim(name, fingerprint, entry)
        if record.fingerprint != fingerprint:
            raise KeyReused("This Idempotency-Key was used for another request.")
        if record.status is not None:
            return Stored(record.status, record.headers, base64.b64decode(record.body))
        return None

    async def _claim(self, name: str, fingerprint: str, entry: Entry | None) -> Fresh | None:
        record = _bytes(_Record(fingerprint=fingerprint, claimed_at=time.time()))
        if entry is None:
            revision = await self._entries.create(name, record)
        else:
            revision = await self._entries.update(name, record, entry.revision)
        if revision is None:
            return None
        return Fresh(uuid5(_NAMESPACE, name), name, revision, fingerprint)


def _bytes(record: _Record) -> bytes:
    return record.model_dump_json().encode()
