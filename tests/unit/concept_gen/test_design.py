"""The local generator as a whole: what it draws and what it promises about it."""

import hashlib
import io
import json
import math
import random
import re
import subprocess
import sys
from functools import cache
from itertools import pairwise
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from concept_gen.local import Design, InvalidRecipe, InvalidSize, design, rasterise, redraw
from concept_gen.local.assembly import parts_of
from concept_gen.local.drawing import scene_of
from concept_gen.local.recipe import read_recipe
from concept_gen.local.scene.svg import number
from concept_gen.local.scene.tones import tone
from concept_gen.local.templates.registry import TEMPLATES, fitting
from concept_gen.palettes.colour import oklch

PROMPT, THEME = "a fox drinking coffee, minimalist", "warm autumn forest at dusk"
BRIEFS = (
    PROMPT,
    "a fox with a coffee cup, called Ember",
    "a coffee roastery called Kestrel",
    "mountain lake campground",
    "wolf howling at the moon",
    "a horse galloping, free",
    "trust and growth",
    "fast courier service",
    "a fast rocket",
    "fast fire",
    "a pants store, playful",
    "a cute playful fox with a lamp",
    "an owl with a mug, called Ember",
    "a bold pear",
    "a key in a heart, bold",
    "a bauhaus mosaic of a key and a leaf",
    "a brand called Velora",
    "elegant wedding photographer with a ring",
    "qzx vrrk blorptag",
    "a sprout on a shield",
    "a bold horse head",
    "cat cafe",
    "surf school at sunset",
    "law firm, classic",
    "dragon esports team, aggressive mascot",
    "data analytics, geometric abstract",
)
_HASHED = """
import hashlib
from concept_gen.local import design
print(hashlib.sha256(design("a heron named Kestrel & Co", "misty lake", 5).svg).hexdigest())
"""


def _png(svg: bytes, width: int, height: int) -> np.ndarray:
    with Image.open(io.BytesIO(rasterise(svg, width, height))) as image:
        return np.asarray(image.convert("RGB"), np.int32)


