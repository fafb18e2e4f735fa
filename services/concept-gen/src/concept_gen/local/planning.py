"""From a brief to a recipe: the choices a designer makes before drawing. Seeds walk through the fitting
templates."""

import hashlib
import random
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from concept_gen.data.icons import Icon
from concept_gen.data.vocabulary import words
from concept_gen.local.assembly import parts_of
from concept_gen.local.errors import InvalidRecipe
from concept_gen.local.inscriptions import label_of, monogram_of, name_of, subline_of
from concept_gen.local.likeness import faces_of, fierce_of
from concept_gen.local.plating import CLOSE, framed, standing_on
from concept_gen.local.recipe import Recipe
from concept_gen.local.scene.manners import MANNERS
from concept_gen.local.scene.plates import NAMED_PLATES
from concept_gen.local.showing import count_showing_all, in_its_colour, showing, true_to_tones
from concept_gen.local.style import NOT_OF_LETTERS, RUNNING, STYLES, UNSTYLED
from concept_gen.local.templates.parts import FIERCE, FLAT, PLAIN, PLATED
from concept_gen.local.templates.registry import TEMPLATES, fitting
from concept_gen.local.understanding.brief import Brief
from concept_gen.local.understanding.casting import ALTERNATIVES, Cast, icon_of
from concept_gen.local.understanding.colouring import Worn, worn_roles
from concept_gen.local.understanding.concepts import spoken_words
from concept_gen.local.understanding.letterings import faces_of_letters, faces_told
from concept_gen.local.understanding.trades import without_customers
from concept_gen.palettes.oklch import is_dark
from concept_gen.palettes.palette import Palette

_LOOKBACK = 8
_VARIANTS = 5
_CHOICE = 3  # templates that are better to choose among than one
_LINED = ("ph/", "own/", "pin/")  # sets whose icons can be drawn in thin lines
_EMBLEM = re.compile(r"(?i)\b(?:badge|emblem|roundel|(?<!eye[ -])patch|crest)\b")
_ASKED = {
    PLAIN: re.compile(r"(?i)\b(?:flat|simple|minimal|minimalist|minimalistic|clean|plain|solid)\b"),
    FLAT: re.compile(r"(?i)\b(?:flat|solid|(?:one|single)[- ]colou?r)\b"),
    FIERCE: re.compile(r"(?i)\b(?:fierce|aggressive|angry|menacing|savage|ferocious|snarling|roaring)\b"),
}
_NOT_FLAT = words("gradient gradients shading shadow shadows")
_LOST_NAME = "The name is not written: no font here has its letters."


def seeded(*parts: object) -> random.Random:
    """Randomness that depends on the parts alone, the same in every process."""
    return random.Random(
        int.from_bytes(hashlib.sha256("|".join(map(str, parts)).encode()).digest()[:8], "big")
    )


def plan(
    brief: Brief,
    cast: Cast,
    palette: Palette,
    seed: int,
    size: tuple[int, int],
    carried: Sequence[frozenset[str]] = (),
) -> Recipe:
    """The recipe for one seed; other seeds give other templates, icons, plates or variants.

    `carried` has for each colour that is to be seen the roles that show it."""

    worn = worn_roles(brief, cast, palette)

    @cache
    def draft(at: int) -> Recipe:
        return _telling(_draft(brief, cast, palette, at, size, worn), carried, worn)

    def ranked(at: int) -> list[str]:
        return _ranked(brief, draft(at), cast.together, carried, worn)

    return replace(draft(seed), template=_template(ranked, seed))


def _template(ranked_at: Callable[[int], list[str]], seed: int, depth: int = _LOOKBACK) -> str:
    """Seeds walk through the fitting templates; one that looks as what the seed before it shows is stepped
    over."""
    ranked = ranked_at(seed)
    start = seed % len(ranked)
    before = _template(ranked_at, seed - 1, depth - 1) if seed and depth else None
    walk = ranked[start:] + ranked[:start]
    others = [name for name in walk if name != before] or walk
    return next((name for name in others if before is None or _look(name) != _look(before)), others[0])


def _look(name: str) -> str:
    return TEMPLATES[name].look or name


