"""Who does something has what it is done with."""

import pytest

from concept_gen.local.understanding.rewording.doing_with import as_having


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("a fox skiing", "a fox on skis"),
        ("a man skiing down a mountain", "a man on skis down a mountain"),
        ("a frog singing into a mic", "a frog with a microphone"),
        ("a woman singing", "a woman with a microphone"),
        ("a bear who is taking a picture", "a bear holding a camera"),
        ("a beaver with his tools", "a beaver holding a wrench"),
        ("an octopus holding many tools", "an octopus tools"),
        ("a shed with tools", "a shed with tools"),
    ],
)
def test_what_is_done_is_seen_by_the_thing_for_it(text: str, meant: str):
    assert as_having(text) == meant


@pytest.mark.parametrize(
    "text", ["a bird singing", "singing lessons", "a bear cycling", "a singing bowl", "surfing"]
)
def test_birds_need_no_microphone_and_what_has_a_drawing_keeps_it(text: str):
    assert as_having(text) == text
