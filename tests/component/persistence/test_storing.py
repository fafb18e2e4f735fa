"""What steps made becomes stored files, rows and facts."""

from uuid import uuid4

import pytest

from component.persistence.story import Persistence, Story
from concept_contracts import events, streams
from concept_contracts.codec import Cause
from persistence.rows import TaskStatus
from support import events as given
from support.waiting import wait_until

pytestmark = pytest.mark.usefixtures("persistence")


async def test_a_generated_image_is_stored_in_its_owners_folder(story: Story) -> None:
    generated = await story.generated(b"a picture")
    fact = await story.outside.hears(events.ImageStored, story.about)
    assert isinstance(fact.event, events.ImageStored)
    assert fact.event.image.path.startswith(story.folder)
    assert fact.event.palettes == generated.palettes
    assert fact.event.image_artifact == generated.image
    assert fact.event.vector is not None
    assert fact.event.vector.path.endswith(".svg")
    objects = story.outside.service.objects
    assert await objects.read("concept-images", fact.event.image.path) == b"a picture"


async def test_all_variations_are_stored_and_the_concept_is_complete(story: Story) -> None:
    stored = await story.completed(b"red", b"green", b"blue")
    assert [variation.position for variation in stored.variations] == [0, 1, 2]
    paths = [variation.image.path for variation in stored.variations if variation.image]
    objects = story.outside.service.objects
    assert [await objects.read("palette-images", path) for path in paths] == [b"red", b"green", b"blue"]


async def test_rows_are_there_when_the_concept_completes(story: Story, persistence: Persistence) -> None:
    stored = await story.completed()
    rows = await persistence.tables.read(story.concept_id)
    assert rows
    assert rows.concept
    assert rows.concept.image_path == stored.image.path
    assert [row.id for row in rows.variations] == [variation.variation_id for variation in stored.variations]


async def test_the_task_row_follows_the_concept_to_its_end(story: Story, persistence: Persistence) -> None:
    await story.completed()
    await story.outside.settled(streams.CONCEPTS.name, streams.PERSISTENCE_TASKS.durable)
    rows = await persistence.tables.read(story.concept_id)
    assert rows
    assert (rows.task.status, rows.task.result_id) == (TaskStatus.COMPLETED, story.concept_id)
    assert rows.task.completed_at == (await story.outside.history(story.about))[-1].envelope.time


async def test_the_artifacts_of_a_finished_concept_are_removed(story: Story) -> None:
    await story.completed()
    objects = story.outside.service.objects

    async def none_left() -> bool:
        return not await objects.keys("artifacts", f"{story.concept_id}/")

    await wait_until(none_left)


async def test_a_variation_that_could_not_be_made_keeps_its_error(story: Story) -> None:
    await story.generated()
    await story.outside.hears(events.ImageStored, story.about)
    error = {"code": "too-dark", "message": "Nothing can be seen."}
    broken = given.variation_failed(1, variation_id=uuid4(), error=error)
    image = await story.outside.artifact(story.concept_id, b"red")
    good = given.variation_recoloured(0, variation_id=uuid4(), image=image)
    await story.outside.says(given.variations_created(recoloured=(good,), failed=(broken,), **story.ids))
    fact = await story.outside.hears(events.VariationsStored, story.about)
    assert isinstance(fact.event, events.VariationsStored)
    assert [variation.error and variation.error.code for variation in fact.event.variations] == [
        None,
        "too-dark",
    ]


async def test_a_variation_whose_bytes_are_lost_fails_alone(story: Story) -> None:
    await story.generated()
    await story.outside.hears(events.ImageStored, story.about)
    image = await story.outside.artifact(story.concept_id, b"red")
    good = given.variation_recoloured(0, variation_id=uuid4(), image=image)
    lost = given.variation_recoloured(
        1, variation_id=uuid4(), image=given.artifact(key=f"{story.concept_id}/gone")
    )
    await story.outside.says(given.variations_created(recoloured=(good, lost), **story.ids))
    fact = await story.outside.hears(events.VariationsStored, story.about)
    assert isinstance(fact.event, events.VariationsStored)
    assert [variation.error and variation.error.code for variation in fact.event.variations] == [
        None,
        "artifact-missing",
    ]


async def test_a_late_variation_is_stored_alone(story: Story, persistence: Persistence) -> None:
    first = await story.completed()
    base = await story.outside.artifact(story.concept_id, b"the logo")
    asked = given.variation_requested(2, variation_id=uuid4(), image_artifact=base, **story.ids)
    await story.outside.says(asked)
    image = await story.outside.artifact(story.concept_id, b"violet")
    late = given.variation_recoloured(2, variation_id=asked.variation_id, image=image)
    await story.outside.says(given.variations_created(recoloured=(late,), **story.ids))
    fact = await story.outside.hears(events.VariationsStored, story.about, count=2)
    assert isinstance(fact.event, events.VariationsStored)
    assert [variation.variation_id for variation in fact.event.variations] == [asked.variation_id]
    assert fact.event.image == first.image
    rows = await persistence.tables.read(story.concept_id)
    assert rows
    assert [row.position for row in rows.variations] == [0, 1, 2]


@pytest.mark.parametrize("bucket", ["artifacts", "nowhere", ""])
async def test_an_image_whose_bytes_are_lost_fails_the_concept(story: Story, bucket: str) -> None:
    await story.outside.says(story.about)
    lost = given.artifact(bucket=bucket, key=f"{story.concept_id}/gone")
    await story.outside.says(given.image_generated(image=lost, **story.ids))
    fact = await story.outside.hears(events.ConceptFailed, story.about)
    assert isinstance(fact.event, events.ConceptFailed)
    assert (fact.event.stage, fact.event.code) == ("storing", "artifact-missing")


async def test_a_fact_handled_twice_is_stored_once(story: Story, persistence: Persistence) -> None:
    await story.completed()
    before = await story.outside.history(story.about)
    created = next(fact for fact in before if isinstance(fact.event, events.VariationsCreated))
    again = await persistence.service.log.append(before[-1].event, Cause.of(created))
    assert again == before[-1].sequence
    await story.outside.service.link.jetstream.reset_consumer(
        streams.CONCEPTS.name, streams.PERSISTENCE_VARIATIONS.durable, seq=1
    )
    await story.outside.settled(streams.CONCEPTS.name, streams.PERSISTENCE_VARIATIONS.durable)
    assert await story.outside.history(story.about) == before


async def test_a_cancelled_concept_leaves_a_cancelled_task(story: Story, persistence: Persistence) -> None:
    await story.outside.says(story.about, given.concept_cancelled(**story.ids))
    await story.outside.settled(streams.CONCEPTS.name, streams.PERSISTENCE_TASKS.durable)
    rows = await persistence.tables.read(story.concept_id)
    assert rows
    assert (rows.task.status, rows.concept) == (TaskStatus.CANCELED, None)
