"""Colour palettes with the five roles a logo is painted by."""

from pydantic import Field

from concept_contracts.model import Contract, Hex


class PaletteRoles(Contract):
    primary: Hex
    secondary: Hex
    accent: Hex
    background: Hex
    text: Hex


class Palette(Contract):
    """Named colours. `roles` is absent only where a user gave colours and nobody has assigned them yet."""

    name: str = Field(max_length=120)
    description: str = Field(default="", max_length=500)
    colors: tuple[Hex, ...] = Field(min_length=1, max_length=12)
    roles: PaletteRoles | None = None
