"""What a theme asks for by what it rules out: `modern but not cold` is warm, `bold but not loud` is tame."""

import re
from collections.abc import Collection

from concept_gen.data.vocabulary import words

_CHILDISH = words("childish kiddy kiddie kiddish babyish infantile juvenile immature")
_GIRLY = words(
    "girly girlie girlish cutesy twee sweet sugary saccharine sickly princessy frilly",
    "kitschy kitsch cheesy corny cliche cliches cliched soppy mushy slushy schmaltzy gushing cloying",
)
_COLD = words(
    "cold chilly icy frosty frigid clinical sterile impersonal soulless robotic antiseptic aloof corporate",
)
_LOUD = words(
    "loud shouty shouting screaming brash garish gaudy flashy showy lurid tacky kitschy tasteless glaring",
    "overpowering overwhelming obnoxious bright saturated",
)
_DARK = words("dark darkness dingy")
_TAMED = re.compile(
    r"\b(?:softened|tamed|toned[ -]down|dialled[ -](?:down|back)|dialed[ -](?:down|back)|low[ -]contrast|"
    r"low[ -]saturation|knocked[ -]back|sun[ -]?(?:bleached|faded))\b"
)
_BLEACHED = re.compile(r"\bsun[ -]?(?:bleached|faded)\b")


def denied_modifiers(text: str, unwanted: Collection[str]) -> frozenset[str]:
    """How the denial of a quality, or a toning down in so many words, tones the whole."""
    girly = denies_sugar(unwanted)
    called = {
        "mature": girly or not _CHILDISH.isdisjoint(unwanted),
        "unblushing": girly,
        "unwhite": "white" in unwanted or "whites" in unwanted,
        "muted": _BLEACHED.search(text) is not None,
        "tame": not _LOUD.isdisjoint(unwanted) or _TAMED.search(text) is not None,
    }
    return frozenset(modifier for modifier, is_called in called.items() if is_called)


def denies_sugar(unwanted: Collection[str]) -> bool:
    """`spring but not too sweet`, `a florist, not girly`"""
    return not _GIRLY.isdisjoint(unwanted)


def wants_daylight(unwanted: Collection[str]) -> bool:
    """`gothic but not too dark`, `no dark colours`"""
    return not _DARK.isdisjoint(unwanted)


def wants_warmth(unwanted: Collection[str]) -> bool:
    return not _COLD.isdisjoint(unwanted)
