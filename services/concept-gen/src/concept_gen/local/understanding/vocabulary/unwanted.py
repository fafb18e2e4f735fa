"""Whether a drawing shows what a text rules out: by its name, or by what is in it."""

from collections.abc import Set

from concept_gen.local.understanding.vocabulary.contents import shows_besides
from concept_gen.local.understanding.vocabulary.icon_index import IconIndex

_ONES = {"feet": "foot", "geese": "goose", "men": "man", "mice": "mouse", "teeth": "tooth", "women": "woman"}


def shows_unwanted(index: IconIndex, icon: int, unwanted: Set[str]) -> bool:
    if not unwanted:
        return False
    if index.icons[icon].is_animal and unwanted & {"animal", "animals"}:
        return True
    return bool({index.stem(_ONES.get(word, word)) for word in unwanted}.intersection(index.name(icon)))


def holds_unwanted(index: IconIndex, icon: int, unwanted: Set[str]) -> bool:
    """A knee of bones, where no skeleton is wanted."""
    return any(shows_besides(index.icons[icon], word) for word in unwanted)
