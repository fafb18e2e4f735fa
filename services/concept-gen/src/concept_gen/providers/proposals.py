"""Palettes a provider proposed, as the contract has them."""

from typing import Any

from concept_contracts.palettes import Palette
from concept_gen.errors import UnusableResult
from concept_gen.order import Order
from concept_gen.palettes.repair import repaired
from concept_gen.providers.local import contract_palette


def proposal(answer: Any, order: Order) -> tuple[Palette, ...]:
    """As many as the order wants, or fewer. Raises UnusableResult where none can be made of the answer."""
    found = tuple(contract_palette(palette) for palette in repaired(answer, order.palette_count))
    if not found:
        raise UnusableResult("The provider proposed no usable palette.")
    return found
