"""Wordmark: the brand's name set with a mark: stacked, beside it, or under it between rules."""

from concept_gen.local.scene import outlines
from concept_gen.local.scene.lettering import arc, line
from concept_gen.local.scene.manners import worked
from concept_gen.local.scene.model import CENTRE, Group, Node, Path, Scene
from concept_gen.local.scene.placement import fit_in_circle
from concept_gen.local.scene.svg import number
from concept_gen.local.style import MIXED_CASE, RUNNING
from concept_gen.local.templates.companion import medallion
from concept_gen.local.templates.figure import figure, is_lined
from concept_gen.local.templates.parts import Parts, Template
from concept_gen.local.templates.picture import on_ground, on_plate, plate_colours

_ABOVE = "mark above name"
_HEAD = 110
_BOW = 580.0  # the middle of the circle that an arched name lies on
_WIDE, _GROWTH = 860.0, 1.35
_BROAD = 1.35  # how much wider than high a mark may be that has room at its sides
_ASIDE = 344.0  # of a name beside its mark, with the gap between


def _cased(parts: Parts) -> str:
    """Scripts and round faces read better in title case; a brand's own capitals inside a word are kept."""
    return parts.name if parts.font in MIXED_CASE else parts.name.upper()


def draw_stacked(parts: Parts) -> Scene:
    name = line(_cased(parts), parts.font, CENTRE, 812, 132, "text", spacing=0.02, width=840)
    foot: Node = Path(outlines.rectangle(CENTRE - 44, 862, 88, 11, 5.5), fill="accent")
    if parts.subline:
        foot = line(parts.subline, parts.font, CENTRE, 896, 44, "text", spacing=0.14, width=700).group
    return Scene((*_mark(parts, CENTRE, 396, 256, _BROAD), *_companion(parts), name.group, foot))


def draw_beside(parts: Parts) -> Scene:
    words = _two_lines(_cased(parts))
    size = min(line(word, parts.font, CENTRE, 0, 150, "text", width=560).size for word in words)
    lines = [line(word, parts.font, CENTRE, 0, size, "text") for word in words]
    widest, height = max(entry.width for entry in lines), lines[0].cap_height
    foot = line(parts.subline, parts.font, 0, 0, 42, "text", spacing=0.12, width=max(widest, 380))
    whole = _ASIDE + max(widest, foot.width)
    left = CENTRE - whole / 2
    first = CENTRE + height / 2 - (len(lines) - 1) * height * 0.72 - (34 if parts.subline else 0)
    last = first + (len(lines) - 1) * height * 1.44
    placed = [
        line(word, parts.font, left + _ASIDE + entry.width / 2, first + k * height * 1.44, size, "text").group
        for k, (word, entry) in enumerate(zip(words, lines, strict=True))
    ]
    at = (left + _ASIDE + foot.width / 2, last + 76)
    below = line(parts.subline, parts.font, *at, foot.size, "text", spacing=0.12).group
    return Scene((Group((*_mark(parts, left + 148, CENTRE, 150), *placed, below), _grown(whole)),))


def _grown(width: float) -> str:
    """What is narrow is drawn larger, about the middle."""
    scale = min(max(_WIDE / width, 1.0), _GROWTH)
    off = number(CENTRE * (1 - scale))
    return f"translate({off} {off}) scale({number(scale, 4)})"


def draw_underlined(parts: Parts) -> Scene:
    """The name alone, large, between rules, the mark above them."""
    foot = 830 if parts.subline else 728
    down = CENTRE - (_HEAD + foot) / 2
    name = line(_cased(parts), parts.font, CENTRE, 660 + down, 210, "primary", width=820)
    upper = 660 - name.cap_height - 68
    rules = [
        Path(outlines.rectangle(CENTRE - 410, y + down, 820, 12, 6), fill="accent") for y in (upper, 716)
    ]
    radius = (upper - _HEAD) / 2 - 20
    mark = _mark(parts, CENTRE, _HEAD + radius + down, radius, _BROAD)
    if not parts.subline:
        return Scene((*mark, *rules, name.group))
    below = line(parts.subline, parts.font, CENTRE, 806 + down, 50, "text", spacing=0.14, width=760)
    return Scene((*mark, *rules, name.group, below.group))


def draw_arched(parts: Parts) -> Scene:
    """The name on an arc above its mark, what the brand does level below it."""
    name, _ = arc(_cased(parts), parts.font, (CENTRE, _BOW), 400, 118, "text", max_degrees=150)
    mark = _mark(parts, CENTRE, _BOW - 20, 212)
    if not parts.subline:
        return Scene((name, *mark, Path(outlines.star(CENTRE, _BOW + 290, 26), fill="accent")))
    foot = line(parts.subline, parts.font, CENTRE, _BOW + 310, 50, "text", spacing=0.14, width=760)
    return Scene((name, *mark, foot.group))


