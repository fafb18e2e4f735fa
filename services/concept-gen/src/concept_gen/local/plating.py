"""Which templates put the whole mark on a plate or in a frame that the text asks for."""

import re

from concept_gen.data.vocabulary import words
from concept_gen.local.scene.plates import NAMED_PLATES
from concept_gen.local.templates.registry import TEMPLATES
from concept_gen.local.understanding.brief import Brief

# What has a form of its own, by the plate that it is like.
_FORMED = {
    "circle": words("halo joined-ring landscape monogram-ring seal sunrise"),
    "shield": words("crest"),
    "squircle": words("tile"),
}
CLOSE = 0.35
_PLATED = ("plate", "rays", "joined-plate", "plate-medallion", "wordmark-arched")
_BARE = words("offset die-cut")  # their plate lies behind the mark


def plate_of_letters(brief: Brief) -> str | None:
    """`a shield with the letter H`"""
    spoken = re.findall(r"[a-z]+", brief.text.lower()) if brief.monogram else ()
    return next((NAMED_PLATES[word] for word in spoken if word in NAMED_PLATES), None)


def standing_on(plate: str, weights: dict[str, float], *, written: bool) -> dict[str, float]:
    """Those of the templates that show the plate; of a round one with a name, those that hold all that it
    says. All where none does."""
    formed = _FORMED.get(plate, frozenset[str]())
    shown = [name for name in weights if name in formed or (TEMPLATES[name].uses_plate and name not in _BARE)]
    whole = [name for name in shown if written and name in formed and TEMPLATES[name].is_emblem]
    return {name: weights[name] for name in whole or shown} or weights


def framed(weights: dict[str, float]) -> dict[str, float]:
    """Those of the templates that hold all they show in one frame, each a choice; where only one does, what
    is on a plate or under an arch too."""
    least = CLOSE * max(weights.values(), default=0.0)
    emblems = {name: max(weights[name], least) for name in weights if TEMPLATES[name].is_emblem}
    plated = {name: weights[name] for name in _PLATED if name in weights} if len(emblems) < 2 else {}
    return emblems | plated or weights
