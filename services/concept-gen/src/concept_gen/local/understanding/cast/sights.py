"""What a guide shows: of the Old Bridge, with walking tours, the bridge."""

from concept_gen.data.vocabulary import words
from concept_gen.local.kinds import is_of
from concept_gen.local.understanding.brief import Brief

_GUIDED = words("tour tours guide guides sightseeing excursion excursions walks")
_SIGHTS = words(
    "abbey acropolis amphitheatre aqueduct basilica bridge bridges castle cathedral chapel citadel colosseum",
    "fort fortress minaret monastery mosque pagoda palace parthenon pyramid pyramids ruins sphinx synagogue",
    "temple tower towers viaduct",
)


def is_guided(brief: Brief) -> bool:
    return any(not _GUIDED.isdisjoint(word.split("-")) for word in brief.words)


def is_sight(phrase: str) -> bool:
    return is_of(phrase, _SIGHTS)
