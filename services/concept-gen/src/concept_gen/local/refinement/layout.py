"""Wishes about the composition."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from concept_gen.local.assembly import parts_of
from concept_gen.local.drawing import scene_of
from concept_gen.local.recipe import Recipe
from concept_gen.local.refinement.task import Refused, Task, guard
from concept_gen.local.seeding import seeded
from concept_gen.local.style import STYLES
from concept_gen.local.templates.parts import PLATED, RINGED
from concept_gen.local.templates.registry import TEMPLATES, fitting
from concept_gen.local.wishes.instructions import Wish

MONOGRAMS = ("monogram", "monogram-ring", "monogram-split", "monogram-open")
_SIMPLE = ("plate", "facet", "alone", "halo", "offset", "counterchange")
_FRAMED = ("halo", "linework", "seal", "landscape", "tile", "crest")
_NAMED = ("wordmark-stacked", "wordmark-arched", "wordmark-underlined", "wordmark-beside")
_RINGED = ("halo", "monogram-ring")
_FRAMELESS = (
    "facet",
    "alone",
    "combination",
    "duotone",
    "echo",
    "speed",
    "backdrop",
    "container",
    "wordmark-plain",
)


def settled(recipe: Recipe, kept: bool = False) -> Recipe:
    """The recipe with a template that its parts still suit; its own where that is `kept` and can be drawn."""
    weights = fitting(parts_of(recipe))
    if recipe.template in weights or (kept and is_drawable(recipe)):
        return recipe
    if not weights:
        return replace(recipe, template="monogram")
    if shows_name(recipe):
        weights = {name: weights[name] for name in weights if TEMPLATES[name].uses_text} or weights
    chance = seeded(recipe.template, recipe.variant)
    best = max(sorted(weights), key=lambda name: weights[name] * chance.uniform(0.7, 1))
    return replace(recipe, template=best)


def is_drawable(recipe: Recipe) -> bool:
    """Whether the template finds all it needs, though it may not be the one to choose."""
    try:
        scene_of(recipe)
    except (ValueError, KeyError):
        return False
    return True


def fitted(recipe: Recipe) -> Recipe:
    """The recipe with a drawing of its subject that its own template can show. Raises Refused."""
    others = (replace(recipe, subject=name) for name in recipe.subject_alternatives)
    found = next((option for option in (recipe, *others) if is_drawable(option)), None)
    if found is None:
        raise Refused("the layout is to be kept, and does not suit that.")
    return found


def varied(recipe: Recipe, task: Task) -> Recipe:
    """Another design inside what is preserved; the small choices are of layout and shapes both."""
    chance = seeded(task.logo, task.seed, recipe.variant, "vary")
    if task.keep.isdisjoint(("layout", "shapes")):
        recipe = replace(recipe, variant=chance.randrange(1 << 16))
    if "shapes" not in task.keep:
        recipe = replace(recipe, plate=chance.choice(STYLES[recipe.style].plates))
    if "layout" in task.keep:
        return recipe
    others = _others(recipe, None)
    return replace(recipe, template=others[chance.randrange(len(others))]) if others else recipe


def other_template(recipe: Recipe, pick: int, names: Collection[str] | None = None) -> Recipe:
    """Another template that suits the parts, of `names` where given. Raises Refused where there is none."""
    others = _others(recipe, names)
    if not others:
        raise Refused("no other layout suits this logo.")
    return replace(recipe, template=others[pick % len(others)])


def _others(recipe: Recipe, names: Collection[str] | None) -> list[str]:
    weights = _suiting(recipe) if names is None else fitting(parts_of(recipe))
    least = 0.3 * max(weights.values(), default=0.0)
    named = shows_name(recipe) or shows_letters(recipe)
    return [
        name
        for name in sorted(weights)
        if name != recipe.template
        and (weights[name] >= least if names is None else name in names)
        and (TEMPLATES[name].uses_text or not named)
    ]


def shows_name(recipe: Recipe) -> bool:
    """Whether the brand's name is there to be read, so that only a wish about text may take it away."""
    return bool(recipe.name) and TEMPLATES[recipe.template].uses_text


def shows_letters(recipe: Recipe) -> bool:
    """Whether initials are what is to be read."""
    return bool(recipe.monogram) and recipe.template in MONOGRAMS


def _suiting(recipe: Recipe) -> dict[str, float]:
    """The templates that suit it, of initials those that show them."""
    weights = fitting(parts_of(recipe))
    lettered = {name: weight for name, weight in weights.items() if name in MONOGRAMS}
    return lettered if shows_letters(recipe) and lettered else weights


def simpler(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    slim = replace(recipe, subline="")
    if "shapes" not in task.keep:
        slim = replace(slim, modifier=None, modifier_idea="", third=None, third_idea="", sky=None, worn=None)
    if "layout" in task.keep:
        return slim
    simple = recipe.template in _SIMPLE or shows_name(recipe)
    return slim if simple else other_template(slim, task.seed, _SIMPLE)


def without_plate(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    guard(task, "layout")
    if not TEMPLATES[recipe.template].uses_plate and recipe.template not in _FRAMED:
        raise Refused("there is none.")
    recipe = replace(recipe, asked=tuple(word for word in recipe.asked if word not in (PLATED, RINGED)))
    if shows_letters(recipe):
        return _bare(recipe, MONOGRAMS)
    if shows_name(recipe):
        return _bare(recipe, _NAMED)
    return other_template(recipe, task.seed, _FRAMELESS)


def _bare(recipe: Recipe, names: Sequence[str]) -> Recipe:
    """With what is written, on no ground: its own layout first. Raises Refused."""
    if recipe.template not in (*_FRAMED, *_RINGED) and not shows_plate(recipe):
        raise Refused("there is none.")
    fair = [name for name in (recipe.template, *names) if name not in (*_FRAMED, *_RINGED)]
    options = (
        replace(recipe, template=name, variant=recipe.variant + step) for name in fair for step in range(12)
    )
    found = next((one for one in options if _suits(one) and not shows_plate(one)), None)
    if found is None:
        raise Refused("no layout with a name goes without it.")
    return found


def _suits(recipe: Recipe) -> bool:
    return recipe.template in fitting(parts_of(recipe))


def shows_plate(recipe: Recipe) -> bool:
    """Whether its ground is to be seen."""
    unlike = "circle" if recipe.plate != "circle" else "hexagon"
    return is_drawable(recipe) and scene_of(recipe) != scene_of(replace(recipe, plate=unlike))


def thinner(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    """Line drawings get thinner where the layout has lines, another layout has them elsewhere."""
    if recipe.template in _RINGED and recipe.weight > 0.7:
        return replace(recipe, weight=round(recipe.weight - 0.15, 2))
    if recipe.template == "linework":
        raise Refused("its lines are as thin as they get.")
    if shows_name(recipe):
        raise Refused("beside a name the drawing is solid.")
    if shows_letters(recipe):
        raise Refused("its letters are as thin as their font.")
    guard(task, "layout")
    if not fitting(parts_of(replace(recipe, style="line"))).get("linework"):
        raise Refused("there is no line drawing of it.")
    return replace(recipe, template="linework", style=recipe.style if "style" in task.keep else "line")
