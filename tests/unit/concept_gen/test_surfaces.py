"""What a logo is put on is no part of it."""

import pytest

from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.casting import cast


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Monogram with the letters H and K for our wedding invitations", ""),
        ("an owl for the side of my van", "owl"),
        ("a bee for our honey labels", "bee"),
        ("a fox for our website and business cards", "fox"),
        ("an anchor to put on our uniforms, for a ferry company", "anchor"),
        ("a logo for our honey labels", "honey"),
    ],
)
def test_what_a_logo_is_put_on_is_not_drawn(text: str, subject: str):
    found = cast(read_brief(text))
    assert (found.subject_idea, found.modifiers) == (subject, ())


def test_what_something_sits_on_is_drawn():
    assert cast(read_brief("a cat sitting on the sign")).modifier_idea == "sign"
