"""Changes a parent's recipe as instructions ask, keeping what is to be preserved, and saying what was not done."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from typing import Any

from concept_gen.local.errors import InvalidRecipe
from concept_gen.local.generator import Design, design, render
from concept_gen.local.instructions import Wish, read_wishes
from concept_gen.local.planning import parts_of, seeded
from concept_gen.local.recipe import Recipe, read_recipe
from concept_gen.local.style import STYLES
from concept_gen.local.templates.registry import TEMPLATES, fitting
from concept_gen.local.understanding.brief import Concept, read_brief
from concept_gen.local.understanding.casting import ALTERNATIVES, icon_of
from concept_gen.local.understanding.icon_index import load_index
from concept_gen.local.understanding.retrieval import Slot, context_cosines, rank
from concept_gen.palettes import Palette, palettes
from concept_gen.palettes.oklch import is_dark

PRESERVABLE = frozenset({"colors", "layout", "style", "shapes"})
_ROUND = {
    "hexagon": "circle",
    "diamond": "squircle",
    "octagon": "circle",
    "shield": "drop",
    "leaf": "circle",
    "arch": "circle",
}
_SHARP = {
    "circle": "hexagon",
    "squircle": "octagon",
    "blob": "hexagon",
    "scallop": "octagon",
    "drop": "diamond",
}
_COMPANIONABLE = ("plate-medallion", "combination", "halo", "quilt", "sticker", "die-cut", "crest", "rising")
_SIMPLE = ("plate", "facet", "halo", "offset", "counterchange")


@dataclass(frozen=True)
class _Task:
    """What refining needs beside the recipe: the words, the seed, and what must stay."""

    logo: str
    theme: str
    seed: int
    keep: frozenset[str]


class _Refused(Exception):
    """Why a wish was not carried out, in words for the user."""


def refine(
    parent_recipe: dict[str, Any],
    parent_svg: bytes | None,
    instructions: str,
    preserve: Collection[str],
    logo_description: str,
    theme_description: str,
    seed: int,
) -> Design:
    """The parent's design, changed as `instructions` ask; the same arguments give the same bytes.

    `preserve` holds any of `PRESERVABLE`: colors keeps the palette, layout the template, style the style and font,
    shapes the icons and the plate; an instruction against one is not done. What was not done, and why, is in
    `recipe["not_done"]`. Instructions that change nothing give a variation within what is preserved. A parent of
    another maker (`parent_recipe` not of this generator) is designed anew from the words. `parent_svg` is not
    needed to redraw and is accepted so that every provider is called alike. Raises ValueError for an unknown
    thing to preserve.
    """
    unknown = sorted(set(preserve) - PRESERVABLE)
    if unknown:
        raise ValueError(f"Nothing named {', '.join(unknown)} can be preserved.")
    task = _Task(logo_description, theme_description, seed, frozenset(preserve))
    recipe, problems = _parent(parent_recipe, task)
    start, failed = recipe, list(problems)
    for wish in read_wishes(instructions):
        try:
            recipe = _ACTIONS[wish.kind](recipe, wish, task)
        except _Refused as refusal:
            failed.append(f"{wish.text}: {refusal}")
    if recipe == start:
        recipe = replace(recipe, variant=_next_variant(recipe, task)) if failed else _varied(recipe, task)
    return render(replace(_settled(recipe), seed=seed, not_done=tuple(failed)))


def _parent(parent: dict[str, Any], task: _Task) -> tuple[Recipe, list[str]]:
    try:
        recipe = read_recipe(parent)
        parts_of(recipe)
    except InvalidRecipe:
        made = read_recipe(design(task.logo, task.theme, task.seed).recipe)
        return made, ["The parent was made elsewhere: this is a new design from the same words."]
    return recipe, []


def _settled(recipe: Recipe) -> Recipe:
    """The recipe with a template that its parts still suit."""
    weights = fitting(parts_of(recipe))
    if recipe.template in weights:
        return recipe
    if not weights:
        return replace(recipe, template="monogram")
    chance = seeded(recipe.template, recipe.variant)
    return replace(
        recipe, template=max(sorted(weights), key=lambda name: weights[name] * chance.uniform(0.7, 1))
    )


def _next_variant(recipe: Recipe, task: _Task) -> int:
    return seeded(task.logo, task.seed, recipe.variant).randrange(1 << 16)


def _varied(recipe: Recipe, task: _Task) -> Recipe:
    """Another design inside what is preserved."""
    chance = seeded(task.logo, task.seed, recipe.variant, "vary")
    recipe = replace(recipe, variant=_next_variant(recipe, task))
    if "shapes" not in task.keep:
        recipe = replace(recipe, plate=chance.choice(STYLES[recipe.style].plates))
    if "layout" not in task.keep:
        recipe = _other_template(recipe, chance.randrange(1 << 16))
    return recipe


def _other_template(recipe: Recipe, pick: int, names: Collection[str] | None = None) -> Recipe:
    weights = fitting(parts_of(recipe))
    good = [n for n in sorted(weights) if n != recipe.template and weights[n] >= 0.3 * max(weights.values())]
    good = [n for n in good if n in names] if names is not None else good
    if not good:
        raise _Refused("no other layout suits this logo.")
    return replace(recipe, template=good[pick % len(good)])


def _guard(task: _Task, thing: str) -> None:
    if thing in task.keep:
        kept = {"colors": "the colours are", "shapes": "the shapes are"}.get(thing, f"the {thing} is")
        raise _Refused(f"{kept} to be kept.")


def _bolder(recipe: Recipe, wish: Wish, task: _Task) -> Recipe:
    if recipe.weight >= 1.3:
        raise _Refused("it is as bold as it gets.")
    heavier = replace(recipe, weight=round(recipe.weight + 0.15, 2))
    solid = next(
        (
            i
            for i in recipe.subject_alternatives
            if recipe.subject and icon_of(i).ink > icon_of(recipe.subject).ink + 0.1
        ),
        None,
    )
    if "shapes" in task.keep or solid is None or recipe.style == "mascot":
        return heavier
    return replace(heavier, subject=solid)


def _lighter(recipe: Recipe, wish: Wish, task: _Task) -> Recipe:
    if recipe.weight <= 0.7:
        raise _Refused("it is as light as it gets.")
    return replace(recipe, weight=round(recipe.weight - 0.15, 2))


def _reshaped(table: dict[str, str], refusal: str) -> Callable[[Recipe, Wish, _Task], Recipe]:
    def action(recipe: Recipe, wish: Wish, task: _Task) -> Recipe:
        _guard(task, "shapes")
        if not TEMPLATES[recipe.template].uses_plate and "layout" in task.keep:
            raise _Refused("this layout has no ground whose shape could change.")
        if recipe.plate not in table:
            raise _Refused(refusal)
        return _with_plate(replace(recipe, plate=table[recipe.plate]))

    return action


def _with_plate(recipe: Recipe) -> Recipe:
    return recipe if TEMPLATES[recipe.template].uses_plate else replace(recipe, template="plate")


def _plate(recipe: Recipe, wish: Wish, task: _Task) -> Recipe:
    _guard(task, "shapes")
    if not TEMPLATES[recipe.template].uses_plate:
        _guard(task, "layout")
    return _with_plate(replace(recipe, plate=wish.value))


def _remove_plate(recipe: Recipe, wish: Wish, task: _Task) -> Recipe:
    _guard(task, "layout")
    if not TEMPLATES[recipe.template].uses_plate and recipe.template not in (
        "halo",
        "linework",
        "seal",
        "landscape",
        "tile",
        "crest",
    ):
        raise _Refused("there is none.")
    return _other_template(
        recipe, task.seed, {"facet", "combination", "duotone", "echo", "speed", "backdrop", "container"}
    )


def _simpler(recipe: Recipe, wish: Wish, task: _Task) -> Recipe:
    slim = replace(recipe, modifier=None, subline="")
    if "layout" in task.keep and not fitting(parts_of(slim)).get(recipe.template):
        raise _Refused("the layout is to be kept and needs its parts.")
    return (
        slim
        if "layout" in task.keep or recipe.template in _SIMPLE
        else _other_template(slim, task.seed, _SIMPLE)
    )


def _slot(text: str, task: _Task) -> Slot:
    """The icons for a thing named in an instruction, judged beside the logo's own words."""
    brief = read_brief(text)
    ideas = brief.concepts or tuple(Concept(word) for word in brief.words)
    context = context_cosines(read_brief(f"{task.logo} {text}"))
    slots = [slot for idea in ideas if (slot := rank(idea, context))]
    if not slots:
        raise _Refused("there is no good drawing of that.")
    return max(slots, key=lambda slot: slot.best.score)


