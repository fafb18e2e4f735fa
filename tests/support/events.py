"""Events to start a test from: valid, alike from run to run, every field open to be set.

`history(...)` gives them envelopes and stream sequences, each the cause of the next.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid5

from concept_contracts.codec import Cause, envelop
from concept_contracts.envelope import Recorded
from concept_contracts.event import Event
from concept_contracts.events import (
    ConceptCancelled,
    ConceptDeleted,
    ConceptFailed,
    ConceptRequested,
    ExportRequested,
    ExportSource,
    FailedVariation,
    ImageGenerated,
    ImageStored,
    Recipe,
    RecolouredVariation,
    RefinementRequested,
    RefinementSource,
    VariationRequested,
    VariationsCreated,
    VariationsStored,
    VariationStored,
)
from concept_contracts.images import Artifact, ImageError, StoredImage
from concept_contracts.palettes import Palette, PaletteRoles
from concept_contracts.upcasting import SPOKEN, spoken

START = datetime(2026, 1, 1, 12, tzinfo=UTC)
CONCEPT = UUID("0c000000-0000-4000-8000-000000000001")
PARENT = UUID("0c000000-0000-4000-8000-000000000002")
EXPORT = UUID("0e000000-0000-4000-8000-000000000001")
USER = UUID("0a000000-0000-4000-8000-000000000001")
REQUEST = Cause("request-1", "correlation-1")


def artifact(name: str = "logo.png", **fields: Any) -> Artifact:
    """The claim check of bytes that need not exist."""
    given = {"bucket": "artifacts", "key": f"{CONCEPT}/{name}", "sha256": f"{len(name):064x}"}
    return Artifact.model_validate(given | _picture(name) | fields)


def stored_image(name: str = "logo.png", **fields: Any) -> StoredImage:
    given = {"bucket": "concept-images", "path": f"{USER}/{CONCEPT}/{name}", "sha256": f"{len(name):064x}"}
    return StoredImage.model_validate(given | _picture(name) | fields)


def palette(name: str = "Dusk", **fields: Any) -> Palette:
    roles = PaletteRoles(
        primary="#7a3e1d", secondary="#b5652b", accent="#e0a458", background="#fff4e3", text="#2b1a12"
    )
    colors = tuple(roles.model_dump().values())
    return Palette.model_validate({"name": name, "colors": colors, "roles": roles} | fields)


def concept_requested(**fields: Any) -> ConceptRequested:
    return ConceptRequested.model_validate(_request() | fields)


def refinement_requested(**fields: Any) -> RefinementRequested:
    given = {
        "parent_id": PARENT,
        "source": RefinementSource(image=artifact(), vector=artifact("logo.svg"), palettes=(palette(),)),
        "instructions": "make it rounder",
    }
    return RefinementRequested.model_validate(_request() | given | fields)


def image_generated(**fields: Any) -> ImageGenerated:
    given = {
        "image": artifact(),
        "vector": artifact("logo.svg"),
        "palettes": (palette("Dusk"), palette("Dawn")),
        "palette_source": "local",
        "recipe": Recipe(provider="local", model="local-1", prompt="a fox", seed=7),
    }
    return ImageGenerated.model_validate(_owned() | given | fields)


def image_stored(**fields: Any) -> ImageStored:
    given = {
        "image": stored_image(),
        "vector": stored_image("logo.svg"),
        "image_artifact": artifact(),
        "vector_artifact": artifact("logo.svg"),
        "palettes": (palette("Dusk"), palette("Dawn")),
    }
    return ImageStored.model_validate(_owned() | given | fields)


def variation_id(position: int) -> UUID:
    return uuid5(CONCEPT, f"variation/{position}")


def variation_recoloured(position: int = 0, **fields: Any) -> RecolouredVariation:
    given = {
        "variation_id": variation_id(position),
        "position": position,
        "palette": palette(),
        "image": artifact(f"variation-{position}.png"),
        "contrast": 7.1,
    }
    return RecolouredVariation.model_validate(given | fields)


def variation_failed(position: int = 0, **fields: Any) -> FailedVariation:
    given = {
        "variation_id": variation_id(position),
        "position": position,
        "palette": palette(),
        "error": ImageError(code="render-failed", message="This variation could not be drawn."),
    }
    return FailedVariation.model_validate(given | fields)


def variation_stored(position: int = 0, **fields: Any) -> VariationStored:
    given = {
        "variation_id": variation_id(position),
        "position": position,
        "palette": palette(),
        "image": stored_image(f"variation-{position}.png", bucket="palette-images"),
        "contrast": 7.1,
    }
    return VariationStored.model_validate(given | fields)


def variations_created(count: int = 2, **fields: Any) -> VariationsCreated:
    recoloured = tuple(variation_recoloured(position) for position in range(count))
    given: dict[str, Any] = {"recoloured": recoloured, "failed": ()}
    return VariationsCreated.model_validate(_owned() | given | fields)


def variations_stored(count: int = 2, **fields: Any) -> VariationsStored:
    given = {
        "image": stored_image(),
        "vector": stored_image("logo.svg"),
        "variations": tuple(variation_stored(position) for position in range(count)),
    }
    return VariationsStored.model_validate(_owned() | given | fields)


def variation_requested(position: int = 2, **fields: Any) -> VariationRequested:
    given = {
        "variation_id": variation_id(position),
        "position": position,
        "palette": palette("Asked for"),
        "image_artifact": artifact(),
    }
    return VariationRequested.model_validate(_owned() | given | fields)


def concept_failed(**fields: Any) -> ConceptFailed:
    given = {"stage": "generating", "code": "provider-down", "message": "The image could not be made."}
    return ConceptFailed.model_validate(_owned() | given | fields)


def concept_cancelled(**fields: Any) -> ConceptCancelled:
    return ConceptCancelled.model_validate(_owned() | fields)


def concept_deleted(**fields: Any) -> ConceptDeleted:
    return ConceptDeleted.model_validate(_owned() | fields)


def export_requested(**fields: Any) -> ExportRequested:
    given = {
        "export_id": EXPORT,
        "source": ExportSource(name="logo", image=artifact(), vector=artifact("logo.svg")),
        "format": "png",
        "size": "small",
    }
    return ExportRequested.model_validate(_owned() | given | fields)


def recorded(
    event: Event, sequence: int = 1, cause: Cause = REQUEST, *, source: str = "tests", n: int = 0
) -> Recorded:
    """One fact as the log holds it, `sequence` seconds after START."""
    time = START + timedelta(seconds=sequence)
    envelope = envelop(event, source=source, cause=cause, time=time, n=n)
    return Recorded(event=event, envelope=envelope, sequence=sequence)


def history(*events: Event, first: int = 1, cause: Cause = REQUEST) -> tuple[Recorded, ...]:
    """Facts in stream order from sequence `first` on, each caused by the one before."""
    facts: list[Recorded] = []
    for sequence, event in enumerate(events, first):
        facts.append(recorded(event, sequence, Cause.of(facts[-1]) if facts else cause))
    return tuple(facts)


def story() -> tuple[Event, ...]:
    """A concept from its request to its end."""
    return (
        concept_requested(),
        image_generated(),
        image_stored(),
        variations_created(),
        variations_stored(),
    )


def as_published(event: Event) -> Event:
    """In the version that goes over the wire unless a setting says otherwise."""
    return spoken(event, SPOKEN)


def types(facts: Sequence[Recorded]) -> list[str]:
    """Class names in order: what a test usually compares."""
    return [type(fact.event).__name__ for fact in facts]


def _owned() -> dict[str, Any]:
    return {"concept_id": CONCEPT, "user_id": USER}


def _request() -> dict[str, Any]:
    return _owned() | {
        "is_anonymous": True,
        "logo_description": "a fox reading a book, minimal",
        "theme_description": "warm autumn forest at dusk",
        "palette_count": 2,
        "seed": 7,
        "deadline": START + timedelta(minutes=5),
    }


def _picture(name: str) -> dict[str, Any]:
    if name.endswith(".svg"):
        return {"media_type": "image/svg+xml", "size": 900, "width": 0, "height": 0}
    return {"media_type": "image/png", "size": 1200, "width": 1024, "height": 1024}
