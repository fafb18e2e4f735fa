"""Owners tell how long they have done it, with what, to what and why: the work alone is drawn, and named."""

import pytest

from concept_gen.local.lines.inscriptions import subline_of
from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast
from concept_gen.local.understanding.naming.names import brand_name
from concept_gen.local.understanding.rewording.owners.clubs import without_whose_club
from concept_gen.local.understanding.rewording.owners.lessons import without_learners
from concept_gen.local.understanding.rewording.owners.lifts import as_lifts
from concept_gen.local.understanding.rewording.owners.lists import in_one_clause, without_whatever_else
from concept_gen.local.understanding.rewording.owners.professions import without_those_seen
from concept_gen.local.understanding.rewording.owners.verbs import without_doing
from concept_gen.local.understanding.rewording.owners.work import without_own_circumstances


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I teach people to dance, my school is Third Step", "Third Step"),
        ("Our bakery is The Burnt Crust and we bake at night", "The Burnt Crust"),
        ("We lay hedges the old way. Blackthorn Bill", "Blackthorn Bill"),
        ("We make jam from windfalls, Crooked Orchard", "Crooked Orchard"),
        ("Hollow Lane. Violin school for late starters", "Hollow Lane"),
        ("Our choir is Catholic and we sing on Sundays", None),
        ("A fox in the snow. Flat Design.", None),
        ("A golden eagle on a rock. Golden Eagle", None),
        ("I'd like a dog with a ball. Thank You", None),
    ],
)
def test_a_name_told_in_passing_or_alone_in_the_end_is_the_name(text: str, name: str | None):
    assert brand_name(text) == name


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I tune pianos, have done for thirty years", "I tune pianos"),
        ("I've restored violins for over twenty years", "I restored violins"),
        ("I have been laying hedges for forty years, and my father before me", "I laying hedges"),
        ("We make baskets, since 1974", "We make baskets"),
        ("I grow herbs because the shops have none", "I grow herbs"),
        ("We press apples that nobody picks", "We press apples"),
        ("I dye wool with plants from the hedgerow", "I dye wool with plants"),
        ("I'm a plumber, because they need one", "I'm a plumber"),
        ("We bring concerts to villages", "We bring concerts"),
        ("We smoke fish the way our grandfathers did", "We smoke fish"),
        (
            "We grow leeks and beans for the village show on Sundays",
            "We grow leeks and beans for the village show",
        ),
        ("I cut windows for churches and front doors", "I cut windows"),
    ],
)
def test_how_long_why_and_whence_go_from_what_we_do(text: str, told: str):
    assert without_own_circumstances(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We lend prams, car seats and cots", "We lend prams and car seats and cots"),
        ("a charity that collects coats, shoes and hats", "a charity that collects coats and shoes and hats"),
        ("Our farm makes cheese, butter and jam", "Our farm makes cheese and butter and jam"),
        ("We run a bakery, a cat and a loaf", "We run a bakery, a cat and a loaf"),
        ("a fox, a moon and a star", "a fox, a moon and a star"),
    ],
)
def test_what_is_done_to_several_things_is_one_clause(text: str, told: str):
    assert in_one_clause(text) == told


def test_the_end_of_a_list_that_names_nothing_goes():
    assert (
        without_whatever_else("we pickle onions, beans and whatever else grows")
        == "we pickle onions and beans"
    )


def test_the_first_of_a_list_leads_as_the_others_do():
    assert cast(read_brief("We lend prams, ladders and tents")).subject_idea == "prams"


def test_half_a_list_does_not_stand_under_the_name():
    assert subline_of(read_brief("Ash & Son, we sharpen knives, scissors and garden tools")) == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I'm a lawyer who only helps tenants", "I'm a lawyer"),
        ("a dentist who treats children and adults", "a dentist"),
        ("I'm a photographer who takes pictures of dogs", "I'm a photographer who takes pictures of dogs"),
        ("a dog who helps people", "a dog who helps people"),
    ],
)
def test_whom_a_profession_serves_is_not_drawn(text: str, told: str):
    assert without_those_seen(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I coach kids in chess after school", "I do chess after school"),
        ("we teach adults to swim who were always afraid", "we do learn-to-swim"),
        ("I coach women to run who thought they could not", "I do running"),
        ("we take people sailing who have never been out", "we take sailing"),
    ],
)
def test_what_is_learnt_is_told_without_who_they_were(text: str, told: str):
    assert without_learners(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("My brother flies drones", "My brother drones"),
        ("I fly kites", "I kites"),
        ("We rear snails", "We snails"),
        ("My sister washes windows", "My sister washes windows"),
        ("We fly to islands", "We fly to islands"),
    ],
)
def test_verbs_that_are_things_too_go(text: str, told: str):
    assert without_doing(text) == told


def test_those_ferried_to_islands_go_by_ferry():
    assert as_lifts("I ferry walkers to the islands") == "I go by ferry"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("our ladies' football club", "our football club"),
        ("a women's rugby team", "a rugby team"),
        ("children's clothes", "children's clothes"),
    ],
)
def test_whose_club_it_is_is_not_drawn(text: str, told: str):
    assert without_whose_club(text) == told
