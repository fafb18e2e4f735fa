"""Wishes about text and type."""

import re
from dataclasses import replace

from concept_gen.data.glyphs import settable
from concept_gen.local.assembly import parts_of
from concept_gen.local.lines.inscriptions import MAX_LABEL
from concept_gen.local.recipe import Recipe
from concept_gen.local.refinement.appearance import looks_different
from concept_gen.local.refinement.layout import MONOGRAMS, other_template, settled, shows_letters, shows_name
from concept_gen.local.refinement.parts import part_named
from concept_gen.local.refinement.task import Action, Refused, Task, guard
from concept_gen.local.seeding import seeded
from concept_gen.local.style import MIXED_CASE, RUNNING, STYLES
from concept_gen.local.templates.parts import LINED
from concept_gen.local.templates.registry import TEMPLATES, fitting
from concept_gen.local.wishes.instructions import Wish

_AND = re.compile(r"(?i)\s*&\s*|\s+and\s+")
_BELOW = re.compile(r"(?i)\b(?:below|under|underneath|beneath)\b")
_SUBLINED = ("wordmark-stacked", "wordmark-underlined", "seal", "wordmark-beside", "wordmark-arched")
_WORDED = "minimal"
"""The style in which what were initials is set as a name."""
_SERIFS = ("serif", "roman", "slab")
_ALONE, _INITIALS = ("wordmark-plain",), ("monogram-open", "monogram", "monogram-split")
_LETTERED = ("wordmark-stacked", "wordmark-beside", "wordmark-underlined", "seal")


def without_text(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    if not TEMPLATES[recipe.template].uses_text:
        raise Refused("there is no text in it.")
    if recipe.subject is None:
        raise Refused("letters are all it has.")
    bare = replace(recipe, name="", label="", subline="", monogram="")
    if fitting(parts_of(bare)).get(recipe.template):
        return bare
    guard(task, "layout")
    return settled(bare)


def text(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    value = _settable(wish)
    if shows_letters(recipe) and _BELOW.search(wish.text):
        return subline(recipe, wish, task)
    named = replace(recipe, name=value[:32], label=value.upper()[:MAX_LABEL])
    if shows_letters(recipe):
        guard(task, "layout")
        guard(task, "style")
        return other_template(replace(named, style=_WORDED), task.seed, (*_LETTERED, *_ALONE))
    if TEMPLATES[recipe.template].uses_text:
        return named
    guard(task, "layout")
    return other_template(named, task.seed, _LETTERED)


def _settable(wish: Wish) -> str:
    value = settable(wish.value)
    if not value:
        raise Refused("no font here has those letters.")
    return value


def font(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    guard(task, "style")
    lettered(recipe)
    if recipe.font == wish.value:
        raise Refused("it is set in that already.")
    return replace(recipe, font=wish.value)


def lettered(recipe: Recipe) -> None:
    """Raises Refused where nothing is written."""
    if not TEMPLATES[recipe.template].uses_text:
        raise Refused("there are no letters in it.")


def other_font(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    guard(task, "style")
    lettered(recipe)
    fonts = sorted({font for look in STYLES.values() for font in look.fonts} - {recipe.font})
    return replace(recipe, font=seeded(task.logo, task.seed, recipe.variant, wish.text).choice(fonts))


def subline(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    """A second line under the name, or the initials; a name where there is none yet."""
    if shows_letters(recipe):
        return _under_initials(recipe, wish, task)
    if not recipe.name:
        return text(recipe, wish, task)
    added = replace(recipe, subline=_settable(wish).upper()[:MAX_LABEL])
    if recipe.template in (*_SUBLINED, *_ALONE):
        return added
    guard(task, "layout")
    return other_template(added, task.seed, (*_SUBLINED[:3], *_ALONE))


def _under_initials(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    if recipe.template != "monogram-open":
        guard(task, "layout")
    asked = tuple(dict.fromkeys((*recipe.asked, LINED)))
    line = _settable(wish).upper()[:MAX_LABEL]
    return replace(recipe, template="monogram-open", name=recipe.monogram, subline=line, asked=asked)


def without_subline(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    if not (recipe.subline and TEMPLATES[recipe.template].uses_text):
        raise Refused("there is no such line in it.")
    return replace(recipe, subline="")


def without_words(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    """Without the line that is told by its words."""
    said = wish.value.upper()
    if said == recipe.subline.upper():
        return without_subline(recipe, wish, task)
    if said in recipe.name.upper().split():
        return without_word(recipe, wish, task)
    if said != recipe.name.upper():
        raise Refused("it is not in the logo.")
    return without_text(recipe, wish, task)


def letters(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    """Other initials, or initials in the place of a name."""
    changed = replace(recipe, monogram=wish.value)
    if wish.gone and part_named(recipe, wish.gone) and "shapes" not in task.keep:
        changed = replace(changed, subject=None, subject_idea="", modifier=None, modifier_idea="")
    if shows_letters(recipe):
        return changed
    guard(task, "layout")
    guard(task, "style")
    font = recipe.font if recipe.font not in RUNNING else "serif"
    return other_template(replace(changed, style="monogram", font=font), task.seed, MONOGRAMS)


def capitals(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    if not shows_name(recipe):
        raise Refused("there is no name in it.")
    if recipe.font not in MIXED_CASE:
        raise Refused("it is in capitals already.")
    return replace(recipe, name=recipe.name.upper())


def small_letters(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    """In a font that shows them."""
    if not shows_name(recipe):
        raise Refused("there is no name in it.")
    if recipe.font not in MIXED_CASE:
        guard(task, "style")
        recipe = replace(recipe, font="serif" if recipe.font in _SERIFS else "rounded")
    small = replace(recipe, name=recipe.name.lower())
    if not looks_different(small, replace(small, name=recipe.name.upper()), kept=True):
        guard(task, "layout")
        return other_template(small, task.seed, _LETTERED[:2])
    return small


def arranged(*templates: str) -> Action:
    """The action that sets the name in one of these layouts."""

    def action(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
        if not (recipe.name or (recipe.label and "seal" in templates)):
            raise Refused("there is no name in it to place.")
        if recipe.template in templates:
            raise Refused("it is set like that already.")
        guard(task, "layout")
        return other_template(recipe, 0, templates)

    return action


def without_word(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    """The name without one of its words."""
    left = [word for word in recipe.name.split() if word.strip(",.").lower() != wish.value.lower()]
    if not left or len(left) == len(recipe.name.split()):
        raise Refused("it is no word of the name that it can do without.")
    return replace(recipe, name=" ".join(left), label=" ".join(left).upper()[:MAX_LABEL])


def joined_by(sign: str) -> Action:
    """The action that has this between the words of the name for `and`."""

    def action(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
        name = _AND.sub(f" {sign} ", recipe.name)
        if name == recipe.name:
            raise Refused("there is no such sign in its name.")
        if len(name) > MAX_LABEL and recipe.template == "seal":
            raise Refused("its name would not fit around the mark.")
        return replace(recipe, name=name, label=name.upper() if len(name) <= MAX_LABEL else "")

    return action


def without_mark(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    """Letters alone: the name, or its initials."""
    guard(task, "shapes")
    if recipe.subject is None:
        raise Refused("there is none.")
    guard(task, "layout")
    bare = replace(
        recipe, subject=None, modifier=None, subject_idea="", modifier_idea="", style=_lettered(recipe)
    )
    return other_template(bare, task.seed, _ALONE if shows_name(recipe) else _INITIALS)


def _lettered(recipe: Recipe) -> str:
    return recipe.style if recipe.style != "abstract" else "monogram"
