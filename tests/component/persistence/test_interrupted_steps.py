"""A step that breaks off anywhere and is taken again ends as if it had never broken off."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest_asyncio

from component.persistence.story import SECRET, Story
from concept_contracts import events, streams
from concept_contracts.envelope import Recorded
from concept_contracts.images import StoredImage
from concept_runtime.errors import TransientError
from persistence.handlers import Handlers
from persistence.local.object_images import ObjectImages
from persistence.local.sqlite_rows import SqliteRows
from support import events as given
from support.outside import Outside

_MOST_BREAKS = 60
Step = Callable[[Recorded], Awaitable[None]]


class Power:
    """Goes off after some calls of the storages, object store and log that it feeds."""

    def __init__(self) -> None:
        self.left = 0

    def feeds(self, device: Any) -> Any:
        return _Fed(self, device)

    def draw(self) -> None:
        if self.left == 0:
            raise TransientError("The power went off.")
        self.left -= 1


class _Fed:
    """The device; every call of it draws power before it works."""

    def __init__(self, power: Power, device: Any) -> None:
        self._power = power
        self._device = device

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._device, name)

        async def fed(*args: Any, **kwargs: Any) -> Any:
            self._power.draw()
            return await method(*args, **kwargs)

        return fed


class Bench:
    """The handlers on real storages that can be broken off."""

    def __init__(self, outside: Outside, tables: SqliteRows) -> None:
        service = outside.service
        self.tables = tables
        self.power = Power()
        feeds = self.power.feeds
        objects = feeds(service.objects)
        images = feeds(ObjectImages(service.objects, SECRET))
        self.handlers = Handlers(
            feeds(service.log),
            objects,
            feeds(service.dead_letters),
            images,
            feeds(tables),
            lambda: datetime.now(UTC),
        )

    async def breaks_off_everywhere(self, step: Step, fact: Recorded) -> int:
        """Takes the step again and again, each time with power for one call more; how often it broke off."""
        for calls in range(_MOST_BREAKS):
            self.power.left = calls
            try:
                await step(fact)
                return calls
            except TransientError:
                continue
        raise AssertionError("the step never ended")


@pytest_asyncio.fixture
async def bench(outside: Outside, tmp_path: Path) -> AsyncIterator[Bench]:
    tables = SqliteRows(tmp_path / "concepts.sqlite3")
    await tables.open()
    yield Bench(outside, tables)
    await tables.close()


async def fact_of(story: Story, kind: type) -> Recorded:
    return next(fact for fact in await story.outside.history(story.about) if isinstance(fact.event, kind))


async def stored(story: Story, bench: Bench) -> events.VariationsStored:
    await story.generated()
    await bench.breaks_off_everywhere(bench.handlers.store_image, await fact_of(story, events.ImageGenerated))
    await story.recoloured(b"red", b"blue")
    created = await fact_of(story, events.VariationsCreated)
    assert await bench.breaks_off_everywhere(bench.handlers.store_variations, created) > 5
    event = (await fact_of(story, events.VariationsStored)).event
    assert isinstance(event, events.VariationsStored)
    return event


async def test_storing_broken_off_anywhere_says_each_fact_once(story: Story, bench: Bench) -> None:
    event = await stored(story, bench)
    assert given.types(await story.outside.history(story.about)) == [
        "ConceptRequested",
        "ImageGenerated",
        "ImageStored",
        "VariationsCreated",
        "VariationsStored",
    ]
    assert [variation.error for variation in event.variations] == [None, None]
    objects = story.outside.service.objects
    assert len(await objects.keys("palette-images", story.folder)) == 4
    assert await objects.keys(streams.ARTIFACTS.name, f"{story.concept_id}/") == []


async def test_erasing_broken_off_anywhere_leaves_one_fact_with_the_true_counts(
    story: Story, bench: Bench
) -> None:
    await stored(story, bench)
    await story.outside.says(given.concept_deleted(**story.ids))
    deleted = await fact_of(story, events.ConceptDeleted)
    assert await bench.breaks_off_everywhere(bench.handlers.erase, deleted) > 5
    (fact,) = await story.outside.history(story.about)
    assert isinstance(fact.event, events.ConceptErased)
    assert (fact.event.files, fact.event.facts) == (6, 6)
    objects = story.outside.service.objects
    assert await objects.keys("concept-images", story.folder) == []
    assert await objects.keys("palette-images", story.folder) == []
    assert await bench.tables.read(story.concept_id) is None


async def test_a_picture_stored_while_its_concept_is_erased_is_taken_back(story: Story, bench: Bench) -> None:
    service = story.outside.service

    class ErasedMeanwhile(ObjectImages):
        async def store(self, image: StoredImage, data: bytes) -> None:
            erased = events.ConceptErased(concept_id=story.concept_id)
            await story.outside.says(given.concept_deleted(**story.ids), erased)
            await super().store(image, data)
            self.stored = image

    images = ErasedMeanwhile(service.objects, SECRET)
    await story.outside.says(story.about)
    image = await story.outside.artifact(story.concept_id, b"the logo")
    await story.outside.says(given.image_generated(image=image, vector=None, **story.ids))
    handlers = Handlers(
        service.log, service.objects, service.dead_letters, images, bench.tables, lambda: datetime.now(UTC)
    )
    await handlers.store_image(await fact_of(story, events.ImageGenerated))
    assert images.stored.path.startswith(story.folder)
    assert await service.objects.keys("concept-images", story.folder) == []