def _ids(slot: Slot) -> tuple[str, ...]:
    icons = load_index().icons
    return tuple(icons[c.icon].id for c in slot.candidates[:ALTERNATIVES])


def _swap(recipe: Recipe, wish: Wish, task: _Task) -> Recipe:
    _guard(task, "shapes")
    slot = _slot(wish.value, task)
    if _names_modifier(recipe, wish.text):
        return _with_modifier(recipe, slot, task)
    return replace(
        recipe, subject=_ids(slot)[0], subject_alternatives=_ids(slot), subject_idea=slot.concept.phrase
    )


def _names_modifier(recipe: Recipe, text: str) -> bool:
    """`replace the cup with …` means the modifier when that is what the cup is."""
    if not recipe.modifier:
        return False
    words = set(read_brief(text).words)
    known = {*icon_of(recipe.modifier).name.split("-"), *recipe.modifier_idea.split("-")}
    return bool(words & known)


def _add(recipe: Recipe, wish: Wish, task: _Task) -> Recipe:
    _guard(task, "shapes")
    slot = _slot(wish.value, task)
    if recipe.subject is None:
        return replace(
            recipe, subject=_ids(slot)[0], subject_alternatives=_ids(slot), subject_idea=slot.concept.phrase
        )
    return _with_modifier(recipe, slot, task)


