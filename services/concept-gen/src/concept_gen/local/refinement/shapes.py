"""Wishes about what is drawn: the subject and its companion."""

import re
from collections import Counter
from dataclasses import replace

from concept_gen.data.icons import Icon, icons_by_id
from concept_gen.local.assembly import parts_of
from concept_gen.local.kinds import SKY, is_of
from concept_gen.local.recipe import Recipe
from concept_gen.local.refinement.appearance import looks_different
from concept_gen.local.refinement.layout import other_template, shows_letters, shows_name
from concept_gen.local.refinement.parts import PLACES, part_named
from concept_gen.local.refinement.task import Refused, Task, guard
from concept_gen.local.templates.registry import fitting
from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import ALTERNATIVES, cast, icon_of
from concept_gen.local.understanding.ideas.concepts import Concept
from concept_gen.local.understanding.relating.relations import BESIDE, PAIRS, relation_of
from concept_gen.local.understanding.retrieval import Candidate, Slot, meaning, rank
from concept_gen.local.understanding.vocabulary.contents import shows_besides
from concept_gen.local.understanding.vocabulary.icon_index import load_index
from concept_gen.local.understanding.vocabulary.senses import sense_of
from concept_gen.local.wishes.instructions import Wish
from concept_gen.local.wishes.things import lead_of

_PLACE = re.compile(
    r"(?i)\s+(?:for|to|on|onto|around|round|behind|next to|above|over|below|under|beside|at|in|inside)\s+"
    r"(?:(?:the|its|it|his|her|them|each|both|top|bottom|either)\b).*$"
)
_OF_WHOLE = re.compile(r"\b(?:it|logo|icon|symbol|mark|letters?|picture|drawing)\b")
_PLACED = re.compile(
    r"\b(?P<where>on top(?: of)?|on|behind|above|over|under(?:neath)?|below|beneath|around|round|"
    r"beside|next to|"
    r"in front of)"
    r"(?:\s+(?:the|its|his|her|it|him|them)\b(?!\s+(?:left|right|side|corner|bottom|back|other))|$)"
)
_OF_LETTERS = re.compile(r"\b(?:initials?|letters?|monogram|lettering)\b")
_NAMED = ("wordmark-stacked", "wordmark-beside", "wordmark-underlined")
_VARIANTS = 12
_COMPANIONABLE = ("plate-medallion", "combination", "halo", "quilt", "sticker", "die-cut", "crest", "rising")


