"""Builds every vendored data file of the local generator from named package versions.

    python build_data.py --fetch WORK_FOLDER      # download the sources, then build
    python build_data.py WORK_FOLDER              # build from what was downloaded

Needs what `requirements.txt` beside this file lists, and node. The result is committed; nothing is fetched
at run time.
"""

import argparse
import gzip
import json
import lzma
import re
import sys
from pathlib import Path
from typing import Any
from zipfile import ZIP_LZMA, ZipFile, ZipInfo

import numpy as np
from colours import build_colours
from fonts import build_fonts
from icons import build_flat, build_icons, build_tones
from sources import fetch
from word_table import build_table, choose_vocabulary, real_words, words_of

from concept_gen.data.icons import BLOCK, FIELDS
from concept_gen.data.word_vectors import packed

_HEX = re.compile(r"\b[0-9a-f]{6}\b")
DATA = Path(__file__).resolve().parent.parent / "src" / "concept_gen" / "data"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path, help="where the downloaded sources are or go")
    parser.add_argument("--fetch", action="store_true", help="download the sources first")
    arguments = parser.parse_args()
    if arguments.fetch:
        fetch(arguments.folder)
    modules, wheels = arguments.folder / "npm" / "node_modules", arguments.folder / "wheels"
    icons = build_icons(modules)
    colours = build_colours(modules)
    write_icons(icons)
    write("flat.json.xz", build_flat(modules, icons))
    write("tones.json.xz", build_tones(modules, icons))
    write("colours.json.xz", colours)
    write("fonts.json.xz", build_fonts(modules, wheels))
    write_words(modules, wheels, icons, colours)
    return 0


def write_words(modules: Path, wheels: Path, icons: list[dict[str, Any]], colours: list[list[str]]) -> None:
    needed = [w for row in icons for w in words_of(f"{row['name']} {' '.join(row['tags'])}") if len(w) > 2]
    for handwritten in ("lexicon.txt", "themes.txt"):
        needed += words_of(_HEX.sub(" ", (DATA / handwritten).read_text()))
    words, ranks = choose_vocabulary(wheels, modules, needed)
    table, weights = build_table(wheels, words, ranks)
    write("words.json.xz", words)
    write("english.json.xz", real_words(modules, words))
    np.savez_compressed(DATA / "vectors.npz", words=packed(table), weights=weights)
    print(f"{len(words)} words, {len(icons)} icons, {len(colours)} colours")


def write_icons(icons: list[dict[str, Any]]) -> None:
    """What is known of every icon, and apart from it a line of outlines each, of which few are read."""
    known = [{**row, "sky": row["sky"] + row.get("side", "")} for row in icons]
    write("icons.json.gz", [[row.get(field) for field in FIELDS] for row in known])
    bodies = [compact(row["body"]) for row in icons]
    with ZipFile(DATA / "outlines.zip", "w", ZIP_LZMA) as archive:
        for block, first in enumerate(range(0, len(bodies), BLOCK)):
            text = "\n".join(bodies[first : first + BLOCK])
            archive.writestr(ZipInfo(str(block)), text, ZIP_LZMA)


def write(name: str, value: Any) -> None:
    text = compact(value).encode()
    packed_text = (
        gzip.compress(text, mtime=0)
        if name.endswith(".gz")
        else lzma.compress(text, preset=9 | lzma.PRESET_EXTREME)
    )
    (DATA / name).write_bytes(packed_text)


def compact(value: Any) -> str:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


if __name__ == "__main__":
    sys.exit(main())
