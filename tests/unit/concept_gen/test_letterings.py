"""The face that a name or initials are set in, and the plates that letters stand on."""

import pytest

from concept_gen.local import design
from concept_gen.local.understanding.brief import read_brief

SEEDS = range(6)


def _chosen(text: str, what: str, theme: str = "") -> set[str]:
    return {design(text, theme, seed).recipe[what] for seed in SEEDS}


@pytest.mark.parametrize(
    "text",
    [
        '"Shadow Wolves" esports team, fierce wolf',
        '"Venom" e-sports logo with a snake',
        "a bold monogram XG for an esports team",
    ],
)
def test_a_team_of_players_is_set_in_no_slab_and_no_serif(text: str):
    assert _chosen(text, "font") <= {"futuristic", "technical", "condensed"}


@pytest.mark.parametrize(
    "text",
    [
        "wedding monogram A & J",
        "delicate monogram of B and D",
        "fine monogram RC, jewellery",
        '"Velora" graceful feminine cosmetics flower',
    ],
)
def test_what_is_fine_is_set_in_fine_letters(text: str):
    assert _chosen(text, "font") <= {"serif", "roman"}


def test_a_theme_that_is_elegant_sets_initials_in_fine_letters_too():
    assert _chosen("monogram TK", "font", "elegant romantic rose") <= {"serif", "roman"}


def test_only_a_saloon_is_set_in_slab():
    assert "slab" in _chosen('"Dusty Trail" western saloon, cowboy hat', "font")


@pytest.mark.parametrize("text", ["vintage monogram WR", "letters G and F", "a brand called Velora"])
def test_letters_stand_on_no_gravestone(text: str):
    assert "arch" not in _chosen(text, "plate")


def test_letters_stand_on_an_arch_where_it_is_asked_for():
    assert _chosen("an arch with the letter H", "plate") == {"arch"}


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("an elegant monogram for S and M, wedding", "SM"),
        ("monogram for a photographer, initials C.W.", "CW"),
        ("initials J.B. for a law firm", "JB"),
        ("monogram for K & R", "KR"),
        ("monogram of T", "T"),
    ],
)
def test_all_the_initials_that_are_named_are_read(text: str, letters: str):
    assert read_brief(text).monogram == letters


def test_an_eye_patch_asks_for_no_emblem():
    templates = _chosen('"Pirate Parrot" - a parrot with an eye patch, rum bar', "template")
    assert len(templates) > 2