def _with_modifier(recipe: Recipe, slot: Slot, task: _Task) -> Recipe:
    icons = [i for i in _ids(slot) if icon_of(i).complexity < 7.5 and icon_of(i).hairline < 0.5]
    if not icons:
        raise _Refused("it has too much detail to be drawn small.")
    added = replace(
        recipe, modifier=icons[0], modifier_alternatives=tuple(icons), modifier_idea=slot.concept.phrase
    )
    if TEMPLATES[recipe.template].uses_modifier and fitting(parts_of(added)).get(recipe.template):
        return added
    _guard(task, "layout")
    return _other_template(added, task.seed, _COMPANIONABLE)


def _remove(recipe: Recipe, wish: Wish, task: _Task) -> Recipe:
    words = set(wish.value.lower().replace("-", " ").split())
    stem = load_index().stem
    named = {stem(word) for word in words}
    if recipe.modifier and named & {
        stem(w) for w in (*icon_of(recipe.modifier).name.split("-"), *recipe.modifier_idea.split("-"))
    }:
        return _remove_modifier(recipe, wish, task)
    if recipe.subject and named & {
        stem(w) for w in (*icon_of(recipe.subject).name.split("-"), *recipe.subject_idea.split("-"))
    }:
        raise _Refused("it is the logo's subject; name what should stand in its place.")
    raise _Refused("it is not in the logo.")


def _remove_modifier(recipe: Recipe, wish: Wish, task: _Task) -> Recipe:
    _guard(task, "shapes")
    if not recipe.modifier:
        raise _Refused("there is none.")
    return replace(recipe, modifier=None, modifier_idea="")


def _remove_text(recipe: Recipe, wish: Wish, task: _Task) -> Recipe:
    if not TEMPLATES[recipe.template].uses_text:
        raise _Refused("there is no text in it.")
    if recipe.subject is None:
        raise _Refused("letters are all it has.")
    bare = replace(recipe, name="", label="", subline="", monogram="")
    if fitting(parts_of(bare)).get(recipe.template):
        return bare
    _guard(task, "layout")
    return _settled(bare)


