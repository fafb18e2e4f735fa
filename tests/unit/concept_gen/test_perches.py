"""A drawing that stands on its branch gets no second one."""

import pytest

from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast


@pytest.mark.parametrize(
    "text",
    ["a toucan on a branch", "a raven perched on an oak branch", "a pika on a rock", "a stork in its nest"],
)
def test_the_perch_in_the_drawing_is_enough(text: str):
    assert not cast(read_brief(text)).modifiers


def test_an_owl_is_put_on_a_branch_and_a_magpie_may_hold_one():
    assert cast(read_brief("an owl on an oak branch")).modifiers[0] == "own/flat-branch"
    assert cast(read_brief("a magpie holding an olive branch")).modifiers[0] == "own/olive-branch"
