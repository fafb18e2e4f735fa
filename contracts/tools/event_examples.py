"""One minimal and one full example of every event: what the golden samples and the documentation show.

They tell one story: a fox is asked for, drawn, recoloured, refined and exported.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, NamedTuple
from uuid import UUID, uuid5

from concept_contracts import events
from concept_contracts.event import Event
from concept_contracts.images import Artifact, ImageError, StoredImage
from concept_contracts.palettes import Palette, PaletteRoles

NAMES = UUID("3f0c0a51-0a4e-5c19-8f0e-3f6d1d5a7b10")
START = datetime(2026, 3, 14, 9, 30, tzinfo=UTC)
CONCEPT, PARENT, EXPORT, USER = (uuid5(NAMES, name) for name in ("concept", "parent", "export", "user"))
OWNED: dict[str, Any] = {"concept_id": CONCEPT, "user_id": USER}
EXPORTED: dict[str, Any] = OWNED | {"export_id": EXPORT}


class Example(NamedTuple):
    """`minimal` sets only what is required; `full` sets every field."""

    minimal: Event
    full: Event


def _palette(name: str, description: str, *colors: str) -> Palette:
    primary, secondary, accent, background, text = colors
    roles = PaletteRoles(
        primary=primary, secondary=secondary, accent=accent, background=background, text=text
    )
    return Palette(name=name, description=description, colors=colors, roles=roles)


DUSK = _palette("Forest dusk", "Rust and amber", "#7a3e1d", "#b5652b", "#e0a458", "#fff4e3", "#2b1a12")
MIST = _palette("Morning mist", "Cool and quiet", "#2f4858", "#54738a", "#9fb8c8", "#f4f8fa", "#16232b")
BARE = Palette(name="As given", colors=("#112233", "#ddeeff"))


def _picture(name: str) -> dict[str, Any]:
    about = {"sha256": sha256(name.encode()).hexdigest()}
    if name.endswith(".svg"):
        return about | {"media_type": "image/svg+xml", "size": 4211, "width": 0, "height": 0}
    return about | {"media_type": "image/png", "size": 28734, "width": 1024, "height": 1024}


def _artifact(name: str) -> Artifact:
    about = _picture(name)
    key = f"{CONCEPT}/{about['sha256'][:32]}.{name.rsplit('.', 1)[-1]}"
    return Artifact.model_validate({"bucket": "artifacts", "key": key} | about)


def _stored(name: str, bucket: str = "concept-images") -> StoredImage:
    about = _picture(name)
    path = f"{USER}/{CONCEPT}/{about['sha256'][:32]}.{name.rsplit('.', 1)[-1]}"
    return StoredImage.model_validate({"bucket": bucket, "path": path} | about)


RECIPE = events.Recipe(
    provider="local",
    model="local-1",
    prompt="a fox reading a book, minimal",
    seed=2718281828,
    parameters={"layout": "emblem"},
)
REQUEST: dict[str, Any] = OWNED | {
    "is_anonymous": False,
    "logo_description": "a fox reading a book, minimal",
    "theme_description": "warm autumn forest at dusk",
    "seed": 2718281828,
    "deadline": datetime(2026, 3, 14, 9, 45, tzinfo=UTC),
}
FULL_REQUEST: dict[str, Any] = REQUEST | {
    "palette_count": 2,
    "width": 1024,
    "height": 768,
    "provider": "local",
}
REFINEMENT: dict[str, Any] = {"parent_id": PARENT, "instructions": "make the book bigger"}
FAILURE: dict[str, Any] = {"code": "provider-unavailable", "message": "The image could not be made in time."}


def _variation(position: int) -> dict[str, Any]:
    return {"variation_id": uuid5(CONCEPT, str(position)), "position": position}


ERROR = ImageError(code="recolouring-failed", message="The logo could not be recoloured in these colours.")
CREATED = (
    events.VariationCreated(
        **_variation(0),
        palette=DUSK,
        image=_artifact("dusk.png"),
        vector=_artifact("dusk.svg"),
        contrast=14.93,
    ),
    events.VariationCreated(**_variation(1), palette=MIST, error=ERROR),
)
STORED = (
    events.VariationStored(
        **_variation(0),
        palette=DUSK,
        image=_stored("dusk.png", "palette-images"),
        vector=_stored("dusk.svg", "palette-images"),
        contrast=14.93,
    ),
    events.VariationStored(**_variation(1), palette=MIST, error=ERROR),
)


def _example(kind: type[Event], minimal: dict[str, Any], more: dict[str, Any]) -> Example:
    return Example(kind.model_validate(minimal), kind.model_validate(minimal | more))


EXAMPLES: Mapping[type[Event], Example] = {
    events.ConceptRequested: _example(events.ConceptRequested, REQUEST, FULL_REQUEST),
    events.RefinementRequested: _example(
        events.RefinementRequested,
        REQUEST | REFINEMENT | {"source": events.RefinementSource(image=_artifact("parent.png"))},
        FULL_REQUEST
        | {
            "preserve": ("colors", "style"),
            "source": events.RefinementSource(
                image=_artifact("parent.png"),
                vector=_artifact("parent.svg"),
                recipe=RECIPE,
                palettes=(DUSK, MIST),
                palette=DUSK,
            ),
        },
    ),
    events.ImageGenerated: _example(
        events.ImageGenerated,
        OWNED
        | {
            "image": _artifact("fox.png"),
            "palettes": (),
            "palette_source": "fallback",
            "recipe": RECIPE.model_copy(update={"parameters": {}}),
        },
        {
            "vector": _artifact("fox.svg"),
            "palettes": (DUSK, MIST),
            "palette_source": "local",
            "recipe": RECIPE,
        },
    ),
    events.ImageStored: _example(
        events.ImageStored,
        OWNED | {"image": _stored("fox.png"), "image_artifact": _artifact("fox.png"), "palettes": ()},
        {
            "vector": _stored("fox.svg"),
            "vector_artifact": _artifact("fox.svg"),
            "palettes": (DUSK, MIST),
        },
    ),
    events.VariationsCreated: _example(
        events.VariationsCreated, OWNED | {"variations": ()}, {"variations": CREATED}
    ),
    events.VariationsStored: _example(
        events.VariationsStored,
        OWNED | {"image": _stored("fox.png"), "variations": ()},
        {"vector": _stored("fox.svg"), "variations": STORED},
    ),
    events.VariationRequested: _example(
        events.VariationRequested,
        OWNED | _variation(2) | {"palette": BARE, "image_artifact": _artifact("fox.png")},
        {"palette": MIST, "vector_artifact": _artifact("fox.svg")},
    ),
    events.ConceptFailed: _example(
        events.ConceptFailed,
        OWNED | FAILURE | {"stage": "generating"},
        {"retryable": True, "attempts": 3, "user_fault": True},
    ),
    events.ConceptCancelled: _example(events.ConceptCancelled, OWNED, {"reason": "cancelled by its owner"}),
    events.ConceptDeleted: _example(events.ConceptDeleted, OWNED, {"reason": "deleted by its owner"}),
    events.ConceptErased: _example(
        events.ConceptErased, {"concept_id": CONCEPT}, {"files": 4, "facts": 6}
    ),
    events.ExportRequested: _example(
        events.ExportRequested,
        EXPORTED
        | {
            "source": events.ExportSource(name="fox-reading-a-book", image=_artifact("fox.png")),
            "format": "png",
            "size": "original",
        },
        {
            "variation_id": uuid5(CONCEPT, "0"),
            "source": events.ExportSource(
                name="forest-dusk", image=_artifact("dusk.png"), vector=_artifact("dusk.svg"), palette=DUSK
            ),
            "variations": (events.ExportSource(name="morning-mist", image=_artifact("mist.png")),),
            "format": "kit",
            "size": "512",
            "options": events.ExportOptions(
                quality=90,
                lossless=True,
                background="#ffffff",
                svg_mode="mono",
                svg_detail=1.5,
                metadata=False,
            ),
            "provenance": {"concept": str(CONCEPT)},
        },
    ),
    events.ExportCompleted: _example(
        events.ExportCompleted,
        EXPORTED
        | {
            "artifact": _artifact("export.png"),
            "filename": "fox-reading-a-book.png",
            "media_type": "image/png",
            "size": 28734,
        },
        {"cached": True},
    ),
    events.ExportFailed: _example(events.ExportFailed, EXPORTED | FAILURE, {"retryable": True}),
}
