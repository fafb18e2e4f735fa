"""Any drawings in any relation: in bounds, or not drawn together."""

import math

from hypothesis import given, settings
from hypothesis import strategies as st

from concept_gen.data.icons import Icon, load_icons
from concept_gen.local.scene.arrangements import ALONE, RELATIONS, arranged, arranged_alone


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(RELATIONS), st.sampled_from(load_icons()), st.sampled_from(load_icons()))
def test_any_two_drawings_go_together_in_bounds_or_not_at_all(relation: str, subject: Icon, companion: Icon):
    found = arranged(relation, subject, companion)
    layers = found.boxed(512, 512, 640).layers if found else ()
    assert all(math.isfinite(layer.size) and layer.size > 0 for layer in layers)
    assert all(-500 < layer.x < 1524 and -500 < layer.y < 1524 for layer in layers)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(ALONE), st.sampled_from(load_icons()))
def test_any_drawing_is_repeated_or_smiles_in_bounds_or_not_at_all(relation: str, subject: Icon):
    found = arranged_alone(relation, subject)
    layers = found.boxed(512, 512, 640).layers if found else ()
    assert all(-500 < layer.x < 1524 and -500 < layer.y < 1524 and layer.size > 0 for layer in layers)
