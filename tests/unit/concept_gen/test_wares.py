"""What a bakery is for leads the picture where it is baked there, and not where it buys there."""

import pytest

from concept_gen.local.understanding.rewording.wares import with_wares


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a bakery for pretzels", "a pretzels bakery"),
        ("a bakery famous for its bagels", "a bagels bakery"),
        ("A café known for cinnamon buns, in Leeds", "A cinnamon buns café, in Leeds"),
        ("a butcher that makes sausages and pies", "a sausages butcher and pies"),
    ],
)
def test_what_is_made_there_comes_first(text: str, told: str):
    assert with_wares(text) == told


@pytest.mark.parametrize(
    "text", ["a bakery for dogs", "a cafe for mums with pushchairs", "a kitchen for hire"]
)
def test_whom_it_is_for_stays(text: str):
    assert with_wares(text) == text
