"""Kinds of things, by the words in their names: what holds, is worn or flies."""

from collections.abc import Collection

from concept_gen.data.vocabulary import words

VESSELS = words(
    "coffee cup mug beer bowl teacup tea teapot cupcake box pot book boat canoe cauldron package",
    "bag bucket plant soup barrel hat gift pumpkin basket bathtub nest crate vase wok rowboat ship",
)
"""What something can look out of."""

HOLDERS = words(
    "bottle jar bulb light-bulb lightbulb heart shield drop droplet circle globe moon sun lens glass",
    "house tent egg window frame gear cloud bubble leaf keyhole flask tree hexagon star badge apple",
    "pumpkin head brain bell hourglass lantern book envelope pocket chest backpack balloon triangle",
    "diamond crystal-ball ball planet",
)
"""What something can be seen in."""

HATS = words("hat cap crown helmet beret beanie fedora sombrero tiara turban bonnet mortarboard halo")

BIRDS = words(
    "bird crow raven pelican stork pigeon eagle hawk falcon owl parrot toucan seagull gull puffin",
    "heron hummingbird robin sparrow swallow swan duck goose rooster hen chicken kingfisher magpie",
    "woodpecker ostrich flamingo penguin peacock crane turkey",
)
"""Those with an empty beak: a dove is drawn with its branch."""


def is_of(name: str, kind: Collection[str]) -> bool:
    """Whether a name, its words joined by hyphens, is of a kind or has a word that is."""
    return name in kind or any(word in kind for word in name.split("-"))
