"""What a logo is put on is no part of it; what something sits on is."""

import pytest

from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast


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


@pytest.mark.parametrize(
    ("text", "subject", "below"),
    [
        ("a bakery with a fox on a log", "fox", "on-a-log"),
        ("a builder, with a serval on a branch", "serval", "on-a-branch"),
    ],
)
def test_who_sits_on_it_leads_before_it_where_a_trade_is_named_first(text: str, subject: str, below: str):
    found = cast(read_brief(text))
    assert (found.subject_idea, found.modifier_idea, found.relation) == (subject, below, "on")
