"""Which template a seed shows: of those that fit what is drawn and written, in an order of the text's own."""

import re
from collections.abc import Callable, Sequence

from concept_gen.local.assembly import parts_of
from concept_gen.local.errors import InvalidRecipe
from concept_gen.local.plating import CLOSE, framed, plate_of_letters, standing_on
from concept_gen.local.recipe import Recipe
from concept_gen.local.seeding import seeded
from concept_gen.local.showing import in_its_colour, showing, true_to_tones
from concept_gen.local.templates.parts import Parts, Template
from concept_gen.local.templates.registry import TEMPLATES, fitting
from concept_gen.local.understanding.brief import Brief
from concept_gen.local.understanding.cast.colouring import Worn
from concept_gen.palettes.colour.oklch import is_dark

_LOOKBACK = 8
_EMBLEM = re.compile(r"(?i)\b(?:badge|emblem|roundel|(?<!eye[ -])patch|crest)\b")


def template_at(seed: int, ranked_at: Callable[[int], list[str]], depth: int = _LOOKBACK) -> str:
    """Seeds walk through the fitting templates; one that looks as what the seed before it shows is stepped
    over."""
    ranked = ranked_at(seed)
    start = seed % len(ranked)
    before = template_at(seed - 1, ranked_at, depth - 1) if seed and depth else None
    walk = ranked[start:] + ranked[:start]
    others = [name for name in walk if name != before] or walk
    return next((name for name in others if before is None or _look(name) != _look(before)), others[0])


def _look(name: str) -> str:
    return TEMPLATES[name].look or name


def ranked(
    brief: Brief, draft: Recipe, carried: Sequence[frozenset[str]], worn: Worn, *, together: bool
) -> list[str]:
    """The fitting templates; those that suit best tend to come first.

    A name is written. Where the text puts two things `together`, both are drawn if any template can; colours
    that are named are seen in all of them. Raises `InvalidRecipe` when none fits."""
    parts = parts_of(draft)
    weights = _eligible(brief, draft, parts, together=together)
    names = _coloured([*weights], draft, parts, carried, worn)
    keys = {name: weights[name] * seeded(brief.text, "templates", name).uniform(0.45, 1.0) for name in names}
    least = CLOSE * max(weights[name] for name in names)
    return [name for name in sorted(keys, key=lambda name: (-keys[name], name)) if weights[name] >= least]


def _eligible(brief: Brief, draft: Recipe, parts: Parts, *, together: bool) -> dict[str, float]:
    """Those that show all that is asked for."""
    weights = fitting(parts)
    if not weights:
        raise InvalidRecipe("No template suits this brief.")
    is_written = bool(draft.name or brief.monogram)
    if is_written:
        weights = _only(weights, lambda template: template.uses_text) or weights
    if plate_of_letters(brief):
        weights = _only(weights, lambda template: template.uses_plate) or weights
    if together and not is_written and (parts.modifier or parts.joined):
        weights = _showing_both(weights, related=parts.joined is not None) or weights
    if brief.ground:
        return standing_on(brief.ground, weights, written=is_written)
    return framed(weights) if _EMBLEM.search(brief.meant) else weights


def _showing_both(weights: dict[str, float], *, related: bool) -> dict[str, float]:
    both = _only(weights, lambda template: template.shows_both)
    return (_only(both, lambda template: template.shows_relation) if related else None) or both


def _only(weights: dict[str, float], fits: Callable[[Template], bool]) -> dict[str, float]:
    return {name: weight for name, weight in weights.items() if fits(TEMPLATES[name])}


def _coloured(
    names: list[str], draft: Recipe, parts: Parts, carried: Sequence[frozenset[str]], worn: Worn
) -> list[str]:
    """Those in which the colours can be seen that are to be, unless that leaves no choice."""
    dark = is_dark(draft.palette["background"])
    coloured = in_its_colour(names, parts, worn.subject)
    fair = showing(carried, true_to_tones(coloured, parts, dark=dark), parts)
    free = len(fair) < 2 and (worn.subject or _names_no_colour(carried))
    return coloured if free else fair


def _names_no_colour(carried: Sequence[frozenset[str]]) -> bool:
    """Whether all that is to be seen is some colour beside the primary."""
    return all(len(roles) > 1 for roles in carried)
