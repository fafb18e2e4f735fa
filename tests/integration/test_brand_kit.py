"""From words to a brand kit through four services."""

import io
import json
import zipfile
from collections.abc import AsyncIterator
from uuid import uuid4

import pytest
import pytest_asyncio
from PIL import Image
from pypdf import PdfReader

from concept_contracts import events
from support.containers import ContainedNats
from support.kit_orders import concept, kit_order, without_gateway
from support.nats import NatsServer
from support.outside import Outside


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def outside(
    provisioned: ContainedNats | NatsServer, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Outside]:
    async with without_gateway(provisioned.url, tmp_path_factory.mktemp("data")) as outside:
        yield outside


async def test_a_kit_of_a_generated_logo_is_whole(outside: Outside) -> None:
    order = await kit_order(outside, await concept(outside))
    await outside.says(order)
    completed = (await outside.hears(events.ExportCompleted, order)).event
    assert isinstance(completed, events.ExportCompleted)
    with zipfile.ZipFile(io.BytesIO(await outside.service.objects.get(completed.artifact))) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    assert len(files) >= 25
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
