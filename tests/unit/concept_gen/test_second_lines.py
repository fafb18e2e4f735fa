"""Under a name stands a trade or what is made, said in whole, or nothing."""

import pytest

from concept_gen.local.lines.inscriptions import label_of, subline_of
from concept_gen.local.lines.made_wares import wares_told
from concept_gen.local.lines.whole import fitting, is_whole
from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.naming.predicates import without_predicate_of
from concept_gen.local.understanding.rewording.owners.clientele import without_clientele


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("keeps the books for cafés, plumbers and other sole traders", "keeps the books ,"),
        ("we prune for private gardens, schools and the parish council.", "we prune ,."),
        ("logo for a bakery, coffee shop and bar", "logo for a bakery, coffee shop and bar"),
        ("a school for music", "a school for music"),
    ],
)
def test_a_list_of_customers_goes_as_a_whole(text: str, told: str):
    assert without_clientele(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mistry Electrical rewires schools, offices and castles.", "Mistry Electrical,."),
        ("Mistry Electrical has been wiring houses, a family firm", "Mistry Electrical,, a family firm"),
        ("Mistry Electrical, a family firm", "Mistry Electrical, a family firm"),
    ],
)
def test_what_a_sentence_says_the_firm_does_goes(text: str, told: str):
    assert without_predicate_of("Mistry Electrical", text) == told


@pytest.mark.parametrize(
    "line",
    [
        "PLUMBERS AND OTHER SOLE",
        "HAS BEEN TUNING CHURCH",
        "MOSTLY NERVOUS RESCUES",
        "SCHOOLS AND THE",
        "BAKERY WITH",
        "BAKERY AND",
        "MIDWIFE WORKING",
        "BROTHERS AND A VAN",
        "",
    ],
)
def test_a_line_torn_from_a_sentence_is_not_whole(line: str):
    assert not is_whole(line)


@pytest.mark.parametrize(
    "line", ["DRY CLEANING", "FISH & CHIPS SHOP", "FAMILY BAKERY", "STAIRCASES AND KITCHENS"]
)
def test_a_trade_and_what_is_made_are_whole(line: str):
    assert is_whole(line)


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("FAMILY BAKERY", "FAMILY BAKERY"),
        ("TRADITIONAL ITALIAN FAMILY RESTAURANT", "ITALIAN FAMILY RESTAURANT"),
        ("FAMILY LAW AND MEDIATION PRACTICE", "FAMILY LAW AND MEDIATION"),
        ("SCHOOLS AND THE PARISH COUNCIL OFFICES", ""),
        ("SPECIALIST BAKERY SUPPLYING HANDMADE", "SPECIALIST BAKERY"),
    ],
)
def test_a_line_that_is_too_long_keeps_its_trade_or_nothing(told: str, kept: str):
    assert " ".join(fitting(told.split(), 28)) == kept


@pytest.mark.parametrize(
    ("text", "wares"),
    [
        ("We build staircases and kitchens from solid oak.", "staircases and kitchens"),
        ("Cobalt Row, we bake bread for two hundred households", "bread"),
        ("We make bread, cakes and pies", ""),
        ("We make sure that pipes are dry", ""),
        ("We repair staircases", ""),
    ],
)
def test_what_is_made_is_told_in_whole_or_not(text: str, wares: str):
    assert wares_told(text) == wares


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Oakline Joinery. We build staircases and kitchens from solid oak.", "STAIRCASES AND KITCHENS"),
        ("Kestrel Tree Care: we prune and fell for gardens, schools and the parish council.", ""),
        ("Penrose & Sons has been tuning church organs across the county since 1962.", "SINCE 1962"),
        ("Calder Valley Rewilding plants trees with schools, volunteers and landowners.", ""),
    ],
)
def test_under_the_name_stand_no_customers_and_no_half_sentence(text: str, line: str):
    assert subline_of(read_brief(text)) == line


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("I'm a midwife working for myself", "MIDWIFE"),
        ("I groom dogs in a van. Mostly nervous rescues that hate the salon.", ""),
        ("I cut hair at home", ""),
    ],
)
def test_a_label_is_the_trade_alone(text: str, label: str):
    assert label_of(read_brief(text)) == label


def test_the_label_of_a_long_name_ends_in_no_small_word():
    assert label_of(read_brief('ice cream, "The Little Mermaid of Copenhagen"')) == "LITTLE MERMAID"


def test_a_name_may_hold_any_characters():
    assert without_predicate_of(r"Pad\1", r"Pad\1 is where we bake, a loaf") == r"Pad\1,, a loaf"
