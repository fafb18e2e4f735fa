"""What a design costs, in CPU time against a baseline of the same run: a slow machine slows both."""

import io
import statistics
import subprocess
import sys
import time

from PIL import Image

from concept_gen.languages import in_english
from concept_gen.local import design, rasterise

PROMPTS = (
    "a fox drinking coffee, minimalist",
    "law firm, classic",
    "space tourism company",
    "craft beer brewery called Iron Oak, vintage badge",
    "wolf howling at the moon",
    "trust and growth",
    "sustainable fashion label, monogram K",
)
_LOADING = r"""
import re, time
began = time.process_time()
import numpy, pydantic
libraries = time.process_time() - began
from concept_gen.languages import in_english
from concept_gen.local import design, rasterise
made = design(in_english("a fox drinking coffee"), "warm autumn", 1)
loaded = time.process_time() - began
for seed in range(6):
    rasterise(design("a heron at dawn", "misty lake", seed).svg, 1024, 1024)
print(libraries, loaded, int(re.search(r"VmHWM:\s+(\d+)", open("/proc/self/status").read())[1]) / 1024)
"""


def test_a_design_with_its_picture_costs_little_more_than_its_picture_saved_by_pillow():
    design(in_english("warm up"), "warm up", 0)
    costs, saves = zip(*(_costs(prompt, seed) for prompt in PROMPTS for seed in range(3)), strict=True)
    median, save = statistics.median(costs), statistics.median(saves)
    print(
        f"\ndesign and 1024 px picture: median {median:.0f} ms, worst {max(costs):.0f} ms of CPU; "
        f"{median / save:.2f} x Pillow's level 6"
    )
    assert median <= 4 * save


def _costs(prompt: str, seed: int) -> tuple[float, float]:
    began = time.process_time()
    logo, theme = in_english(prompt), in_english("warm autumn forest at dusk")
    picture = rasterise(design(logo, theme, seed).svg, 1024, 1024)
    made = time.process_time()
    image = Image.open(io.BytesIO(picture)).convert("RGBA")
    decoded = time.process_time()
    image.save(io.BytesIO(), "PNG", compress_level=6)
    return 1000 * (made - began), 1000 * (time.process_time() - decoded)


def test_the_generator_loads_in_a_few_times_its_libraries_time_and_stays_under_140_mb():
    libraries, loaded, resident = (
        statistics.median(runs) for runs in zip(*map(_load, range(3)), strict=True)
    )
    print(
        f"\nload and first design: {loaded:.2f} s of CPU, {loaded / libraries:.1f} x numpy and pydantic "
        f"alone; {resident:.0f} MB at most in six pictures"
    )
    assert loaded <= 8 * libraries
    assert resident <= 140


def _load(_: int) -> tuple[float, ...]:
    """Seconds of the libraries, seconds of all, and megabytes, in a process of its own."""
    told = subprocess.run([sys.executable, "-c", _LOADING], capture_output=True, text=True, check=True).stdout
    return tuple(map(float, told.split()))
