"""A deleted concept leaves one fact without anything personal."""

import json

import pytest

from component.persistence.story import Persistence, Story
from concept_contracts import events, streams, subjects
from concept_runtime import direct
from support import events as given
from support.waiting import wait_until

pytestmark = pytest.mark.usefixtures("persistence")


async def erased(story: Story) -> events.ConceptErased:
    await story.outside.hears(events.ConceptErased, story.about)

    async def alone() -> bool:
        return len(await story.outside.history(story.about)) == 1

    await wait_until(alone)
    await story.outside.settled(streams.CONCEPTS.name, streams.PERSISTENCE_TASKS.durable)
    (fact,) = await story.outside.history(story.about)
    assert isinstance(fact.event, events.ConceptErased)
    return fact.event


async def test_files_rows_and_history_go_and_are_counted(story: Story, persistence: Persistence) -> None:
    await story.completed(b"red", b"blue")
    await story.outside.says(given.concept_deleted(**story.ids))
    event = await erased(story)
    assert (event.files, event.facts) == (6, 6)
    objects = story.outside.service.objects
    assert await objects.keys("concept-images", story.folder) == []
    assert await objects.keys("palette-images", story.folder) == []
    assert await persistence.tables.read(story.concept_id) is None


async def test_nothing_that_is_left_names_the_owner(story: Story) -> None:
    await story.completed()
    await story.outside.says(given.concept_deleted(**story.ids))
    await erased(story)
    client = story.outside.service.link.client
    kept = [
        message.headers | {"subject": message.subject, "data": message.data.decode(errors="replace")}
        for stream, subject in (
            (streams.CONCEPTS.name, subjects.concept_history(story.concept_id)),
            ("OBJ_concept-images", "$O.concept-images.>"),
            ("OBJ_palette-images", "$O.palette-images.>"),
        )
        async for message in direct.read(client, stream, subject)
    ]
    assert kept
    assert str(story.user_id) not in json.dumps(kept)


async def test_a_concept_deleted_on_its_way_leaves_no_files(story: Story) -> None:
    await story.generated()
    await story.outside.says(given.concept_deleted(**story.ids))
    await erased(story)
    objects = story.outside.service.objects

    async def none_left() -> bool:
        buckets = ("concept-images", "palette-images")
        return not [key for bucket in buckets for key in await objects.keys(bucket, story.folder)]

    await wait_until(none_left)
    assert await objects.keys("artifacts", f"{story.concept_id}/") == []


async def test_erasing_again_changes_nothing(story: Story) -> None:
    await story.completed()
    await story.outside.says(given.concept_deleted(**story.ids))
    event = await erased(story)
    jetstream = story.outside.service.link.jetstream
    await jetstream.reset_consumer(streams.CONCEPTS.name, streams.PERSISTENCE_ERASURE.durable, seq=1)
    await story.outside.settled(streams.CONCEPTS.name, streams.PERSISTENCE_ERASURE.durable)
    assert await erased(story) == event
