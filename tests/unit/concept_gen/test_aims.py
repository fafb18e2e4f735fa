"""What is achieved for people by what is done, and what they find hard: what is done is drawn."""

import pytest

from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast
from concept_gen.local.understanding.naming.names import brand_name
from concept_gen.local.understanding.relating.of_them import with_number_before
from concept_gen.local.understanding.rewording.figures_of_speech import without_figures_of_speech
from concept_gen.local.understanding.rewording.owners.aims import without_aims
from concept_gen.local.understanding.rewording.owners.circumstances import without_circumstances
from concept_gen.local.understanding.rewording.owners.hardships import as_hardship
from concept_gen.local.understanding.rewording.turns_of_speech import without_turns_of_speech


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I run night buses, getting shift workers home safely", "I run night buses"),
        ("we fit heat pumps to keep families warm", "we fit heat pumps"),
        ("an app that tells parents when the bus is late", "an app that tells when the bus is late"),
        ("an app for pills and tells the family when they took it", "an app for pills"),
        ("a charity that keeps families together", "a charity that keeps families together"),
        ("We keep people safe", "We keep people safe"),
    ],
)
def test_what_is_achieved_for_people_is_left_out(text: str, told: str):
    assert without_aims(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a club for kids who find maths hard", "a club about maths"),
        ("a course for people who struggle with debt", "a course about debt"),
        ("a club for kids who find it hard", "a club for kids who find it hard"),
    ],
)
def test_what_people_find_hard_is_what_it_is_about(text: str, told: str):
    assert as_hardship(text) == told


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("We help shops work out what they owe in VAT", "vat"),
        ("We teach people who struggle with computers", "computers"),
        ("Software that checks contracts before you sign", "checks-contracts"),
        ("a law clinic for tenants, free", "law-clinic"),
        ("It's a will writing service, we come to your kitchen table", "will-writing"),
        ("lawn bowls club, two bowls and a jack", "bowls"),
    ],
)
def test_the_work_is_drawn_not_those_it_is_for(text: str, subject: str):
    found = cast(read_brief(text))
    assert (found.subject_idea, found.modifiers) == (subject, ())


def test_a_number_told_after_its_things_counts_them():
    assert with_number_before("bells obviously, six of them") == "six bells obviously, "


def test_a_plus_between_things_is_no_sign():
    assert without_turns_of_speech("a leaf plus a chart") == "a leaf and a chart"
    assert without_turns_of_speech("a heart plus signs") == "a heart plus signs"


@pytest.mark.parametrize("text", ["a drop-in for carers", "a drop in session for carers"])
def test_a_drop_in_drops_nothing(text: str):
    assert "drop" not in without_figures_of_speech(text)


def test_languages_are_no_name():
    assert brand_name("I translate letters for patients, mostly Polish and Urdu") is None


def test_what_is_included_is_not_drawn():
    assert without_circumstances("We teach chess, tea and cake included") == "We teach chess"
