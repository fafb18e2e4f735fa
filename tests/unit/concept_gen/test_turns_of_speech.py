"""Of turns of speech what they mean is drawn."""

import pytest

from concept_gen.local.understanding.rewording.turns_of_speech import without_turns_of_speech


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("a nurse holding a child's hand", "a nurse with a child"),
        ("a mother holding her little daughter’s hand", "a mother with her little daughter"),
        ("a child's hand holding a flower", "a child's hand holding a flower"),
    ],
)
def test_who_is_led_by_the_hand_is_there_and_no_hand(text: str, meant: str):
    assert without_turns_of_speech(text) == meant
