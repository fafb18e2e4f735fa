"""What instructions are read as."""

import pytest

from concept_gen.local.wishes.instructions import read_wishes


@pytest.mark.parametrize(
    ("asked", "kind", "value"),
    [
        ("make the circle a square", "plate", "squircle"),
        ("a square instead of the circle", "plate", "squircle"),
        ("put it on white", "ground", "white"),
        ("the background should be cream", "ground", "cream"),
        ("on a navy background", "ground", "navy"),
        ("thinner lines", "thinner", ""),
        ("flip it", "flip", ""),
        ("mirror the icon", "flip", ""),
        ("darker", "tone", "darker"),
        ("more vibrant colors", "tone", "more vibrant"),
        ("instead of the fox use a bear", "swap", "bear"),
        ("use a bear instead of the fox", "swap", "bear"),
        ("the cup should be a teapot", "swap", "teapot"),
        ("give the fox a hat", "add", "hat"),
        ("change the name to Miller and Sons", "text", "Miller and Sons"),
        ('add the text "Salt and Pepper"', "line", "Salt and Pepper"),
        ("add the words Est. 1999", "line", "Est. 1999"),
        ("make the name bigger", "larger-text", ""),
        ("put the name next to the icon", "beside", ""),
        ("move the text below the icon", "below", ""),
        ("remove the icon", "remove-subject", ""),
        ("I don't like the colors", "other-colours", ""),
        ("more professional", "style", "modern"),
        ("transparent background", "transparent", ""),
        ("without the crown", "remove", "crown"),
        ("more playful", "style", "playful"),
        ("less childish", "style", "modern"),
        ("too dark", "tone", "brighter"),
        ("the background is too dark", "ground", "dark"),
        ("switch to a dark theme", "ground", "dark"),
        ("white icon", "ink", "white"),
        ("make the fox red", "ink", "red"),
        ("use a wolf, not a fox", "swap", "wolf"),
        ("zoom in", "bolder", ""),
        ("add round glasses", "add", "round glasses"),
        ("add a blue circle", "colours", "add a blue circle"),
        ("make it two", "twins", ""),
        ("show three of them", "triplets", ""),
        ("give it a cute face", "smiles", ""),
        ("let it sleep", "asleep", "sleep"),
        ("make it out of many leaves", "built-of", "leaves"),
        ("make it more of a circle", "plate", "circle"),
        ("set the name in gothic letters", "font", "blackletter"),
        ("use only two colours", "unknown", ""),
    ],
)
def test_instructions_are_read_as_they_are_meant(asked: str, kind: str, value: str):
    assert [(wish.kind, wish.value) for wish in read_wishes(asked)] == [(kind, value)]


def test_praise_is_no_wish():
    assert [wish.kind for wish in read_wishes("I love it, but make it bolder. Thanks!")] == ["bolder"]
