"""From the fact that a logo is stored to the fact that it exists in every palette."""

from uuid import UUID, uuid4

from concept_contracts import queries, subjects
from concept_contracts.codec import Cause
from concept_contracts.event import Event
from concept_contracts.events import (
    ConceptFailed,
    RecolouredVariation,
    VariationsCreated,
    VariationStored,
)
from concept_contracts.images import Artifact
from concept_contracts.palettes import Palette, PaletteRoles
from concept_runtime.service import Service
from support import events, logos
from support.waiting import wait_until

ROLES = ("primary", "secondary", "accent", "background", "text")


def palettes() -> tuple[Palette, ...]:
    return tuple(
        Palette(name=name, colors=colours, roles=PaletteRoles(**dict(zip(ROLES, colours, strict=True))))
        for name, colours in logos.PALETTES.items()
    )


async def handed_over(
    other: Service, concept_id: UUID, vector: bool = True
) -> tuple[Artifact, Artifact | None]:
    put = other.objects.put_artifact
    image = await put(concept_id, logos.picture(), "image/png", 256, 256)
    return image, await put(concept_id, logos.drawing(), "image/svg+xml", 256, 256) if vector else None


async def say(other: Service, *facts: Event) -> None:
    for fact in facts:
        assert await other.log.append(fact, Cause(str(uuid4()), "chain"))


async def told(other: Service, concept_id: UUID, kind: type[Event], nth: int = 0) -> Event:
    async def found() -> Event | None:
        history = await other.log.load(subjects.concept_history(concept_id))
        facts = [fact.event for fact in history if isinstance(fact.event, kind)]
        return facts[nth] if len(facts) > nth else None

    return await wait_until(found, timeout=20, what=kind.__name__)


async def recoloured(other: Service, concept_id: UUID, **fields) -> VariationsCreated:
    made = await stored(other, concept_id, **fields)
    assert isinstance(made, VariationsCreated)
    return made


async def stored(
    other: Service, concept_id: UUID, kind: type[Event] = VariationsCreated, vector: bool = True, **fields
) -> Event:
    image, drawing = await handed_over(other, concept_id, vector)
    sources = {"image_artifact": image, "vector_artifact": drawing, "palettes": palettes()} | fields
    await say(
        other,
        events.concept_requested(concept_id=concept_id),
        events.image_generated(concept_id=concept_id),
        events.image_stored(concept_id=concept_id, **sources),
    )
    return await told(other, concept_id, kind)


async def test_a_drawing_is_recoloured_exactly_in_every_palette(other: Service):
    made = await recoloured(other, uuid4())
    assert [v.palette.name for v in made.recoloured] == ["Ember", "Night"]
    for variation in made.recoloured:
        assert variation.image
        assert variation.vector
        colours = dict(
            logos.opened(await other.objects.get(variation.image)).convert("RGB").getcolors(100_000)
        )  # type: ignore[arg-type]
        top = {f"#{r:02x}{g:02x}{b:02x}" for count, (r, g, b) in colours.items() if count > 500}
        roles = variation.palette.roles
        assert roles
        assert {roles.primary, roles.background, roles.text} <= top
        assert roles.primary.encode() in await other.objects.get(variation.vector)


async def test_a_picture_without_a_drawing_is_recoloured_by_its_pixels(other: Service):
    made = await recoloured(other, uuid4(), vector=False)
    for variation in made.recoloured:
        assert variation.image
        assert variation.vector is None
        assert variation.contrast
        assert variation.contrast >= 3
        image = logos.opened(await other.objects.get(variation.image))
        assert image.size == (256, 256)
        assert (
            "#{:02x}{:02x}{:02x}".format(*image.convert("RGB").getpixel((2, 2)))
            == variation.palette.colors[3]
        )  # type: ignore[misc]


async def test_no_palettes_make_no_variations(other: Service):
    assert (await recoloured(other, uuid4(), palettes=())).outcomes == ()


async def test_the_same_fact_gives_variations_the_same_ids(other: Service):
    made = await recoloured(other, uuid4())
    assert len({variation.variation_id for variation in made.recoloured}) == 2
    assert [variation.position for variation in made.recoloured] == [0, 1]


async def test_a_drawing_that_is_not_ours_is_never_rendered(other: Service):
    concept_id = uuid4()
    foreign = b'<svg xmlns="http://www.w3.org/2000/svg"><image href="/etc/hostname"/></svg>'
    artifact = await other.objects.put_artifact(concept_id, foreign, "image/svg+xml")
    made = await recoloured(other, concept_id, vector_artifact=artifact)
    assert all(variation.image and variation.vector is None for variation in made.recoloured)


async def test_a_damaged_picture_fails_the_concept_with_a_clear_message(other: Service):
    concept_id = uuid4()
    broken = await other.objects.put_artifact(concept_id, logos.picture()[:200], "image/png", 256, 256)
    failed = await stored(other, concept_id, ConceptFailed, image_artifact=broken, vector_artifact=None)
    assert isinstance(failed, ConceptFailed)
    assert (failed.stage, failed.code) == ("recolouring", "unreadable-image")


async def test_one_more_palette_gets_roles_that_can_be_read(other: Service):
    concept_id = uuid4()
    made = await recoloured(other, concept_id)
    await say(other, events.variations_stored(concept_id=concept_id, variations=_stored(made)))
    extra = Palette(name="Mine", colors=("#e63946", "#f1faee", "#1d3557"))
    asked = uuid4()
    image, drawing = await handed_over(other, concept_id)
    await say(
        other,
        events.variation_requested(
            concept_id=concept_id,
            variation_id=asked,
            position=2,
            palette=extra,
            image_artifact=image,
            vector_artifact=drawing,
        ),
    )
    more = await told(other, concept_id, VariationsCreated, nth=1)
    assert isinstance(more, VariationsCreated)
    (variation,) = more.recoloured
    assert (variation.variation_id, variation.position) == (asked, 2)
    assert variation.palette.roles
    assert (variation.palette.roles.background, variation.palette.roles.text) == ("#f1faee", "#1d3557")
    assert variation.contrast
    assert variation.contrast > 10


async def test_progress_is_told_palette_by_palette(other: Service):
    concept_id, reports = uuid4(), []

    async def hear(message):
        reports.append(queries.Progress.model_validate_json(message.data))

    listening = await other.link.client.subscribe(subjects.progress(concept_id), cb=hear)
    await recoloured(other, concept_id)
    await listening.unsubscribe()
    assert [report.fraction for report in reports] == [0.5, 1.0]
    assert {report.stage for report in reports} == {"recolouring"}


def _stored(made: VariationsCreated) -> tuple[VariationStored, ...]:
    def kept(variation: RecolouredVariation) -> VariationStored:
        return events.variation_stored(variation.position, variation_id=variation.variation_id)

    return tuple(kept(variation) for variation in made.recoloured)
