"""Images are read by signed URL or by claim check."""

from datetime import UTC, datetime
from urllib.parse import parse_qs, unquote, urlsplit
from uuid import uuid4

import pytest

from component.persistence.story import SECRET, Story
from concept_contracts import queries, signed_urls
from concept_contracts.events import VariationsStored
from concept_contracts.images import Artifact, StoredImage
from concept_contracts.streams import ARTIFACTS, CONCEPTS, PERSISTENCE_ERASURE, PERSISTENCE_VARIATIONS
from concept_runtime.errors import PermanentError
from support import events as given

pytestmark = pytest.mark.usefixtures("persistence")


async def signed(story: Story, *images: queries.ImagePath) -> queries.SignedImages:
    request = queries.SignImages(images=images)
    return await story.outside.service.queries.ask(queries.IMAGES_SIGN, request, queries.SignedImages)


async def test_stored_images_are_signed_in_the_order_asked_and_missing_ones_are_null(story: Story) -> None:
    stored = await story.completed(b"red", b"blue")
    images = [variation.image for variation in stored.variations if variation.image]
    asked = [queries.ImagePath(bucket=image.bucket, path=image.path) for image in images]
    missing = queries.ImagePath(bucket="concept-images", path=story.folder + "none.png")
    answer = await signed(story, asked[1], missing, asked[0])
    assert answer.urls[1] is None
    assert [bool(url) and urlsplit(url).path.split("/")[-1] for url in (answer.urls[0], answer.urls[2])] == [
        asked[1].path.split("/")[-1],
        asked[0].path.split("/")[-1],
    ]


async def test_a_signed_url_passes_the_check_until_it_expires(story: Story) -> None:
    stored = await story.completed()
    (url,) = (await signed(story, queries.ImagePath(bucket="concept-images", path=stored.image.path))).urls
    assert url
    parts = urlsplit(url)
    bucket, path = unquote(parts.path).removeprefix("/storage/v1/object/sign/").split("/", 1)
    (token,) = parse_qs(parts.query)["token"]
    ends = signed_urls.verify(SECRET, token, bucket, path, datetime.now(UTC))
    assert 44 * 60 < (ends - datetime.now(UTC)).total_seconds() <= 60 * 60


async def test_hundreds_of_images_are_signed_at_once(story: Story) -> None:
    stored = await story.completed()
    there = queries.ImagePath(bucket="concept-images", path=stored.image.path)
    missing = (queries.ImagePath(bucket="concept-images", path=f"{story.folder}{n}.png") for n in range(1999))
    answer = await signed(story, *missing, there)
    assert [url is not None for url in answer.urls] == [False] * 1999 + [True]


@pytest.mark.parametrize("bucket", ["none-such", "no bucket", "artifacts"])
async def test_an_image_in_a_bucket_of_no_pictures_is_null_and_keeps_no_other_from_being_signed(
    story: Story, bucket: str
) -> None:
    stored = await story.completed()
    there = queries.ImagePath(bucket="concept-images", path=stored.image.path)
    answer = await signed(story, queries.ImagePath(bucket=bucket, path="logo.png"), there)
    assert [url is not None for url in answer.urls] == [False, True]


async def fetched(story: Story, image: StoredImage) -> Artifact:
    request = queries.FetchImage(concept_id=story.concept_id, image=image)
    answer = await story.outside.service.queries.ask(queries.IMAGES_FETCH, request, queries.FetchedImage)
    return answer.artifact


async def test_a_stored_image_is_handed_out_as_a_copy_among_the_artifacts(story: Story) -> None:
    stored, objects = await story.completed(), story.outside.service.objects
    lent = await fetched(story, stored.image)
    assert (lent.bucket, lent.sha256) == (ARTIFACTS.name, stored.image.sha256)
    assert await objects.get(lent) == b"the logo"
    assert await fetched(story, stored.image) == lent
    await objects.delete(lent.bucket, lent.key)
    assert await objects.get(await fetched(story, stored.image)) == b"the logo"


async def test_an_image_that_is_not_the_one_asked_for_is_not_handed_out(story: Story) -> None:
    stored = await story.completed()
    await fetched(story, stored.image)
    last = "0" if stored.image.sha256[-1] != "0" else "1"
    for digest in ("0" * 64, stored.image.sha256[:-1] + last):
        with pytest.raises(PermanentError) as refused:
            await fetched(story, stored.image.model_copy(update={"sha256": digest}))
        assert refused.value.code == "no-such-image"


async def test_a_copy_goes_with_its_concept_and_is_not_made_anew(story: Story) -> None:
    stored, objects = await story.completed(), story.outside.service.objects
    lent = await fetched(story, stored.image)
    await story.outside.says(given.concept_deleted(**story.ids))
    await story.outside.settled(CONCEPTS.name, PERSISTENCE_ERASURE.durable)
    await objects.put(stored.image.bucket, stored.image.path, b"the logo", "image/png")
    with pytest.raises(PermanentError, match="any more"):
        await fetched(story, stored.image)
    assert not await objects.exists(lent.bucket, lent.key)


async def test_a_copy_outlives_the_variation_that_is_made_from_it(story: Story) -> None:
    stored, objects = await story.completed(), story.outside.service.objects
    lent = await fetched(story, stored.image)
    asked = given.variation_requested(2, variation_id=uuid4(), image_artifact=lent, **story.ids)
    await story.outside.says(asked)
    image = await story.outside.artifact(story.concept_id, b"violet")
    late = given.variation_recoloured(2, variation_id=asked.variation_id, image=image)
    await story.outside.says(given.variations_created(recoloured=(late,), **story.ids))
    await story.outside.hears(VariationsStored, story.about, count=2)
    await story.outside.settled(CONCEPTS.name, PERSISTENCE_VARIATIONS.durable)
    assert not await objects.exists(image.bucket, image.key)
    assert await objects.get(lent) == b"the logo"


async def test_an_image_that_is_not_stored_cannot_be_fetched(story: Story) -> None:
    image = given.stored_image(path=f"{story.folder}none.png")
    request = queries.FetchImage(concept_id=uuid4(), image=image)
    with pytest.raises(PermanentError, match="no such image"):
        await story.outside.service.queries.ask(queries.IMAGES_FETCH, request, queries.FetchedImage)
