"""Words of a dictionary that have no vector: real, so not mistyped, but without a meaning here."""

from functools import cache

from concept_gen.data.files import lasting, read_json


@cache
@lasting()
def real_words() -> frozenset[str]:
    """Lower-case words of five letters or more, American and British."""
    return frozenset(read_json("english.json.xz"))
