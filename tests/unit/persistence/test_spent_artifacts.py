"""Artifacts are removed when nobody waits for them, and not before."""

import pytest

from concept_contracts.event import Event
from persistence.storing import spent
from support import events as given

UNFINISHED = (
    given.concept_requested(),
    given.image_generated(),
    given.image_stored(),
    given.variations_created(1),
)
FINISHED = (*UNFINISHED, given.variations_stored(1))
ASKED = given.variation_requested(2, image_artifact=given.artifact("logo.png"))
MADE = given.variations_created(recoloured=(given.variation_recoloured(2),))
STORED = given.variations_stored(variations=(given.variation_stored(2),))


def names(*facts: Event) -> set[str]:
    return {artifact.key.split("/")[-1] for artifact in spent(given.history(*facts))}


def test_an_unfinished_concept_keeps_all() -> None:
    assert names(*UNFINISHED) == set()


def test_a_finished_concept_needs_none() -> None:
    assert names(*FINISHED) == {"logo.png", "logo.svg", "variation-0.png"}


def test_what_a_late_variation_is_made_from_stays_until_it_is_stored() -> None:
    assert names(*FINISHED, ASKED) == {"logo.svg", "variation-0.png"}
    assert names(*FINISHED, ASKED, MADE) == {"logo.svg", "variation-0.png"}
    assert names(*FINISHED, ASKED, MADE, STORED) == {
        "logo.png",
        "logo.svg",
        "variation-0.png",
        "variation-2.png",
    }


@pytest.mark.parametrize("place", [{"bucket": "concept-images"}, {"key": "concept/stored/stored.png"}])
def test_pictures_in_storage_and_copies_of_them_are_never_spent(place: dict[str, str]) -> None:
    lent = given.artifact("stored.png", **place)
    asked = given.variation_requested(2, image_artifact=lent)
    assert "stored.png" not in names(*FINISHED, asked, MADE, STORED)
