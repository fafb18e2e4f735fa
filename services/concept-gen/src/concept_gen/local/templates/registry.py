"""Every template, by name."""

from concept_gen.local.scene.manners import MANNERS
from concept_gen.local.templates import (
    abstract,
    backdrop,
    bleed,
    combination,
    container,
    counterchange,
    crest,
    duotone,
    echo,
    facet,
    halo,
    joined,
    landscape,
    laurel,
    linework,
    monogram,
    offset,
    plate,
    quilt,
    rays,
    rising,
    seal,
    speed,
    sticker,
    styled,
    sunrise,
    tile,
    wordmark,
)
from concept_gen.local.templates.parts import Parts, Template

_FAMILIES = (
    abstract, backdrop, bleed, combination, container, counterchange, crest, duotone, echo, facet, halo,
    joined, landscape, laurel, linework, monogram, offset, plate, quilt, rays, rising, seal, speed,
    sticker, styled, sunrise, tile, wordmark,
)  # fmt: skip

TEMPLATES: dict[str, Template] = {
    template.name: template for family in _FAMILIES for template in family.TEMPLATES
}


def fitting(parts: Parts) -> dict[str, float]:
    """Names of the templates that suit the parts, with how well; never empty for parts with a monogram."""
    weights = {name: template.suits(parts) for name, template in TEMPLATES.items()}
    suited = {name: weight for name, weight in weights.items() if weight > 0}
    if parts.style == "abstract":
        return {name: suited[name] for name in suited if _is_abstract(TEMPLATES[name])} or suited
    if parts.style not in MANNERS:
        return suited
    return {name: suited[name] for name in suited if _is_worked(TEMPLATES[name])} or suited


def _is_abstract(template: Template) -> bool:
    return template in abstract.TEMPLATES or template.uses_text


def _is_worked(template: Template) -> bool:
    return template.is_worked or template.uses_text or template.shows_relation
