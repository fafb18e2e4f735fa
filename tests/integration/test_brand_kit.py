"""From words to a brand kit through four services."""

import io
import json
import time
import zipfile
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
import pytest_asyncio
from PIL import Image
from pypdf import PdfReader

import concept_gen.app
import concept_gen.settings
import export.app
import export.settings
import image_proc.app
import image_proc.settings
import persistence.app
import persistence.settings
from concept_contracts import events, lifecycle, queries
from concept_contracts.images import Artifact, StoredImage
from concept_runtime.service import Service
from concept_runtime.settings import ServiceSettings
from support import events as given
from support.containers import ContainedNats
from support.nats import NatsServer
from support.outside import Outside

# Twice what is promised of an idle machine.
_KIT_SECONDS = 4.0


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def outside(
    provisioned: ContainedNats | NatsServer, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Outside]:
    """The system without its gateway."""
    folder = tmp_path_factory.mktemp("data")
    at = {"nats_url": provisioned.url}
    stored = at | {"data_dir": folder, "signing_secret": "the-secret-of-this-deployment"}
    services = (
        concept_gen.app.build_app(concept_gen.settings.Settings.model_validate(at)),
        image_proc.app.build_app(image_proc.settings.Settings.model_validate(at)),
        persistence.app.build_app(persistence.settings.Settings.model_validate(stored)),
        export.app.build_app(export.settings.Settings.model_validate(at)),
        tests := Service("tests", ServiceSettings(nats_url=provisioned.url), admits=lifecycle.admits),
    )
    async with AsyncExitStack() as stack:
        for service in services:
            await stack.enter_async_context(service.running())
        yield Outside(tests)


async def concept(outside: Outside) -> events.VariationsStored:
    asked = given.concept_requested(
        concept_id=uuid4(), palette_count=7, deadline=datetime.now(UTC) + timedelta(minutes=5)
    )
    await outside.says(asked)
    stored = (await outside.hears(events.VariationsStored, asked)).event
    assert isinstance(stored, events.VariationsStored)
    return stored


async def fetched(outside: Outside, stored: events.VariationsStored, image: StoredImage) -> Artifact:
    request = queries.FetchImage(concept_id=stored.concept_id, image=image)
    answer = await outside.service.queries.ask(queries.IMAGES_FETCH, request, queries.FetchedImage)
    return answer.artifact


async def kit_order(outside: Outside, stored: events.VariationsStored) -> events.ExportRequested:
    async def source(
        name: str, image: StoredImage | None, vector: StoredImage | None, **fields: object
    ) -> events.ExportSource:
        assert image
        return events.ExportSource.model_validate(
            {
                "name": name,
                "image": await fetched(outside, stored, image),
                "vector": await fetched(outside, stored, vector) if vector else None,
                **fields,
            }
        )

    palette = stored.variations[0].palette
    return given.export_requested(
        export_id=uuid4(),
        concept_id=stored.concept_id,
        format="kit",
        size="original",
        source=await source("Fox reading", stored.image, stored.vector, palette=palette),
        variations=[
            await source(made.palette.name, made.image, made.vector, palette=made.palette)
            for made in stored.variations
        ],
        provenance={"provider": "local", "seed": "7"},
    )


async def test_a_kit_of_a_generated_logo_is_whole_and_soon_there(outside: Outside) -> None:
    order = await kit_order(outside, await concept(outside))
    started = time.perf_counter()
    await outside.says(order)
    completed = (await outside.hears(events.ExportCompleted, order)).event
    took = time.perf_counter() - started
    assert isinstance(completed, events.ExportCompleted)
    with zipfile.ZipFile(io.BytesIO(await outside.service.objects.get(completed.artifact))) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    assert len(files) >= 25
    assert took < _KIT_SECONDS
    manifest = {entry["path"]: entry for entry in json.loads(files["manifest.json"])["files"]}
    for path in (path for path in files if path.endswith((".png", ".ico"))):
        picture = Image.open(io.BytesIO(files[path]))
        assert picture.size == (manifest[path]["width"], manifest[path]["height"]), path
    for path in ("logo/logo.pdf", "brand-sheet.pdf"):
        assert len(PdfReader(io.BytesIO(files[path])).pages) == 1


async def test_every_format_of_a_generated_logo_can_be_had(outside: Outside) -> None:
    stored = await concept(outside)
    order = await kit_order(outside, stored)
    for name in ("png", "jpg", "webp", "avif", "svg", "pdf", "ico"):
        single = order.model_copy(
            update={"export_id": uuid4(), "format": name, "size": "small", "variations": ()}
        )
        await outside.says(single)
        completed = (await outside.hears(events.ExportCompleted, single)).event
        assert isinstance(completed, events.ExportCompleted)
        assert await outside.service.objects.get(completed.artifact)
