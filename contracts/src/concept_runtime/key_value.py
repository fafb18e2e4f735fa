"""Small values under keys, changed by compare-and-set."""

from typing import NamedTuple

from nats.js.errors import KeyDeletedError, KeyNotFoundError, KeyWrongLastSequenceError
from nats.js.kv import KeyValue as NatsKeyValue

from concept_runtime.connection import NATS_ERRORS, Link
from concept_runtime.errors import Unavailable


class Entry(NamedTuple):
    value: bytes
    revision: int


class KeyValue:
    """One bucket. Keys are letters, digits and `-/_=.`. Every method raises Unavailable without NATS."""

    def __init__(self, link: Link, bucket: str) -> None:
        self._link = link
        self._name = bucket
        self._bucket: NatsKeyValue | None = None

    async def get(self, key: str) -> Entry | None:
        try:
            entry = await (await self._open()).get(key)
        except (KeyNotFoundError, KeyDeletedError):
            return None
        except NATS_ERRORS as error:
            raise Unavailable() from error
        # An expired key comes back without a value instead of as not found.
        return None if entry.value is None else Entry(entry.value, entry.revision or 0)

    async def create(self, key: str, value: bytes) -> int | None:
        """The new revision; None when the key exists."""
        try:
            return await (await self._open()).create(key, value)
        except KeyWrongLastSequenceError:
            return None
        except NATS_ERRORS as error:
            raise Unavailable() from error

    async def update(self, key: str, value: bytes, revision: int) -> int | None:
        """The new revision; None when the key is no longer at `revision`."""
        try:
            return await (await self._open()).update(key, value, last=revision)
        except KeyWrongLastSequenceError:
            return None
        except NATS_ERRORS as error:
            raise Unavailable() from error

    async def put(self, key: str, value: bytes) -> int:
        try:
            return await (await self._open()).put(key, value)
        except NATS_ERRORS as error:
            raise Unavailable() from error

    async def delete(self, key: str) -> None:
        try:
            await (await self._open()).delete(key)
        except NATS_ERRORS as error:
            raise Unavailable() from error

    async def _open(self) -> NatsKeyValue:
        jetstream = self._link.jetstream
        if self._bucket is None:
            self._bucket = await jetstream.key_value(self._name)
        return self._bucket
