"""Wishes about how the subject is shown: two or three of it, with a smile, asleep, built of other things."""

from dataclasses import replace

from concept_gen.data.icons import icons_by_id
from concept_gen.local.assembly import parts_of
from concept_gen.local.instructions import Wish
from concept_gen.local.recipe import Recipe
from concept_gen.local.refinement import shapes
from concept_gen.local.refinement.layout import shows_name
from concept_gen.local.refinement.task import Action, Refused, Task, guard
from concept_gen.local.understanding.cast.casting import icon_of

_TEMPLATE = "joined"


def alone(relation: str, refusal: str) -> Action:
    """The action that shows the subject as `relation` of `scene.arrangements.ALONE` says."""

    def action(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
        guard(task, "shapes")
        shown = replace(recipe, relation=relation, modifier=None, modifier_idea="")
        if parts_of(shown).joined is None:
            raise Refused(refusal)
        return _in_one_picture(shown, task)

    return action


def asleep(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    """Asleep or winking, where there is such a drawing."""
    guard(task, "shapes")
    state = "winking" if "wink" in wish.value.lower() else "sleeping"
    name = icon_of(recipe.subject).name.removesuffix("-face") if recipe.subject else ""
    found = next(
        (f"own/{state}-{said}" for said in (recipe.subject_idea, name) if _is_drawn(state, said)), None
    )
    if found is None:
        raise Refused("there is no drawing of that.")
    return replace(recipe, subject=found, subject_alternatives=(found, *recipe.subject_alternatives[:-1]))


def _is_drawn(state: str, name: str) -> bool:
    return f"own/{state}-{name}" in icons_by_id()


def built_of(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    if not recipe.subject:
        raise Refused("letters are all it has.")
    added = shapes.add(recipe, replace(wish, text=f"it made of {wish.value}"), task)
    if parts_of(added).joined is None:
        raise Refused("its form would not be known any more.")
    return _in_one_picture(added, task)


def _in_one_picture(recipe: Recipe, task: Task) -> Recipe:
    if recipe.template.startswith(_TEMPLATE):
        return recipe
    guard(task, "layout")
    if shows_name(recipe):
        raise Refused("beside a name there is no room for that.")
    return replace(recipe, template=_TEMPLATE)
