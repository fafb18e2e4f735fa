"""What is called the idea of something is that itself."""

import pytest

from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast
from concept_gen.local.understanding.rewording.framed_ideas import without_frames


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("the idea of growth", "growth"),
        ("a metaphor for learning", "learning"),
        ("peace between nations", "peace"),
        ("the meeting of tradition and technology", "tradition and technology"),
        ("The Joy of Cooking", "The Joy of Cooking"),
        ("the story of our family", "the story of our family"),
        ("harmony between people and nature", "harmony between people and nature"),
    ],
)
def test_the_idea_of_a_thing_is_the_thing_unless_it_is_a_name_or_a_firm(text: str, left: str):
    assert without_frames(text) == left


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("the idea of trust between people", "own/handshake"),
        ("a metaphor for learning", "own/open-book"),
        ("the power of words", "own/feather-quill"),
    ],
)
def test_an_idea_is_drawn_and_no_light_bulb(text: str, drawn: str):
    assert cast(read_brief(text)).subjects[0] == drawn
