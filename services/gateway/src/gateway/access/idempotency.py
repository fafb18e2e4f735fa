"""Idempotency-Key: the same request twice is executed once and answered twice.

https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/ (a draft, hence all here).

Who executes renews its claim; a claim no longer renewed is taken over under the same unit, so that a repeated
execution finds what the first one made.

A response is kept sealed, and only the Idempotency-Key opens it: it may tell of what is erased meanwhile, and
the server cannot overwrite single values.
"""

import asyncio
import base64
import hashlib
import logging
import re
import time
from dataclasses import dataclass, field
from typing import NamedTuple
from uuid import UUID, uuid4

from cryptography.fernet import Fernet
from pydantic import BaseModel

from concept_runtime.errors import Unavailable
from concept_runtime.key_value import Entry, KeyValue

logger = logging.getLogger(__name__)
LARGEST_RESPONSE = 512 * 1024
_KEY = re.compile(r"[\x21-\x7e]{1,255}")
_LONGEST_PAUSE = 0.25


class KeyInvalid(Exception):
    pass


class KeyReused(Exception):
    pass


class Times(NamedTuple):
    """Seconds: how long a second request waits, how often a claim is renewed, after what silence it is dead,
    and how long an execution may take at most."""

    patience: float = 65.0
    renewal: float = 4.0
    silence: float = 15.0
    longest: float = 180.0


class Stored(NamedTuple):
    """A response as it was given."""

    status: int
    headers: dict[str, str]
    body: bytes


class Replay(NamedTuple):
    """What the first execution, under `unit`, was answered."""

    unit: UUID
    response: Stored


class _Record(BaseModel):
    fingerprint: str
    unit: UUID
    claimed_at: float
    status: int | None = None
    headers: dict[str, str] = {}
    body: str = ""
    answered: bool = False

    def replay(self, seal: Fernet) -> Replay | None:
        if self.status is None:
            return None
        return Replay(self.unit, Stored(self.status, self.headers, seal.decrypt(self.body)))


@dataclass
class Claim:
    """Where the claim stands; the lock orders its renewal and its end."""

    entry: str
    record: _Record
    revision: int
    seal: Fernet
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    ended: bool = False


class Fresh(NamedTuple):
    """The right to execute, to be finished or abandoned. `unit` is the same for every attempt."""

    unit: UUID
    claim: Claim

    @property
    def again(self) -> bool:
        """Whether the request was answered before, with a response too large to keep."""
        return self.claim.record.answered


class Idempotency:
    def __init__(self, entries: KeyValue, times: Times | None = None) -> None:
        self._entries = entries
        self._times = times or Times()
        self._renewals: dict[int, asyncio.Task[None]] = {}

    async def begin(self, user_id: UUID, route: str, key: str, fingerprint: str) -> Fresh | Replay:
        """Waits for an execution that runs already; takes over one that was given up.

        Raises KeyInvalid, KeyReused for another payload, Unavailable.
        """
        if not _KEY.fullmatch(key):
            raise KeyInvalid("An Idempotency-Key is 1 to 255 printable ASCII characters.")
        name, seal = _name_and_seal(f"{user_id}\n{route}\n{key}")
        over, pause = time.monotonic() + self._times.patience, 0.01
        while time.monotonic() < over:
            settled = await self._attempt(name, seal, fingerprint)
            if settled is not None:
                return settled
            await asyncio.sleep(pause)
            pause = min(_LONGEST_PAUSE, pause * 1.5)
        raise Unavailable("The first request with this Idempotency-Key is still running.")

    async def finish(self, fresh: Fresh, response: Stored) -> None:
        """Remembers the response for a day. One too large to keep is executed again when asked again.

        Best effort: without NATS the next request executes under the same unit.
        """
        if len(response.body) > LARGEST_RESPONSE:
            too_large = {"claimed_at": 0.0, "answered": True}
            return await self._end(fresh.claim, fresh.claim.record.model_copy(update=too_large))
        body = fresh.claim.seal.encrypt(response.body).decode()
        answered = {"status": response.status, "headers": response.headers, "body": body}
        await self._end(fresh.claim, fresh.claim.record.model_copy(update=answered))

    async def abandon(self, fresh: Fresh) -> None:
        """Lets the next request with this key and payload execute. Best effort, as finish is."""
        await self._end(fresh.claim, fresh.claim.record.model_copy(update={"claimed_at": 0.0}))

    async def _attempt(self, name: str, seal: Fernet, fingerprint: str) -> Fresh | Replay | None:
        entry = await self._entries.get(name)
        if entry is None:
            record = _Record(fingerprint=fingerprint, unit=uuid4(), claimed_at=time.time())
            return await self._claim(name, seal, record, None)
        record = _Record.model_validate_json(entry.value)
        if record.fingerprint != fingerprint:
            raise KeyReused("This Idempotency-Key was used for another request.")
        if record.status is None and time.time() - record.claimed_at > self._times.silence:
            return await self._claim(name, seal, _renewed(record), entry)
        return record.replay(seal)

    async def _claim(self, name: str, seal: Fernet, record: _Record, entry: Entry | None) -> Fresh | None:
        if entry is None:
            revision = await self._entries.create(name, _bytes(record))
        else:
            revision = await self._entries.update(name, _bytes(record), entry.revision)
        if revision is None:
            return None
        claim = Claim(name, record, revision, seal)
        self._renewals[id(claim)] = asyncio.create_task(self._renew(claim))
        return Fresh(record.unit, claim)

    async def _renew(self, claim: Claim) -> None:
        over = time.monotonic() + self._times.longest
        try:
            while time.monotonic() < over and not claim.ended:
                await asyncio.sleep(self._times.renewal)
                await self._write(claim, _renewed(claim.record))
        finally:
            self._renewals.pop(id(claim), None)

    async def _end(self, claim: Claim, record: _Record) -> None:
        await self._write(claim, record, last=True)
        renewal = self._renewals.get(id(claim))
        if renewal:
            renewal.cancel()

    async def _write(self, claim: Claim, record: _Record, last: bool = False) -> None:
        async with claim.lock:
            if claim.ended:
                return
            try:
                revision = await self._entries.update(claim.entry, _bytes(record), claim.revision)
            except Unavailable as error:
                logger.warning("the claim of an Idempotency-Key cannot be written: %s", error)
                revision = claim.revision
            claim.revision = revision or claim.revision
            claim.ended = last or revision is None


def _name_and_seal(request: str) -> tuple[str, Fernet]:
    """Neither follows from the other."""
    name = hashlib.sha256(request.encode()).hexdigest()
    secret = hashlib.sha256(f"answer to\n{request}".encode()).digest()
    return name, Fernet(base64.urlsafe_b64encode(secret))


def _renewed(record: _Record) -> _Record:
    return record.model_copy(update={"claimed_at": time.time()})


def _bytes(record: _Record) -> bytes:
    return record.model_dump_json().encode()
