"""What a bird of prey flies away with, in its talons."""

from concept_gen.data.icons import Icon, icons_by_id
from concept_gen.data.vocabulary import words
from concept_gen.local.scene.arrangements.layers import Arrangement, figure_of, layer_of, within

_PREYS_AS = {
    "flying-eagle": words("eagle"),
    "flying-hawk": words("hawk falcon kite buzzard osprey"),
    "flying-owl": words("owl"),
}
_TALONS = {"flying-eagle": -0.12, "flying-hawk": 0.0, "flying-owl": -0.02}
"""Where they are, in widths of the drawing from its middle."""
_LOAD, _HELD = (0.62, 0.44), 0.1  # its largest sides; how far it reaches up, in its height


def in_flight(idea: str) -> list[Icon]:
    """The drawing of a bird of prey that flies with its talons free; empty for others."""
    said = idea.split("-")
    return [icons_by_id()[f"own/{name}"] for name, called in _PREYS_AS.items() if not called.isdisjoint(said)]


def in_its_talons(bird: Icon, load: Icon) -> Arrangement | None:
    if bird.name not in _TALONS:
        return None
    figure = figure_of(bird)
    wide, tall = within(load, *_LOAD)
    y = figure.top + figure.height + (0.5 - _HELD) * tall
    held = layer_of(load, _TALONS[bird.name] * figure.width, y, (wide, tall), is_subject=False)
    return Arrangement((held, figure_of(bird)))
