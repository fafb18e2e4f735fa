"""A mark with its name: how large it is, and that nothing that is written runs into anything else."""

import io
from itertools import groupby

import numpy as np
import pytest
from PIL import Image

from concept_gen.data.icons import icons_by_id
from concept_gen.local import design, rasterise
from concept_gen.local.scene.arrangements import arranged
from concept_gen.local.scene.plates import PLATES

THEME, SIDE = "warm autumn forest at dusk", 256


def _inked(text: str, **overrides: object) -> np.ndarray:
    """The pixels that are not of the ground."""
    made = design(text, THEME, 0, recipe_overrides=overrides)
    with Image.open(io.BytesIO(rasterise(made.svg, SIDE, SIDE))) as image:
        pixels = np.asarray(image.convert("RGB"), np.int32)
    return np.abs(pixels - pixels[0, 0]).sum(axis=2) > 60


def _runs(lines: np.ndarray) -> list[int]:
    """How long each run of lines with ink in them is."""
    return [len(list(group)) for inked, group in groupby(lines.any(axis=1)) if inked]


@pytest.mark.parametrize("name", ["Happy Puppy", "Giggly Piggy", "Jolly Yeti"])
def test_lines_of_script_beside_a_mark_are_clear_of_each_other_and_of_the_second_line(name: str):
    made = _inked(name, template="wordmark-beside", font="script", name=name, subline="DAYCARE")
    right = made[:, int(0.48 * SIDE) :]
    assert len(_runs(right)) == 3


@pytest.mark.parametrize("template", ["wordmark-stacked", "wordmark-underlined"])
def test_what_hangs_from_a_script_touches_neither_rule_nor_second_line(template: str):
    made = _inked("a dog", template=template, font="script", name="Puppy", subline="DAYCARE", plate="circle")
    assert len(_runs(made)) >= (3 if template == "wordmark-stacked" else 5)


@pytest.mark.parametrize("plate", PLATES)
def test_a_mark_above_its_name_is_clear_of_it_and_takes_half_of_the_picture(plate: str):
    runs = _runs(_inked("a bear", template="wordmark-stacked", name="Bear", subline="", plate=plate))
    assert len(runs) == 2
    assert runs[0] > 0.48 * SIDE


def test_a_name_without_a_second_line_has_nothing_below_it():
    for template in ("wordmark-stacked", "wordmark-arched"):
        assert len(_runs(_inked("a bear", template=template, name="Bear Bakery", subline=""))) <= 2


def test_a_moustache_is_below_a_hat_without_a_face_and_not_on_it():
    found = arranged("wears", icons_by_id()["own/top-hat"], icons_by_id()["own/moustache"])
    hat, moustache = found.layers
    assert moustache.top > hat.y + hat.height / 2


@pytest.mark.parametrize(
    "template", ["wordmark-stacked", "wordmark-beside", "wordmark-underlined", "wordmark-arched"]
)
@pytest.mark.parametrize(
    ("name", "subline", "font"),
    [
        ("The Extraordinary Lemonade Stand", "HANDMADE LEMONADE SINCE 1924", "sans"),
        ("Croc & Co", "RIVER TOURS", "blackletter"),
        ("Oz", "PLAY CENTRE", "script"),
    ],
)
def test_no_lockup_reaches_the_edge(template: str, name: str, subline: str, font: str):
    made = _inked("a bear", template=template, name=name, subline=subline, font=font, weight=1.3)
    margin = int(0.02 * SIDE)
    made[margin:-margin, margin:-margin] = False
    assert not made.any()
