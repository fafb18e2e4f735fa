"""What a description is understood to say: mistyped words, phrases and companions."""

import pytest

from concept_gen.data.icons import icons_by_id, load_icons
from concept_gen.local import design
from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import Cast, cast, icon_of
from concept_gen.local.understanding.vocabulary.icon_index import load_index
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon


def _cast(text: str) -> Cast:
    return cast(read_brief(text))


def _shown(icons: tuple[str, ...]) -> str | None:
    return icon_of(icons[0]).name if icons else None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("vetrinary practice", "veterinary practice"),
        ("a resturant", "a restaurant"),
        ("moutain bikes", "mountain bikes"),
        ("photograpy studio", "photography studio"),
        ("restaraunt", "restaurant"),
        ("libary", "library"),
    ],
)
def test_a_mistyped_word_is_taken_for_the_one_that_was_meant(typed: str, meant: str):
    assert _cast(typed).subjects == _cast(meant).subjects
    assert _cast(typed).subjects


@pytest.mark.parametrize("word", ["cleaver", "hamper", "plait", "bugler", "pewter"])
def test_a_real_word_is_not_taken_for_another(word: str):
    assert word in read_brief(f"the {word} company").words


@pytest.mark.parametrize("word", ["parlour", "neighbourhood", "Zanzibella", "kintsugi"])
def test_british_words_names_and_foreign_words_are_not_corrected(word: str):
    assert word.lower() in {*read_brief(f"the {word} tavern").words}


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("string quartet", "violin"),
        ("fish and chips", "fish-and-chips"),
        ("driving school", "steering-wheel"),
        ("dry cleaner", "coat-hanger"),
        ("natural history museum", "sauropod"),
    ],
)
def test_a_phrase_means_more_than_its_words(text: str, subject: str):
    assert subject in [icon_of(icon).name for icon in _cast(text).subjects[:3]]


@pytest.mark.parametrize("text", ["slow fashion", "robot display", "frog playing banjo"])
def test_half_a_name_is_no_companion(text: str):
    assert _shown(_cast(text).modifiers) not in {"speedometer-slow", "dual-screen", "brightness", "play"}


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("motorcycle repair, crossed wrenches", "cross"),
        ("hummingbird sipping nectar", "beer"),
        ("a telescope pointing at the sky", "point"),
        ("a dragon breathing fire", "lungs"),
    ],
)
def test_how_something_is_done_is_not_drawn(text: str, never: str):
    found = _cast(text)
    shown = {word for icon in (*found.subjects, *found.modifiers) for word in icon_of(icon).name.split("-")}
    assert never not in shown


@pytest.mark.parametrize("asked", ["a cross", "beer", "a church", "two mosques"])
def test_a_grave_drawing_is_made_where_it_is_asked_for_by_its_word(asked: str):
    assert _shown(_cast(asked).subjects) in {"cross", "beer-mug", "church", "mosque"}


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("a hedgehog for a wildlife charity", "lion"),
        ("upholstery of antique furniture in Bath", "bath"),
        ("a lighthouse on a rock", "cliff"),
        ("a food bank run by volunteers from three churches", "church"),
        ("a barn owl with wings spread", "wings"),
        ("a lighthouse with three beams of light", "lightbulb"),
    ],
)
def test_nothing_stands_beside_the_subject_that_a_word_only_stands_for(text: str, never: str):
    assert never not in (design(text, "calm", 0).recipe["modifier"] or "")


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("a wizard's potion bottle", "potion-bottle"),
        ("a beekeeper's honey jar with one bee", "honey-jar"),
        ("a barbell bent by a gorilla", "gorilla"),
        ("my daughter sells candles and would like a flame", "fire"),
        ("a koi fish", "koi"),
        ("a fern leaf", "fern"),
        ("a penny farthing bicycle", "penny-farthing"),
        ("an anchor and rope for a seafood restaurant", "anchor"),
        ("yoga studio, lotus flower", "lotus"),
        ("a lobster in a chef hat, seafood shack", "lobster"),
        ("climbing gym, carabiner and rope", "carabiner"),
        ("seafood restaurant with a crab", "crab"),
        ("flower delivery, tulips", "tulip"),
        ("organic tea brand, green leaves", "leaf"),
        ("Astronomy magazine with Saturn", "saturn"),
        ("a small furniture maker working with hand tools", "armchair"),
        ("artisan sourdough bakery, rustic stamp", "bread-wheat"),
        ("lavender farm in the hills, we sell soaps and honey", "lavender"),
        ("24 hour emergency plumber", "faucet"),
        ("personal brand for a life coach", "mountain"),
        ("an app that reminds you to drink water", "drop"),
        ("girls football team the Riverside Foxes", "fox"),
        ("Kestrel Court, family law solicitors", "gavel"),
        ("sourdough bakery with early morning deliveries", "bread-wheat"),
        ("coffee shop with plants and books", "coffee-cup"),
        ("a red pickup truck with a christmas tree", "pickup-truck"),
    ],
)
def test_what_is_to_be_drawn_comes_before_the_trade_it_stands_for(text: str, subject: str):
    assert _shown(_cast(text).subjects) == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("globe with headphones, language learning app", "globe"),
        ("a goldsmith's ring with a diamond", "diamond-ring"),
        ("a pelican on a pier", "pelican"),
        ("coffee shop with a cat", "cat"),
        ("logo with scissors and a comb", "crossed-scissors-comb"),
        ("locksmith on wheels", "key"),
    ],
)
def test_what_stands_beside_another_thing_does_not_take_its_place(text: str, subject: str):
    assert _shown(_cast(text).subjects) == subject


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("a caring dentist", "car"),
        ("a fox with a ring", "phone-ring"),
        ("Turkish restaurant", "turkey"),
        ("we help people so they can meet", "gas-can"),
        ("a fireman", "snowman"),
        ("the spirit of adventure", "liquor"),
        ("legal tech startup", "rocket"),
    ],
)
def test_a_word_that_only_looks_alike_is_not_drawn(text: str, other: str):
    found = _cast(text)
    assert other not in {icon_of(icon).name for icon in (*found.subjects, *found.modifiers)}


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("a seal", "ph/seal"),
        ("an octopus", "squid"),
        ("a phoenix", "eagle"),
        ("wine", "grapes"),
        ("a lightning bolt", "home-lightning-bolt"),
    ],
)
def test_no_seed_draws_something_else_than_what_was_named(text: str, other: str):
    found = _cast(text)
    assert other not in {
        said for icon in found.subjects[: found.close_subjects] for said in (icon, icon_of(icon).name)
    }


