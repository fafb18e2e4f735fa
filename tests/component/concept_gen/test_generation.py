"""concept-gen beside a real NATS server: from the fact that asks for a logo to the fact that it is made."""

import io
from collections.abc import AsyncIterator
from uuid import uuid4

import pytest_asyncio
from PIL import Image

from concept_contracts import lifecycle, queries, subjects
from concept_contracts.codec import Cause
from concept_contracts.events import ConceptFailed, ImageGenerated, RefinementSource
from concept_gen.app import build_app
from concept_gen.settings import Settings
from concept_runtime.service import Service
from concept_runtime.settings import ServiceSettings
from support import events
from support.nats import NatsServer
from support.waiting import wait_until


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def gateway(nats: NatsServer) -> AsyncIterator[Service]:
    """What the tests speak through, beside the running concept-gen."""
    other = Service("gateway", ServiceSettings(nats_url=nats.url), admits=lifecycle.admits)
    async with build_app(Settings(nats_url=nats.url)).running(), other.running():
        yield other


async def _after(gateway: Service, event, kind):
    """Appends the request and waits for the first fact of `kind` about it."""
    await gateway.log.append(event, Cause(str(uuid4()), "chain"))

    async def answer():
        history = await gateway.log.load(subjects.concept_history(event.concept_id))
        return next((fact.event for fact in history if isinstance(fact.event, kind)), None)

    return await wait_until(answer, what=kind.__name__)


async def _generated(gateway: Service, **fields) -> ImageGenerated:
    event = events.concept_requested(**{"concept_id": uuid4()} | fields)
    return await _after(gateway, event, ImageGenerated)


async def test_a_request_becomes_a_picture_its_drawing_and_its_palettes(gateway: Service):
    made = await _generated(gateway, palette_count=3, width=800, height=400)
    with Image.open(io.BytesIO(await gateway.objects.get(made.image))) as picture:
        assert (picture.format, picture.size) == ("PNG", (800, 400))
    assert made.vector is not None
    assert b"data-roles=" in await gateway.objects.get(made.vector)
    assert len({palette.colors for palette in made.palettes}) == 3
    assert (made.palette_source, made.recipe.provider, made.recipe.seed) == ("local", "local", 7)
    assert made.recipe.parameters["subject"].startswith("own/fox")


async def test_the_same_request_gives_the_same_bytes(gateway: Service):
    one, other = await _generated(gateway), await _generated(gateway)
    assert (one.image.sha256, one.palettes) == (other.image.sha256, other.palettes)


async def test_no_palettes_are_made_where_none_are_wanted(gateway: Service):
    assert (await _generated(gateway, palette_count=0)).palettes == ()


async def test_a_refinement_changes_what_it_says_and_keeps_the_colours(gateway: Service):
    parent = await _generated(gateway, palette_count=2)
    source = RefinementSource(image=parent.image, recipe=parent.recipe, palettes=parent.palettes)
    request = events.refinement_requested(
        concept_id=uuid4(), source=source, instructions="use a wolf instead", preserve=("colors", "mood")
    )
    refined = await _after(gateway, request, ImageGenerated)
    assert refined.recipe.parameters["subject"].endswith("/wolf")
    assert refined.palettes == parent.palettes


async def test_a_refined_variation_keeps_the_colours_it_wears(gateway: Service):
    parent = await _generated(gateway, palette_count=3)
    source = RefinementSource(
        image=parent.image, recipe=parent.recipe, palettes=parent.palettes, palette=parent.palettes[2]
    )
    request = events.refinement_requested(
        concept_id=uuid4(), source=source, preserve=("colors",), palette_count=3
    )
    refined = await _after(gateway, request, ImageGenerated)
    assert refined.palettes[0] == parent.palettes[2]
    assert refined.vector is not None
    assert parent.palettes[2].colors[3].encode() in await gateway.objects.get(refined.vector)


async def test_the_providers_that_the_settings_allow_are_listed(gateway: Service):
    listed = await gateway.queries.ask(
        queries.PROVIDERS_LIST, queries.ListProviders(), queries.ListedProviders
    )
    assert listed.images == ("local",)


async def test_an_unknown_provider_fails_the_concept_by_no_fault_of_the_user(gateway: Service):
    event = events.concept_requested(concept_id=uuid4(), provider="nobody")
    failed = await _after(gateway, event, ConceptFailed)
    assert (failed.stage, failed.code, failed.user_fault) == ("generating", "unknown-provider", False)


async def test_a_concept_cancelled_before_its_turn_is_left_alone(fresh_nats: NatsServer):
    ended, open_one = uuid4(), events.concept_requested(concept_id=uuid4())
    other = Service("gateway", ServiceSettings(nats_url=fresh_nats.url), admits=lifecycle.admits)
    service = build_app(Settings(nats_url=fresh_nats.url))
    async with other.running():
        await other.log.append(events.concept_requested(concept_id=ended), Cause(str(uuid4()), "chain"))
        await other.log.append(events.concept_cancelled(concept_id=ended), Cause(str(uuid4()), "chain"))
        async with service.running():
            await _after(other, open_one, ImageGenerated)
            assert await service.objects.keys("artifacts", f"{ended}/") == []
        history = await other.log.load(subjects.concept_history(ended))
    assert events.types(history) == ["ConceptRequested", "ConceptCancelled"]


async def test_palettes_are_proposed_on_request(gateway: Service):
    request = queries.ProposePalettes(theme_description="coral reef at noon", count=4)
    answer = await gateway.queries.ask(queries.PALETTES_PROPOSE, request, queries.ProposedPalettes)
    assert len(answer.palettes) == 4
    assert all(palette.contrast >= 7 for palette in answer.palettes)


async def test_progress_is_told_while_the_logo_is_drawn(gateway: Service):
    event = events.concept_requested(concept_id=uuid4())
    reports: list[queries.Progress] = []

    async def hear(message):
        reports.append(queries.Progress.model_validate_json(message.data))

    listening = await gateway.link.client.subscribe(subjects.progress(event.concept_id), cb=hear)
    await _after(gateway, event, ImageGenerated)
    await listening.unsubscribe()
    fractions = [report.fraction for report in reports]
    assert {report.stage for report in reports} == {"generating"}
    assert fractions == sorted(fractions)
    assert len(fractions) >= 2
