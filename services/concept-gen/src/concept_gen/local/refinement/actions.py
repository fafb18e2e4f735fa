"""What is done for each kind of wish."""

from concept_gen.local.recipe import Recipe
from concept_gen.local.refinement import (
    colours,
    facing,
    grounds,
    inks,
    layout,
    lettering,
    look,
    poses,
    removal,
    setting,
    shapes,
)
from concept_gen.local.refinement.task import Action, Refused, Task
from concept_gen.local.wishes.instructions import Wish
from concept_gen.local.wishes.out_of_reach import OUT_OF_REACH


def _other(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    thing = wish.value.lower()
    if thing in ("icon", "symbol"):
        return shapes.other_subject(recipe, task)
    if thing.startswith(("colo", "palette")):
        return colours.other_colours(recipe, wish, task)
    if thing == "font":
        return lettering.other_font(recipe, wish, task)
    return layout.varied(recipe, task)


def _added(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    """Of what is there already one more."""
    return (poses.counted if poses.is_one_more(recipe, wish.value) else shapes.add)(recipe, wish, task)


def _unknown(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    raise Refused("not understood.")


def _refused(why: str) -> Action:
    def action(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
        raise Refused(why)

    return action


ACTIONS: dict[str, Action] = {
    **{kind: _refused(why) for kind, _, why in OUT_OF_REACH},
    "flat": look.flat,
    "fierce": look.fierce,
    "larger": look.resized(1),
    "smaller": look.resized(-1),
    "count": poses.counted,
    "only": removal.only,
    "flip": facing.flipped,
    "spelled-and": lettering.joined_by("and"),
    "and-sign": lettering.joined_by("&"),
    "capitals": lettering.capitals,
    "small-letters": lettering.small_letters,
    "letters": lettering.letters,
    "remove-word": lettering.without_word,
    "remove-words": lettering.without_words,
    "remove-line": lettering.without_subline,
    "centred": _refused("it is centred already."),
    "thinner": layout.thinner,
    "rows": setting.rows,
    "thin-font": setting.font_of_weight(thicker=False),
    "thick-font": setting.font_of_weight(thicker=True),
    "font-like": setting.font_like,
    "number": poses.numbered,
    "head": removal.head,
    "accent": inks.accent,
    "text-ink": inks.text_ink,
    "one-colour": inks.one_colour,
    "inverted": inks.inverted,
    "tone-of": inks.tone_of,
    "emblem": grounds.emblem,
    "framed": grounds.framed,
    "app-icon": grounds.app_icon,
    "above": lettering.arranged("wordmark-arched"),
    "below": lettering.arranged("wordmark-stacked", "wordmark-underlined"),
    "beside": lettering.arranged("wordmark-beside"),
    "around": lettering.arranged("seal"),
    "larger-text": setting.larger,
    "smaller-text": setting.smaller,
    "line": lettering.subline,
    "remove-subject": lettering.without_mark,
    "other-colours": colours.other_colours,
    "tone": colours.tone,
    "ink": colours.ink,
    "bolder": look.bolder,
    "lighter": look.lighter,
    "rounder": grounds.reshaped(grounds.ROUND, "it is round already."),
    "sharper": grounds.reshaped(grounds.SHARP, "it is angular already."),
    "plate": grounds.plate,
    "remove-plate": layout.without_plate,
    "simpler": layout.simpler,
    "twins": poses.alone("twins", "there is no drawing of that."),
    "triplets": poses.alone("triplets", "there is no drawing of that."),
    "smiles": poses.alone("smiles", "it has a face of its own, or no room for one."),
    "asleep": poses.asleep,
    "built-of": poses.built_of,
    "swap": removal.swapped,
    "add": _added,
    "remove": removal.remove,
    "remove-modifier": removal.without_modifier,
    "remove-text": lettering.without_text,
    "text": lettering.text,
    "font": lettering.font,
    "style": look.style,
    "ground": colours.ground,
    "colours": colours.coloured,
    "other": _other,
    "unknown": _unknown,
}
