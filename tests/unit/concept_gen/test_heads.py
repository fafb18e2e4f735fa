"""Heads that a text asks for alone."""

import pytest

from concept_gen.local import design
from concept_gen.local.understanding.ideas.heads import tells_a_head


@pytest.mark.parametrize(
    ("idea", "text"),
    [
        ("viper", "a viper head, fangs out"),
        ("wolf", "two wolf heads"),
        ("bison", "the head of a mighty bison"),
        ("deer", "a deer's head"),
        ("stag-head", "a stag head"),
        ("fox", "a fox face"),
    ],
)
def test_a_head_is_told(idea: str, text: str):
    assert tells_a_head(idea, text)


@pytest.mark.parametrize(
    ("idea", "text"),
    [("fox", "a fox"), ("lettuce", "a head of lettuce"), ("fox", "the Fox head office"), ("", "a head")],
)
def test_no_head_is_told(idea: str, text: str):
    assert not tells_a_head(idea, text)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("a shark head", "own/angry-shark"),
        ("a viper head", "own/angry-cobra"),
        ("the head of a bear", "own/bear"),
        ("a giraffe head", "own/giraffe-face"),
        ("a shark", "own/shark"),
    ],
)
def test_of_a_head_that_is_told_the_head_alone_is_drawn(text: str, subject: str):
    assert {design(text, "bold", seed).recipe["subject"] for seed in range(3)} == {subject}
