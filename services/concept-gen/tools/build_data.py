"""Builds every vendored data file of the local generator from named package versions.

    python build_data.py --fetch WORK_FOLDER      # download the sources, then build
    python build_data.py WORK_FOLDER              # build from what was downloaded

Needs what `requirements.txt` beside this file lists, and node. The result is committed; nothing is fetched
at run time.
"""

import argparse
import gzip
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
from colours import build_colours
from fonts import build_fonts
from icons import build_flat, build_icons, build_tones
from sources import fetch
from word_table import build_table, choose_vocabulary, icon_vectors, real_words, words_of

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
    write("flat.json.gz", build_flat(modules, icons))
    write("tones.json.gz", build_tones(modules, icons))
    write("colours.json.gz", colours)
    write("fonts.json.gz", build_fonts(modules, wheels))
    write_words(modules, wheels, icons, colours)
    return 0


def write_words(modules: Path, wheels: Path, icons: list[dict[str, Any]], colours: list[list[str]]) -> None:
    needed = [w for row in icons for w in words_of(f"{row['name']} {' '.join(row['tags'])}") if len(w) > 2]
    for handwritten in ("lexicon.txt", "themes.txt"):
        needed += words_of((DATA / handwritten).read_text()) if (DATA / handwritten).exists() else []
    words, ranks = choose_vocabulary(wheels, modules, needed)
    table, weights = build_table(wheels, words, ranks)
    vectors = icon_vectors(icons, words, table, weights)
    write("words.json.gz", words)
    write("english.json.gz", real_words(modules, words))
    np.savez_compressed(DATA / "vectors.npz", words=table, weights=weights, icons=vectors)
    print(f"{len(words)} words, {len(icons)} icons, {len(colours)} colours")


def write_icons(icons: list[dict[str, Any]]) -> None:
    """What is known of every icon, and apart from it a line of outlines each, of which few are read."""
    write("icons.json.gz", [{key: value for key, value in row.items() if key != "body"} for row in icons])
    write_text("outlines.txt.gz", "\n".join(compact(row["body"]) for row in icons))


def write(name: str, value: Any) -> None:
    write_text(name, compact(value))


def write_text(name: str, text: str) -> None:
    (DATA / name).write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def compact(value: Any) -> str:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


if __name__ == "__main__":
    sys.exit(main())
