"""The drawings that were picked one by one: of the Pinhead set, and the project's own."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from icon_bodies import Outline, read_outlines
from icon_selection import Candidate

_HERE = Path(__file__).resolve().parent
DRAWN = _HERE / "drawn"


def curated() -> Iterator[Candidate]:
    """Without words of their own: the lexicon has them."""
    for kind, names in tomllib.loads((_HERE / "pinhead.toml").read_text()).items():
        for name, key in names.items():
            yield Candidate("pin", name, key, living=kind == "animals", bold=True)
    for path in sorted(DRAWN.glob("*/*.svg")):
        kind = path.parent.name
        yield Candidate("own", path.stem, f"{kind}/{path.stem}", living=kind == "animals", bold=True)


class DrawnSet:
    """The project's own drawings, an SVG file each."""

    def outlines(self, key: str) -> tuple[list[Outline], list[int]]:
        """Raises `UnsupportedBody` for one that outlines cannot say."""
        root = ElementTree.fromstring((DRAWN / f"{key}.svg").read_text())
        box = [float(v) for v in root.attrib["viewBox"].split()]
        for element in root.iter():
            element.tag = element.tag.rpartition("}")[2]
        body = "".join(ElementTree.tostring(child, encoding="unicode") for child in root)
        return read_outlines(body, box)
