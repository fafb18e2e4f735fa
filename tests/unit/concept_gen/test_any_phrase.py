"""Any words that the lexicon knows, counted and related in any way, are a drawing and palettes."""

from xml.etree import ElementTree

from hypothesis import given, settings
from hypothesis import strategies as st

from concept_gen.local import design
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon
from concept_gen.palettes import palettes

THINGS = sorted(phrase.replace("-", " ") for phrase in load_lexicon().queries)
BEFORE = (
    "",
    "a ",
    "two ",
    "three ",
    "five ",
    "crossed ",
    "no ",
    "fierce ",
    "line art ",
    "a shield with ",
    "Foo & Bar, ",
)
RELATIONS = (
    *(
        "holding",
        "with",
        "in",
        "on",
        "under",
        "over",
        "behind",
        "wearing",
        "riding",
        "and",
        "through",
        "around",
    ),
    *("beside", "made of", "shaped like a", "leaning against", "hugging", "coming out of", "with its baby"),
    *("and her two", "jumping over", "inside a", "on skates with", "with boxing gloves and"),
)
PHRASES = st.lists(
    st.tuples(st.sampled_from(RELATIONS), st.sampled_from(THINGS)).map(" ".join), min_size=1, max_size=3
).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(BEFORE), st.sampled_from(THINGS), PHRASES, st.integers(0, 4))
def test_any_things_in_any_relation_are_drawn(before: str, thing: str, phrase: str, seed: int):
    root = ElementTree.fromstring(design(f"{before}{thing} {phrase}", thing, seed).svg)
    assert root.attrib["width"] == "1024"


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(BEFORE), st.sampled_from(THINGS), PHRASES)
def test_any_theme_of_things_has_seven_palettes(before: str, thing: str, phrase: str):
    assert len(palettes(f"{before}{thing} {phrase}", thing)) == 7
