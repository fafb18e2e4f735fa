"""Of idioms whose words are things the trade beside them is drawn, none of the things."""

import pytest

from concept_gen.data.files import read_lines
from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast
from concept_gen.local.understanding.rewording.figures_of_speech import without_figures_of_speech


def _cast(text: str) -> tuple[str | None, set[str]]:
    found = cast(read_brief(text))
    return found.subject_idea, {idea for idea in (found.modifier_idea, found.third_idea) if idea}


@pytest.mark.parametrize(
    ("text", "drawn", "things"),
    [
        ("Wedding photographs without asking anyone to say cheese", "wedding-photographs", "cheese"),
        ("New covers for furniture you can't bear to throw out", "furniture", "bear"),
        ("We file tax returns and make it a piece of cake", "tax-returns", "piece-of-cake cake"),
        ("A bakery for couples who are over the moon, with a wedding cake", "wedding-cake", "moon"),
        ("A sewing circle for mothers who are all in the same boat", "sewing", "boat"),
        ("A locksmith who comes at the drop of a hat", "locksmith", "drop hat"),
        ("Bike repairs on a shoestring budget", "bike-repairs", "shoestring budget"),
        ("Leaky taps are our bread and butter business, we are plumbers", "plumbers", "bread butter"),
        ("A bookshop for all, even if poetry is not your cup of tea", "bookshop", "tea cup poetry"),
        ("A seaside bakery a stone's throw from the pier", "pier", "stone"),
        ("We teach the nuts and bolts of sewing", "sewing", "nuts-and-bolts"),
        ("Physiotherapy that gets runners back on their feet", "runners", "feet"),
        ("Neighbours who lend an ear over coffee", "neighbours", "ear"),
        ("Coffee, cakes and haircuts all under one roof", "coffee", "roof"),
        ("We walk your dog even when it is raining cats and dogs", "dog", "cats rain"),
        ("Podcast studio where local heroes spill the beans", "podcast-studio", "beans"),
        ("Barber shop, the coffee is on the house.", "coffee", "house"),
        ("Curry second to none", "curry", "none"),
        ("Dog walker, come rain or shine", "dog-walker", "rain"),
        ("Window cleaning with plenty of elbow grease", "window-cleaning", "elbow grease plenty"),
        ("Dance school for the young at heart", "dance-school", "heart"),
        ("We repair toys that children know by heart", "toys", "heart"),
        ("Choir that learns songs by ear", "choir", "ear"),
        ("My son is the apple of my eye and I knit blankets for babies", "knit", "apple eye"),
        ("Coffee roaster for early birds and night owls", "coffee-roaster", "early-birds night-owls"),
        ("Pizzeria where you can book a table online", "pizzeria", "book table"),
        ("A florist where you can park the car", "florist", "car"),
        ("Restaurant for date nights", "restaurant", "date"),
        ("Consultants, pick our brains about beekeeping", "beekeeping", "brains"),
        ("We shed light on your taxes", "taxes", "shed"),
        ("A children's shop for hand-me-downs", "clothes", "hand"),
        ("We mend boilers, please bear with us", "boilers", "bear"),
        ("A gym for those who turn over a new leaf", "gym", "leaf"),
        ("Drama club where everyone can star in a musical", "drama-club", "star"),
        ("Bakery for when you need to duck out of the office", "bakery", "duck"),
        ("Chocolates for anyone with a sweet tooth", "chocolates", "tooth"),
        ("Piano lessons for grown-ups with two left feet", "piano-lessons", "feet"),
        ("Plumber open around the clock", "plumber", "clock"),
        ("Accountants who balance the books for farms", "accountants", "balance books"),
        ("Kindergarten where kids are full of beans", "kindergarten", "beans"),
        ("Removal firm, we handle your piano with kid gloves", "piano", "gloves kid"),
        ("Suits that fit like a glove", "suits", "glove"),
        ("Therapist who helps you keep your head above water", "therapist", "head water"),
        ("Estate agent that gets a foot in the door", "estate-agent", "foot door"),
        ("Flower shop, let your hair down", "flower-shop", "hair"),
        ("Beekeepers who will show you the ropes", "beekeepers", "ropes"),
        ("Our bakery is the heart of the village", "bakery", "heart"),
        ("Drone photographs, a bird's-eye view of your farm", "drone", "bird eye"),
        ("Singing lessons, now face the music", "singing-lessons", "face"),
        ("Removals with white-glove service", "removals", "glove gloves"),
        ("Vets who have a heart of gold", "vets", "heart gold"),
    ],
)
def test_the_trade_beside_a_figure_of_speech_is_drawn(text: str, drawn: str, things: str):
    subject, others = _cast(text)
    assert subject == drawn
    assert others.isdisjoint(things.split())


@pytest.mark.parametrize(
    "text",
    [
        "A night owl with headphones",
        "An early bird with a cup of coffee",
        "A cup of tea and a scone",
        "A piece of cake with a cherry",
        "A cow jumping over the moon",
        "Two cats in the same boat",
        "Two owls under one roof",
        "Rain or Shine Umbrellas",
        "Apple of My Eye opticians",
        "An elephant in a room full of books",
        "A bull in a china shop",
        "Show a piece of cake",
        "Nuts and bolts, hardware shop",
        "A bag full of beans",
        "A hand over a heart",
        "A cat in a hat on a house",
        "An eagle spreading its wings",
        "A child reaching for the stars",
        "A cat ringing a bell",
        "A bee in her bonnet",
        "A white elephant with its feather",
        "A mouse with a cherry on top of a cupcake",
        'A sign that says "rain or shine"',
    ],
)
def test_what_can_be_a_picture_or_a_name_stays(text: str):
    assert without_figures_of_speech(text) == text


def test_a_figure_of_speech_stays_where_nothing_else_is_told():
    assert without_figures_of_speech("second to none") == "second to none"


def test_what_is_meant_takes_its_place():
    assert without_figures_of_speech("a shop for hand-me-downs") == "a shop for used clothes"


def test_who_does_it_stays():
    assert without_figures_of_speech("we train for marathons") == "we marathons"


def test_no_figure_of_speech_is_listed_twice():
    lines = [*read_lines("figures_of_speech.txt")]
    assert len(lines) == len(set(lines))
