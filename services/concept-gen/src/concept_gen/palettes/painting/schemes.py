"""Ways to paint a mood: each takes the mood's colours and gives five roles before any correction."""

from dataclasses import replace

from concept_gen.palettes.colour.brushes import (
    CREAM,
    beside,
    darkened,
    holds,
    ink,
    is_red,
    is_sunny,
    is_warm,
    is_yellow,
    lead_or_ground,
    leading,
    lit,
    painted,
    paper,
    pastel_sheet,
    turns_pink,
    white_of,
)
from concept_gen.palettes.colour.draft import Draft, tuned
from concept_gen.palettes.colour.fields import Field
from concept_gen.palettes.colour.oklch import Lch, contrast, from_lch, hue_gap, lch
from concept_gen.palettes.colour.temperature import is_cool
from concept_gen.palettes.mood.air import Air
from concept_gen.palettes.mood.mood import Mood
from concept_gen.palettes.mood.warmth import sunny_paper
from concept_gen.palettes.painting.arrangement import arranged, ground_among
from concept_gen.palettes.painting.mood_colours import (
    PLAIN,
    clear_ink,
    counterpart,
    leads,
    others,
    pool_of,
    spark,
)

_SHINING = 3.2
"""The least contrast of a gold that leads on a coloured ground."""
_HUED, _STRONG = 0.03, 0.11
_CLEAR, _INKY = 0.09, 0.45
"""The chroma of a cool colour that is an ink on a bright sheet, and how deep it is then."""


def signature(mood: Mood) -> Draft:
    first = mood.themes[0]
    ground = paper(first.pale, 0.968)
    lead = leading((first.dominant, *pool_of(mood)), ground, first.dominant)
    draft = painted(lead, [*others(mood), spark(mood), *pool_of(mood)], ground)
    return arranged(draft, mood.swatches, Field.PAPER, mood.alone)


def daylight(mood: Mood) -> Draft:
    """For light moods: the coolest of its colours as a clear sky behind the others."""
    pool, first = pool_of(mood), mood.themes[0]
    main = (first.dominant, first.support, pool[1])
    sky = min(main, key=lambda c: hue_gap(lch(c).hue, 250) if lch(c).chroma > 0.03 else 180)
    ground = paper(sky, 0.95 if is_warm(sky) else 0.915, 0.05)
    lead = leading(pool, ground, clear_ink(mood, sky))
    draft = painted(lead, [*pool[1:], pool[0]], ground)
    return arranged(draft, mood.swatches, Field.PAPER, True) if mood.alone else draft


def statement(mood: Mood) -> Draft:
    draft = _coloured_ground(mood)
    if ground_among(mood.swatches, Field.BOLD) is None:
        return draft
    return arranged(draft, mood.swatches, Field.BOLD, mood.alone)


def _coloured_ground(mood: Mood) -> Draft:
    first, second, _ = leads(mood)
    hued = first.dominant if lch(first.dominant).chroma > PLAIN else second.dominant
    if 30 < lch(hued).hue < 66 and is_cool(second.dominant) and not mood.warm and mood.air is not Air.BRIGHT:
        hued = second.dominant
    if mood.air is Air.LIGHT:
        ground = pastel_sheet(hued)
        pool = pool_of(mood)
        return painted(clear_ink(mood, ground), [*pool[1:], pool[0]], ground)
    if mood.air is Air.FRESH:
        return _sheet(mood, tuned(hued, max(lch(hued).lightness, 0.84), min(lch(hued).chroma, 0.13)))
    if is_sunny(hued) or (mood.air is Air.BRIGHT and lch(hued).lightness > 0.6):
        return _sheet(mood, hued)
    return _deep_sheet(mood, hued)


def _sheet(mood: Mood, hued: str) -> Draft:
    """The colour at its brightest under a dark ink."""
    own, pool = lch(hued), pool_of(mood)
    ground = tuned(hued, max(own.lightness, 0.88 if is_yellow(hued) else 0.74))
    dark = (c for c in pool if holds(c, ground) and lch(c).lightness < 0.56)
    sunny = 44 < lch(ground).hue < 118 and not mood.warm
    cool = (tuned(c, _INKY) for c in pool if sunny and is_cool(c) and lch(c).chroma > _CLEAR)
    lead = next(dark, None) or next(cool, darkened(mood.themes[0].deep))
    white = [white_of(mood.themes[0].pale)] if lch(ground).lightness < 0.8 else []
    clear = [c for c in sorted(pool, key=is_warm) if not is_sunny(c)]
    return painted(lead, [*white, *clear], ground)


