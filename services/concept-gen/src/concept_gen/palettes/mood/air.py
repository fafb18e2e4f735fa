"""How bright and how loud a mood is as a whole: which grounds and which strength suit it."""

import re
from collections.abc import Collection
from enum import Enum

from concept_gen.data.vocabulary import words
from concept_gen.palettes.colour.oklch import lch
from concept_gen.palettes.reading.themes import Theme


class Air(Enum):
    """LIGHT has no heavy ground, BRIGHT nothing dull, FRESH neither, STRONG and DARK nothing pale,
    QUIET nothing loud."""

    PLAIN = "plain"
    LIGHT = "light"
    BRIGHT = "bright"
    FRESH = "fresh"
    STRONG = "strong"
    DARK = "dark"
    QUIET = "quiet"


_LIGHT = words(
    "soft softly pastel pastels airy dreamy dreamlike powdery cotton cloud clouds cloudy dawn daybreak",
    "feather feathery feather-light featherlight weightless floating gentle tender delicate baby newborn",
    "infant lullaby nursery blush bridal wedding bride romantic ethereal angelic heavenly fairy calm",
    "calming soothing serene tranquil peaceful caring nurturing healing marshmallow meringue porcelain",
    "gauze gauzy chiffon lace macaron macarons sorbet candyfloss cotton-candy cosmetics skincare blossom",
    "sakura cherry-blossom icy frosted frosty mist misty haze hazy cashmere butter buttery milky milk",
    "breathing breath meditation mindful pale ghostly hush whisper whispering sleepy peach petal petals",
    "pearl opal lily daisy seashell shell bubble bubbles soap laundry linen breeze breezy sheer",
    "translucent sweet innocent kindness soothed cuddly fluffy snuggly maternity midwife",
    "hospice unicorn kawaii easter first-light",
)
_BRIGHT = words(
    "bright playful kids kid children childlike child toddler toddlers toy toys fun cheerful cheery happy",
    "joyful joy jolly sunny sunshine sun-drenched sunlit tropical juicy fresh citrus zesty fruity fruit",
    "summer summery summertime vibrant vivid colourful colorful lively energetic optimistic optimism",
    "holiday holidays beach carnival fiesta festival party parade birthday confetti crayon crayons",
    "balloon balloons rainbow candy bubblegum gummy gummies lollipop sherbet sprinkles fizzy pop popart",
    "pop-art comic cartoon circus funfair fairground kindergarten preschool playground giggles giggly",
    "silly goofy diverse inclusive welcoming lemonade smoothie smoothies mango pineapple watermelon",
    "caribbean brazil rio hawaiian loud samba garden-party spring springtime meadow wildflower",
    "wildflowers school school-day notebooks pencils jogging park picnic ice-cream gelato popsicle lemon",
    "lime sunflower toucan parrot flamingo bold punchy zingy fizz daring bargain discount supermarket",
    "primary trattoria pizzeria mediterranean riviera neighbourly nineties memphis dinosaur dinosaurs",
    "bauhaus mondrian de-stijl destijl rietveld constructivist",
    "hygienic hygienically sanitary",
    "psychedelic puppy youthful teen teenage cartoons sparkling splash sunday-market",
)
_MORNING = words("morning mornings sunup")
"""What has no night in it where nothing else is told of."""
_FRESH = words(
    "fresh freshly spring springtime dew dewy sprout sprouts sprouting seedling seedlings leafy hygienic",
    "hygienically sanitary",
)
_CHILDLIKE = words("kids kid children child toddler toddlers kindergarten preschool playground")
"""What counts twice."""
_STRONG = words(
    "aggressive fierce ferocious furious fury rage raging angry fight fighting fighter power powerful",
    "brutal metal heavy-metal metalhead punk rock rebellious rebel riot racing race motorsport engine",
    "engines turbo fast speed adrenaline extreme energy high-energy sport sports boxing martial wrestling",
    "muscle gym crossfit gritty underground grimy",
    "esports gaming gamer graffiti street-style streetwear skate skater skateboard",
    "edgy tattoo tattoos biker motorcycle fire fiery flame blaze inferno lava volcano danger dangerous",
    "warning thunder lightning electric explosive shock wild fearless feminist warrior warriors",
    "unstoppable relentless roaring roar revolution revolutionary protest uprising spicy hot-sauce chilli",
    "burns burning devil devilish hell hellish red-hot sizzling scorching safety-pins mosh moshpit",
    "anarchy rebels chili monster stunt drift hip-hop breakdance rap spray-paint boombox skatepark",
)
_WEIGHTY = words("strong strength deep deep-sea deep-ocean deep-water depths solid sturdy steadfast bold")
"""What is not to be pale however calm it is."""
_QUIET = words(
    "boring dull plain restrained restraint sober understated unobtrusive discreet quiet silent silence",
    "dignified serious formal austere stoic strict conservative minimal minimalist minimalism monochrome",
    "monochromatic greyscale grayscale neutral neutrals grey gray greys grays colourless colorless",
    "pinstripe charcoal graphite tailoring tailored bespoke tailor corporate law legal lawyer notary",
    "accounting audit insurance grown-up sensible modest unpretentious unflashy museum archive newspaper",
    "newsprint typewriter brutalist brutalism concrete funeral mourning grief remembrance solemn",
    "melancholic melancholy wistful muted subdued faded pared-back pared-down clinical scientific precise",
    "precision quiet-luxury bookkeeper stealth-wealth wabi-sabi zen ascetic monastic monk barrister",
    "consulting conservative conventional orthodox prudent established androgynous genderless ascetic",
    "quiet-power silent-power quiet-strength silent-strength",
    "scrupulous impartial buttoned-up rational principled incorruptible clerical bureaucratic spartan severe",
)
_LEADING = ((Air.LIGHT, _LIGHT), (Air.STRONG, _STRONG), (Air.BRIGHT, _BRIGHT), (Air.QUIET, _QUIET))
_COLOURED, _AMBER = 0.05, 80
_ALOFT = re.compile(
    r"(?:^|[,;]|\band) *light(?= *(?:,|;|$|and\b|as\b|tones|colou?rs))|"
    r"\b(?:so|very|full of) light\b"
)


def air_of(text: str, spoken: Collection[str], dark: bool, themes: Collection[Theme]) -> Air:
    """Of a lower-case text: what most of its words call for, the first named where they are as many; what its
    themes look like where no word calls for anything."""
    if dark:
        return Air.DARK
    counts = {air: sum(word in found for word in spoken) for air, found in _LEADING}
    counts[Air.LIGHT] += bool(_ALOFT.search(text))
    counts[Air.LIGHT] -= min(counts[Air.LIGHT], sum(word in _WEIGHTY for word in spoken))
    counts[Air.BRIGHT] += sum(word in _CHILDLIKE for word in spoken)
    called = max(counts, key=lambda air: counts[air])
    if called is Air.BRIGHT and 2 * sum(word in _FRESH for word in spoken) >= counts[called]:
        return Air.FRESH
    return called if counts[called] else _seen(themes, morning=not _MORNING.isdisjoint(spoken))


def _seen(themes: Collection[Theme], *, morning: bool) -> Air:
    """A morning of browns and reds, whose tints would be pink, stays as it is."""
    told = [lch(theme.dominant) for theme in themes]
    if morning and not any(tone.chroma > _COLOURED and tone.hue < _AMBER for tone in told):
        return Air.LIGHT
    strength = max(max(lch(theme.dominant).chroma, lch(theme.support).chroma) for theme in themes)
    return Air.QUIET if strength < _COLOURED else Air.PLAIN
