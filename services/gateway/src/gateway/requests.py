"""What callers may send."""

import re
import unicodedata
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationInfo,
    WithJsonSchema,
    field_validator,
)

from concept_contracts.providers import PROVIDERS

SIZES = ("small", "medium", "large", "original")
LARGEST_ICON = 256
_BLANK_LETTERS = "\u115f\u1160\u2800\u3164\uffa0"  # fillers and the empty braille cell


def _printable(text: str) -> str:
    text = re.sub("\r\n?", "\n", text)
    if any(unicodedata.category(sign) == "Cc" and sign not in "\n\t" for sign in text):
        raise ValueError("control characters are not allowed")
    return text


def _trimmed(text: Any) -> Any:
    """Without what shows nothing at either end: spaces, and the signs that only format (category Cf)."""
    if not isinstance(text, str):
        return text
    shown = [place for place, sign in enumerate(text) if not _shows_nothing(sign)]
    return text[shown[0] : shown[-1] + 1] if shown else ""


def _shows_nothing(sign: str) -> bool:
    return sign.isspace() or unicodedata.category(sign) == "Cf" or sign in _BLANK_LETTERS


def _known_provider(name: str) -> str:
    if name not in PROVIDERS:
        raise ValueError(f"known providers are {', '.join(PROVIDERS)}")
    return name


def _size(size: Any) -> str:
    if isinstance(size, str) and size in SIZES:
        return size
    if isinstance(size, str) and re.fullmatch("[0-9]{1,5}", size):
        size = int(size)
    if isinstance(size, int) and not isinstance(size, bool) and 16 <= size <= 4096:
        return str(size)
    raise ValueError("a size is small, medium, large, original, or 16 to 4096 pixels")


def _hex(color: str) -> str:
    if not re.fullmatch(r"#?[0-9a-fA-F]{6}", color):
        raise ValueError("a colour is written #rrggbb")
    return f"#{color.removeprefix('#').lower()}"


def _background(value: str) -> str:
    return value if value == "transparent" else _hex(value)


def _digits(text: Any) -> Any:
    if isinstance(text, str) and not re.fullmatch("[0-9]{1,18}", text):
        raise ValueError("a whole number is needed")
    return text


Digits = BeforeValidator(_digits)
Text = Annotated[
    str,
    BeforeValidator(_trimmed),
    StringConstraints(min_length=5, max_length=500),
    AfterValidator(_printable),
]
Name = Annotated[
    str,
    BeforeValidator(_trimmed),
    StringConstraints(min_length=1, max_length=80),
    AfterValidator(_printable),
]
_HEX = "^#?[0-9a-fA-F]{6}$"
Color = Annotated[str, AfterValidator(_hex), WithJsonSchema({"type": "string", "pattern": _HEX})]
Background = Annotated[
    str,
    AfterValidator(_background),
    WithJsonSchema({"type": "string", "pattern": f"{_HEX}|^transparent$"}),
]
Size = Annotated[
    str,
    BeforeValidator(_size),
    WithJsonSchema(
        {
            "anyOf": [
                {"enum": [*SIZES]},
                {"type": "integer", "minimum": 16, "maximum": 4096},
            ]
        }
    ),
]
Provider = Annotated[
    str,
    AfterValidator(_known_provider),
    WithJsonSchema({"enum": list(PROVIDERS), "description": "One that is set up here; else 422."}),
]
Aspect = Literal["colors", "layout", "style", "shapes"]


class RequestModel(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, extra="ignore")


class CreateConcept(RequestModel):
    logo_description: Text
    theme_description: Text
    palette_count: int = Field(default=7, ge=0, le=12)
    seed: int | None = Field(default=None, ge=0, le=2**32 - 1)
    width: int = Field(default=1024, ge=256, le=2048)
    height: int = Field(default=1024, ge=256, le=2048)
    provider: Provider | None = None


class RefineConcept(RequestModel):
    instructions: Text
    preserve: list[Aspect] = Field(default=[], max_length=4)
    variation_id: str | None = None
    logo_description: Text | None = None
    theme_description: Text | None = None
    seed: int | None = Field(default=None, ge=0, le=2**32 - 1)


class AddVariation(RequestModel):
    name: Name | None = None
    colors: list[Color] = Field(min_length=3, max_length=8)


class ProposePalettesRequest(RequestModel):
    theme_description: Text
    logo_description: Text | None = None
    count: int = Field(default=7, ge=0, le=12)


class Options(RequestModel):
    """One that does not exist is refused: whoever sets it expects something of it."""

    model_config = ConfigDict(extra="forbid")


class SvgOptions(Options):
    mode: Literal["color", "mono"] = "color"
    detail: float | None = Field(default=None, gt=0, le=10)


class KitOptions(Options):
    variations: bool = Field(default=True, description="false: without pictures and palettes of variations")


class ExportRequestOptions(Options):
    """Those that the format has no use for change nothing."""

    quality: int | None = Field(default=None, ge=1, le=100)
    lossless: bool = False
    background: Background | None = None
    svg: SvgOptions = SvgOptions()
    kit: KitOptions = KitOptions()
    metadata: bool = True


class RequestExport(RequestModel):
    concept_id: str
    variation_id: str | None = None
    format: Literal["png", "jpg", "webp", "avif", "svg", "pdf", "ico", "kit"]
    size: Size = "original"
    options: ExportRequestOptions = ExportRequestOptions()

    @field_validator("size")
    @classmethod
    def _fits_the_format(cls, size: str, told: ValidationInfo) -> str:
        """An icon asked for by a word holds all its sizes."""
        if told.data.get("format") == "ico" and size.isdigit() and int(size) > LARGEST_ICON:
            raise ValueError(f"an icon has at most {LARGEST_ICON} pixels a side")
        return size

    @field_validator("options")
    @classmethod
    def _fit_the_format(cls, options: ExportRequestOptions, told: ValidationInfo) -> ExportRequestOptions:
        if told.data.get("format") == "jpg" and options.background == "transparent":
            raise ValueError("a JPEG cannot be transparent: choose a colour, or png, webp or avif")
        return options


def known_id(text: str | None) -> UUID | None:
    """A UUID in its canonical form; None for anything else, which is then simply not found."""
    try:
        parsed = UUID(text or "")
    except ValueError:
        return None
    return parsed if str(parsed) == (text or "").lower() else None