def _deep_sheet(mood: Mood, hued: str) -> Draft:
    first, _, last = leads(mood)
    own = lch(hued)
    ground = tuned(hued, min(own.lightness, 0.47))
    bright = max(first.support, last.accent, key=lambda c: lch(c).lightness)
    tone = tuned(ground, 0.68)
    own_golds = (lit(c, 0.8) for c in (*_own(mood), *others(mood)) if _is_gold_on(c, ground))
    gold = next(own_golds, None)
    wishes = [lit(c, 0.8) for c in (*others(mood), first.support, bright, *pool_of(mood))]
    lead = gold or _tint_on(ground, mood, [first.support, *others(mood), bright])
    return painted(lead, [*wishes, tone], ground)


def _tint_on(ground: str, mood: Mood, offered: list[str]) -> str:
    """What leads on a deep ground without a gold: a pale tone of a colour that stays itself, as letters are
    the white; the white too where a spot or a thing has the colour."""
    if mood.spots or mood.leading:
        return mood.themes[0].pale
    told = [c for c in offered if lch(c).chroma > _HUED and not is_red(c) and not turns_pink(c)]
    own = lch(next(iter(told), ground))
    if _is_rosy(own) and _is_rosy(lch(ground)):
        return CREAM
    strong = own.chroma > _STRONG
    return from_lch(0.8 if strong else 0.84, min(own.chroma, 0.135 if strong else 0.085), own.hue)


def _is_rosy(tone: Lch) -> bool:
    return tone.chroma > PLAIN and not 40 < tone.hue < 335


def _own(mood: Mood) -> tuple[str, str, str]:
    first = mood.themes[0]
    return first.dominant, first.support, first.accent


def _is_gold_on(colour: str, ground: str) -> bool:
    """Whether it shines on a deep ground, where letters are the white."""
    own = lch(colour)
    return 72 < own.hue < 112 and own.chroma > 0.09 and contrast(lit(colour, 0.8), ground) >= _SHINING


def counterpoint(mood: Mood) -> Draft:
    first, second, _ = leads(mood)
    accent = counterpart(mood)
    lead, ground = _opposed(mood, accent, [first.dominant, second.dominant, first.support])
    tone = [first.support] if any(mood.leading_swatches) else []
    wishes = [*tone, first.dominant, *others(mood)[::-1], first.support, *pool_of(mood)]
    draft = painted(lead, wishes, ground)
    return _led_by_the_other(arranged(draft, mood.swatches, Field.PAPER, mood.alone, turn=-1), draft)


def _opposed(mood: Mood, accent: str, partners: list[str]) -> tuple[str, str]:
    """Primary and ground: the accent leads, or is the sheet under a colour that is named or that it cannot
    lead before."""
    strength = {Air.BRIGHT: 0.13, Air.FRESH: 0.1, Air.STRONG: 0.13, Air.LIGHT: 0.06}.get(mood.air, 0.08)
    if any(mood.leading_swatches):
        sheet = paper(accent, 0.945, 0.05)
        return leading(partners, sheet, darkened(partners[0])), sheet
    lead, ground = lead_or_ground(accent, partners, paper(accent, 0.975, 0.008), strength)
    return (_steadied(lead) if lead == accent else lead), ground


def _led_by_the_other(led: Draft, draft: Draft) -> Draft:
    return led if led.primary == draft.primary else replace(led, primary=_steadied(led.primary))


def _steadied(colour: str) -> str:
    own = lch(colour)
    return tuned(colour, min(own.lightness, 0.66 if 8 < own.hue < 118 else 0.55))


def haze(mood: Mood) -> Draft:
    first, second, _ = leads(mood)
    ground = paper(first.support, 0.962 if is_warm(first.support) else 0.94, 0.03)
    lead = leading((first.dominant, second.dominant), ground, first.dominant)
    draft = painted(lead, [*others(mood), second.support, spark(mood), *pool_of(mood)], ground)
    named = arranged(draft, mood.swatches, Field.PAPER, mood.alone) if mood.alone else draft
    return Draft(
        _softly(named.primary, 0.5), _softly(named.secondary, 0.78), _softly(named.accent, 0.7), ground
    )


