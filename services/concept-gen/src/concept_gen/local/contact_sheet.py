"""Renders prompts and seeds into one PNG to look at: `python -m concept_gen.local.contact_sheet out.png`."""

import argparse
import io
import math
import sys
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw

from concept_gen.local.generator import Design, design
from concept_gen.local.raster import rasterise

PROMPTS = (
    ("a fox drinking coffee, minimalist", "warm autumn forest at dusk"),
    ("mountain bike repair shop", "arctic winter morning"),
    ("quantum computing startup", "futuristic tech"),
    ("vegan bakery", "matcha tea house in Kyoto"),
    ("dragon-themed esports team, aggressive", "fire red athletic"),
    ("law firm, classic", "corporate trust"),
    ("children's dentist, playful", "playful candy kids"),
    ("space tourism company", "cosmic galaxy"),
    ("organic honey farm, vintage", "honey gold vintage"),
    ("jazz club, art deco", "jazz noir smoky"),
    ("cybersecurity firm with an owl", "midnight cyber security blue"),
    ("yoga studio, calm and minimal", "lavender calm"),
    ("craft beer brewery called Iron Oak, vintage badge", "vintage 70s diner"),
    ("blockchain bank, geometric", "blue navy bank"),
    ("wedding photographer, elegant", "rose romantic"),
    ("AI-powered translation tool", "digital ai violet"),
    ("trust and growth", "emerald jewel"),
    ("Japanese ramen restaurant", "japanese ramen red"),
    ("surf school at sunset", "beach sunset tropical"),
    ("sustainable fashion label, monogram K", "moss botanical"),
    ("pet grooming salon with a poodle", "blush candy pastel"),
    ("solar energy company, modern", "solar sunny orange"),
    ("pirate adventure video game", "pirate ocean storm"),
    ("wolf howling at the moon", "night midnight"),
    ("hot air balloon festival", "desert terracotta"),
    ("chess academy", "school navy gold"),
    ("plant-based meal delivery", "citrus fresh lime"),
    ("podcast about history", "copper antique"),
)
CAPTION = 16


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="concept_gen.local.contact_sheet", description=__doc__)
    parser.add_argument("output", type=Path, help="the PNG to write")
    parser.add_argument(
        "--prompts", type=Path, help="a file with `logo | theme` a line; the built-in ones otherwise"
    )
    parser.add_argument("--seeds", type=int, default=2, help="how many seeds of each prompt")
    parser.add_argument("--first-seed", type=int, default=0)
    parser.add_argument("--cell", type=int, default=224, help="pixels a side of one design")
    parser.add_argument("--columns", type=int, default=8)
    options = parser.parse_args(arguments)
    prompts = read_prompts(options.prompts) if options.prompts else PROMPTS
    seeds = range(options.first_seed, options.first_seed + options.seeds)
    designs = [(logo, design(logo, theme, seed)) for logo, theme in prompts for seed in seeds]
    sheet(designs, options.cell, options.columns).save(options.output, optimize=True)
    return 0


def read_prompts(path: Path) -> list[tuple[str, str]]:
    rows = (line.partition("|") for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return [(logo.strip(), theme.strip()) for logo, _, theme in rows]


def sheet(designs: Sequence[tuple[str, Design]], cell: int, columns: int) -> Image.Image:
    rows = math.ceil(len(designs) / columns)
    image = Image.new("RGB", (columns * cell, rows * (cell + CAPTION)), "white")
    pen = ImageDraw.Draw(image)
    for position, (logo, made) in enumerate(designs):
        x, y = position % columns * cell, position // columns * (cell + CAPTION)
        drawn = Image.open(io.BytesIO(rasterise(made.svg, 512, 512))).convert("RGB")
        image.paste(drawn.resize((cell - 6, cell - 6), Image.Resampling.LANCZOS), (x + 3, y + CAPTION))
        pen.text((x + 4, y + 2), _caption(pen, logo, str(made.recipe["template"]), cell - 8), fill="black")
    return image


def _caption(pen: ImageDraw.ImageDraw, logo: str, template: str, width: int) -> str:
    """The template, and as much of the prompt as fits before it."""
    lengths = range(len(logo), 0, -1)
    fits = (n for n in lengths if pen.textlength(f"{logo[:n]} | {template}") <= width)
    kept = next(fits, 0)
    return f"{logo[:kept]} | {template}"


if __name__ == "__main__":
    sys.exit(main())