def draw_plain(parts: Parts) -> Scene:
    """The name and nothing else but an accent: as large as it goes, in two lines where it is long."""
    rows = _two_lines(_cased(parts))
    size = min(line(row, parts.font, CENTRE, 0, 260, "primary", width=860).size for row in rows)
    height = line(rows[0], parts.font, CENTRE, 0, size, "primary").cap_height
    first = CENTRE + height / 2 - (len(rows) - 1) * height * 0.72 - (30 if parts.subline else 0)
    tones = ("text", "primary") if parts.choose("tones", (True, False)) else ("primary", "primary")
    set_rows = [
        line(row, parts.font, CENTRE, first + k * height * 1.44, size, tones[k]).group
        for k, row in enumerate(rows)
    ]
    bottom = first + (len(rows) - 1) * height * 1.44
    return Scene((*set_rows, *_accent(parts, bottom)))


def _accent(parts: Parts, baseline: float) -> tuple[Node, ...]:
    """The second line, or a mark under the name."""
    if parts.subline:
        return (
            line(
                parts.subline, parts.font, CENTRE, baseline + 104, 50, "text", spacing=0.14, width=760
            ).group,
        )
    if parts.choose("accent", (True, False)):
        return (Path(outlines.circle(CENTRE, baseline + 104, 22), fill="accent"),)
    return (Path(outlines.rectangle(CENTRE - 90, baseline + 84, 180, 16, 8), fill="accent"),)


def _companion(parts: Parts) -> tuple[Node, ...]:
    """The modifier at the mark's foot, where it is not in the mark."""
    icon = parts.modifier
    if icon is None or parts.subject is None or parts.pair or is_lined(parts) or icon.complexity > 7:
        return ()
    return medallion(icon, CENTRE + 190, 556, 78)


def _mark(parts: Parts, x: float, y: float, r: float, broad: float = 1.0) -> tuple[Node, ...]:
    r *= parts.bulk
    if parts.subject is None:
        letter = line(parts.monogram[:1], parts.font, x, y + r * 0.42, r * 1.2, "background")
        return (Path(parts.ground.outline(x, y, r), fill="primary"), letter.group)
    bare = parts.choose("bare", (True, False)) and parts.subject.hairline < 0.3
    if parts.pair:
        if not (bare or is_lined(parts) or parts.subject_role):
            return on_plate(parts, parts.pair, (x, y), r, 1.15 * parts.ground.room * r)
        side = 1.9 * r * min(max(parts.pair.aspect, 1.0), broad)
        return on_ground(parts, parts.pair.boxed(x, y, side), "accent")
    if bare or is_lined(parts):
        return (figure(parts, x, y, r * 1.75),)
    plate = parts.ground
    size = fit_in_circle(parts.subject, plate.room * r)
    ground, ink = plate_colours(parts)
    subject = worked(parts.subject, x, y + plate.lift * r, size, parts.style, ink, ground)
    return (Path(plate.outline(x, y, r), fill=ground), subject)


def _two_lines(text: str) -> list[str]:
    words = text.split()
    if len(words) < 2 or len(text) <= 6:
        return [text]
    cut = min(range(1, len(words)), key=lambda n: _unevenness(words[:n], words[n:]))
    return [" ".join(words[:cut]), " ".join(words[cut:])]


def _unevenness(upper: list[str], lower: list[str]) -> int:
    """Of two lines, the first of which ends in no `&`."""
    hangs = upper[-1].lower() in ("&", "and", "of", "the")
    return abs(len(" ".join(upper)) - len(" ".join(lower))) + 4 * hangs


def suits(parts: Parts) -> float:
    asked_for_letters = parts.style == "monogram"
    return 2.4 if parts.name and len(parts.name) <= 32 and not asked_for_letters else 0.0


def _arches(parts: Parts) -> float:
    """A joined-up script does not bend, and a short or long name makes no bow."""
    return 0.75 if parts.subject and parts.font not in RUNNING and 6 <= len(parts.name) <= 20 else 0.0


TEMPLATES = (
    Template(
        "wordmark-stacked",
        suits,
        draw_stacked,
        uses_modifier=True,
        uses_plate=True,
        uses_text=True,
        look=_ABOVE,
    ),
    Template(
        "wordmark-plain",
        lambda p: suits(p) * (0.0 if p.subject else 0.9),
        draw_plain,
        uses_text=True,
    ),
    Template(
        "wordmark-arched", lambda p: suits(p) * _arches(p), draw_arched, uses_plate=True, uses_text=True
    ),
    Template("wordmark-beside", lambda p: suits(p) * 0.9, draw_beside, uses_plate=True, uses_text=True),
    Template(
        "wordmark-underlined",
        lambda p: suits(p) * 0.8,
        draw_underlined,
        uses_plate=True,
        uses_text=True,
        look=_ABOVE,
    ),
)
