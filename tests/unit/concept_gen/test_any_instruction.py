"""Whatever an instruction says, there is a design afterwards."""

from hypothesis import given, settings
from hypothesis import strategies as st

from concept_gen.local import design
from concept_gen.local.refinement import refine

LOGO, THEME = "a fox drinking coffee called Ember & Oak", "warm autumn"
PARENTS = [design(LOGO, THEME, seed).recipe for seed in range(6)]
PIECES = [
    *(
        "make it bolder",
        "use a wolf instead",
        "add a crown",
        "remove the text",
        "dark background",
        "two of them",
    ),
    *(
        "=>",
        "...",
        "(?",
        "\\1",
        "\\w",
        "'",
        '"',
        "%s",
        "{0}",
        "\u202e",
        "é",
        "3",
        "no",
        "not so",
        "and",
        "but",
    ),
    *("with", "in a", "drop", "circle", "red and gold", "the fox", "on the left", "bigger"),
]
INSTRUCTIONS = st.lists(st.sampled_from(PIECES), max_size=6).map(" ".join) | st.text(max_size=40)


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(PARENTS), INSTRUCTIONS, st.sets(st.sampled_from(["colors", "layout", "style", "shapes"]))
)
def test_any_instruction_leads_to_a_design(parent: dict[str, object], said: str, preserve: set[str]):
    assert refine(parent, said, preserve, LOGO, THEME, 3).svg.startswith(b"<svg")
