"""Where a drawing in two tones is folded."""

import numpy as np
import pytest

from concept_gen.data.icons import icons_by_id
from concept_gen.local import design
from concept_gen.local.scene.folding import folds
from concept_gen.local.scene.pieces import enclosed, pieces


def test_a_face_seen_from_the_front_is_folded_along_its_nose_alone():
    faces = [icon for icon in icons_by_id().values() if icon.eyes]
    assert {folds(icon) for icon in faces} == {("upright",)}


@pytest.mark.parametrize(
    ("name", "fold"),
    [("own/umbrella", "level"), ("own/umbrella", "slanting"), ("own/dog", "slanting"), ("own/cat", "level")],
)
def test_no_fold_leaves_slivers_or_cuts_an_eye(name: str, fold: str):
    assert fold not in folds(icons_by_id()[name])


@pytest.mark.parametrize(("name", "fold"), [("own/sailboat", "level"), ("own/mushroom", "upright")])
def test_a_fold_into_two_good_halves_is_kept(name: str, fold: str):
    assert fold in folds(icons_by_id()[name])


def test_what_folds_nowhere_and_what_is_to_be_flat_stands_there_in_one_tone():
    assert folds(icons_by_id()["own/rocket"]) == ()
    for text, subject in (("a bold rocket", "own/rocket"), ("a flat umbrella", "own/umbrella")):
        made = design(text, "blue", 0, recipe_overrides={"template": "alone", "subject": subject})
        assert b"clip-path" not in made.svg


def test_a_head_alone_stands_in_no_landscape():
    made = [design("minimal bear in the forest", "night", seed).recipe for seed in range(8)]
    assert all(r["template"] != "landscape" for r in made if r["subject"] == "own/bear")


def test_pieces_that_touch_at_a_corner_are_apart_and_holes_are_what_is_shut_in():
    mask = np.array([[1, 1, 1, 0], [1, 0, 1, 0], [1, 1, 1, 0], [0, 0, 0, 1]], bool)
    assert [int(piece.sum()) for piece in pieces(mask)] == [8, 1]
    (hole,) = enclosed(mask)
    assert np.argwhere(hole).tolist() == [[1, 1]]
