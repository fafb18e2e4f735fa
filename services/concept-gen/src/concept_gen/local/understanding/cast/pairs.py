"""Finds one drawing of two things in relation: a panda eating bamboo, a train on a viaduct."""

from itertools import chain, product

from concept_gen.data.icons import Icon, icons_by_id
from concept_gen.data.vocabulary import words
from concept_gen.local.kinds import SCENERY, is_of
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon

# Drawings of one thing that only is called by two.
_COMPOUNDS = words(
    "fish-hook fish-hook-lure hand-saw hand-plane hand-fan dog-bone dog-bowl dog-leash bird-bath bird-",
    "feeder chef-hat chef-knife garden-gate garden-gloves garden-hose garden-shed garden-arch garden-",
    "trowel fire-engine fire-hydrant fire-extinguisher snake-plant map-pin cowboy-hat cowboy-boot wizard-",
    "hat wizard-staff school-bag school-backpack school-bell school-blazer school-bus school-shoe soccer-",
    "ball pizza-oven star-burst spider-web tennis-racket knight-helmet detective-hat santa-hat gnome-hat",
    "jester-hat sailor-cap police-cap spartan-helmet motorbike-helmet firefighter-helmet tea-bag coffee-",
    "bag coffee-grinder money-tree water-lily water-tower leaf-blower sugar-skull sun-hat sun-cap straw-",
    "hat basketball-hoop netball-hoop horse-jumper lawn-mower barn-owl barn-swallow",
)
# What is another thing than its last word says.
_OF_THEIR_OWN = words(
    "hot-air-balloon rocking-horse hot-dog corn-dog teddy-bear guinea-pig prairie-dog sea-lion snow-globe"
)


def drawn_together(subject: str, companion: str) -> Icon | None:
    """The one drawing of both (`own/panda-bamboo`), whatever the text says of how; None without one."""
    if not subject or not companion:
        return None
    named = product(_wholes(subject), _parts(companion))
    turned = ((other, one) for one, other in product(_numbers(subject), _ends(companion)))
    drawn = product((subject, subject.split("-")[-1]), _scenery_drawn_for(companion))
    pairs = (f"{one}-{other}" for one, other in chain(named, turned, drawn))
    return next((icon for pair in pairs if (icon := _drawing(pair))), None)


def _wholes(phrase: str) -> tuple[str, ...]:
    """The subject in either number, by its last word where the phrase has no drawing of its own, and
    without what it does (`astronaut-floating`)."""
    one = phrase.removesuffix("s")
    parts = one.split("-")
    if one.endswith("ing"):
        return tuple(dict.fromkeys((phrase, "-".join(parts[:-1]) or one)))
    last = () if "-" in phrase and _is_known(phrase) else (parts[-1],)
    return tuple(dict.fromkeys((phrase, one, *last)))


def _numbers(phrase: str) -> tuple[str, ...]:
    one = phrase.removesuffix("s")
    return tuple(dict.fromkeys((phrase, one, f"{one}s")))


def _ends(phrase: str) -> tuple[str, ...]:
    last = phrase.removesuffix("s").split("-")[-1]
    return tuple(dict.fromkeys((*_numbers(phrase), *(_numbers(last) if last in _parts(phrase) else ()))))


def _scenery_drawn_for(phrase: str) -> tuple[str, ...]:
    """What its drawing is called: a peak is a mountain range."""
    asked = load_lexicon().queries.get(phrase, ())[:1]
    called = (name.rpartition("/")[2] for name in asked)
    return tuple(part for name in called if is_of(name, SCENERY) for part in _parts(name))


def _is_known(phrase: str) -> bool:
    return load_lexicon().has_phrase(phrase) or f"own/{phrase}" in icons_by_id()


def _parts(phrase: str) -> tuple[str, ...]:
    """The companion in either number, and its last word, or else its first (`coffee` of a coffee shop), where
    its drawing is called so: a lamp post has no post, a coffee bean is no coffee."""
    one = phrase.removesuffix("s")
    if one in _OF_THEIR_OWN:
        return tuple(dict.fromkeys((phrase, one)))
    asked = load_lexicon().queries.get(phrase, ())[:3]
    called = {word for name in asked for word in name.rpartition("/")[2].split("-")}
    last, first = one.split("-")[-1], one.split("-")[0]
    ends = (word for word in (last, first) if not asked or word in called)
    said = (last,) if not called.isdisjoint(_numbers(last)) else tuple(ends)
    return tuple(dict.fromkeys((phrase, one, *said)))


def _drawing(pair: str) -> Icon | None:
    if pair in _COMPOUNDS:
        return None
    known = (icons_by_id().get(name) for name in (*load_lexicon().queries.get(pair, ()), f"own/{pair}"))
    return next((icon for icon in known if icon), None)
