"""Bytes by claim check, and small values by compare-and-set."""

import hashlib
import os
import threading
from typing import Any
from uuid import uuid4

import pytest

from concept_contracts.streams import ARTIFACTS, CONCEPT_IMAGES, IDEMPOTENCY
from concept_runtime import direct
from concept_runtime.errors import Unavailable
from concept_runtime.object_store import MissingObject
from concept_runtime.service import Service


async def test_an_artifact_of_many_chunks_comes_back_as_it_was(service: Service):
    data = os.urandom(700_000)
    artifact = await service.objects.put_artifact(uuid4(), data, "image/png", 10, 20)
    assert await service.objects.get(artifact) == data
    assert (artifact.size, artifact.width, artifact.height) == (700_000, 10, 20)


async def test_the_same_bytes_twice_are_one_object(service: Service):
    concept = uuid4()
    first = await service.objects.put_artifact(concept, b"same", "image/svg+xml")
    assert await service.objects.put_artifact(concept, b"same", "image/svg+xml") == first
    assert await service.objects.keys(ARTIFACTS.name, str(concept)) == [first.key]


async def test_keys_are_found_by_any_beginning_and_no_record_is_read_for_it(
    service: Service, monkeypatch: pytest.MonkeyPatch
):
    folder, bucket = uuid4().hex, CONCEPT_IMAGES.name
    keys = sorted(f"{folder}/{name}" for name in ("é狐/fox", "é狐/fo", "é猫/fox", "e"))
    for key in keys:
        await service.objects.put(bucket, key, b"a picture", "image/png")
    monkeypatch.delattr(direct, "read")
    for prefix in (keys[-1][:end] for end in range(len(folder), len(keys[-1]) + 1)):
        expected = [key for key in keys if key.startswith(prefix)]
        assert await service.objects.keys(bucket, prefix) == expected


async def test_bytes_are_hashed_once_and_never_on_the_event_loop(
    service: Service, monkeypatch: pytest.MonkeyPatch
):
    hashed, sha256, loop = list[tuple[int, bool]](), hashlib.sha256, threading.current_thread()

    def told(data: bytes) -> Any:
        hashed.append((len(data), threading.current_thread() is loop))
        return sha256(data)

    monkeypatch.setattr(hashlib, "sha256", told)
    artifact = await service.objects.put_artifact(uuid4(), os.urandom(300_000), "image/png")
    await service.objects.get(artifact)
    assert hashed == [(300_000, False)] * 2


async def test_a_claim_check_for_other_bytes_or_none_is_refused(service: Service):
    artifact = await service.objects.put_artifact(uuid4(), b"first", "image/png")
    await service.objects.put(artifact.bucket, artifact.key, b"other", "image/png")
    with pytest.raises(MissingObject, match="damaged"):
        await service.objects.get(artifact)
    assert await service.objects.delete(artifact.bucket, artifact.key)
    with pytest.raises(MissingObject, match="expired"):
        await service.objects.get(artifact)
    assert not await service.objects.delete(artifact.bucket, artifact.key)


@pytest.mark.parametrize("bucket", ["nowhere", "", "a.b", "a b", "*", ">", "artifacts\n", "quotas"])
async def test_a_claim_check_into_no_bucket_is_one_for_nothing(service: Service, bucket: str):
    artifact = await service.objects.put_artifact(uuid4(), b"there", "image/png")
    with pytest.raises(MissingObject, match="expired"):
        await service.objects.get(artifact.model_copy(update={"bucket": bucket}))
    assert not await service.objects.exists(bucket, artifact.key)
    assert await service.objects.get(artifact) == b"there"


async def test_a_claim_check_into_a_bucket_of_one_service_alone_is_one_for_nothing(service: Service):
    stored = await service.objects.put(CONCEPT_IMAGES.name, f"{uuid4()}/logo.png", b"somebody's", "image/png")
    with pytest.raises(MissingObject, match="expired"):
        await service.objects.get(stored)
    assert await service.objects.read(stored.bucket, stored.key) == b"somebody's"


async def test_of_two_updates_of_one_revision_the_second_is_told_so(service: Service):
    values, key = service.kv(IDEMPOTENCY), uuid4().hex
    revision = await values.create(key, b"one")
    assert revision is not None
    assert await values.create(key, b"again") is None
    assert await values.update(key, b"two", revision) is not None
    assert await values.update(key, b"three", revision) is None
    entry = await values.get(key)
    assert entry is not None
    assert entry.value == b"two"


async def test_bytes_that_were_swept_up_before_their_record_came_are_written_again(service: Service):
    data, concept = os.urandom(10_000), uuid4()
    artifact = await service.objects.put_artifact(concept, data, "image/png")
    store = await service.link.jetstream.object_store(artifact.bucket)
    subject = f"$O.{artifact.bucket}.C.{(await store.get_info(artifact.key)).nuid}"
    await service.link.jetstream.purge_stream(f"OBJ_{artifact.bucket}", subject=subject)
    await service.objects.put_artifact(concept, data, "image/png")
    assert await service.objects.get(artifact) == data


async def test_bytes_whose_last_acknowledgement_is_lost_stay_for_who_found_them(
    service: Service, monkeypatch: pytest.MonkeyPatch
):
    concept, publish = uuid4(), service.link.jetstream.publish

    async def deaf(subject: str, *arguments: Any, **options: Any) -> None:
        await publish(subject, *arguments, **options)
        if ".M." in subject:
            raise TimeoutError

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(service.link.jetstream, "publish", deaf)
        with pytest.raises(Unavailable):
            await service.objects.put_artifact(concept, b"a picture", "image/png")
    (key,) = await service.objects.keys(ARTIFACTS.name, str(concept))
    assert await service.objects.read(ARTIFACTS.name, key) == b"a picture"


async def test_bytes_that_no_key_leads_to_are_swept_once_they_are_old(service: Service):
    bucket = ARTIFACTS.name
    await service.objects.sweep(bucket, 0)
    artifact = await service.objects.put_artifact(uuid4(), b"wanted", "image/png")
    await service.link.jetstream.publish(f"$O.{bucket}.C.{uuid4().hex}", b"half of a picture")
    assert await service.objects.sweep(bucket, 3600) == 0
    assert await service.objects.sweep(bucket, 0) == 1
    assert await service.objects.sweep(bucket, 0) == 0
    assert await service.objects.get(artifact) == b"wanted"


async def test_sweeping_reads_no_picture_that_a_key_leads_to(service: Service):
    await service.objects.sweep(ARTIFACTS.name, 0)
    await service.objects.put_artifact(uuid4(), os.urandom(700_000), "image/png")
    before = service.link.client.stats["in_bytes"]
    await service.objects.sweep(ARTIFACTS.name, 0)
    assert service.link.client.stats["in_bytes"] - before < 100_000