def test_the_same_prompt_and_seed_give_the_same_bytes_in_every_process():
    runs = (
        subprocess.run(
            [sys.executable, "-c", _HASHED],
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    )
    own = hashlib.sha256(design("a heron named Kestrel & Co", "misty lake", 5).svg).hexdigest()
    assert {run.strip() for run in runs} == {own}


@pytest.mark.parametrize(
    "logo",
    ["Paw Print Pet Grooming Salon", "Dental clinic Brightside", "a cat, minimal", "an eagle, bold badge"],
)
def test_neighbouring_seeds_do_not_look_the_same(logo: str):
    names = [design(logo, "mint", seed).recipe["template"] for seed in range(6)]
    looks = [TEMPLATES[name].look or name for name in names]
    assert all(one != other for one, other in pairwise(looks))


def test_what_is_offset_stands_out_from_what_is_behind_it():
    for theme in ("mint", "terracotta", "navy and blue", "lavender calm", "black and gold", "sage green"):
        for seed in range(4):
            made = redraw({**design("an anchor", theme, seed).recipe, "template": "offset"})
            behind = scene_of(read_recipe(made.recipe)).nodes[0].fill
            colours = made.palette.roles
            far = oklch.distance(tone(behind, colours), colours["primary"]) >= 0.24
            assert far or behind == "secondary-soft"


def test_neighbouring_seeds_give_other_designs():
    drawn = [design(PROMPT, THEME, seed) for seed in range(6)]
    assert len({made.svg for made in drawn}) == 6
    templates = [made.recipe["template"] for made in drawn]
    assert all(one != other for one, other in pairwise(templates))


def test_a_recipe_survives_json_and_redraws_the_same_bytes():
    made = design(PROMPT, THEME, 3)
    assert redraw(json.loads(json.dumps(made.recipe))).svg == made.svg


@pytest.mark.parametrize("broken", [{}, {"template": "none"}, {"palette": {"primary": "red"}}, {"plate": 7}])
def test_a_recipe_that_is_not_its_own_is_refused(broken: dict):
    recipe = design(PROMPT, THEME, 3).recipe | broken if broken else {"generator": "someone"}
    with pytest.raises(InvalidRecipe):
        redraw(recipe)


def test_every_painted_element_names_its_role_and_every_role_its_colour():
    root = ElementTree.fromstring(design(PROMPT, THEME, 1).svg)
    roles = json.loads(root.attrib["data-roles"])
    assert {"primary", "secondary", "accent", "background", "text"} <= set(roles)
    for element in root.iter():
        for paint in ("fill", "stroke"):
            if element.get(paint, "none").startswith("#"):
                assert roles[element.attrib[f"data-{paint}-role"]] == element.attrib[paint]


def test_ids_of_two_designs_stay_apart_in_one_page():
    drawn = {design(brief, THEME, seed).svg for brief in BRIEFS for seed in range(2)}
    ids = [set(re.findall(rb' id="([^"]+)"', svg)) for svg in drawn]
    assert any(ids)
    assert sum(len(found) for found in ids) == len(set().union(*ids))


@pytest.mark.parametrize(
    ("width", "height"), [(1024, 512), (300, 900), (2048, 2048), (2048, 256), (256, 2048)]
)
def test_the_mark_stands_in_the_middle_of_a_canvas_of_any_shape(width: int, height: int):
    made = design("law firm", THEME, 1, width=width, height=height)
    pixels = _png(made.svg, width // 2, height // 2)
    ink = np.argwhere(np.abs(pixels - pixels[0, 0]).sum(-1) > 40)
    middle = (ink.min(0) + ink.max(0)) / 2
    assert np.abs(middle / (height // 2, width // 2) - 0.5).max() < 0.06


@pytest.mark.parametrize("size", [(8, 8), (5000, 100), (100, 1000)])
def test_a_size_out_of_bounds_is_refused(size: tuple[int, int]):
    with pytest.raises(InvalidSize):
        design(PROMPT, THEME, 1, width=size[0], height=size[1])


def test_a_name_is_set_beside_the_mark():
    made = design("coffee roastery called Kestrel", THEME, 0)
    assert made.recipe["template"].startswith("wordmark")
    assert made.recipe["name"] == "Kestrel"


def test_letters_asked_for_become_a_monogram():
    assert design("a monogram of RK for a tailor", THEME, 0).recipe["monogram"] == "RK"


def test_letters_that_are_asked_for_are_drawn_in_any_style_whatever_the_seed():
    drawn = (design("elegant luxury hotel, monogram V", THEME, seed).recipe for seed in range(6))
    assert {recipe["template"].partition("-")[0] for recipe in drawn} == {"monogram"}


def test_nonsense_gives_letters_or_an_abstract_mark_instead_of_a_wrong_icon():
    made = design("qzx vrrk blorptag", THEME, 0)
    assert made.recipe["subject"] is None


@pytest.mark.parametrize("template", sorted(TEMPLATES))
def test_every_template_draws_something_legible_at_icon_size(template: str):
    small = _png(_drawn_in(template).svg, 32, 32)
    ink = np.abs(small - small[0, 0]).sum(-1) > 60
    assert 0.04 < ink.mean() < 1.0


@pytest.mark.parametrize("template", sorted(TEMPLATES))
def test_every_template_keeps_clear_of_the_edge_and_near_the_middle(template: str):
    drawn = _png(_drawn_in(template).svg, 128, 128)
    rows, columns = np.nonzero(np.abs(drawn - drawn[0, 0]).sum(-1) > 60)
    for ink in (rows, columns):
        assert ink.min() >= 4
        assert ink.max() <= 123
        assert abs((ink.min() + ink.max()) / 2 - 63.5) <= 8


@cache
def _drawn_in(template: str) -> Design:
    suited = (made for brief in BRIEFS for seed in range(4) if (made := _in_template(brief, seed, template)))
    return next(suited)


@cache
def _recipe(brief: str, seed: int) -> dict[str, Any]:
    return design(brief, THEME, seed).recipe


def _in_template(brief: str, seed: int, template: str) -> Design | None:
    recipe = _recipe(brief, seed)
    if template not in fitting(parts_of(read_recipe(recipe))):
        return None
    return redraw(recipe | {"template": template})


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=120), st.text(max_size=120), st.integers(0, 2**32 - 1))
def test_any_text_gives_a_well_formed_drawing(logo: str, theme: str, seed: int):
    root = ElementTree.fromstring(design(logo, theme, seed).svg)
    assert root.attrib["width"] == "1024"


class _OtherMachine:
    """The maths library of a machine whose sines and roots differ in the last digit."""

    def __init__(self) -> None:
        self._chance = random.Random(4)

    def __getattr__(self, name: str) -> Any:
        function = getattr(math, name)
        if name not in ("sin", "cos", "atan2", "hypot", "radians", "degrees", "dist"):
            return function
        return lambda *given: math.nextafter(function(*given), self._chance.choice((-math.inf, math.inf)))


def test_the_last_digit_of_a_sine_decides_nothing(monkeypatch: pytest.MonkeyPatch):
    here = [design(brief, f"{brief} at dusk", seed).svg for seed, brief in enumerate(BRIEFS)]
    for module in [m for name, m in sys.modules.items() if name.startswith("concept_gen.")]:
        if getattr(module, "math", None) is math:
            monkeypatch.setattr(module, "math", _OtherMachine())
    oklch.oklab.cache_clear()
    oklch.from_lch.cache_clear()
    there = [design(brief, f"{brief} at dusk", seed).svg for seed, brief in enumerate(BRIEFS)]
    oklch.oklab.cache_clear()
    oklch.from_lch.cache_clear()
    assert there == here


@pytest.mark.parametrize("value", [212.025, 0.125, 1.005, 480.0, -0.001])
def test_a_number_has_one_spelling_whatever_its_last_digit(value: float):
    assert (
        len({number(v) for v in (value, math.nextafter(value, math.inf), math.nextafter(value, -math.inf))})
        == 1
    )


@pytest.mark.parametrize(
    ("logo", "theme", "seed", "digest"),
    [
        ("a fox drinking coffee, minimalist", "warm autumn forest at dusk", 7, "0327a82e62dad4d7"),
        ("law firm, classic", "corporate trust", 0, "04d41bc25a806e59"),
        ("coffee roastery called Kestrel", "espresso and cream", 1, "117aefe1ad4ec70d"),
        ("trust and growth", "emerald jewel", 4294967295, "482ac58ccc13a310"),
        ("wolf howling at the moon", "neon synthwave", 2, "dd97851290ebb5e6"),
    ],
)
def test_designs_are_those_of_every_other_machine(logo: str, theme: str, seed: int, digest: str):
    """A change here changes what a stored recipe of `MODEL` gives: raise the model's number with it."""
    assert hashlib.sha256(design(logo, theme, seed).svg).hexdigest()[:16] == digest


@pytest.mark.parametrize("logo", ["women's boxing gym, Left Hook", "Ox, a grill and smokehouse"])
def test_a_name_beside_its_mark_stays_within_the_picture(logo: str):
    beside = redraw({**design(logo, "red", 0).recipe, "template": "wordmark-beside"})
    picture = Image.open(io.BytesIO(rasterise(beside.svg, 512, 512))).convert("RGB")
    assert len({picture.getpixel((x, y)) for y in range(512) for x in (0, 8, 503, 511)}) == 1
