"""What is written in a mark beside its name: labels, and the line under a name."""

import pytest

from concept_gen.local.generator import design
from concept_gen.local.lines.inscriptions import subline_of
from concept_gen.local.understanding.brief import read_brief


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("minimal whale tail for a surf hostel", "SURF HOSTEL"),
        ("a minimal vintage bakery", "BAKERY"),
        ("coffee roastery in Oslo", "COFFEE ROASTERY"),
        ("hummingbird sipping from a flower, cosmetics", "COSMETICS"),
        ("a sailing ship, vintage", ""),
        ("an eagle, bold badge", ""),
        ("running club", "RUNNING CLUB"),
    ],
)
def test_without_a_name_the_label_says_the_trade(text: str, label: str):
    assert design(text, "navy", 0).recipe["label"] == label


@pytest.mark.parametrize(
    ("text", "subline"),
    [
        ("My daughter and I make soy candles as Wickwood Candles", "SOY CANDLES"),
        ("an octopus reading the news for a podcast called Eight Arms", "PODCAST"),
        ("ice cream parlour called Polo Norte, penguin", "ICE CREAM PARLOUR"),
        ("a fox and a bell named Rusty", ""),
        ("we are Northgate Removals and we move people's furniture in vans", ""),
        ("open source database project called Silo", "OPEN SOURCE DATABASE PROJECT"),
        ("crochet toys by Mina", "CROCHET TOYS"),
        ("logo for my brothers tatoo studio, Black Anchor", "TATTOO STUDIO"),
    ],
)
def test_under_a_name_stands_the_trade_where_one_is_told(text: str, subline: str):
    assert design(text, "navy", 0).recipe["subline"] == subline


@pytest.mark.parametrize(
    ("text", "name", "subline"),
    [
        ("Paw Print Pet Grooming Salon", "Paw Print", "PET GROOMING SALON"),
        ("Iron Oak Craft Beer Brewery", "Iron Oak", "CRAFT BEER BREWERY"),
        ("Harbor Lights Seafood Restaurant", "Harbor Lights", "SEAFOOD RESTAURANT"),
        ("Riverside Rowing Club", "Riverside Rowing Club", ""),
        ("Luna Yoga Studio", "Luna Yoga Studio", ""),
    ],
)
def test_a_trade_of_several_words_at_the_end_of_a_name_stands_under_it(text: str, name: str, subline: str):
    recipe = design(text, "navy", 0).recipe
    assert (recipe["name"], recipe["subline"]) == (name, subline)


def test_a_label_ends_between_words():
    recipe = design('law firm called "Featherstonehaugh, Cholmondeley"', "navy", 0).recipe
    assert recipe["label"] == "FEATHERSTONEHAUGH"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Olive mill, family Papadakis, since 1924", "SINCE 1924"),
        ("Marlow & Finch, est. 1892", "EST. 1892"),
        ("Our ice hockey team is the Walruses, angry walrus", "ICE HOCKEY TEAM"),
        ("Inkwell Tattoo, a swallow carrying a rose in old school style", ""),
        ("Northgate Physio - a knee joint or a spine", ""),
        (
            "Our beekeeping family sells honey at the farmers market, the brand is called Meadow Hive",
            "BEEKEEPING FAMILY",
        ),
        ("Nimbus stores files in the cloud. The logo should be a cloud with a padlock.", ""),
        ("Our company rents out excavators. The name is Terra Rent.", ""),
        ("Sauna ladle and birch whisk, Löyly", ""),
        ("Fish & chips shop The Codfather", "FISH & CHIPS SHOP"),
        ("Ngọc Lan nail salon", "NAIL SALON"),
        ("Petal & Stem, our florist delivers bouquets", "FLORIST"),
        ("Nordfrost, cold chain haulage of fish", "COLD CHAIN HAULAGE"),
        ("Meadowbank Veterinary Practice looks after farm animals", ""),
    ],
)
def test_the_line_under_a_name_is_its_trade_or_its_year(text: str, line: str):
    assert subline_of(read_brief(text)) == line
