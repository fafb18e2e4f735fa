"""Words that only sound like things, and things that are worn, held or meant rather than listed."""

import pytest

from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("a tea leaf and a mountain, for tea from the mountains", ("tea-leaf", "mountain")),
        ("a fox made of triangles", ("fox", "")),
        ("a spider in its web, for an escape room", ("spider-in-its-web", "")),
        ("hands cupping a drop", ("hands", "drop")),
        ("an eye with a blue iris", ("eye", "")),
    ],
)
def test_only_what_is_named_as_a_thing_is_drawn(text: str, drawn: tuple[str, str]):
    found = cast(read_brief(text))
    assert (found.subject_idea, found.modifier_idea) == drawn


@pytest.mark.parametrize(
    ("text", "subject", "companion"),
    [
        ("a tiger lily", "own/lily", ""),
        ("a crab apple", "own/apple", ""),
        ("an egg plant", "own/eggplant", ""),
        ("a sun flower pot", "own/sunflower", "pot"),
        ("a rubber stamp with a kangaroo", "own/rubber-stamp", "kangaroo"),
        ("artisan bakery, rubber stamp style", "own/bread-loaf", ""),
    ],
)
def test_what_is_only_named_after_a_thing_is_not_that_thing(text: str, subject: str, companion: str):
    found = cast(read_brief(text))
    assert (found.subjects[0], found.modifier_idea) == (subject, companion)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a hat on a cat", ("cat", "hat", "wears")),
        ("a crown on a pineapple", ("pineapple", "crown", "wears")),
        ("glasses on a book", ("glasses", "book", "on")),
        ("a magpie stealing a ring", ("magpie", "ring", "carries")),
    ],
)
def test_a_hat_on_somebody_is_worn_and_glasses_on_a_book_lie_there(text: str, told: tuple[str, str, str]):
    found = cast(read_brief(text))
    assert (found.subject_idea, found.modifier_idea, found.relation) == told


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Patience, for a counselling service", "patience"),
        ("Courage and hope for a climbing gym", "courage"),
        ("climbing gym, courage", "climbing-gym"),
    ],
)
def test_a_value_leads_only_where_it_is_what_the_mark_is_to_show(text: str, subject: str):
    assert cast(read_brief(text)).subject_idea == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Climbing gym, courage", "climbing-gym"),
        ("Legal tech startup - transparency", "legal-tech"),
        ("Running club, perseverance", "running-club"),
        ("Law firm: integrity", "law-firm"),
    ],
)
def test_a_trade_leads_before_its_value(text: str, subject: str):
    assert cast(read_brief(text)).subject_idea == subject


def test_a_value_that_the_mark_stands_for_leads_and_nothing_that_stands():
    assert cast(read_brief("A mark that stands for courage, for a climbing gym")).subject_idea == "courage"
    assert cast(read_brief("a law firm, we stand for honesty")).subject_idea == "law-firm"
    assert cast(read_brief("a plant stand for balconies")).subject_idea != "means"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a bakery with a heart", ("bakery", "heart")),
        ("a barber shop with a golden crown", ("barber-shop", "crown")),
        ("a bookshop with a star", ("bookshop", "star")),
        ("a bookshop with a cat", ("cat", "bookshop")),
        ("a heart for a bakery", ("heart", "")),
    ],
)
def test_a_trade_with_a_symbol_is_drawn_with_it(text: str, told: tuple[str, str]):
    found = cast(read_brief(text))
    assert (found.subject_idea, found.modifier_idea) == told