def _softly(colour: str, level: float) -> str:
    """Milder, a warm hue less so and lighter, as it would be tan or brown."""
    own = lch(colour)
    warm, sunny = not 118 < own.hue < 335, 66 < own.hue < 118
    red = 8 < own.hue < 34 and own.chroma > 0.1  # lighter, it would be pink
    wine = not red and turns_pink(colour)
    level += 0.06 * (warm + sunny) - 0.15 * red - 0.2 * wine
    return tuned(colour, level, min(own.chroma, 0.08 if wine else 0.13 if warm else 0.09))


def fresh(mood: Mood) -> Draft:
    """For bright moods: its colours in another order on a tint of a cool one."""
    first, second, last = leads(mood)
    ground = sunny_paper(pool_of(mood)) if mood.warm else _cool_paper(mood)
    own = [last.accent, first.accent] if second is first else others(mood)
    wishes = [*own, first.dominant]
    lead = leading(wishes, ground, darkened(first.deep))
    return painted(lead, [*others(mood), first.dominant, first.support, *pool_of(mood)], ground)


def _cool_paper(mood: Mood) -> str:
    cool = sorted(pool_of(mood), key=lambda c: hue_gap(lch(c).hue, 220) + (90 if lch(c).chroma < 0.04 else 0))
    return tuned(cool[0], 0.945, 0.04)


def second_voice(mood: Mood) -> Draft:
    first, second, _ = leads(mood)
    if second is first:
        return _other_voice(mood)
    ground = paper(second.pale, 0.955)
    lead = leading(_second_leads(mood), ground, second.dominant)
    draft = painted(lead, [first.dominant, *others(mood)[1:], second.support, *pool_of(mood)], ground)
    led = arranged(draft, mood.swatches, Field.PAPER, mood.alone, turn=1)
    return led if led.primary == draft.primary else _on_own_tint(led)


def _second_leads(mood: Mood) -> list[str]:
    second = leads(mood)[1]
    own = [second.dominant, second.support, second.accent]
    return [c for c in (*own, *pool_of(mood)) if not is_cool(c)] if mood.warm else own


def _other_voice(mood: Mood) -> Draft:
    first = mood.themes[0]
    strength = 0.12 if mood.air in (Air.BRIGHT, Air.STRONG) else 0.07
    partners = [first.dominant, first.accent]
    lead, ground = lead_or_ground(first.support, partners, paper(first.accent, 0.96), strength)
    return painted(lead, [first.accent, *pool_of(mood)], ground)


def _on_own_tint(led: Draft) -> Draft:
    """On a tinted ground, with its companions changed over, so that it differs from a paper with the same."""
    ground = tuned(led.primary, 0.9, min(lch(led.primary).chroma, 0.05))
    return Draft(led.primary, led.accent, led.secondary, ground)


def vivid(mood: Mood) -> Draft:
    first, second, last = leads(mood)
    lead = leading((first.dominant, *pool_of(mood)), "#ffffff", first.dominant)
    secondary, accent = beside(lead, [second.support, last.accent, *pool_of(mood)], "#ffffff")
    return Draft(_strong(lead), _strong(secondary), _strong(accent), "#ffffff")


def _strong(colour: str) -> str:
    return tuned(colour, chroma=lch(colour).chroma * 1.35 + 0.03)


def poster(mood: Mood) -> Draft:
    first, second, last = leads(mood)
    ground = tuned(last.support, 0.86)
    return painted(darkened(first.deep), [first.dominant, second.accent, *pool_of(mood)], ground)


def inked(mood: Mood) -> Draft:
    first, second, _ = leads(mood)
    ground = paper(second.pale, 0.945)
    own = [first.dominant, first.accent] if second is first else [first.dominant, *others(mood)]
    return painted(ink(first.deep, 0.28), [*own, second.support], ground)


def neighbour(mood: Mood) -> Draft:
    first = mood.themes[0]
    return Draft(
        tuned(first.dominant, turn=-24),
        tuned(first.dominant, 0.68, turn=24),
        first.accent,
        paper(first.dominant, 0.955),
    )
