"""What killed, cancelled and repeated steps have left is taken away, and nothing that is still wanted."""

from collections.abc import Sequence

from component.persistence.story import SECRET, Story
from concept_contracts.streams import ARTIFACTS, CONCEPT_IMAGES
from persistence.local.object_images import ObjectImages
from persistence.paths import place
from persistence.sweeping import Sweeper
from support import events as given
from support.outside import Outside


def sweeper(outside: Outside, after: float) -> Sweeper:
    service = outside.service
    images = ObjectImages(service.objects, SECRET)
    return Sweeper(service.log, service.objects, images, after)


async def left(story: Story) -> Sequence[str]:
    return await story.outside.service.objects.keys(ARTIFACTS.name, f"{story.concept_id}/")


async def test_what_the_steps_of_an_ended_concept_left_goes_once_it_is_old(story: Story) -> None:
    await story.outside.says(story.about, given.concept_cancelled(**story.ids))
    await story.outside.artifact(story.concept_id, b"drawn too late")
    await sweeper(story.outside, after=3600).sweep()
    assert len(await left(story)) == 1
    await sweeper(story.outside, after=0).sweep()
    assert await left(story) == []


async def test_what_the_next_step_waits_for_stays_however_old(story: Story) -> None:
    await story.generated()
    await sweeper(story.outside, after=0).sweep()
    assert len(await left(story)) == 2


async def test_a_file_of_a_cancelled_concept_goes_unless_it_was_said_to_be_stored(story: Story) -> None:
    objects, generated = story.outside.service.objects, await story.generated()
    said = place(CONCEPT_IMAGES.name, story.user_id, story.concept_id, generated.image)
    unsaid = said.model_copy(update={"path": f"{story.folder}unsaid.png"})
    for image in (said, unsaid):
        await objects.put(image.bucket, image.path, b"the logo", image.media_type)
    stored = given.image_stored(image=said, image_artifact=generated.image, **story.ids)
    await story.outside.says(stored, given.concept_cancelled(**story.ids))
    await sweeper(story.outside, after=0).sweep()
    assert await objects.keys(CONCEPT_IMAGES.name, story.folder) == [said.path]
