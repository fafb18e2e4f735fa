"""Owners tell what customers say, what they promise and how it began: the work alone is drawn."""

import pytest

from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast
from concept_gen.local.understanding.rewording.owners.asides import without_asides
from concept_gen.local.understanding.rewording.owners.doers import as_ours
from concept_gen.local.understanding.rewording.owners.lessons import without_learners
from concept_gen.local.understanding.rewording.owners.made_into import as_made_of
from concept_gen.local.understanding.rewording.owners.occasions import without_occasions
from concept_gen.local.understanding.rewording.owners.whereabouts import without_whereabouts


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I mend lutes, people say the room wakes up", "I mend lutes"),
        ("I mend lutes and my customers bring me cake", "I mend lutes"),
        ("We make drums by hand, you wait two years", "We make drums by hand"),
        ("We hire out tents, I started with one in a van and now we've got thirty", "We hire out tents"),
        ("I teach Welsh and I promise nobody will laugh", "I teach Welsh"),
        ("We sell old clocks, every one has been in a castle.", "We sell old clocks."),
        ("We rear snails and sell them to chefs", "We rear snails"),
        ("Since the mill closed we women weave rugs", "we weave rugs"),
        ("We carve spoons the way our grandfathers did", "We carve spoons"),
        ("We take kids who've never seen a cow out to farms", "We take kids out to farms"),
        ("Our charity lends prams, nobody pays a penny", "Our charity lends prams"),
    ],
)
def test_what_is_told_beside_the_work_goes(text: str, told: str):
    assert without_asides(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "People say the house sounds alive",
        "A logo for our zoo, you see a lion",
        "We do slate, tile and everything in between",
        "We deliver flowers and bring them by bike",
        "Something with an owl for our school, he could be reading",
        "Our charity teaches reading, it is all about second chances",
        "A fox and they wear hats",
    ],
)
def test_pictures_and_what_tells_the_work_stay(text: str):
    assert without_asides(text) == text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I do reiki in a tiny room over the chemist's", "I do reiki"),
        ("We sell pies from a hut behind the station", "We sell pies"),
        ("We lead groups out onto the moor with a telescope", "We lead groups with a telescope"),
        ("A cat in a shop by the sea", "A cat in a shop by the sea"),
    ],
)
def test_what_is_next_to_the_work_goes(text: str, told: str):
    assert without_whereabouts(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We turn old sails into bags", "We make bags"),
        ("I sell worn tyres turned into sandals", "I make sandals"),
        ("We turn ideas into clarity", "We turn ideas into clarity"),
        ("I paint dogs from one blurry photo", "I paint dogs"),
    ],
)
def test_what_is_made_is_told_without_what_it_was(text: str, told: str):
    assert as_made_of(text) == told


def test_some_of_us_are_we():
    assert as_ours("Every Saturday a dozen of us mend bikes") == "Every Saturday we mend bikes"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("I coach people who are scared of flying", "fear-of-flying"),
        ("We have been weaving rush baskets again", "basket-weaving"),
        ("I sit with women in labour", "women-in-labour"),
        ("We mend what people bring in", "repair-cafe"),
    ],
)
def test_what_is_done_for_them_is_drawn(text: str, subject: str):
    assert cast(read_brief(text)).subject_idea == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("I make ice cream from sheep's milk", "ice-cream"),
        ("We hand-dip candles", "candles"),
        ("I sit with the dying", "sit-with-the-dying"),
    ],
)
def test_what_is_made_leads_over_how_and_from_what(text: str, subject: str):
    assert cast(read_brief(text)).subject_idea == subject


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We train unemployed miners to install heat pumps", "We do install heat pumps"),
        ("I teach parrots to talk", "I teach parrots to talk"),
        ("I teach self-defence to nurses", "I do self-defence"),
        ("We take teenagers with a telescope", "We take with a telescope"),
    ],
)
def test_who_learns_goes_unless_it_is_an_animal(text: str, told: str):
    assert without_learners(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We grew up above a bakery and now we teach judo", "we teach judo"),
        ("You bring the photo, I carve the pumpkin", "I carve the pumpkin"),
        ("Hikers walk past our door, we give them soup", "we give them soup"),
        ("We clean gutters and we do them before the leaves fall", "We clean gutters"),
        ("I keep a cinema going, sometimes for four people and a dog", "I keep a cinema going"),
        ("I draw up wills, with tea and without Latin", "I draw up wills"),
    ],
)
def test_what_is_told_before_the_work_and_who_comes_go(text: str, told: str):
    assert without_asides(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Every autumn we harvest apples, half goes to them", "we harvest apples, half goes to them"),
        ("We clean ovens so families don't have to", "We clean ovens"),
        ("I breed owls that scare the cat", "I breed owls that scare the cat"),
        ("I build robots that frighten the cat", "I build robots that frighten the cat"),
        ("We sell a bell that annoys the neighbours", "We sell a bell"),
        ("I run a helpline, we pick up before the third ring", "I run a helpline"),
    ],
)
def test_when_it_is_done_and_what_it_spares_others_goes(text: str, told: str):
    assert without_asides(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We hire out camels for plays, weddings and one odd funeral", "We hire out camels"),
        ("I play the harp at weddings and funerals", "I play the harp"),
        ("We rent tractors for weddings, proms and film shoots", "We rent tractors"),
        ("Hats for weddings and funerals", "Hats for weddings and funerals"),
        ("We plan weddings, parties and balls", "We plan weddings, parties and balls"),
        ("We bake cakes for weddings", "We bake cakes for weddings"),
    ],
)
def test_a_list_of_occasions_is_not_drawn(text: str, told: str):
    assert without_occasions(text) == told
