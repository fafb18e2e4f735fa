"""What an analysis and seven variations of a 1024 px picture take at most, beyond what was held before."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.benchmarks.image.chance import drawn
from tests.benchmarks.image.held_out import held_out
from tests.benchmarks.image.pictures import Picture, pictures

_MEASURED = r"""
import io, re, sys
from pathlib import Path
from PIL import Image
from image_proc import analyse
from tests.benchmarks.image.quality import PALETTES

def told(name):
    return int(re.search(name + r":\s+(\d+)", Path("/proc/self/status").read_text())[1]) / 1024

file = Path(sys.argv[1]).read_bytes()
small = io.BytesIO()
with Image.open(io.BytesIO(file)) as image:
    image.resize((128, 128)).save(small, image.format)
analyse(small.getvalue()).recolour(PALETTES["ocean"])
before = told("VmRSS")
analysis = analyse(file)
made = [analysis.recolour(palette) for palette in PALETTES.values()]
print(told("VmHWM") - before)
"""


def _worn_gradient() -> Picture:
    return next(p for p in drawn(5, 40) if p.kind == "worn gradient" and p.side == 1024)


@pytest.mark.parametrize(
    "name",
    [
        "many_roles",
        "gradients",
        "translucent",
        "fox_worn",
        "crest_worn",
        "surf_sunset",
        "worn gradient",
    ],
)
def test_an_analysis_and_its_variations_stay_within_60_mb(name: str, tmp_path: Path):
    named = {picture.name: picture for picture in (*pictures(), *held_out())}
    file = tmp_path / "picture"
    file.write_bytes((named.get(name) or _worn_gradient()).file())
    ran = [sys.executable, "-c", _MEASURED, str(file)]
    peak = float(subprocess.run(ran, capture_output=True, text=True, check=True).stdout)
    print(f"\n{name}: {peak:.0f} MB at most")
    assert peak <= 60
