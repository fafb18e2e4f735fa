"""What the one story of all examples is about: a fox reading a book, its files, palettes and variations."""

from datetime import UTC, datetime, timedelta
from hashlib import sha256
from uuid import UUID, uuid5

from concept_contracts import events
from concept_contracts.images import Artifact, ImageError, StoredImage
from concept_contracts.palettes import Palette, PaletteRoles

START = datetime(2026, 1, 15, 9, 30, tzinfo=UTC)
CONCEPT = UUID("5f0c6a52-93a1-4a0e-8f43-6f1f3a8f3c01")
PARENT = UUID("5f0c6a52-93a1-4a0e-8f43-6f1f3a8f3c00")
USER = UUID("c2a7f1de-0b1c-4d57-9a3e-7d5b0c9e1a22")
EXPORT = UUID("e4b8d3c6-2f6a-4b7e-a1d9-3c5e7f9b2d44")
REQUEST = "2d1b7c1e-6a0f-4f52-8c3a-91e0d4b7a5f3"
TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"


def variation_id(position: int) -> UUID:
    return uuid5(CONCEPT, f"variation/{position}")


def artifact(name: str, media_type: str = "image/png", size: int = 48211, side: int = 1024) -> Artifact:
    digest = sha256(name.encode()).hexdigest()
    extension = name.rsplit(".", 1)[-1]
    return Artifact(
        bucket="artifacts",
        key=f"{CONCEPT}/{digest[:32]}.{extension}",
        sha256=digest,
        media_type=media_type,
        size=size,
        width=side,
        height=side,
    )


def export_file(name: str, media_type: str, size: int, side: int = 0) -> Artifact:
    return artifact(name, media_type, size, side).model_copy(update={"bucket": "export-files"})


def stored(name: str, bucket: str, media_type: str = "image/png", size: int = 48211) -> StoredImage:
    digest = sha256(name.encode()).hexdigest()
    extension = name.rsplit(".", 1)[-1]
    return StoredImage(
        bucket=bucket,
        path=f"{USER}/{CONCEPT}/{digest[:32]}.{extension}",
        sha256=digest,
        media_type=media_type,
        size=size,
        width=1024,
        height=1024,
    )


def palette(name: str, description: str, primary: str, background: str, text: str) -> Palette:
    roles = PaletteRoles(
        primary=primary, secondary="#b5652b", accent="#e0a458", background=background, text=text
    )
    colors = tuple(roles.model_dump().values())
    return Palette(name=name, description=description, colors=colors, roles=roles)


PNG = artifact("fox.png")
SVG = artifact("fox.svg", "image/svg+xml", 3187)
STORED_PNG = stored("fox.png", "concept-images")
STORED_SVG = stored("fox.svg", "concept-images", "image/svg+xml", 3187)
DUSK = palette("Forest Dusk", "Rust and amber in low light", "#7a3e1d", "#fff4e3", "#2b1a12")
EMBER = palette("Ember Path", "Leaves just before dark", "#8c2f14", "#fdf1e7", "#2a1410")
CHOSEN = Palette(name="Chosen", colors=("#1d3557", "#e63946", "#f1faee"))
RECIPE = events.Recipe(
    provider="local",
    model="local-1",
    prompt="a fox reading a book, minimal",
    seed=20260115,
    parameters={"family": "emblem", "icons": ["fox", "book"]},
)
UNREACHABLE = ImageError(code="storage-unavailable", message="This variation could not be stored.")
RECOLOURED = events.RecolouredVariation(
    variation_id=variation_id(0),
    position=0,
    palette=DUSK,
    contrast=13.9,
    image=artifact("fox-0.png"),
    vector=artifact("fox-0.svg", "image/svg+xml", 3190),
)
FAILED = events.FailedVariation(
    variation_id=variation_id(1),
    position=1,
    palette=EMBER,
    contrast=14.2,
    error=ImageError(code="render-failed", message="This variation could not be drawn."),
)
CREATED = events.VariationCreated(
    variation_id=variation_id(0),
    position=0,
    palette=DUSK,
    image=artifact("fox-0.png"),
    vector=artifact("fox-0.svg", "image/svg+xml", 3190),
    contrast=13.9,
    error=None,
)
STORED = events.VariationStored(
    variation_id=variation_id(0),
    position=0,
    palette=DUSK,
    image=stored("fox-0.png", "palette-images"),
    vector=stored("fox-0.svg", "palette-images", "image/svg+xml", 3190),
    contrast=13.9,
    error=None,
)
LOST = events.VariationStored(
    variation_id=variation_id(1), position=1, palette=EMBER, image=None, contrast=14.2, error=UNREACHABLE
)
REQUESTED = events.ConceptRequested(
    concept_id=CONCEPT,
    user_id=USER,
    is_anonymous=True,
    logo_description="a fox reading a book, minimal",
    theme_description="warm autumn forest at dusk",
    palette_count=7,
    seed=20260115,
    width=1024,
    height=1024,
    provider="local",
    deadline=START + timedelta(minutes=15),
)
ASKED = {name: getattr(REQUESTED, name) for name in type(REQUESTED).model_fields}
NEEDED = {name: ASKED[name] for name, field in type(REQUESTED).model_fields.items() if field.is_required()}
SOURCE = events.ExportSource(name="Forest Dusk", image=PNG, vector=SVG, palette=DUSK)
