"""Owners say what their firm does, and are it: the firm's name is set as they write it."""

import pytest

from concept_gen.local.lines.inscriptions import label_of, name_of, subline_of
from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast
from concept_gen.local.understanding.naming.names import brand_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Aldous & Daughter has been mending roofs since 1984", "Aldous & Daughter"),
        ("Farrow and Daughters have sold wool since 1958", "Farrow and Daughters"),
        ("The Lantern Players stage a pantomime every winter", "The Lantern Players"),
        ("The Wednesday Club gets pensioners together for lunch", "The Wednesday Club"),
        ("Kestrel Tree Care looks after old oaks", "Kestrel Tree Care"),
        ("Winter & Boyle Stonemasons carve headstones", "Winter & Boyle Stonemasons"),
        ("Two sisters, one kiln: Cobalt Row makes tableware for cafés", "Cobalt Row"),
        ("The Brass Monkeys play ska at weddings", "The Brass Monkeys"),
        ("Every Friday the Millbrook Ramblers walk twelve miles", "Millbrook Ramblers"),
        ("The Night Owls Walking Group explores the city after dark", "The Night Owls Walking Group"),
        ("Greenacre Pet Crematorium is a quiet place to say goodbye", "Greenacre Pet Crematorium"),
    ],
)
def test_who_opens_a_sentence_of_what_is_done_is_named(text: str, name: str):
    assert brand_name(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tulley's is where the whole street comes for keys", "Tulley's"),
        ("Garrick's is me, Dean, out at three in the morning", "Garrick's"),
        ("Dunmore's. Shoe repairs while you wait", "Dunmore's"),
        ("At Petrov & Lowe we draw up wills", "Petrov & Lowe"),
        ("My husband and I own Pebble Cottage Tea Room and bake scones", "Pebble Cottage Tea Room"),
        ("It began in a garage. Now Fettle Cycles services bikes", "Fettle Cycles"),
        ("For schools and parties, Bouncy Barn rents castles", "Bouncy Barn"),
    ],
)
def test_a_firm_is_told_by_whose_it_is_and_where_we_work(text: str, name: str):
    assert brand_name(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "I'm Marta and I repair violins and cellos for students",
        "I'm Leila and I translate letters",
        "I'm Ines and I make wedding cakes",
        "I am Tom, a dry stone waller, and I rebuild walls",
        "I am Yusuf. I repair sewing machines",
        "My name is Goran and I lay floors",
    ],
)
def test_a_first_name_of_who_is_telling_is_no_firm(text: str):
    assert brand_name(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Red Fox jumps over a fence",
        "My dog keeps a bone",
        "We keep bees",
        "The Fox makes tea",
        "Foxes make tea",
    ],
)
def test_who_does_something_in_a_picture_is_not_named(text: str):
    assert brand_name(text) in (None, "The Fox")


@pytest.mark.parametrize(
    ("text", "idea"),
    [
        ("Fairholme Funeral Directors care for families in the valley", "funeral-directors"),
        ("Millbrook Bell Ringers ring for the new year", "bell-ringers"),
    ],
)
def test_what_a_name_says_they_are_is_drawn(text: str, idea: str):
    assert cast(read_brief(text)).subject_idea == idea


def test_a_name_is_not_cut_within_what_is_played():
    brief = read_brief("The Saturday Table Tennis Club trains juniors and veterans")
    told = (name_of(brief), label_of(brief), subline_of(brief))
    assert told == ("The Saturday Table Tennis Club", "SATURDAY TABLE TENNIS CLUB", "")
