"""Which of two things wears which colour of the palette."""

from concept_gen.local.natural_colours import natural_role, natural_roles
from concept_gen.local.understanding.cast.casting import icon_of


def test_things_wear_the_colours_they_have_by_nature_where_the_palette_has_them():
    colours = {"background": "#ffffff", "primary": "#d2691e", "secondary": "#1e7a32", "accent": "#40404a"}
    assert natural_roles(icon_of("own/frog-face"), icon_of("own/carrot"), colours, "secondary") == (
        "secondary",
        "primary",
    )
    assert natural_roles(icon_of("own/fox-face"), icon_of("own/leaf"), colours, "secondary") == (
        "primary",
        "secondary",
    )


def test_no_colour_is_natural_that_the_ground_would_swallow():
    colours = {"background": "#ffffff", "primary": "#444444", "secondary": "#ffe9a8", "accent": "#222222"}
    assert natural_roles(icon_of("own/bear"), icon_of("own/sunflower"), colours, "accent")[1] != "secondary"


def test_a_leaf_is_green_beside_what_the_text_colours():
    colours = {"background": "#ffffff", "primary": "#c8202f", "secondary": "#2f6fc8", "accent": "#1e7a32"}
    ladybird, leaf = icon_of("own/ladybug"), icon_of("own/leaf")
    assert natural_roles(ladybird, leaf, colours, "secondary", ("primary", "")) == ("primary", "accent")


def test_a_leaf_that_something_is_cut_out_of_is_green():
    colours = {"background": "#ffffff", "primary": "#1e5fa8", "secondary": "#3f8a3a", "accent": "#c8502f"}
    assert natural_role(icon_of("own/leaf"), colours) == "secondary"
    assert natural_role(icon_of("own/leaf"), colours | {"primary": "#2f8a3a"}) == "primary"


def test_two_things_that_are_asked_for_in_one_colour_wear_it_both():
    colours = {"background": "#ffffff", "primary": "#1e5fa8", "secondary": "#3f8a3a", "accent": "#c8302f"}
    crab, lobster = icon_of("own/crab"), icon_of("own/lobster")
    assert natural_roles(crab, lobster, colours, "secondary", ("accent", "accent")) == ("accent", "accent")