def _draft(
    brief: Brief, cast: Cast, palette: Palette, seed: int, size: tuple[int, int], worn: Worn
) -> Recipe:
    """Everything but the template."""
    chance = seeded(brief.text, seed)
    style = _style(brief, cast, seed)
    named = brief.ground or _plate_of_letters(brief)
    suited = () if _plate_of_letters(brief) else _suited(brief, cast, style, seed)
    close = 1 if suited[:1] != cast.subjects[:1] else cast.close_subjects
    subject = _in_turn(suited, close, brief, seed) if cast.alike else _pick(suited, close, chance)
    modifiers = [name for name in cast.modifiers if name != subject]
    drawn = Recipe(
        template="",
        style=style,
        plate=named or chance.choice(_plates(style, subject)),
        font=chance.choice((brief.letters,) if brief.letters else _fonts(brief, style)),
        subject=subject,
        modifier=_pick(modifiers, cast.close_modifiers, chance),
        name="",
        label="",
        subline="",
        monogram=monogram_of(brief),
        seed=seed,
        variant=chance.randrange(1 << 16),
        weight=1.0,
        palette=palette.roles,
        palette_name=palette.name,
        palette_description=palette.description,
        subject_alternatives=suited[:ALTERNATIVES],
        modifier_alternatives=cast.modifiers,
        width=size[0],
        height=size[1],
    )
    return _inscribed(_told(drawn, cast, worn), brief)


def _plates(style: str, subject: str | None) -> list[str]:
    is_lettered = subject is None or style == "monogram"
    return [p for p in STYLES[style].plates if not (is_lettered and p in NOT_OF_LETTERS)]


def _fonts(brief: Brief, style: str) -> tuple[str, ...]:
    """As mood and trade have it, else the style that is asked for; of initials none that does not run."""
    if style != "monogram":
        return faces_told(brief.meant) or STYLES[style if brief.styles else brief.mood or style].fonts
    asked = next((one for one in brief.styles if one != "monogram"), brief.mood or style)
    told = (faces_of_letters if asked == style else faces_told)(brief.meant)
    return told or tuple(font for font in STYLES[asked].fonts if font not in RUNNING)


def _told(recipe: Recipe, cast: Cast, worn: Worn) -> Recipe:
    """With what the text says of the things that are drawn."""
    return replace(
        recipe,
        subject_idea=cast.subject_idea,
        modifier_idea=cast.modifier_idea,
        relation=cast.relation,
        third=cast.thirds[0] if cast.thirds else None,
        third_idea=cast.third_idea,
        third_many=cast.third_many,
        third_aloft=cast.third_aloft,
        subject_role=_ink(worn.subject),
        companion_role=_ink(worn.companion),
        many=cast.many if cast.modifiers else ("", ""),
    )


def _inscribed(recipe: Recipe, brief: Brief) -> Recipe:
    """With what is written, and what the text asks of the mark as a whole."""
    written = ("", "", "") if brief.wordless else (name_of(brief)[:32], label_of(brief), subline_of(brief))
    name, label, subline = written
    return replace(
        recipe,
        name=name,
        label=label,
        subline=subline,
        words=brief.words[:24],
        not_done=(_LOST_NAME,) if brief.name_is_lost else (),
        asked=_asked(brief),
    )


def _asked(brief: Brief) -> tuple[str, ...]:
    flat = (FLAT,) if brief.unwanted & _NOT_FLAT else ()
    plated = (PLATED,) if brief.ground else ()
    return (*plated, *(word for word, told in _ASKED.items() if word in flat or told.search(brief.meant)))


def _ink(roles: Sequence[str]) -> str:
    """What a thing is painted in on the ground."""
    return next((role for role in roles if role != "background"), "")


def _telling(draft: Recipe, carried: Sequence[frozenset[str]], worn: Worn) -> Recipe:
    """With the nearest variant in whose small choices every colour can be seen, the subject's on itself."""
    others = [replace(draft, variant=(draft.variant + step) % (1 << 16)) for step in range(_VARIANTS)]
    telling: list[Recipe] = []
    for other in others:
        parts = parts_of(other)
        telling_in = in_its_colour([*fitting(parts)], parts, worn.subject)
        shown = count_showing_all(carried, telling_in, parts)
        if shown >= _CHOICE:
            return other
        telling += [other] if shown else []
    return next(iter(telling), draft)