@pytest.mark.parametrize("text", ["a colugo", "a paramecium", "a wobbegong"])
def test_letters_are_drawn_where_no_icon_shows_the_thing(text: str):
    assert _cast(text).subjects == ()


def test_every_icon_of_the_lexicon_is_there():
    known = {icon.name for icon in load_icons()} | icons_by_id().keys()
    named = {icon for icons in load_lexicon().queries.values() for icon in icons}
    assert {name for name in named if not load_index().match(name) and name not in known} == set()


def test_a_clinic_for_horses_shows_a_horse():
    assert design("a veterinary clinic for horses", "calm", 0).recipe["subject_idea"] == "horses"


@pytest.mark.parametrize("value", ["trust", "hope", "freedom", "patience", "wisdom", "unity", "resilience"])
def test_seeds_show_a_value_by_one_after_the_other_of_what_stands_for_it(value: str):
    shown = {design(value, "calm", seed).recipe["subject"] for seed in range(3)}
    assert shown == set(load_lexicon().queries[value])


def test_what_the_mark_is_to_say_leads_before_the_trade():
    assert _cast("Something that says trust. We are tax advisers.").subject_idea == "trust"
    assert _cast("Wildlife trust with an otter").subject_idea == "otter"


def test_who_does_something_leads_before_what_is_done():
    cast = _cast("an astronaut watering a plant, for an indoor gardening app")
    assert (cast.subject_idea, cast.modifiers[0]) == ("astronaut", "own/watering-can-plant")


def test_a_made_up_name_of_a_new_firm_has_an_abstract_mark():
    for text in ("tech startup called Nexora", "a simple abstract mark for our startup Quorvia"):
        assert all(design(text, "calm", seed).recipe["subject"] for seed in range(4))


def test_one_drawing_of_two_things_shows_no_fewer_than_are_told():
    bees = design("two bees and a flower", "calm", 0).recipe
    assert bees["many"][0] == "twins"
    assert "joined" in bees["template"]


def test_a_mark_of_letters_holds_the_thing_that_is_told_too():
    recipe = design("A law firm with the initials M and K, with the scales of justice", "calm", 1).recipe
    assert (recipe["monogram"], recipe["subject"]) == ("MK", "own/scales-justice")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a stack of smooth stones", {"stack-of-stones"}),
        ("a pile of old books", {"stack-of-books"}),
        ("a tower of round pebbles", {"tower-of-pebbles"}),
        ("a bunch of fresh radishes", {"radishes"}),
        ("a hedgehog in our garden shed", {"hedgehog"}),
        ("a hedgehog in a garden shed", {"hedgehog", "garden-shed"}),
        ("a camper van with a surfboard on its roof", {"camper-van", "surfboard"}),
        ("a cat on a roof", {"cat", "roof"}),
        ("a sauna on wheels", {"sauna"}),
        ("meals on wheels", {"meals-on-wheels"}),
        ("Hello, we need a lion", {"lion"}),
        ("a hello in a speech bubble", {"hello", "speech-bubble"}),
    ],
)
def test_what_only_tells_how_many_or_where_is_no_idea_of_its_own(text: str, told: set[str]):
    assert {concept.phrase for concept in read_brief(text).concepts} == told


def test_a_wish_after_what_is_done_leads_the_picture():
    ideas = read_brief("We tune and restore church bells and need a bell with a rope").concepts
    assert [idea.phrase for idea in ideas if not idea.purpose] == ["bell-with-a-rope"]
