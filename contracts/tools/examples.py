"""One story in events: a fox reading a book, asked for, drawn, recoloured, refined, exported and erased.

Every event has its producer, its smallest valid form, and one with every field filled.
"""

from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import NamedTuple
from uuid import UUID, uuid5

from concept_contracts import events
from concept_contracts.codec import Cause, encode, envelop
from concept_contracts.event import Event
from concept_contracts.images import Artifact, ImageError, StoredImage
from concept_contracts.palettes import Palette, PaletteRoles

_START = datetime(2026, 1, 15, 9, 30, tzinfo=UTC)
_CONCEPT = UUID("5f0c6a52-93a1-4a0e-8f43-6f1f3a8f3c01")
_PARENT = UUID("5f0c6a52-93a1-4a0e-8f43-6f1f3a8f3c00")
_USER = UUID("c2a7f1de-0b1c-4d57-9a3e-7d5b0c9e1a22")
_EXPORT = UUID("e4b8d3c6-2f6a-4b7e-a1d9-3c5e7f9b2d44")
_REQUEST = "2d1b7c1e-6a0f-4f52-8c3a-91e0d4b7a5f3"
_TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"


class Example(NamedTuple):
    """An event type as its documents show it. `also`: who else says it."""

    producer: str
    minimal: Event
    full: Event
    also: str = ""


class Sample(NamedTuple):
    """A whole message. `minimal` holds only what must be there, which is less than a writer sends."""

    name: str
    subject: str
    headers: dict[str, str]
    data: str


def samples(example: Example) -> tuple[Sample, ...]:
    return (_sample("minimal", example, example.minimal), _sample("full", example, example.full))


def _sample(name: str, example: Example, event: Event) -> Sample:
    full = name == "full"
    cause = Cause(str(uuid5(_CONCEPT, f"cause/{event.type}/{name}")), _REQUEST)
    trace = _TRACE if full else None
    envelope = envelop(event, source=example.producer, cause=cause, time=_START, traceparent=trace)
    message = encode(event, envelope)
    data = event.model_dump_json(exclude_unset=not full)
    return Sample(name, message.subject, message.headers, data)


def _variation_id(position: int) -> UUID:
    return uuid5(_CONCEPT, f"variation/{position}")


def _artifact(name: str, media_type: str = "image/png", size: int = 48211, side: int = 1024) -> Artifact:
    digest = sha256(name.encode()).hexdigest()
    extension = name.rsplit(".", 1)[-1]
    return Artifact(
        bucket="artifacts",
        key=f"{_CONCEPT}/{digest[:32]}.{extension}",
        sha256=digest,
        media_type=media_type,
        size=size,
        width=side,
        height=side,
    )


def _export_file(name: str, media_type: str, size: int, side: int = 0) -> Artifact:
    artifact = _artifact(name, media_type, size, side)
    return artifact.model_copy(update={"bucket": "export-files"})


def _stored(name: str, bucket: str, media_type: str = "image/png", size: int = 48211) -> StoredImage:
    digest = sha256(name.encode()).hexdigest()
    extension = name.rsplit(".", 1)[-1]
    return StoredImage(
        bucket=bucket,
        path=f"{_USER}/{_CONCEPT}/{digest[:32]}.{extension}",
        sha256=digest,
        media_type=media_type,
        size=size,
        width=1024,
        height=1024,
    )


def _palette(name: str, description: str, primary: str, background: str, text: str) -> Palette:
    roles = PaletteRoles(
        primary=primary, secondary="#b5652b", accent="#e0a458", background=background, text=text
    )
    colors = tuple(roles.model_dump().values())
    return Palette(name=name, description=description, colors=colors, roles=roles)


