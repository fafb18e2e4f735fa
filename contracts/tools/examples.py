"""One story in events: a fox reading a book, asked for, drawn, recoloured, refined, exported and erased.

Every event has its producer, its smallest valid form, and one with every field filled.
"""

from typing import NamedTuple
from uuid import uuid5

from concept_contracts import events
from concept_contracts.codec import Cause, encode, envelop
from concept_contracts.event import Event
from story import (
    ASKED,
    CHOSEN,
    CONCEPT,
    CREATED,
    DUSK,
    EMBER,
    EXPORT,
    FAILED,
    LOST,
    NEEDED,
    PARENT,
    PNG,
    RECIPE,
    RECOLOURED,
    REQUEST,
    REQUESTED,
    SOURCE,
    START,
    STORED,
    STORED_PNG,
    STORED_SVG,
    SVG,
    TRACE,
    USER,
    export_file,
    variation_id,
)


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
    cause = Cause(str(uuid5(CONCEPT, f"cause/{event.type}/{name}")), REQUEST)
    trace = TRACE if full else None
    envelope = envelop(event, source=example.producer, cause=cause, time=START, traceparent=trace)
    message = encode(event, envelope)
    data = event.model_dump_json(exclude_unset=not full)
    return Sample(name, message.subject, message.headers, data)


EXAMPLES: dict[type[Event], Example] = {
    events.ConceptRequested: Example(
        "gateway", minimal=events.ConceptRequested.model_validate(NEEDED), full=REQUESTED
    ),
    events.RefinementRequested: Example(
        "gateway",
        minimal=events.RefinementRequested.model_validate(
            NEEDED
            | {
                "parent_id": PARENT,
                "source": events.RefinementSource(image=PNG),
                "instructions": "rounder ears",
            }
        ),
        full=events.RefinementRequested.model_validate(
            ASKED
            | {
                "parent_id": PARENT,
                "source": events.RefinementSource(
                    image=PNG, vector=SVG, recipe=RECIPE, palettes=(DUSK, EMBER), palette=EMBER
                ),
                "instructions": "rounder ears, and keep the colours",
                "preserve": ("colors", "layout"),
            }
        ),
    ),
    events.ImageGenerated: Example(
        "concept-gen",
        minimal=events.ImageGenerated(
            concept_id=CONCEPT,
            user_id=USER,
            image=PNG,
            palettes=(),
            palette_source="provider",
            recipe=events.Recipe(provider="recraft", model="recraftv4_1_vector", prompt="a fox", seed=1),
        ),
        full=events.ImageGenerated(
            concept_id=CONCEPT,
            user_id=USER,
            image=PNG,
            vector=SVG,
            palettes=(DUSK, EMBER),
            palette_source="local",
            recipe=RECIPE,
        ),
    ),
    events.ImageStored: Example(
        "persistence",
        minimal=events.ImageStored(
            concept_id=CONCEPT, user_id=USER, image=STORED_PNG, image_artifact=PNG, palettes=()
        ),
        full=events.ImageStored(
            concept_id=CONCEPT,
            user_id=USER,
            image=STORED_PNG,
            vector=STORED_SVG,
            image_artifact=PNG,
            vector_artifact=SVG,
            palettes=(DUSK, EMBER),
        ),
    ),
    events.VariationsCreated: Example(
        "image-proc",
        minimal=events.VariationsCreated(concept_id=CONCEPT, user_id=USER, recoloured=(), failed=()),
        full=events.VariationsCreated(
            concept_id=CONCEPT, user_id=USER, recoloured=(RECOLOURED,), failed=(FAILED,)
        ),
    ),
    events.VariationsCreatedV1: Example(
        "image-proc",
        minimal=events.VariationsCreatedV1(concept_id=CONCEPT, user_id=USER, variations=()),
        full=events.VariationsCreatedV1(concept_id=CONCEPT, user_id=USER, variations=(CREATED,)),
    ),
    events.VariationsStored: Example(
        "persistence",
        minimal=events.VariationsStored(concept_id=CONCEPT, user_id=USER, image=STORED_PNG, variations=()),
        full=events.VariationsStored(
            concept_id=CONCEPT,
            user_id=USER,
            image=STORED_PNG,
            vector=STORED_SVG,
            variations=(STORED, LOST),
        ),
    ),
    events.VariationRequested: Example(
        "gateway",
        minimal=events.VariationRequested(
            concept_id=CONCEPT,
            user_id=USER,
            variation_id=variation_id(7),
            position=7,
            palette=CHOSEN,
            image_artifact=PNG,
        ),
        full=events.VariationRequested(
            concept_id=CONCEPT,
            user_id=USER,
            variation_id=variation_id(7),
            position=7,
            palette=CHOSEN,
            image_artifact=PNG,
            vector_artifact=SVG,
        ),
    ),
    events.ConceptFailed: Example(
        "concept-gen",
        minimal=events.ConceptFailed(
            concept_id=CONCEPT,
            user_id=USER,
            stage="deadline",
            code="deadline-exceeded",
            message="This took longer than allowed.",
        ),
        full=events.ConceptFailed(
            concept_id=CONCEPT,
            user_id=USER,
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
        minimal=events.ConceptCancelled(concept_id=CONCEPT, user_id=USER),
        full=events.ConceptCancelled(concept_id=CONCEPT, user_id=USER, reason="cancelled by its owner"),
    ),
    events.ConceptDeleted: Example(
        "gateway",
        minimal=events.ConceptDeleted(concept_id=CONCEPT, user_id=USER),
        full=events.ConceptDeleted(concept_id=CONCEPT, user_id=USER, reason="deleted by its owner"),
    ),
    events.ConceptErased: Example(
        "persistence",
        minimal=events.ConceptErased(concept_id=CONCEPT),
        full=events.ConceptErased(concept_id=CONCEPT, files=16, facts=6),
    ),
    events.ExportRequested: Example(
        "gateway",
        minimal=events.ExportRequested(
            export_id=EXPORT,
            concept_id=CONCEPT,
            user_id=USER,
            source=events.ExportSource(name="logo", image=PNG),
            format="png",
            size="medium",
        ),
        full=events.ExportRequested(
            export_id=EXPORT,
            concept_id=CONCEPT,
            user_id=USER,
            variation_id=variation_id(0),
            source=SOURCE,
            variations=(SOURCE,),
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
            export_id=EXPORT,
            concept_id=CONCEPT,
            user_id=USER,
            artifact=export_file("fox.webp", "image/webp", 10240, 1000),
            filename="fox.webp",
            media_type="image/webp",
            size=10240,
        ),
        full=events.ExportCompleted(
            export_id=EXPORT,
            concept_id=CONCEPT,
            user_id=USER,
            artifact=export_file("fox.zip", "application/zip", 402133),
            filename="fox-reading-a-book.zip",
            media_type="application/zip",
            size=402133,
            cached=True,
        ),
    ),
    events.ExportFailed: Example(
        "export",
        minimal=events.ExportFailed(
            export_id=EXPORT,
            concept_id=CONCEPT,
            user_id=USER,
            code="render-failed",
            message="The picture could not be rendered.",
        ),
        full=events.ExportFailed(
            export_id=EXPORT,
            concept_id=CONCEPT,
            user_id=USER,
            code="render-unavailable",
            message="Rendering is not available right now.",
            retryable=True,
        ),
    ),
}
