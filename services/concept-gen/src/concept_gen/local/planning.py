"""From a brief to a recipe: the choices a designer makes before drawing. Seeds walk through the fitting
templates."""

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from concept_gen.data.icons import Icon
from concept_gen.data.vocabulary import words
from concept_gen.local.assembly import parts_of
from concept_gen.local.kinds import BIRDS, is_of
from concept_gen.local.likeness import faces_of, fierce_of, heads_of, is_head
from concept_gen.local.lines.inscriptions import label_of, monogram_of, name_of, subline_of
from concept_gen.local.plating import plate_of_letters
from concept_gen.local.recipe import Recipe
from concept_gen.local.scene.manners import MANNERS
from concept_gen.local.seeding import seeded
from concept_gen.local.showing import count_showing_all, in_its_colour
from concept_gen.local.style import NOT_OF_LETTERS, RUNNING, STYLES, UNSTYLED
from concept_gen.local.template_choice import ranked, template_at
from concept_gen.local.templates.parts import FIERCE, FLAT, PLAIN, PLATED
from concept_gen.local.templates.registry import fitting
from concept_gen.local.understanding.brief import Brief
from concept_gen.local.understanding.cast.casting import ALTERNATIVES, Cast, icon_of
from concept_gen.local.understanding.cast.colouring import Worn, worn_roles
from concept_gen.local.understanding.ideas.concepts import spoken_words
from concept_gen.local.understanding.ideas.heads import tells_a_head
from concept_gen.local.understanding.ideas.trades import without_customers
from concept_gen.local.understanding.naming.letterings import faces_of_letters, faces_told
from concept_gen.local.understanding.relating.sides import side_of
from concept_gen.local.understanding.relating.sizes import size_of
from concept_gen.palettes.colour.palette import Palette

_VARIANTS = 5
_CHOICE = 3  # templates that are better to choose among than one
_IN_PROFILE = BIRDS - words("owl penguin")
_LINED = ("ph/", "own/", "pin/")  # sets whose icons can be drawn in thin lines
_ASKED = {
    PLAIN: re.compile(r"(?i)\b(?:flat|simple|minimal|minimalist|minimalistic|clean|plain|solid)\b"),
    FLAT: re.compile(r"(?i)\b(?:flat|solid|(?:one|single)[- ]colou?r)\b"),
    FIERCE: re.compile(r"(?i)\b(?:fierce|aggressive|angry|menacing|savage|ferocious|snarling|roaring)\b"),
}
_NOT_FLAT = words("gradient gradients shading shadow shadows")
_POSTURES = words("back leg legs curled coiled rolled upside")
_LOST_NAME = "The name is not written: no font here has its letters."


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

    def fair(at: int) -> list[str]:
        return ranked(brief, draft(at), carried, worn, together=cast.together)

    return replace(draft(seed), template=template_at(seed, fair))


def _draft(
    brief: Brief, cast: Cast, palette: Palette, seed: int, size: tuple[int, int], worn: Worn
) -> Recipe:
    """Everything but the template."""
    chance = seeded(brief.text, seed)
    style = _style(brief, cast, seed)
    named = brief.ground or plate_of_letters(brief)
    suited = () if plate_of_letters(brief) else _suited(brief, cast, style, seed)
    chosen = suited[:1] != cast.subjects[:1] or tells_a_head(cast.subject_idea, brief.meant)
    close = 1 if chosen else cast.close_subjects
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
    return _inscribed(_laid_out(_told(drawn, cast, worn), brief), brief)


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
        third_relation=cast.third_relation,
        sky=cast.sky,
        sky_idea=cast.sky_idea,
        sky_many=cast.sky_many,
        worn=cast.worn,
        worn_idea=cast.worn_idea,
        subject_role=_ink(worn.subject),
        companion_role=_ink(worn.companion),
        many=cast.many if cast.modifiers else ("", ""),
    )


def _laid_out(recipe: Recipe, brief: Brief) -> Recipe:
    """With how large the things are told to be, and on which side."""
    first, second, text = recipe.subject_idea, recipe.modifier_idea, brief.meant
    third, sky = side_of(recipe.third_idea, text), side_of(recipe.sky_idea, text)
    return replace(
        recipe,
        sizes=(size_of(first, text), size_of(second, text)),
        sides=(side_of(first, text), side_of(second, text), third, sky),
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


def _is_told(brief: Brief, cast: Cast) -> bool:
    """Whether the text tells what is drawn, and not just for whom."""
    told = spoken_words(without_customers(brief.text))
    return bool(cast.subject_idea) and set(told).issuperset(cast.subject_idea.split("-"))


def _suited(brief: Brief, cast: Cast, style: str, seed: int) -> tuple[str, ...]:
    """What can be drawn in thin lines first for lines; for fierce marks what shows its teeth, where
    a head is told that alone, for most friendly marks the face, but of a bird that its beak is known by."""
    if style in ("line", "outline"):
        first = [name for name in cast.subjects[: cast.close_subjects] if name.startswith(_LINED)]
    elif _ASKED[FIERCE].search(brief.meant):
        first = _as_icons(cast, fierce_of)
    elif tells_a_head(cast.subject_idea, brief.meant):
        first = _heads(cast)
    else:
        is_known_by_it = not is_of(cast.subject_idea, _IN_PROFILE) and not _is_posed(cast)
        shows_face = brief.friendly and seed % 3 < 2 and is_known_by_it
        first = _as_icons(cast, faces_of) if shows_face else []
    return (*first, *(name for name in cast.subjects if name not in first))


def _is_posed(cast: Cast) -> bool:
    """Whether the idea tells what somebody's body does, of which a face alone shows nothing."""
    drawn = {word for name in cast.subjects[:1] for word in icon_of(name).name.split("-")}
    told = set(cast.subject_idea.split("-")) - drawn
    return any(word.endswith("ing") or word in _POSTURES for word in told)


def _heads(cast: Cast) -> list[str]:
    """Of drawings that are as good as each other a head, else one made for it."""
    close = cast.subjects[: cast.close_subjects]
    return [name for name in close if is_head(icon_of(name))][:1] or _as_icons(cast, heads_of)


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