_PNG = _artifact("fox.png")
_SVG = _artifact("fox.svg", "image/svg+xml", 3187)
_STORED_PNG = _stored("fox.png", "concept-images")
_STORED_SVG = _stored("fox.svg", "concept-images", "image/svg+xml", 3187)
_DUSK = _palette("Forest Dusk", "Rust and amber in low light", "#7a3e1d", "#fff4e3", "#2b1a12")
_EMBER = _palette("Ember Path", "Leaves just before dark", "#8c2f14", "#fdf1e7", "#2a1410")
_CHOSEN = Palette(name="Chosen", colors=("#1d3557", "#e63946", "#f1faee"))
_RECIPE = events.Recipe(
    provider="local",
    model="local-1",
    prompt="a fox reading a book, minimal",
    seed=20260115,
    parameters={"family": "emblem", "icons": ["fox", "book"]},
)
_UNREACHABLE = ImageError(code="storage-unavailable", message="This variation could not be stored.")
_RECOLOURED = events.RecolouredVariation(
    variation_id=_variation_id(0),
    position=0,
    palette=_DUSK,
    contrast=13.9,
    image=_artifact("fox-0.png"),
    vector=_artifact("fox-0.svg", "image/svg+xml", 3190),
)
_FAILED = events.FailedVariation(
    variation_id=_variation_id(1),
    position=1,
    palette=_EMBER,
    contrast=14.2,
    error=ImageError(code="render-failed", message="This variation could not be drawn."),
)
_CREATED = events.VariationCreated(
    variation_id=_variation_id(0),
    position=0,
    palette=_DUSK,
    image=_artifact("fox-0.png"),
    vector=_artifact("fox-0.svg", "image/svg+xml", 3190),
    contrast=13.9,
    error=None,
)
_STORED = events.VariationStored(
    variation_id=_variation_id(0),
    position=0,
    palette=_DUSK,
    image=_stored("fox-0.png", "palette-images"),
    vector=_stored("fox-0.svg", "palette-images", "image/svg+xml", 3190),
    contrast=13.9,
    error=None,
)
_LOST = events.VariationStored(
    variation_id=_variation_id(1), position=1, palette=_EMBER, image=None, contrast=14.2, error=_UNREACHABLE
)
_REQUESTED = events.ConceptRequested(
    concept_id=_CONCEPT,
    user_id=_USER,
    is_anonymous=True,
    logo_description="a fox reading a book, minimal",
    theme_description="warm autumn forest at dusk",
    palette_count=7,
    seed=20260115,
    width=1024,
    height=1024,
    provider="local",
    deadline=_START + timedelta(minutes=15),
)
_ASKED = {name: getattr(_REQUESTED, name) for name in type(_REQUESTED).model_fields}
_NEEDED = {name: _ASKED[name] for name, field in type(_REQUESTED).model_fields.items() if field.is_required()}
_SOURCE = events.ExportSource(name="Forest Dusk", image=_PNG, vector=_SVG, palette=_DUSK)

