"""Wishes about how the subject is shown: two or three of it, with a smile, asleep, built of other things."""

import re
from dataclasses import replace

from concept_gen.data.icons import icons_by_id
from concept_gen.local.assembly import parts_of
from concept_gen.local.recipe import Recipe
from concept_gen.local.refinement import shapes
from concept_gen.local.refinement.appearance import looks_different
from concept_gen.local.refinement.layout import shows_name
from concept_gen.local.refinement.parts import part_named
from concept_gen.local.refinement.task import Action, Refused, Task, guard
from concept_gen.local.understanding.cast.casting import icon_of
from concept_gen.local.wishes.instructions import Wish

_TEMPLATE = "joined"
_SEVERAL = ("twins", "triplets")
_NUMBER = re.compile(
    r"^(?:only |just )?(?:one more|second|two|three|one|a single|another|a second|2|3|1|a pair of|twin)\s+"
)
_AMOUNT = re.compile(r"^\w+\s+")
_MORE = re.compile(r"(?i)^(?:more|several|many)\b")
_ONE_MORE = re.compile(r"^(?:another|a second|second|one more)\b")
_NUMBERS = ((("three", "3"), "triplets"), (("one", "1", "single"), ""))


def alone(relation: str, refusal: str) -> Action:
    """The action that shows the subject as `relation` of `scene.arrangements.ALONE` says."""

    def action(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
        guard(task, "shapes")
        if recipe.modifier and (besides := _with_companion(recipe, relation)):
            return besides
        shown = replace(recipe, relation=relation, modifier=None, modifier_idea="")
        if parts_of(shown).joined is None:
            raise Refused(refusal)
        return _in_one_picture(shown, task)

    return action


def is_one_more(recipe: Recipe, said: str) -> bool:
    """Whether it is told as another of the subject."""
    return (
        bool(_ONE_MORE.match(said.lower())) and part_named(recipe, _NUMBER.sub("", said.lower())) == "subject"
    )


def _with_companion(recipe: Recipe, relation: str) -> Recipe | None:
    """As many of the subject with what stands by it, where both can be seen."""
    many = replace(recipe, many=(relation, recipe.many[1])) if relation in _SEVERAL else recipe
    picture = parts_of(many).pair
    several = picture is not None and sum(layer.is_subject for layer in picture.layers) > 1
    return many if several and looks_different(many, replace(many, modifier=None)) else None


def counted(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    """One, two or three of the subject; of other things one more is added."""
    said = wish.value.lower()
    thing = _NUMBER.sub("", said)
    if part_named(recipe, thing) != "subject":
        if _ONE_MORE.match(said):
            return shapes.add(recipe, replace(wish, value=thing), task)
        raise Refused("how many there are of that is the layout's.")
    many = next(
        (number for words, number in _NUMBERS if any(word in said.split() for word in words)), "twins"
    )
    if many:
        return alone(many, "there is no room for so many.")(recipe, wish, task)
    guard(task, "shapes")
    if recipe.relation not in _SEVERAL and not any(recipe.many):
        raise Refused("there is one of it already.")
    return replace(recipe, relation="" if recipe.relation in _SEVERAL else recipe.relation, many=("", ""))


def numbered(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    """How many of something there are, told by a number over three or as more or fewer."""
    place = part_named(recipe, _AMOUNT.sub("", wish.value.lower()))
    if place is None:
        raise Refused("it is not in the logo.")
    if place == "subject" and _MORE.match(wish.value):
        return alone("triplets", "there is no room for more.")(recipe, wish, task)
    raise Refused("how many there are of that is the layout's.")


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
    if recipe.template.startswith(_TEMPLATE) or _shows_picture(recipe):
        return recipe
    guard(task, "layout")
    if shows_name(recipe):
        raise Refused("beside a name there is no room for that.")
    return replace(recipe, template=_TEMPLATE)


def _shows_picture(recipe: Recipe) -> bool:
    """Whether its own layout draws the picture, beside a name too."""
    return looks_different(recipe, replace(recipe, relation=""), kept=True)
