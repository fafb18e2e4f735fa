"""Patterns that are made when a text first needs them."""

from concept_gen.local.understanding.rewording.late_pattern import LatePattern

STEAM = LatePattern(r"(?i)\b(?:hot )?steam\b", only_with="steam")


def test_a_pattern_is_not_made_for_a_text_without_its_sign():
    pattern = LatePattern("(", only_with="steam")
    assert pattern.sub("", "a cold bun (plain)") == "a cold bun (plain)"


def test_the_sign_is_found_in_capitals_too():
    assert STEAM.sub("mist", "HOT STEAM over a bun") == "mist over a bun"


def test_without_a_sign_every_text_is_looked_through():
    assert LatePattern("bun").sub("roll", "a bun") == "a roll"
