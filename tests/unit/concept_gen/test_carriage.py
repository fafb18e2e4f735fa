"""What a firm carries is the load of its lorry; whom it reaches and where is not drawn."""

import pytest

from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast
from concept_gen.local.understanding.rewording.owners.carriage import as_load


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Haulage of steel and flowers", "a truck with steel and flowers"),
        ("livestock transport since 1980", "a truck with livestock since 1980"),
        ("transport of cattle and sheep", "a truck with livestock"),
        ("we move furniture", "a truck with furniture"),
        ("a firm that hauls grain", "a firm a truck with grain"),
    ],
)
def test_a_lorry_has_what_is_carried(text: str, told: str):
    assert as_load(text) == told


@pytest.mark.parametrize(
    "text",
    ["a bear for a logistics company", "Eagle Logistics", "we move people", "a horse carrying a knight"],
)
def test_other_movers_stay_as_they_are_told(text: str):
    assert as_load(text) == text


def test_what_the_lexicon_knows_as_one_stays():
    assert as_load("timber haulage") == "timber haulage"


def test_the_lorry_leads_with_its_load():
    drawn = cast(read_brief("Fish haulage to the coast"))
    assert (drawn.subjects[0], drawn.modifier_idea, drawn.relation) == ("own/truck", "fish", "holds")
