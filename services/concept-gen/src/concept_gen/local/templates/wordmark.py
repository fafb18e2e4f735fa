"""Wordmark: the brand's name set with a mark: stacked, beside it, or under it between rules."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from concept_gen.local.scene import outlines
from concept_gen.local.scene.lettering import Lettering, arc, line
from concept_gen.local.scene.model import CENTRE, Group, Node, Path, Scene
from concept_gen.local.scene.svg import number
from concept_gen.local.style import MIXED_CASE, RUNNING, SMALL
from concept_gen.local.templates.brand_mark import below_arch, half_width, is_bare, mark
from concept_gen.local.templates.companion import medallion
from concept_gen.local.templates.figure import is_lined
from concept_gen.local.templates.parts import Parts, Template

_ABOVE = "mark above name"
_BOW = 580.0  # the middle of the circle that an arched name lies on
_WIDE, _GROWTH = 900.0, 1.35
_BROAD = 1.5  # how much wider than high a mark may be that has room at its sides
_MARK, _COLUMN = 176.0, 520.0  # half a mark beside its name, and the name's width
_BESIDE = 1.3  # how much wider than high a picture may be there
_GUTTER = 56.0
_SUBLINE = 84.0  # from what hangs below a name to the baseline of its second line
_PITCH, _LEAST_GAP = 1.44, 0.1  # of cap heights from line to line, and of ems between their ink
_TALL, _LARGEST, _OVER_RULE = 860.0, 236.0, 86.0


def _cased(parts: Parts) -> str:
    """Scripts and round faces read better in title case; a brand's own capitals inside a word are kept."""
    return parts.name if parts.font in MIXED_CASE else parts.name.upper()


def draw_stacked(parts: Parts) -> Scene:
    """The mark gives a larger name, or one in two lines, the room it takes."""
    rows = _rows(parts)
    taller = rows.taller
    radius = 282 - taller / 2
    down = _centring(90, 812 + rows.depth + (_SUBLINE if parts.subline else 0))
    picture = mark(parts, CENTRE, 372 - taller / 2, radius, _BROAD)
    drawn = (*picture, *_companion(parts, radius / 282, taller), *rows.nodes)
    below = _subline(parts, CENTRE, 812 + rows.depth + _SUBLINE, 44, 700)
    return Scene((Group((*drawn, *below), f"translate(0 {number(down)})"),))


@dataclass(frozen=True)
class _Rows:
    """A name of one or two lines, the last at its place; how much higher than usual it stands up, and what
    hangs below it."""

    nodes: tuple[Node, ...]
    taller: float
    depth: float


def _rows(parts: Parts) -> _Rows:
    texts = _two_lines(_cased(parts)) if parts.name_rows == 2 else [_cased(parts)]
    size = min(_stacked_line(parts, text, 132 * parts.lettered, 812).size for text in texts)
    usual = _stacked_line(parts, _cased(parts), 132, 812)
    last = _stacked_line(parts, texts[-1], size, 812) if len(texts) > 1 or parts.name_size else usual
    taller = max(last.cap_height - usual.cap_height, 0.0)
    if len(texts) == 1:
        return _Rows((last.group,), taller, last.depth)
    over = _stacked_line(parts, texts[0], size, 812)
    pitch = max(_PITCH * last.cap_height, over.depth + last.rise + _LEAST_GAP * size)
    first = _stacked_line(parts, texts[0], size, 812 - pitch)
    return _Rows((first.group, last.group), taller + pitch, last.depth)


def _stacked_line(parts: Parts, text: str, size: float, baseline: float) -> Lettering:
    width = 860 if parts.name_size < 1 else 920
    return line(text, parts.font, CENTRE, baseline, size, "text", spacing=0.02, width=width)


def _centring(top: float, bottom: float) -> float:
    return CENTRE - (top + bottom) / 2


def _subline(parts: Parts, x: float, baseline: float, size: float, width: float) -> tuple[Node, ...]:
    """What the brand does, in small capitals of a plain face where the name's own do not run so."""
    if not parts.subline:
        return ()
    text, font = parts.subline.upper(), SMALL.get(parts.font, parts.font)
    return (line(text, font, x, baseline, size, "text", spacing=0.14, width=width).group,)


def draw_beside(parts: Parts) -> Scene:
    larger, smaller = max(parts.lettered, 1.0), min(parts.lettered, 1.0)
    radius = _MARK / larger
    half = half_width(parts, radius, _BESIDE)
    aside = 2 * half + _GUTTER
    words = [_cased(parts)] if parts.name_rows == 1 else _two_lines(_cased(parts))
    column = min(_WIDE - aside, _COLUMN * larger)
    fitted = (line(word, parts.font, CENTRE, 0, 150 * larger, "text", width=column) for word in words)
    size = min(entry.size for entry in fitted) * smaller
    lines = [line(word, parts.font, CENTRE, 0, size, "text") for word in words]
    widest = max(entry.width for entry in lines)
    small = _small(parts, min(max(widest, 300.0), column))
    foot = _SUBLINE * bool(parts.subline)
    baselines = _stacked_baselines(lines, foot)
    whole = aside + max(widest, small.width)
    left = CENTRE - whole / 2
    placed = [
        line(word, parts.font, left + aside + entry.width / 2, y, size, "text").group
        for word, entry, y in zip(words, lines, baselines, strict=True)
    ]
    at = number(left + aside + small.width / 2), number(baselines[-1] + lines[-1].depth + foot)
    below = Group((small.group,), f"translate({at[0]} {at[1]})")
    drawn = (*mark(parts, left + half, CENTRE, radius, _BESIDE), *placed, below)
    return Scene((Group(drawn, _grown(aside + max(widest / smaller, small.width))),))


