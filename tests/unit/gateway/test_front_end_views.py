"""Concepts in the existing front end's words."""

import pytest

from concept_contracts import lifecycle
from concept_contracts.concept_state import ConceptState
from gateway.front_end.images import image_path
from gateway.front_end.views import concept_detail, task_view
from support import events as given

BASE = "https://concepts.example"


def finished() -> ConceptState:
    """With two variations, of which the second has no picture."""
    lost = given.variation_stored(1, image=None, error={"code": "lost", "message": "It was lost."})
    stored = given.variations_stored(variations=(given.variation_stored(0), lost))
    state = lifecycle.fold(
        given.history(given.concept_requested(), given.image_generated(), given.image_stored(), stored)
    )
    assert state
    return state


def test_a_variation_has_its_id_and_paths_and_one_without_a_picture_is_left_out():
    state = finished()
    assert state.image
    urls = {(state.image.bucket, state.image.path): "/storage/v1/object/sign/a?token=b"}
    view = concept_detail(state, urls, BASE)
    assert view.image_url == f"{BASE}/storage/v1/object/sign/a?token=b"
    assert (view.id, view.task_id, view.storage_path) == (given.CONCEPT, given.CONCEPT, state.image.path)
    (variation,) = view.color_variations
    assert (variation.id, variation.concept_id) == (given.variation_id(0), given.CONCEPT)
    assert variation.image_path == variation.storage_path != ""


def test_an_image_that_cannot_be_signed_has_no_url_and_spoils_nothing():
    state = finished()
    view = concept_detail(state, {}, BASE)
    assert (view.image_url, view.color_variations[0].image_url) == (None, None)
    assert task_view(state, {}, BASE).image_url is None


def test_only_a_finished_task_names_a_result():
    running = lifecycle.fold(given.history(given.concept_requested()))
    assert running
    assert (task_view(running).status, task_view(running).result_id) == ("pending", None)
    assert (task_view(finished()).status, task_view(finished()).result_id) == ("completed", given.CONCEPT)


@pytest.mark.parametrize("url", ["http://[::1", "https://[bucket]/storage/v1/object/sign/a/b/c/d", "://", ""])
def test_an_address_that_is_none_names_no_image(url: str):
    assert image_path(url) is None
