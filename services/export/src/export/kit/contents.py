"""What a kit holds: which picture lies where, and the documents that are written here."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from concept_contracts.concept_state import MOST_VARIATIONS
from concept_contracts.events import ExportRequested, ExportSource
from concept_contracts.images import Artifact
from concept_contracts.palettes import Palette
from concept_contracts.queries import RenderImage
from export.errors import UnsupportedExport
from export.formats import FORMATS, check
from export.kit import ase, licences, palette_files, webmanifest
from export.naming import slug, title

_BLACK, _WHITE = "#000000", "#ffffff"
_LOGO_SIDE, _VARIATION_SIDE, _SHEET_SIDE = 1024, 1024, 640
_FAVICONS = {
    "favicon/favicon-16.png": 16,
    "favicon/favicon-32.png": 32,
    "favicon/favicon-48.png": 48,
    "favicon/apple-touch-icon-180.png": 180,
    "favicon/icon-192.png": 192,
    "favicon/icon-512.png": 512,
}
_SOCIAL = {
    "social/square-1080x1080.png": (1080, 1080),
    "social/link-preview-1200x630.png": (1200, 630),
    "social/banner-1500x500.png": (1500, 500),
}


class Kit(NamedTuple):
    """Everything by its path: what is rendered, what is taken as it is, and what is written already.

    The brand sheet needs `sheet_logo`, a JPEG.
    """

    title: str
    pictures: dict[str, RenderImage]
    copies: dict[str, Artifact]
    documents: dict[str, bytes]
    sheet_logo: RenderImage
    palettes: tuple[Palette, ...]
    provenance: dict[str, str]


def plan(event: ExportRequested) -> Kit:
    """Raises UnsupportedExport."""
    check(event.format, event.size, event.options)
    if len(event.variations) > MOST_VARIATIONS:
        raise UnsupportedExport(f"A brand kit holds at most {MOST_VARIATIONS} variations.")
    palettes = _palettes(event)
    provenance = dict(sorted(event.provenance.items())) if event.options.metadata else {}
    return Kit(
        title=title(event),
        pictures=dict(_pictures(event, provenance)),
        copies={path: image for path, image in _variation_images(event) if _is_finished(image)},
        documents=_documents(title(event), palettes, provenance),
        sheet_logo=_ask(event, event.source, {}, format="jpg", size=_SHEET_SIDE, quality=90),
        palettes=palettes,
        provenance=provenance,
    )


def _pictures(event: ExportRequested, provenance: dict[str, str]) -> Iterator[tuple[str, RenderImage]]:
    def ask(**options: Any) -> RenderImage:
        return _ask(event, event.source, provenance, **options)

    side = _LOGO_SIDE
    yield "logo/logo.svg", ask(format="svg")
    yield "logo/logo.pdf", ask(format="pdf", size=side)
    yield "logo/logo.png", ask(format="png", size=side)
    yield "logo/logo-transparent.svg", ask(format="svg", background="transparent")
    yield "logo/logo-transparent.png", ask(format="png", size=side, background="transparent")
    for name, colour in (("black", _BLACK), ("white", _WHITE)):
        mono = {"mono": colour, "background": "transparent"}
        yield f"logo/logo-{name}.svg", ask(format="svg", svg_mode="mono", **mono)
        yield f"logo/logo-{name}.png", ask(format="png", size=side, **mono)
    yield "logo/logo-inverted.png", ask(format="png", size=side, invert=True)
    for path, pixels in _FAVICONS.items():
        yield path, ask(format="png", canvas=(pixels, pixels))
    yield "favicon/favicon.ico", ask(format="ico")
    for path, canvas in _SOCIAL.items():
        yield path, ask(format="png", canvas=canvas)
    yield from _variations(event, provenance)


def _variations(event: ExportRequested, provenance: dict[str, str]) -> Iterator[tuple[str, RenderImage]]:
    """Variations without a vector come as pixels alone: a trace of each would only repeat the logo's."""
    for (path, image), variation in zip(_variation_images(event), event.variations, strict=True):
        if variation.vector:
            yield path.replace(".png", ".svg"), _ask(event, variation, provenance, format="svg")
        if not _is_finished(image):
            yield path, _ask(event, variation, provenance, format="png", size=_VARIATION_SIDE)


def _variation_images(event: ExportRequested) -> list[tuple[str, Artifact]]:
    return [
        (f"variations/{number:02d}-{slug(variation.name, 'variation')}.png", variation.image)
        for number, variation in enumerate(event.variations, 1)
    ]


def _is_finished(image: Artifact) -> bool:
    """Whether rendering it again could only cost time."""
    return image.media_type == FORMATS["png"].media_type


def _ask(
    event: ExportRequested, source: ExportSource, provenance: dict[str, str], **options: Any
) -> RenderImage:
    return RenderImage.model_validate(
        {
            "concept_id": event.concept_id,
            "image": source.image,
            "vector": source.vector,
            "metadata": provenance,
            **options,
        }
    )


def _palettes(event: ExportRequested) -> tuple[Palette, ...]:
    """Each palette once, the exported picture's own first."""
    palettes = (source.palette for source in (event.source, *event.variations) if source.palette)
    return tuple({palette.colors: palette for palette in reversed(tuple(palettes))}.values())[::-1]


def _documents(name: str, palettes: tuple[Palette, ...], provenance: dict[str, str]) -> dict[str, bytes]:
    documents = {
        "favicon/site.webmanifest": webmanifest.write(name, palettes[0] if palettes else None),
        "LICENSES.txt": licences.write(provenance),
    }
    if palettes:
        documents |= {
            "palette/palette.json": palette_files.as_json(palettes),
            "palette/palette.css": palette_files.as_css(palettes),
            "palette/palette.gpl": palette_files.as_gpl(name, palettes),
            "palette/palette.ase": ase.encode(palettes),
        }
    return documents
