"""An export becomes a file with a name, once."""

import io

import pytest
from PIL import Image

from component.export.order import Orders
from concept_contracts import events, streams
from support.render_stand_in import RenderStandIn

pytestmark = pytest.mark.usefixtures("export", "renderer")


async def test_a_picture_comes_in_the_format_and_size_asked_for(orders: Orders) -> None:
    completed = await orders.completed(format="png", size="small")
    data = await orders.file(completed)
    assert Image.open(io.BytesIO(data)).size == (500, 500)
    assert (completed.filename, completed.media_type) == ("fox-reading-dusk-small.png", "image/png")
    assert (completed.size, completed.cached) == (len(data), False)


@pytest.mark.parametrize(
    ("name", "size", "filename", "media_type"),
    [
        ("jpg", "medium", "fox-reading-dusk-medium.jpg", "image/jpeg"),
        ("webp", "original", "fox-reading-dusk-original.webp", "image/webp"),
        ("avif", "64", "fox-reading-dusk-64.avif", "image/avif"),
        ("svg", "original", "fox-reading-dusk.svg", "image/svg+xml"),
        ("pdf", "large", "fox-reading-dusk.pdf", "application/pdf"),
        ("ico", "small", "fox-reading-dusk.ico", "image/x-icon"),
    ],
)
async def test_every_format_has_its_name_and_type(
    orders: Orders, name: str, size: str, filename: str, media_type: str
) -> None:
    completed = await orders.completed(format=name, size=size)
    assert (completed.filename, completed.media_type) == (filename, media_type)


async def test_the_same_export_again_is_answered_from_the_cache(
    orders: Orders, renderer: RenderStandIn
) -> None:
    first = await orders.completed(format="png", size="medium")
    again = await orders.completed(format="png", size="1000")
    assert len(renderer.asked) == 1
    assert (first.cached, again.cached) == (False, True)
    assert again.artifact == first.artifact


async def test_other_options_are_another_file(orders: Orders, renderer: RenderStandIn) -> None:
    await orders.completed(format="webp", options=events.ExportOptions(quality=40))
    await orders.completed(format="webp", options=events.ExportOptions(quality=41))
    assert len(renderer.asked) == 2


async def test_a_file_that_is_gone_is_made_again(orders: Orders, renderer: RenderStandIn) -> None:
    first = await orders.completed(format="png")
    await orders.outside.service.objects.delete("export-files", first.artifact.key)
    again = await orders.completed(format="png")
    assert (len(renderer.asked), again.cached) == (2, False)
    assert await orders.file(again)


async def test_the_provenance_goes_into_the_file_unless_it_is_switched_off(
    orders: Orders, renderer: RenderStandIn
) -> None:
    provenance = {"seed": "7"}
    await orders.completed(provenance=provenance)
    await orders.completed(provenance=provenance, options=events.ExportOptions(metadata=False))
    assert [request.metadata for request in renderer.asked] == [provenance, {}]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"format": "tiff"}, "no format"),
        ({"size": "huge"}, "A size is"),
        ({"size": "5000"}, "from 16 to 4096"),
        ({"format": "ico", "size": "300"}, "at most 256"),
        ({"format": "jpg", "options": events.ExportOptions(background="transparent")}, "transparent"),
    ],
)
async def test_what_does_not_exist_fails_with_words_for_the_user(
    orders: Orders, fields: dict[str, object], words: str
) -> None:
    failed = await orders.failed(**fields)
    assert failed.code == "unsupported-export"
    assert words in failed.message


async def test_a_picture_that_image_proc_refuses_fails_in_its_words(
    orders: Orders, renderer: RenderStandIn
) -> None:
    renderer.refused.add("avif")
    failed = await orders.failed(format="avif")
    assert (failed.code, failed.message) == ("unreadable-image", "This picture cannot be read.")


async def test_a_request_handled_twice_ends_once(orders: Orders, renderer: RenderStandIn) -> None:
    asked = await orders.ask()
    await orders.outside.hears(events.ExportCompleted, asked)
    jetstream = orders.outside.service.link.jetstream
    await jetstream.reset_consumer(streams.EXPORTS.name, streams.EXPORT_EXPORTS.durable, seq=1)
    await orders.outside.settled(streams.EXPORTS.name, streams.EXPORT_EXPORTS.durable)
    assert len(await orders.outside.history(asked)) == 2
    assert len(renderer.asked) == 1