EXAMPLES: dict[type[Event], Example] = {
    events.ConceptRequested: Example(
        "gateway", minimal=events.ConceptRequested.model_validate(_NEEDED), full=_REQUESTED
    ),
    events.RefinementRequested: Example(
        "gateway",
        minimal=events.RefinementRequested.model_validate(
            _NEEDED
            | {
                "parent_id": _PARENT,
                "source": events.RefinementSource(image=_PNG),
                "instructions": "rounder ears",
            }
        ),
        full=events.RefinementRequested.model_validate(
            _ASKED
            | {
                "parent_id": _PARENT,
                "source": events.RefinementSource(
                    image=_PNG, vector=_SVG, recipe=_RECIPE, palettes=(_DUSK, _EMBER), palette=_EMBER
                ),
                "instructions": "rounder ears, and keep the colours",
                "preserve": ("colors", "layout"),
            }
        ),
    ),
    events.ImageGenerated: Example(
        "concept-gen",
        minimal=events.ImageGenerated(
            concept_id=_CONCEPT,
            user_id=_USER,
            image=_PNG,
            palettes=(),
            palette_source="provider",
            recipe=events.Recipe(provider="recraft", model="recraftv4_1_vector", prompt="a fox", seed=1),
        ),
        full=events.ImageGenerated(
            concept_id=_CONCEPT,
            user_id=_USER,
            image=_PNG,
            vector=_SVG,
            palettes=(_DUSK, _EMBER),
            palette_source="local",
            recipe=_RECIPE,
        ),
    ),
    events.ImageStored: Example(
        "persistence",
        minimal=events.ImageStored(
            concept_id=_CONCEPT, user_id=_USER, image=_STORED_PNG, image_artifact=_PNG, palettes=()
        ),
        full=events.ImageStored(
            concept_id=_CONCEPT,
            user_id=_USER,
            image=_STORED_PNG,
            vector=_STORED_SVG,
            image_artifact=_PNG,
            vector_artifact=_SVG,
            palettes=(_DUSK, _EMBER),
        ),
    ),
    events.VariationsCreated: Example(
        "image-proc",
        minimal=events.VariationsCreated(concept_id=_CONCEPT, user_id=_USER, recoloured=(), failed=()),
        full=events.VariationsCreated(
            concept_id=_CONCEPT, user_id=_USER, recoloured=(_RECOLOURED,), failed=(_FAILED,)
        ),
    ),
    events.VariationsCreatedV1: Example(
        "image-proc",
        minimal=events.VariationsCreatedV1(concept_id=_CONCEPT, user_id=_USER, variations=()),
        full=events.VariationsCreatedV1(concept_id=_CONCEPT, user_id=_USER, variations=(_CREATED,)),
    ),
    events.VariationsStored: Example(
        "persistence",
        minimal=events.VariationsStored(concept_id=_CONCEPT, user_id=_USER, image=_STORED_PNG, variations=()),
        full=events.VariationsStored(
            concept_id=_CONCEPT,
            user_id=_USER,
            image=_STORED_PNG,
            vector=_STORED_SVG,
            variations=(_STORED, _LOST),
        ),
    ),
    events.VariationRequested: Example(
        "gateway",
        minimal=events.VariationRequested(
            concept_id=_CONCEPT,
            user_id=_USER,
            variation_id=_variation_id(7),
            position=7,
            palette=_CHOSEN,
            image_artifact=_PNG,
        ),
        full=events.VariationRequested(
            concept_id=_CONCEPT,
            user_id=_USER,
            variation_id=_variation_id(7),
            position=7,
            palette=_CHOSEN,
            image_artifact=_PNG,
            vector_artifact=_SVG,
        ),
    ),
    events.ConceptFailed: Example(
        "concept-gen",
        minimal=events.ConceptFailed(
            concept_id=_CONCEPT,
            user_id=_USER,
            stage="deadline",
            code="deadline-exceeded",
            message="This took longer than allowed.",
        ),
        full=events.ConceptFailed(
            concept_id=_CONCEPT,
            user_id=_USER,
            stage="generating",
            code="content-refused",
            message="The provider refused this description.",
            retryable=False,
            attempts=1,
            user_fault=True,
        ),
        also="or whichever service gave up; gateway at the deadline",
    ),
    events.ConceptCancelled: Example(
        "gateway",
        minimal=events.ConceptCancelled(concept_id=_CONCEPT, user_id=_USER),
        full=events.ConceptCancelled(concept_id=_CONCEPT, user_id=_USER, reason="cancelled by its owner"),
    ),
    events.ConceptDeleted: Example(
        "gateway",
        minimal=events.ConceptDeleted(concept_id=_CONCEPT, user_id=_USER),
        full=events.ConceptDeleted(concept_id=_CONCEPT, user_id=_USER, reason="deleted by its owner"),
    ),
    events.ConceptErased: Example(
        "persistence",
        minimal=events.ConceptErased(concept_id=_CONCEPT),
        full=events.ConceptErased(concept_id=_CONCEPT, files=16, facts=6),
    ),
    events.ExportRequested: Example(
        "gateway",
        minimal=events.ExportRequested(
            export_id=_EXPORT,
            concept_id=_CONCEPT,
            user_id=_USER,
            source=events.ExportSource(name="logo", image=_PNG),
            format="png",
            size="medium",
        ),
        full=events.ExportRequested(
            export_id=_EXPORT,
            concept_id=_CONCEPT,
            user_id=_USER,
            variation_id=_variation_id(0),
            source=_SOURCE,
            variations=(_SOURCE,),
            format="kit",
            size="2000",
            options=events.ExportOptions(
                quality=90,
                lossless=True,
                background="transparent",
                svg_mode="color",
                svg_detail=1.0,
                metadata=True,
            ),
            provenance={"prompt": "a fox reading a book, minimal", "provider": "local"},
        ),
    ),
    events.ExportCompleted: Example(
        "export",
        minimal=events.ExportCompleted(
            export_id=_EXPORT,
            concept_id=_CONCEPT,
            user_id=_USER,
            artifact=_export_file("fox.webp", "image/webp", 10240, 1000),
            filename="fox.webp",
            media_type="image/webp",
            size=10240,
        ),
        full=events.ExportCompleted(
            export_id=_EXPORT,
            concept_id=_CONCEPT,
            user_id=_USER,
            artifact=_export_file("fox.zip", "application/zip", 402133),
            filename="fox-reading-a-book.zip",
            media_type="application/zip",
            size=402133,
            cached=True,
        ),
    ),
    events.ExportFailed: Example(
        "export",
        minimal=events.ExportFailed(
            export_id=_EXPORT,
            concept_id=_CONCEPT,
            user_id=_USER,
            code="render-failed",
            message="The picture could not be rendered.",
        ),
        full=events.ExportFailed(
            export_id=_EXPORT,
            concept_id=_CONCEPT,
            user_id=_USER,
            code="render-unavailable",
            message="Rendering is not available right now.",
            retryable=True,
        ),
    ),
}
