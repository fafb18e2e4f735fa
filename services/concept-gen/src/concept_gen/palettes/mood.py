"""Reads a theme text into a mood: its themes as they lead, how they are toned, what is ruled out."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from concept_gen.data.vocabulary import words
from concept_gen.data.word_vectors import tokens
from concept_gen.negation import without_negations
from concept_gen.palettes.air import Air, air_of
from concept_gen.palettes.avoidance import hues_of
from concept_gen.palettes.flags import flags_told
from concept_gen.palettes.named_themes import led_by_one, recoloured
from concept_gen.palettes.swatches import HEX, METALS, Swatch, Use, accents, is_swatch, spelled, swatches
from concept_gen.palettes.themes import (
    HUES,
    PAPERS,
    SHADES,
    Theme,
    around,
    curated,
    exact,
    guessed,
    hashed,
    known,
)
from concept_gen.wording import plain

MAX_THEMES = 4
_SURE = 2  # themes that words stand for by themselves, beside which nothing is guessed
_SILENT = words(
    "a an the of at in on and with for to over under by from very like style theme themed feel feeling",
    "feels vibes vibe mood inspired colors colours color colour palette palettes tones tone tonal some",
    "light lightly slightly bit little but not too more less it its that this my our we want should be",
    "is are as into or brand logo look shades shade hues hue accents accent background mostly mainly",
    "primarily subtle something combination mix touch hint hints high low contrast aesthetic atmosphere",
    "attitude spirit energy-like scheme old new small big day days time world life place scene view use",
    "make change try give please want instead keep monday tuesday wednesday thursday friday saturday",
    "sunday hour hours week month year chip chips products product field fields grove polished brushed",
    "raw rough maybe one worn leftover aged overripe sparkling bubbly rich clear burnt late early",
    "abandoned hard working wet region mask stained dried rush escape route las skin feather stripes",
    "striped rope warning lining spoken hand pair set whole real true pure proper box fashioned looking",
    "beautiful nice pretty gorgeous lovely stunning amazing awesome perfect crushed spells statement",
    "fine almost hardly barely nearly only purpose first last wide narrow open closed side top bottom middle",
    "torn ripped tank beginning between among around after before while without within across along behind",
    "gentle-on every everything nothing something someone people person thing things way ways kind-of sort",
    "always never often still just even ever also really quite rather deeply utterly properly simply",
    "made making hand-made feels looking come go goes going hot-on together-with big-hearted table chairs chair",
    "memorable unique plus friend exactly veins european eastern matte beaten hammered story resin van",
    "valley app guilty pleasure busy bustling crowded soaked drenched dusted heavy",
)
_SETTINGS = words(
    "city street house home market school office store shop garden room kitchen tool tools building",
    "town village studio club company team modern style art design food bar business people band game",
    "sun may fall play animal animals property family community powder strong fast friendly simple",
    "summer classic bright fresh hope hopeful retro vintage old-school soft pastel pastels airy dreamy",
    "powdery expensive child childs children kid kids neighbourhood neighborhood glow alley lane loft",
    "cellar poster hut workshop deli window groomer planner agency consultancy joint stall rooftop",
    "warehouse free hair night nights evening evenings midnight market parlour porch stall workshop shopfront",
    "tavern discount cheap affordable weekend morning mornings glow glowing radiant luminous",
)
"""Words that set a stage rather than a colour: themes of such words come last."""
_TEMPERS = words(
    "bold elegant luxury premium energetic confident professional playful serious fun cheerful fierce",
    "aggressive tough rugged masculine feminine sleek minimal minimalist clean crisp sophisticated refined",
    "trustworthy reliable edgy quirky whimsical magical mysterious dynamic futuristic traditional homely",
    "cozy cosy welcoming upscale opulent regal lively happy joyful optimistic athletic delicate romantic",
    "safety calm peaceful serene gentle quiet tranquil relaxed relaxing competent tropical youthful gritty",
    "moody salty",
    "cute kawaii loud honest stylish chic understated corporate luxurious powerful fancy posh timeless",
    "cheeky sleepy lazy thoughtful noble tender respectful nostalgic focused proud hopeful wholesome chill",
    "mellow wise silly adventurous dramatic mythical heroic hearty rebellious witty sassy dependable",
    "neighbourly curious brave loving caring kind sincere humble daring eccentric goofy jolly merry solemn",
    "stern wistful innocent grounded healing soothing glamorous spirited vibrant punchy snappy handcrafted",
    "scholarly academic clever inventive innovative visionary inspiring empowering fearless disruptive",
    "approachable inclusive diverse quaint nerdy geeky hip trendy sturdy hardworking robust solid stable",
    "graceful slow fast sweet charming artisan handmade homemade intimate determined glossy dangerous sharp",
    "hot mischievous boring dull plain sober restrained discreet sensible modest dignified restraint dignity",
    "diverse everyone everybody caring grumpy lovable lovable cuddly giggly noisy weird strange odd",
    "precise precision accurate curious ambitious resilient harmony unity purity elegance poise grateful",
    "tidy neat clever smart trendy timeless contemporary exciting thrilling optimism optimistic positive",
    "upbeat silent sparkling celebration organised silence weightless messy chaotic",
)
"""Words for a character: they come after what has a colour of its own."""
_MODIFIERS = {
    "dark": "deep", "deep": "deep", "darker": "deep", "velvet": "deep", "velvety": "deep", "muted": "muted",
    "faded": "muted", "dusty": "muted", "subdued": "muted", "misty": "muted", "foggy": "muted",
    "hazy": "muted", "bright": "vivid", "vivid": "vivid", "saturated": "vivid", "electric": "vivid",
    "soft": "soft", "pastel": "soft", "pastels": "soft", "powdery": "soft", "airy": "soft", "warm": "warm",
    "warmer": "warm", "cool": "cool", "cold": "cool", "chilly": "cool",
    "chalky": "muted", "washed": "muted", "bleached": "muted", "dusky": "muted", "inky": "deep",
    "shadowy": "deep", "neon": "neon", "neons": "neon", "fluorescent": "neon", "fluoro": "neon",
    "dayglo": "neon", "cyberpunk": "neon", "synthwave": "neon",
}  # fmt: skip
_TELLING = frozenset({"soft", "neon"})  # modifiers that are themes too
_OF_ONE = frozenset({"deep", "warm", "cool"})
_NIGHTLY = words(
    "gothic vampire macabre sinister noir midnight night nights nighttime nocturnal cyberpunk synthwave",
    "aurora borealis northern-lights",
    "vaporwave outrun nightclub neon terminal hacker horror haunted space cosmic galaxy nebula candlelight",
    "candlelit goth starry moonlit stargazing eclipse techno dracula transylvanian transylvania",
    "bioluminescent jellyfish black-orchid film-noir neon-green neon-pink neon-blue nightlife apocalyptic",
    "fluorescent dayglo halloween shadowy abyss",
    "night-market moody arcade mirrorball disco cabaret burlesque ghost-story phantom",
)
"""Words that are seen on a dark ground first."""
_NEUTRAL = words("sand black white grey gray silver cream ivory beige charcoal graphite")
_PAPERS = {"white": "#fcfcfc", "cream": PAPERS["cream"], "ivory": PAPERS["ivory"]}
"""What another colour is put on rather than beside."""
_SEVERAL = re.compile(
    r"\b(?:colou?rs|tones|hues|pastels?|neons?|rainbow|multi-?colou?r\w*|colou?rful|vibrant|playful|fun|cheerful|"
    r"kids|children\w*|confetti|carnival)\b"
)
_EMPTY_SPACE = re.compile(r"(?i)\b(?:white|negative|empty|blank) space\b")
_TWO_TONE = re.compile(r"\bblack (?:and|&|on) white\b")
_TWO_TONES = frozenset({"black", "white"})
_MOSTLY_DARK = re.compile(
    r"\b(?:lots of|mostly|mainly|very|all|jet|pitch) (?:dark|black)\b|\bblack(?:ed)? ?out\b|\bstealth\b|"
    r"\b(?:hardly any|barely any|little|no) light\b|\blightless\b"
)
_FAINT = re.compile(
    r"\b(?:almost|nearly|hardly any|barely any|very little|without|no) colou?rs?\b|\bcolou?rless\b|\bdesaturated\b"
)
_DARK = re.compile(r"\bdark\b(?P<comma>,)?\s*(?P<of>\w*)")


@dataclass(frozen=True)
class Mood:
    """The themes found in a text, most telling first (at least one), its modifiers (warm, deep, muted …), the
    hues it rules out, whether it is a `dark` one, whether black is its ground, the colours it names, whether
    they stand `alone`, without any colour beside them, whether it asks for `several` colours, and its air;
    `leading` and `beside`: the colours of what the logo shows."""

    themes: tuple[Theme, ...]
    modifiers: frozenset[str]
    avoided: frozenset[str] = frozenset()
    dark: bool = False
    on_black: bool = False
    swatches: tuple[Swatch, ...] = ()
    alone: bool = False
    several: bool = False
    leading: str | None = None
    beside: str | None = None
    air: Air = Air.PLAIN

    @property
    def leading_swatches(self) -> Iterator[Swatch]:
        return (swatch for swatch in self.swatches if swatch.use is not Use.ACCENT)


def read_mood(theme_description: str, fallback: str = "") -> Mood:
    """Read a theme text; `fallback` (what the logo shows) speaks where the theme says nothing."""
    wanted = without_negations(_EMPTY_SPACE.sub(" ", plain(theme_description)))
    silent = _SILENT | wanted.unwanted
    text = _two_tones_joined(flags_told(spelled(wanted.text.lower())))
    named = swatches(text)
    spoken = [word for word in _hues_first(_join_hyphens(HEX.sub(" ", text))) if word not in silent]
    themes = _themes(text, spoken, named)
    if not themes:
        themes = list(_distinct(map(exact, _fallback(fallback, silent))))
    if not themes:
        themes = list(_distinct(map(exact, spoken))) or [hashed(theme_description or fallback)]
    on_black, several = _is_on_black(spoken, named), bool(_SEVERAL.search(text))
    dark = on_black or _is_dark(text, spoken)
    alone = _is_alone(named, themes, several)
    air = air_of(text, spoken, dark, themes)
    return Mood(
        themes=tuple(_in_named_colours(themes, named, alone)),
        modifiers=_modifiers(spoken, named) | ({"faint"} if _FAINT.search(theme_description.lower()) else set()),
        avoided=hues_of(wanted.unwanted),
        dark=dark,
        on_black=on_black,
        swatches=named,
        alone=alone,
        several=several,
        air=air,
    )


def _two_tones_joined(text: str) -> str:
    """Black and white with no other colour are one theme."""
    only_two = {swatch.word for swatch in swatches(text)} <= _TWO_TONES
    return _TWO_TONE.sub("monochrome", text) if only_two else text


def _themes(text: str, spoken: Sequence[str], named: Sequence[Swatch]) -> list[Theme]:
    ranked = sorted((word for word in spoken if _MODIFIERS.get(word, "soft") in _TELLING), key=_rank)
    coded = [around(s.word, s.colour, ("Chosen",)) for s in named if s.word.startswith("#")]
    told = [*coded, *_distinct(_meant(ranked))]
    if not named and any(theme.word.startswith("monochrom") for theme in told):
        return [theme for theme in told if theme.word.startswith("monochrom")]
    return _in_order(told, frozenset(filter(_is_colour, accents(text))))


def _meant(spoken: Sequence[str]) -> Iterator[Theme | None]:
    """What words stand for by themselves; near neighbours of a word beside one of those, fainter ones alone."""
    sure = [known(word) for word in spoken]
    yield from sure
    if sum(theme is not None for theme in sure) < _SURE:
        close = [guessed(word) for word, theme in zip(spoken, sure, strict=True) if theme is None]
        yield from close
        if not any((*sure, *close)):
            yield from (guessed(word, faint=True) for word in spoken)


def _modifiers(spoken: Iterable[str], named: Sequence[Swatch]) -> frozenset[str]:
    """What tones the whole; a depth or warmth beside named colours is only theirs."""
    found = frozenset(_MODIFIERS[word] for word in spoken if word in _MODIFIERS)
    return found - (_OF_ONE if len(named) > 1 else frozenset({"deep"}) if named else frozenset())


def _in_named_colours(themes: list[Theme], named: Sequence[Swatch], alone: bool) -> list[Theme]:
    if len(named) > 1:
        return recoloured(themes, named) if alone else themes
    leads = named and named[0].use is not Use.ACCENT and _rank(themes[0].word) == 0
    return led_by_one(themes, named[0]) if leads else themes


def _is_alone(named: Sequence[Swatch], themes: Iterable[Theme], several: bool) -> bool:
    """Where a theme tells of a thing or wants many colours, one named colour has companions."""
    one_hue = any(theme.word.startswith("monochrom") for theme in themes)
    things = any(_rank(theme.word) == 1 and not is_swatch(theme.word) for theme in themes)
    return len(named) > 1 or one_hue or (len(named) == 1 and not things and not several)


def _in_order(themes: Iterable[Theme], spots: frozenset[str]) -> list[Theme]:
    """Colours before things, a stage after a thing; white is the paper of others, and a colour only wanted as
    an accent is that of all."""
    ordered = sorted(themes, key=lambda theme: _rank(theme.word))
    things = [theme for theme in ordered if theme.word not in _SETTINGS]
    ordered = things if len(things) > 1 else ordered
    paper = next((theme.word for theme in ordered if theme.word in _PAPERS), None)
    inks = [theme for theme in ordered if theme.word not in _PAPERS]
    if paper and inks:
        ordered = [replace(theme, pale=_PAPERS[paper]) for theme in inks]
    leading = [theme for theme in ordered if theme.word not in spots] or ordered
    last = [*(t for t in ordered if t not in leading), *(t for t in leading[2:] if t.word in METALS)]
    spot = last[0].dominant if last else None
    led = leading[:MAX_THEMES]
    return [replace(theme, accent=spot) for theme in led] if spot else led


def _rank(word: str) -> int:
    if word in _SETTINGS:
        return 4
    if word in _TEMPERS:
        return 3
    if word in _NEUTRAL:
        return 2
    return 0 if _is_colour(word) and word not in METALS else 1


def _is_colour(word: str) -> bool:
    """Also as `bottle-green` or a code."""
    return word.startswith("#") or word.rpartition("-")[2] in HUES | SHADES


def _is_dark(text: str, spoken: list[str]) -> bool:
    """A dark mood, not just a dark colour in it."""
    dark_alone = bool(_MOSTLY_DARK.search(text)) or any(
        found["comma"] or not (found["of"] in SHADES or is_swatch(found["of"]))
        for found in _DARK.finditer(text)
    )
    return dark_alone or not _NIGHTLY.isdisjoint(spoken)


def _is_on_black(spoken: list[str], named: Sequence[Swatch]) -> bool:
    """Black beside another colour is what that is put on, unless it is the ink or white the paper."""
    inked = any(swatch.word == "black" and swatch.use is Use.INK for swatch in named)
    hued = any(_is_colour(word) and word not in _NEUTRAL for word in spoken)
    return "black" in spoken and "white" not in spoken and hued and not inked


def _fallback(text: str, silent: frozenset[str]) -> list[str]:
    wanted = without_negations(plain(text))
    return [word for word in _join_hyphens(wanted.text) if word not in silent | wanted.unwanted]


def _join_hyphens(text: str) -> list[str]:
    """Words, with a pair that is a curated theme of its own (`art deco`) read as one."""
    words = tokens(text.replace("sci-fi", "scifi"))
    out: list[str] = []
    for word in words:
        if out and f"{out[-1]}-{word}" in curated():
            out[-1] = f"{out[-1]}-{word}"
        else:
            out.append(word)
    return out


def _hues_first(words: list[str]) -> list[str]:
    """`bamboo green` is a green before it is anything about bamboo."""
    out: list[str] = []
    for word in words:
        if word in HUES and out and not {out[-1]} & (HUES | SHADES | _SILENT):
            out.insert(len(out) - 1, word)
        else:
            out.append(word)
    return out


def _distinct(themes: Iterable[Theme | None]) -> Iterator[Theme]:
    seen = Counter[str]()
    for theme in themes:
        if theme and not seen[theme.dominant + theme.support]:
            seen[theme.dominant + theme.support] += 1
            yield theme
