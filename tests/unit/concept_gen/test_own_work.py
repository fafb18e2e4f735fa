"""Owners tell what they do, for whom and where: the work is drawn, and bears its name."""

import pytest

from concept_gen.local.lines.inscriptions import subline_of
from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast
from concept_gen.local.understanding.naming.names import brand_name
from concept_gen.local.understanding.rewording.owners.doers import as_ours
from concept_gen.local.understanding.rewording.owners.lessons import without_learners
from concept_gen.local.understanding.rewording.owners.lifts import as_lifts
from concept_gen.local.understanding.rewording.owners.work import without_own_circumstances


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("We mend bikes. Name: Spin Again", "Spin Again"),
        ("We collect coats and we call ourselves Warm Backs.", "Warm Backs"),
        ("I walk dogs. Name is Muddy Paws", "Muddy Paws"),
        ("I drive children to school. Called Bluebird Rides.", "Bluebird Rides"),
        ("We go by Nine Lives; we rescue cats", "Nine Lives"),
        ("We sell tea. Name: not decided yet", None),
    ],
)
def test_those_who_call_themselves_so_are_named(text: str, name: str | None):
    assert brand_name(text) == name


def test_how_they_call_themselves_is_not_drawn():
    assert cast(read_brief("We bake bread. We call ourselves Warm Crust")).modifier_idea == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I tune pianos in schools and village churches", "I tune pianos"),
        ("We walk dogs for nurses who work late", "We walk dogs"),
        ("I teach maths to kids who hate it, at their kitchen table", "I teach maths"),
        ("We keep bees on the roofs of hotels", "We keep bees"),
        ("We rescue hedgehogs that were hit by cars", "We rescue hedgehogs"),
        ("I sew costumes on Tuesdays", "I sew costumes"),
        ("I pack and store furniture", "I furniture"),
        ("We proofread theses", "We proofreading theses"),
    ],
)
def test_whom_where_and_when_go_from_what_we_do(text: str, told: str):
    assert without_own_circumstances(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "a dog in a church",
        "We want a fox in a school",
        "We care for elderly people",
        "I sign for deaf people",
        "We wash windows",
        "We brew beer in a former church",
    ],
)
def test_pictures_and_what_tells_the_trade_stay(text: str):
    assert without_own_circumstances(text) == text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a charity that teaches prisoners to read", "a charity that do learn-to-read"),
        ("I teach boys to sew", "I do sewing"),
        ("we teach people to paint a house", "we do paint a house"),
        ("A club for widowers in our town who learn to cook together", "A club who cooking together"),
        ("A group for parents who have lost a child", "A group for parents who have lost a child"),
        ("it helps families in hospital take footprints", "it helps take footprints"),
    ],
)
def test_who_learns_it_goes_from_what_is_taught(text: str, told: str):
    assert without_learners(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("we drive cancer patients to the clinic", "we give lifts-by-car"),
        ("I drive children with disabilities to school", "I drive a school bus"),
        ("we fly sick children to hospital", "we fly an airplane"),
        ("Driving lessons for beginners", "Driving lessons for beginners"),
        ("we drive cattle to market", "we drive cattle to market"),
    ],
)
def test_who_is_driven_is_told_as_a_lift(text: str, told: str):
    assert as_lifts(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two friends who brew beer", "We brew beer"),
        ("We are a group of dads who bake bread", "We bake bread"),
        ("Three women who dance", "Three women who dance"),
        ("Nurses who visit old people", "Nurses who visit old people"),
    ],
)
def test_who_does_it_is_told_as_we(text: str, told: str):
    assert as_ours(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Our choir sings for you. Name: The Larks",
        "I drive boys with illnesses to school. Called Bluebird",
    ],
)
def test_no_half_sentence_stands_under_the_name(text: str):
    assert subline_of(read_brief(text)) in ("", "CHOIR")