def _style(brief: Brief, cast: Cast, seed: int) -> str:
    if brief.monogram or "monogram" in brief.styles:
        return "monogram"
    if drawn := next((style for style in brief.styles if style == "outline" or style in MANNERS), None):
        return drawn
    if "abstract" in brief.styles and not _is_told(brief, cast):
        return "abstract"
    if {"abstract", "geometric"} & {*brief.styles}:
        return "faceted" if cast.subjects and not _ASKED[FLAT].search(brief.meant) else "geometric"
    if named := next((style for style in brief.styles if style in STYLES), None):
        return named
    if brief.mood and seed % 2 == 0:
        return brief.mood
    offset = seeded(brief.text, "style").randrange(len(UNSTYLED))
    return UNSTYLED[(offset + seed) % len(UNSTYLED)]


def _plate_of_letters(brief: Brief) -> str | None:
    """`a shield with the letter H`"""
    spoken = re.findall(r"[a-z]+", brief.text.lower()) if brief.monogram else ()
    return next((NAMED_PLATES[word] for word in spoken if word in NAMED_PLATES), None)


def _is_told(brief: Brief, cast: Cast) -> bool:
    """Whether the text tells what is drawn, and not just for whom."""
    told = spoken_words(without_customers(brief.text))
    return bool(cast.subject_idea) and set(told).issuperset(cast.subject_idea.split("-"))


def _suited(brief: Brief, cast: Cast, style: str, seed: int) -> tuple[str, ...]:
    """What can be drawn in thin lines first for lines; for fierce marks what shows its teeth, for most
    friendly ones its face."""
    if style in ("line", "outline"):
        first = [name for name in cast.subjects[: cast.close_subjects] if name.startswith(_LINED)]
    elif _ASKED[FIERCE].search(brief.meant):
        first = _as_icons(cast, fierce_of)
    else:
        first = _as_icons(cast, faces_of) if brief.friendly and seed % 3 < 2 else []
    return (*first, *(name for name in cast.subjects if name not in first))


def _as_icons(cast: Cast, drawings_of: Callable[[str, Icon], list[Icon]]) -> list[str]:
    if not cast.subjects:
        return []
    return [icon.id for icon in drawings_of(cast.subject_idea, icon_of(cast.subjects[0]))]


def _pick(options: Sequence[str], close: int, chance: random.Random) -> str | None:
    """The best, or now and then one nearly as good."""
    if not options:
        return None
    return options[min(int(chance.random() ** 3 * close), len(options) - 1)]


def _in_turn(options: Sequence[str], close: int, brief: Brief, seed: int) -> str | None:
    """Those that are equally good one after the other, from one of the text's own."""
    if not options:
        return None
    first = seeded(brief.text, "subjects").randrange(close)
    return options[(first + seed) % close]


def _names_no_colour(carried: Sequence[frozenset[str]]) -> bool:
    """Whether all that is to be seen is some colour beside the primary."""
    return all(len(roles) > 1 for roles in carried)


def _ranked(
    brief: Brief, draft: Recipe, together: bool, carried: Sequence[frozenset[str]], worn: Worn
) -> list[str]:
    """The fitting templates, in an order of the brief's own; those that suit best tend to come first.

    A name is written. Where the text puts two things `together`, both are drawn if any template can; colours
    that are named are seen in all of them."""
    parts = parts_of(draft)
    weights = fitting(parts)
    if not weights:
        raise InvalidRecipe("No template suits this brief.")
    written = {name: weights[name] for name in weights if TEMPLATES[name].uses_text}
    is_written = bool(draft.name or brief.monogram)
    weights = (written if is_written else None) or weights
    if _plate_of_letters(brief):
        weights = {name: weights[name] for name in weights if TEMPLATES[name].uses_plate} or weights
    both = {name: weights[name] for name in weights if TEMPLATES[name].shows_both}
    related = {name: weights[name] for name in both if TEMPLATES[name].shows_relation}
    if together and both and not is_written and (parts.modifier or parts.joined):
        weights = (related if parts.joined else None) or both
    if brief.ground:
        weights = standing_on(brief.ground, weights, written=is_written)
    elif _EMBLEM.search(brief.meant):
        weights = framed(weights)
    dark = is_dark(draft.palette["background"])
    coloured = in_its_colour([*weights], parts, worn.subject)
    fair = showing(carried, true_to_tones(coloured, parts, dark=dark), parts)
    free = len(fair) < 2 and (worn.subject or _names_no_colour(carried))
    weights = {name: weights[name] for name in (coloured if free else fair)}
    keys = {
        name: weights[name] * seeded(brief.text, "templates", name).uniform(0.45, 1.0) for name in weights
    }
    order = sorted(keys, key=lambda name: (-keys[name], name))
    least = CLOSE * max(weights.values())
    return [name for name in order if weights[name] >= least]