def _text(recipe: Recipe, wish: Wish, task: _Task) -> Recipe:
    named = replace(recipe, name=wish.value[:32], label=wish.value.upper()[:22])
    if TEMPLATES[recipe.template].uses_text:
        return named
    _guard(task, "layout")
    return _other_template(
        named, task.seed, {"wordmark-stacked", "wordmark-beside", "wordmark-underlined", "seal"}
    )


def _font(recipe: Recipe, wish: Wish, task: _Task) -> Recipe:
    _guard(task, "style")
    if recipe.font == wish.value:
        raise _Refused("it is set in that already.")
    return replace(recipe, font=wish.value)


def _style(recipe: Recipe, wish: Wish, task: _Task) -> Recipe:
    _guard(task, "style")
    look = STYLES[wish.value]
    chance = seeded(task.logo, task.seed, wish.value)
    styled = replace(recipe, style=wish.value, font=chance.choice(look.fonts))
    if "shapes" not in task.keep:
        styled = replace(styled, plate=chance.choice(look.plates))
    if "layout" in task.keep:
        return styled
    weights = fitting(parts_of(styled))
    best = max(weights.values(), default=0.0)
    return styled if weights.get(recipe.template, 0.0) >= 0.8 * best else _other_template(styled, task.seed)


def _ground(recipe: Recipe, wish: Wish, task: _Task) -> Recipe:
    _guard(task, "colors")
    dark = wish.value.lower() in ("dark", "darker", "black")
    if is_dark(recipe.palette["background"]) == dark:
        raise _Refused(f"the background is {'dark' if dark else 'light'} already.")
    options = [p for p in palettes(task.theme, task.logo, 12) if is_dark(p.background) == dark]
    return _painted(recipe, options[0])


def _colours(recipe: Recipe, wish: Wish, task: _Task) -> Recipe:
    _guard(task, "colors")
    options = palettes(wish.value, task.theme, 2)
    return _painted(recipe, options[0] if options[0].roles != recipe.palette else options[1])


def _painted(recipe: Recipe, palette: Palette) -> Recipe:
    return replace(
        recipe, palette=palette.roles, palette_name=palette.name, palette_description=palette.description
    )


def _other(recipe: Recipe, wish: Wish, task: _Task) -> Recipe:
    chance = seeded(task.logo, task.seed, recipe.variant, wish.text)
    thing = wish.value.lower()
    if thing in ("icon", "symbol"):
        _guard(task, "shapes")
        others = [i for i in recipe.subject_alternatives if i != recipe.subject]
        if not others:
            raise _Refused("there is no other good drawing of it.")
        return replace(recipe, subject=others[0])
    if thing.startswith(("colo", "palette")):
        _guard(task, "colors")
        others = [p for p in palettes(task.theme, task.logo, 7) if p.roles != recipe.palette]
        return _painted(recipe, chance.choice(others))
    if thing == "font":
        _guard(task, "style")
        return replace(
            recipe,
            font=chance.choice([f for look in STYLES.values() for f in look.fonts if f != recipe.font]),
        )
    return _varied(recipe, task)


def _unknown(recipe: Recipe, wish: Wish, task: _Task) -> Recipe:
    raise _Refused("not understood.")


_ACTIONS: dict[str, Callable[[Recipe, Wish, _Task], Recipe]] = {
    "bolder": _bolder,
    "lighter": _lighter,
    "rounder": _reshaped(_ROUND, "it is round already."),
    "sharper": _reshaped(_SHARP, "it is angular already."),
    "plate": _plate,
    "remove-plate": _remove_plate,
    "simpler": _simpler,
    "swap": _swap,
    "add": _add,
    "remove": _remove,
    "remove-modifier": _remove_modifier,
    "remove-text": _remove_text,
    "text": _text,
    "font": _font,
    "style": _style,
    "ground": _ground,
    "colours": _colours,
    "other": _other,
    "unknown": _unknown,
}
