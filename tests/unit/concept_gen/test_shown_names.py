"""What is drawn of a brand's name, and what of it is written."""

import pytest

from concept_gen.local import design
from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast, icon_of


def test_an_idea_in_the_brands_name_accompanies_the_subject():
    found = cast(read_brief('kindergarten "Little Acorns"'))
    assert icon_of(found.modifiers[0]).name == "acorn"


def test_what_a_thing_of_the_name_is_made_of_is_not_drawn():
    found = cast(read_brief("Iron Lotus, a boxing gym"))
    assert not any("iron" in icon_of(icon).name for icon in (*found.subjects, *found.modifiers))


@pytest.mark.parametrize("logo", ['cafe called "北京茶馆"', 'tea house called "Чай"'])
def test_a_name_in_letters_that_no_font_has_leaves_no_gap_and_that_is_said(logo: str):
    recipe = design(logo, "tea", 0).recipe
    assert (recipe["name"], recipe["subject"] is None) == ("", False)
    assert "no font here has its letters" in recipe["not_done"][0]


def test_the_names_of_people_are_not_drawn():
    assert cast(read_brief("studio named O'Brien-Smith")).subjects == ()


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("basketball team Redwood Foxes", "foxes"),
        ("an esports team called Night Owls", "night-owls"),
        ("a youth soccer club named Thunder Hawks", "thunder-hawks"),
        ("a hockey team called the Bald Eagles", "bald-eagles"),
        ("gaming clan named Night Vipers", "vipers"),
        ("Badger Lane Cricket Club", "cricket-club"),
    ],
)
def test_a_team_is_shown_by_the_animal_of_its_name_but_not_of_its_street(text: str, subject: str):
    assert design(text, "navy", 0).recipe["subject_idea"] == subject


@pytest.mark.parametrize(
    ("text", "trade"),
    [
        ("Summit Climbing Gym", "climbing-gym"),
        ("Redwood Financial Advisors", "financial-advisors"),
        ("Harbor House Bed & Breakfast", "bed-and-breakfast"),
        ("Peak Performance Sports Massage Clinic", "massage"),
    ],
)
def test_a_trade_of_several_words_at_the_end_of_a_name_is_shown(text: str, trade: str):
    assert design(text, "navy", 0).recipe["subject_idea"] == trade


def test_a_name_is_not_parted_after_its_adjective():
    assert design("The Rusty Anchor Pub", "navy", 0).recipe["name"] == "The Rusty Anchor Pub"