def _small(parts: Parts, width: float) -> Lettering:
    """The second line about the origin."""
    font, text = SMALL.get(parts.font, parts.font), parts.subline.upper()
    return line(text, font, 0.0, 0.0, 42, "text", spacing=0.12, width=width)


def _stacked_baselines(lines: Sequence[Lettering], foot: float) -> list[float]:
    """Of lines about the middle, with room for what hangs below each and stands up from the next."""
    pitches = [
        max(_PITCH * under.cap_height, over.depth + under.rise + _LEAST_GAP * under.size)
        for over, under in pairwise(lines)
    ]
    below = lines[-1].depth + foot if foot else 0.0
    first = CENTRE + (lines[0].cap_height - sum(pitches) - below) / 2
    return [*accumulate(pitches, initial=first)]


def _grown(width: float) -> str:
    """What is narrow is drawn larger, about the middle."""
    scale = min(max(_WIDE / width, 1.0), _GROWTH)
    off = number(CENTRE * (1 - scale))
    return f"translate({off} {off}) scale({number(scale, 4)})"


def draw_underlined(parts: Parts) -> Scene:
    """The mark, and below it the name between rules."""
    width = 830 if parts.name_size < 1 else 900
    name = line(_cased(parts), parts.font, CENTRE, 0, 160 * parts.lettered, "primary", width=width)
    foot = (_SUBLINE + 14) * bool(parts.subline)
    lettered = 2 * _OVER_RULE + name.rise + name.depth + foot
    radius = min((_TALL - lettered) / 2, _LARGEST)
    top = CENTRE - (2 * radius + lettered) / 2
    upper = top + 2 * radius + 36
    baseline = upper + _OVER_RULE + name.rise - 36
    lower = baseline + name.depth + _OVER_RULE - 36
    wide = max(name.width, 460.0)
    rules = [
        Path(outlines.rectangle(CENTRE - wide / 2, y, wide, 9 * parts.weight, 4.5), fill="accent")
        for y in (upper, lower)
    ]
    set_name = Group((name.group,), f"translate(0 {number(baseline)})")
    below = _subline(parts, CENTRE, lower + foot + 9, 48, 760)
    return Scene((*mark(parts, CENTRE, top + radius, radius, _BROAD), *rules, set_name, *below))


def draw_arched(parts: Parts) -> Scene:
    """The name on an arc above its mark, what the brand does level below it."""
    bow = _BOW - (18 if parts.subline else -12)
    size, sweep = 118 * parts.lettered, 150 if parts.name_size < 1 else 172
    name, _ = arc(_cased(parts), parts.font, (CENTRE, bow), 400, size, "text", max_degrees=sweep)
    room = (298 if parts.subline and not is_bare(parts) else 320) - 0.4 * max(size - 118, 0.0)
    radius = below_arch(parts, room)
    below = _subline(parts, CENTRE, bow + 366, 50, 760)
    return Scene((name, *mark(parts, CENTRE, bow + 6, radius), *below))


def draw_plain(parts: Parts) -> Scene:
    """The name and nothing else: as large as it goes, in two lines where it is long."""
    rows = _two_lines(_cased(parts))
    largest = 260 * parts.lettered
    size = min(line(row, parts.font, CENTRE, 0, largest, "primary", width=860).size for row in rows)
    lines = [line(row, parts.font, CENTRE, 0, size, "primary") for row in rows]
    foot = (_SUBLINE + 30) * bool(parts.subline)
    baselines = _stacked_baselines(lines, foot)
    tones = ("text", "primary") if parts.choose("tones", (True, False)) else ("primary", "primary")
    set_rows = [
        line(row, parts.font, CENTRE, y, size, tone).group
        for row, y, tone in zip(rows, baselines, tones, strict=False)
    ]
    below = _subline(parts, CENTRE, baselines[-1] + lines[-1].depth + foot, 50, 760)
    return Scene((*set_rows, *below))


def _companion(parts: Parts, scale: float, higher: float) -> tuple[Node, ...]:
    """The modifier at the mark's foot, where it is not in the mark."""
    icon = parts.modifier
    if icon is None or parts.subject is None or parts.pair or is_lined(parts) or icon.complexity > 7:
        return ()
    return medallion(icon, CENTRE + 212 * scale, 372 - higher / 2 + 180 * scale, 84 * scale)


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