def swap(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    """Another thing in the place of the one that is said to go, or else of the subject."""
    guard(task, "shapes")
    if _OF_LETTERS.search(wish.gone) and shows_letters(recipe):
        return _for_letters(recipe, slot_of(wish.value, task), task)
    slot = slot_of(lead_of(wish.value), task)
    place = _place_of(recipe, wish)
    if place == "subject":
        return _with_companion(with_subject(recipe, slot), wish, task)
    if place == "modifier":
        return _with_modifier(recipe, slot, task, recipe.relation)
    return replace(recipe, **{place: _small(slot)[0], f"{place}_idea": slot.concept.phrase})


def paired(recipe: Recipe, said: str, task: Task) -> Recipe:
    """With what is told beside the subject."""
    return _with_modifier(recipe, slot_of(lead_of(said), task), task, PAIRS)


def _for_letters(recipe: Recipe, slot: Slot, task: Task) -> Recipe:
    """A drawing where initials are, with the name where that is more than they are."""
    guard(task, "layout")
    named = recipe.name if recipe.name != recipe.monogram else ""
    style = recipe.style if recipe.style != "monogram" or "style" in task.keep else "minimal"
    drawn = replace(with_subject(recipe, slot), monogram="", name=named, style=style)
    return other_template(drawn, task.seed, _NAMED if named else None)


def _with_companion(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    """What is told with the new subject, in the place of what was with the old one: `a tap with a drop`."""
    told = cast(read_brief(wish.value))
    if told.subject_idea != recipe.subject_idea or not (told.modifiers and told.relation):
        return recipe
    slot = slot_of(told.modifier_idea.replace("-", " "), task)
    try:
        return _with_modifier(replace(recipe, third=None, third_idea=""), slot, task, told.relation)
    except Refused:
        return recipe


def _place_of(recipe: Recipe, wish: Wish) -> str:
    if wish.gone and (place := part_named(recipe, wish.gone)):
        return place
    if not recipe.subject and wish.gone and not _OF_WHOLE.search(wish.gone):
        raise Refused(f"the logo has no {wish.gone}.")
    return "subject"


def add(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    guard(task, "shapes")
    thing = _PLACE.sub("", wish.value).strip().lower()
    if _is_drawn_with(recipe, thing):
        raise Refused("it is drawn with that already.")
    slot = slot_of(thing, task)
    if not recipe.subject or shows_letters(recipe):
        return with_subject(recipe, slot)
    relation = _relation(icon_of(recipe.subject), slot.concept.phrase, wish)
    if shows_modifier(recipe) and (besides := _besides(recipe, slot, relation)):
        return besides
    return _with_modifier(recipe, slot, task, relation)


def _is_drawn_with(recipe: Recipe, said: str) -> bool:
    """Whether a drawing in it has that already, as a cup has steam."""
    picture = parts_of(recipe).pair
    named = (icon_of(getattr(recipe, place)) for place in PLACES if getattr(recipe, place))
    drawn = (layer.icon for layer in picture.layers) if picture else named
    return any(shows_besides(icon, "-".join(said.split())) for icon in drawn)


def _besides(recipe: Recipe, slot: Slot, relation: str) -> Recipe | None:
    """With what is added as worn besides or as a third, where that leaves the companion to be seen."""
    phrase, icons = slot.concept.phrase, _small(slot)
    worn = [{"worn": icons[0], "worn_idea": phrase}] if relation == "wears" and not recipe.worn else []
    third = (
        [{"third": icons[0], "third_idea": phrase, "third_relation": relation}] if not recipe.third else []
    )
    sky = [{"sky": icons[0], "sky_idea": phrase}] if is_of(phrase, SKY) and not recipe.sky else []
    options = [replace(recipe, **added) for added in (*worn, *sky, *third)]
    shown = [one for one in options if looks_different(recipe, one) and shows_modifier(one)]
    return min(shown, key=lambda one: sum((_drawn(recipe) - _drawn(one)).values()), default=None)


def _drawn(recipe: Recipe) -> Counter[str]:
    """What there is in the picture, as often as it is there."""
    picture = parts_of(recipe).pair
    return Counter(layer.icon.name for layer in picture.layers) if picture else Counter()


def _relation(subject: Icon, added: str, wish: Wish) -> str:
    """As the wish tells it (`let it hold a book`); a hat or wings need no telling."""
    said = wish.text.lower()
    ways = (relation_of(who, added, said) for who in ("it", subject.name))
    told = next((way for way in ways if way), "")
    owned = relation_of("it", added, f"it with {added.replace('-', ' ')}")
    is_worn = owned == "winged" or (owned == "wears" and subject.is_animal)
    return told or (owned if is_worn else _placed(added, wish))


def _placed(added: str, wish: Wish) -> str:
    """As the place that is told has it: `a cherry on top`, `a sun behind the hill`."""
    where = _PLACED.search(wish.value.lower())
    if where is None:
        return ""
    told = relation_of("it", added, f"it with {added.replace('-', ' ')} {where['where']} it")
    return told if told not in ("", "holds", "wears") else BESIDE


def other_subject(recipe: Recipe, task: Task) -> Recipe:
    guard(task, "shapes")
    others = [name for name in recipe.subject_alternatives if name != recipe.subject]
    if not others:
        raise Refused("there is no other good drawing of it.")
    return replace(recipe, subject=others[0])


def slot_of(text: str, task: Task) -> Slot:
    """The icons for a thing named in an instruction, judged beside the logo's own words."""
    brief = read_brief(text)
    ideas = brief.concepts or tuple(Concept(word) for word in brief.words)
    context = meaning(read_brief(f"{task.logo} {text}"))
    slots = [slot for idea in ideas if (slot := _meant(idea, task.logo) or rank(idea, context))]
    if not slots:
        raise Refused("there is no good drawing of that.")
    return max(slots, key=lambda slot: slot.best.score)


def _meant(idea: Concept, logo: str) -> Slot | None:
    """Of a word with several meanings the one beside what the logo tells: a carpenter's plane."""
    sense = sense_of(idea.phrase, logo)
    found = [icons_by_id()[name].index for name in sense.icons] if sense else []
    return (
        Slot(idea, tuple(Candidate(index, 1.5 - place / 10) for place, index in enumerate(found)))
        if found
        else None
    )


def ids(slot: Slot) -> tuple[str, ...]:
    icons = load_index().icons
    return tuple(icons[c.icon].id for c in slot.candidates[:ALTERNATIVES])


def with_subject(recipe: Recipe, slot: Slot) -> Recipe:
    found = ids(slot)
    return replace(recipe, subject=found[0], subject_alternatives=found, subject_idea=slot.concept.phrase)


def _beside_name(recipe: Recipe) -> Recipe:
    stacked = (
        replace(recipe, template="wordmark-stacked", variant=recipe.variant + n) for n in range(_VARIANTS)
    )
    found = next((variant for variant in stacked if shows_modifier(variant)), None)
    if found is None:
        raise Refused("it has too much detail to be drawn beside a name.")
    return found


def shows_modifier(recipe: Recipe) -> bool:
    """Whether the template suits the parts and the modifier is to be seen in it."""
    suits = bool(fitting(parts_of(recipe)).get(recipe.template))
    return suits and looks_different(recipe, replace(recipe, modifier=None))


def _small(slot: Slot) -> tuple[str, ...]:
    """The drawings of it that can be small. Raises Refused."""
    icons = tuple(i for i in ids(slot) if icon_of(i).complexity < 7.5 and icon_of(i).hairline < 0.5)
    if not icons:
        raise Refused("it has too much detail to be drawn small.")
    return icons


def _with_modifier(recipe: Recipe, slot: Slot, task: Task, relation: str) -> Recipe:
    icons = _small(slot)
    added = replace(
        recipe,
        modifier=icons[0],
        modifier_alternatives=icons,
        modifier_idea=slot.concept.phrase,
        relation=relation or (recipe.relation if recipe.relation == "smiles" else ""),
        many=(recipe.many[0], ""),
        companion_role="",
    )
    joined = replace(added, template="joined")
    if "layout" not in task.keep and not shows_name(recipe) and shows_modifier(joined):
        return joined
    variants = (replace(added, variant=added.variant + n) for n in range(_VARIANTS))
    if shown := next((variant for variant in variants if shows_modifier(variant)), None):
        return shown
    guard(task, "layout")
    if shows_name(recipe):
        return _beside_name(added)
    weights = fitting(parts_of(added))
    showing = [name for name in _COMPANIONABLE if shows_modifier(replace(added, template=name))]
    if showing:
        return replace(added, template=max(showing, key=lambda name: weights[name]))
    return replace(added, template="plate-medallion", plate="circle")
