"""What a provider offers: drawings, and palettes where it has any."""

from collections.abc import Sequence
from typing import Protocol

from concept_contracts.palettes import Palette
from concept_gen.order import Drawing, Order


class ImageProvider(Protocol):
    """Draws logos. Raises a StepError: permanent, transient, or refused by moderation (`user_fault`)."""

    @property
    def name(self) -> str: ...

    async def draw(self, order: Order) -> Drawing: ...


class PaletteProvider(Protocol):
    """Proposes palettes with roles for the theme: `order.palette_count` of them, or fewer, never none."""

    @property
    def name(self) -> str: ...

    async def propose(self, order: Order) -> Sequence[Palette]: ...
