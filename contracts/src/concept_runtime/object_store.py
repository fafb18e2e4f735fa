"""Bytes by claim check: an Artifact travels in the message, its bytes wait in a JetStream Object Store."""

import asyncio
import base64
import hashlib
import json
import re
from collections.abc import AsyncGenerator, Collection, Mapping
from datetime import UTC, datetime, timedelta
from typing import NamedTuple
from uuid import UUID, uuid4

from nats.js.api import Header, ObjectInfo, ObjectMetaOptions
from nats.js.errors import BucketNotFoundError, NotFoundError
from nats.js.kv import MSG_ROLLUP_SUBJECT
from nats.js.object_store import ObjectStore as NatsObjectStore

from concept_contracts.images import Artifact
from concept_contracts.streams import ARTIFACTS, HANDED_OVER
from concept_runtime import direct, erasing, object_layout, object_metadata
from concept_runtime.connection import NATS_ERRORS, PUBLISH_TIMEOUT, Link
from concept_runtime.errors import PermanentError, Unavailable
from concept_runtime.stored_subjects import stored_subjects

MAX_OBJECT_BYTES = 64 * 1024 * 1024
_CHUNK = 128 * 1024
_BUCKET_NAME = re.compile("[A-Za-z0-9_-]+")
_ONLY = {Header.ROLLUP.value: MSG_ROLLUP_SUBJECT}
_HANDED_OVER = frozenset(bucket.name for bucket in HANDED_OVER)
_NONE: Mapping[str, str] = {}
_EXTENSIONS = {
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/webp": "webp",
    "image/avif": "avif",
    "image/svg+xml": "svg",
    "image/x-icon": "ico",
    "application/pdf": "pdf",
    "application/zip": "zip",
}


class MissingObject(PermanentError):
    code = "artifact-missing"


class _Record(NamedTuple):
    """What a bucket knows of one key. `age`: seconds since it was written."""

    key: str
    nuid: str
    deleted: bool
    age: float


