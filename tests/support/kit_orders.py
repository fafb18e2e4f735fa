"""The system without its gateway, and the order of a brand kit of a concept that it made."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

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
from support.outside import Outside


@asynccontextmanager
async def without_gateway(nats_url: str, folder: Path) -> AsyncIterator[Outside]:
    """Four services in this process; what persistence stores lies in the folder."""
    at = {"nats_url": nats_url}
    stored = at | {"data_dir": folder, "signing_secret": "the-secret-of-this-deployment"}
    services = (
        concept_gen.app.build_app(concept_gen.settings.Settings.model_validate(at)),
        image_proc.app.build_app(image_proc.settings.Settings.model_validate(at)),
        persistence.app.build_app(persistence.settings.Settings.model_validate(stored)),
        export.app.build_app(export.settings.Settings.model_validate(at)),
        tests := Service("tests", ServiceSettings(nats_url=nats_url), admits=lifecycle.admits),
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
