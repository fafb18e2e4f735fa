"""JigsawStack: its ways of telling a picture, and what it is told."""

import base64
from uuid import uuid4

import pytest

from concept_contracts.events import RefinementSource
from support import events
from support.hosted_provider import Reply, answering
from support.provider_stage import JIGSAW_IMAGE, JIGSAW_PALETTES, Stage, palettes, picture


@pytest.mark.parametrize(
    "told",
    [
        lambda url, b64: {"success": True, "url": b64},
        lambda url, b64: {"success": True, "url": url},
        lambda url, b64: {"success": True, "data": {"url": url}},
        lambda url, b64: {"success": True, "output": {"image_url": url}},
    ],
    ids=["base64", "url", "data.url", "output.image_url"],
)
async def test_jigsawstack_tells_its_picture_in_any_of_its_ways(stage: Stage, told):
    await stage.serve("jigsawstack")
    where = told(f"{stage.provider.url}/made.png", base64.b64encode(picture()).decode())
    stage.provider.tell(JIGSAW_IMAGE, answering(where))
    stage.provider.tell("/made.png", Reply(picture(), media_type="image/png"))
    stage.provider.tell(JIGSAW_PALETTES, answering({"success": True, "result": palettes(2)}))
    made = await stage.ask()
    assert (await stage.picture_of(made)).size == (1024, 1024)
    assert (made.palette_source, [p.name for p in made.palettes]) == ("provider", ["Palette 0", "Palette 1"])


async def test_jigsawstack_answers_with_the_picture_itself_too(stage: Stage):
    await stage.serve("jigsawstack", palette_provider="local")
    stage.provider.tell(JIGSAW_IMAGE, Reply(picture(), media_type="image/png"))
    assert (await stage.ask()).palette_source == "local"


async def test_jigsawstack_is_told_no_more_than_it_needs(stage: Stage):
    await stage.serve("jigsawstack")
    stage.provider.tell(JIGSAW_IMAGE, Reply(picture(), media_type="image/png"))
    stage.provider.tell(JIGSAW_PALETTES, answering({"success": True, "result": palettes(2)}))
    await stage.ask(logo_description="a red heron", theme_description="misty marshes")
    image, colours = (stage.provider.to(path)[0] for path in (JIGSAW_IMAGE, JIGSAW_PALETTES))
    assert image.headers["x-api-key"] == "secret"
    assert "a red heron" in image.json()["prompt"]
    assert b"misty" not in image.body
    assert colours.json()["input_values"] == {"count": "2", "theme": "misty marshes", "logo": "a red heron"}
    assert colours.json()["prompt_guard"]


async def test_a_jigsawstack_refinement_starts_from_the_picture_in_its_file_store(stage: Stage):
    await stage.serve("jigsawstack", palette_provider="local")
    stage.provider.tell("/v1/store/file", answering({"key": "kept.png", "url": "x", "size": 1}))
    stage.provider.tell(JIGSAW_IMAGE, Reply(picture(), media_type="image/png"))
    parent = await stage.gateway.objects.put_artifact(uuid4(), picture(32, 32), "image/png", 32, 32)
    await stage.ask(events.refinement_requested(concept_id=uuid4(), source=RefinementSource(image=parent)))
    assert stage.provider.to("/v1/store/file")[0].body == picture(32, 32)
    assert stage.provider.to(JIGSAW_IMAGE)[0].json()["file_store_key"] == "kept.png"