class ObjectStore:
    """Buckets of bytes. Writing the same content under the same key twice stores it once."""

    def __init__(self, link: Link) -> None:
        self._link = link
        self._buckets: dict[str, NatsObjectStore] = {}

    async def put(
        self, bucket: str, key: str, data: bytes, media_type: str, width: int = 0, height: int = 0
    ) -> Artifact:
        """Stores `data`. Raises PermanentError over 64 MiB, Unavailable when the store cannot be reached."""
        return await self._keep(data, await _sha256(data), bucket, key, media_type, width, height)

    async def put_artifact(
        self, concept_id: UUID, data: bytes, media_type: str, width: int = 0, height: int = 0
    ) -> Artifact:
        """Stores what one step hands to the next, under a key made of the concept and the content."""
        sha256 = await _sha256(data)
        key = f"{concept_id}/{sha256[:32]}.{_EXTENSIONS.get(media_type, 'bin')}"
        return await self._keep(data, sha256, ARTIFACTS.name, key, media_type, width, height)

    async def get(self, artifact: Artifact) -> bytes:
        """The bytes of a claim check.

        Raises MissingObject when they are gone, not what was claimed, or in a bucket that is not handed over.
        """
        given = artifact.bucket in _HANDED_OVER
        found = await self._read(artifact.bucket, artifact.key) if given else None
        if found is None:
            raise MissingObject("An intermediate file has expired.")
        data, digest = found
        if digest != _digest(artifact.sha256):
            raise MissingObject("An intermediate file is damaged.")
        return data

    async def read(self, bucket: str, key: str) -> bytes | None:
        """The bytes under a key, or None. Raises Unavailable while they cannot be read whole."""
        found = await self._read(bucket, key)
        return found[0] if found else None

    async def _read(self, bucket: str, key: str) -> tuple[bytes, str] | None:
        """Bytes, and the digest that they were checked against."""
        try:
            info = await self._info(bucket, key)
            if info is None:
                return None
            data = await self._bytes(bucket, info)
        except NATS_ERRORS as error:
            raise Unavailable() from error
        digest = _digest(await _sha256(data))
        if digest != info.digest:
            raise Unavailable("A file is not completely replicated yet.")
        return data, digest

    async def _keep(
        self, data: bytes, sha256: str, bucket: str, key: str, media_type: str, width: int, height: int
    ) -> Artifact:
        if len(data) > MAX_OBJECT_BYTES:
            raise PermanentError("The file is larger than 64 MiB.", code="too-large")
        try:
            known = await _found(await self._bucket(bucket), key)
            if known is None or not await self._holds(bucket, known, _digest(sha256)):
                await self._write(bucket, key, data, _digest(sha256))
        except NATS_ERRORS as error:
            raise Unavailable() from error
        return Artifact(
            bucket=bucket,
            key=key,
            sha256=sha256,
            media_type=media_type,
            size=len(data),
            width=width,
            height=height,
        )

    async def _write(self, bucket: str, key: str, data: bytes, digest: str) -> None:
        """Chunks, then the record that leads to them.

        The client's own way takes the chunks back when an acknowledgement is lost, though the record may be
        there and another attempt may have found both. What nothing leads to is swept up instead.
        """
        nuid, chunks = uuid4().hex, [data[at : at + _CHUNK] for at in range(0, len(data), _CHUNK)]
        for chunk in chunks:
            await self._publish(object_layout.chunks(bucket, nuid), chunk)
        record = ObjectInfo(
            name=key,
            bucket=bucket,
            nuid=nuid,
            size=len(data),
            mtime=datetime.now(UTC).isoformat(),
            chunks=len(chunks),
            digest=digest,
            options=ObjectMetaOptions(max_chunk_size=_CHUNK),
        )
        await self._publish(object_layout.record(bucket, key), json.dumps(record.as_dict()).encode(), _ONLY)

    async def _publish(self, subject: str, data: bytes, headers: Mapping[str, str] = _NONE) -> None:
        await self._link.jetstream.publish(subject, data, PUBLISH_TIMEOUT, headers=dict(headers))

    async def _holds(self, bucket: str, info: ObjectInfo, digest: str) -> bool:
        """Whether the bytes are there too: what lay too long before its record came was swept up."""
        return info.digest == digest and _digest(await _sha256(await self._bytes(bucket, info))) == digest

    async def _bytes(self, bucket: str, info: ObjectInfo) -> bytes:
        chunks = self._stored(bucket, object_layout.chunks(bucket, info.nuid or ""))
        return b"".join([message.data async for message in chunks])

    def _stored(self, bucket: str, subject: str) -> AsyncGenerator[direct.StoredMessage, None]:
        return direct.read(self._link.client, object_layout.stream(bucket), subject)

    async def present(self, bucket: str, keys: Collection[str]) -> set[str]:
        """Those of the keys that there is something under, many asked for at once. Raises Unavailable."""
        records = object_metadata.last(self._link.client, bucket, sorted(keys))
        try:
            entries = [json.loads(record) async for record in records]
        except NATS_ERRORS as error:
            raise Unavailable() from error
        return {entry["name"] for entry in entries if not entry.get("deleted")}

    async def exists(self, bucket: str, key: str) -> bool:
        try:
            return await self._info(bucket, key) is not None
        except NATS_ERRORS as error:
            raise Unavailable() from error

    async def delete(self, bucket: str, key: str) -> bool:
        """Removes bytes and key, from the server's files too. Whether there was something to delete."""
        try:
            info = await self._info(bucket, key)
            if info is None:
                return False
            await self._erase(bucket, object_layout.chunks(bucket, info.nuid or ""))
            await self._erase(bucket, object_layout.record(bucket, key))
        except NATS_ERRORS as error:
            raise Unavailable() from error
        return True

    async def keys(self, bucket: str, prefix: str = "") -> list[str]:
        """The keys in a bucket that start with `prefix`, sorted, as its leader knows them.

        No record is read: a record's subject tells its key. The client's own listing reads them all, and
        waits for ever when a bucket empties meanwhile. Raises Unavailable.
        """
        try:
            records = await self._subjects(bucket, object_layout.records(bucket))
        except NATS_ERRORS as error:
            raise Unavailable() from error
        return sorted(object_layout.keys(bucket, records, prefix))

    async def aged(self, bucket: str, seconds: float) -> list[str]:
        """The keys that were written more than `seconds` ago, sorted. Raises Unavailable."""
        records = await self._records(bucket)
        return sorted(each.key for each in records if not each.deleted and each.age > seconds)

    async def sweep(self, bucket: str, seconds: float) -> int:
        """Removes bytes older than `seconds` that no key leads to; returns of how many objects.

        They are left where a writer died, or where two wrote the same key at once. Raises Unavailable.
        """
        try:
            lost = [
                each for each in await self._unnamed(bucket) if await self._is_aged(bucket, each, seconds)
            ]
            for subject in lost:
                await self._erase(bucket, subject)
        except NATS_ERRORS as error:
            raise Unavailable() from error
        return len(lost)

    async def _erase(self, bucket: str, subject: str) -> None:
        await erasing.erase(self._link.client, object_layout.stream(bucket), subject)

    async def _unnamed(self, bucket: str) -> set[str]:
        """Bytes that no record leads to. A writer's record comes last, so it is looked for last."""
        written = await self._subjects(bucket, object_layout.chunks(bucket, "*"))
        return written - {object_layout.chunks(bucket, record.nuid) for record in await self._records(bucket)}

    async def _subjects(self, bucket: str, pattern: str) -> set[str]:
        return await stored_subjects(self._link.client, object_layout.stream(bucket), pattern)

    async def _is_aged(self, bucket: str, subject: str, seconds: float) -> bool:
        try:
            newest = await self._link.jetstream.get_last_msg(object_layout.stream(bucket), subject)
        except NotFoundError:
            return False
        return newest.time is not None and datetime.now(UTC) - newest.time > timedelta(seconds=seconds)

    async def _records(self, bucket: str) -> list["_Record"]:
        messages = self._stored(bucket, object_layout.records(bucket))
        try:
            return [_record(message) async for message in messages]
        except NATS_ERRORS as error:
            raise Unavailable() from error

    async def _info(self, bucket: str, key: str) -> ObjectInfo | None:
        """None also where there is no such bucket, or none can have that name."""
        if not _BUCKET_NAME.fullmatch(bucket):
            return None
        try:
            return await _found(await self._bucket(bucket), key)
        except BucketNotFoundError:
            return None

    async def _bucket(self, bucket: str) -> NatsObjectStore:
        jetstream = self._link.jetstream
        if bucket not in self._buckets:
            self._buckets[bucket] = await jetstream.object_store(bucket)
        return self._buckets[bucket]


def _record(message: direct.StoredMessage) -> _Record:
    entry = json.loads(message.data)
    return _Record(entry["name"], entry["nuid"], bool(entry.get("deleted")), _age(message))


def _age(message: direct.StoredMessage) -> float:
    return (datetime.now(UTC) - datetime.fromisoformat(message.headers["Nats-Time-Stamp"])).total_seconds()


async def _found(store: NatsObjectStore, key: str) -> ObjectInfo | None:
    try:
        return await store.get_info(key)
    except NotFoundError:
        return None


async def _sha256(data: bytes) -> str:
    """In hex digits. In a thread, which lets the loop go on: ten megabytes take some ten milliseconds."""
    return await asyncio.to_thread(lambda: hashlib.sha256(data).hexdigest())


def _digest(sha256: str) -> str:
    """As an object's record tells it."""
    return f"SHA-256={base64.urlsafe_b64encode(bytes.fromhex(sha256)).decode()}"
