"""The trade that owners state leads over what else they tell of it."""

import pytest

from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast
from concept_gen.local.understanding.cast.pairs import drawn_together
from concept_gen.local.understanding.rewording.owners.work import without_own_circumstances


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (
            "We're a family firm of electricians, rewiring old terraces and fitting car chargers.",
            "electricians",
        ),
        ("Kestrel Tree Care: we prune and replant for gardens, schools and the parish council.", "tree-care"),
        ("Northgate Swimming Club takes the keen ones to galas.", "swimming"),
        ("I run a tiny physiotherapy practice for runners with bad knees.", "physiotherapy-practice"),
        ("Ansel Okoro Locksmiths gets people back into their homes at night.", "locksmiths"),
        ("Quillfeather Bookbinding restores family bibles and binds theses.", "bookbinding"),
        ("Oakline Joinery. We build staircases and kitchens from solid oak.", "joinery"),
    ],
)
def test_a_stated_trade_is_drawn(text: str, subject: str):
    assert cast(read_brief(text)).subject_idea == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Brightwell Accounts keeps the books for cafés, plumbers and sole traders.", "keeps-the-books"),
        ('A sailing boat on two waves for our sailing school "Nordwind"', "sailing-boat"),
        ("An otter for plumbers", "otter"),
    ],
)
def test_whose_trade_it_is_not_and_what_is_pictured_stay_as_told(text: str, subject: str):
    assert cast(read_brief(text)).subject_idea == subject


def test_what_we_come_with_is_not_drawn_for_our_work():
    told = "We repair bicycles on your doorstep, with a van full of tools."
    assert without_own_circumstances(told) == "We repair bicycles on your doorstep."


def test_what_slides_is_not_cut_to_another_thing():
    assert drawn_together("curling-stone-sliding", "broom") is None


def test_what_we_make_leads_over_what_it_has_with_it():
    assert cast(read_brief("I make wedding cakes with edible flowers.")).subject_idea == "wedding-cakes"
    assert cast(read_brief("We design websites for small charities.")).subject_idea == "design-websites"
