"""Words with a capital that are names, and those that only look it."""

import re

from concept_gen.data.vocabulary import words
from concept_gen.data.word_vectors import load_word_vectors
from concept_gen.local.understanding.vocabulary.icon_index import load_index
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon

LOCALITIES = words(
    "Amsterdam Athens Austin Barcelona Bath Belfast Berlin Birmingham Boston Brighton Bristol Brooklyn",
    "Brussels Budapest Cambridge Cardiff Chicago Cologne Copenhagen Cornwall Dallas Delhi Denver Devon",
    "Dublin Edinburgh England France Geneva Germany Glasgow Hamburg Houston Ireland Italy Kyoto Leeds Lisbon",
    "Liverpool London Madrid Manchester Melbourne Miami Milan Montreal Mumbai Munich Nairobi Oslo",
    "Oxford Paris Perth Portland Porto Prague Rome Scotland Seattle Seoul Sheffield Singapore Spain",
    "Stockholm Sydney Tokyo Toronto Vancouver Venice Vienna Wales Warsaw Zurich",
)
BRIEFS = words(
    "Logo Mark Icon Symbol Mascot Emblem Badge Brief Idea Concept Theme Subject It This Here Name Monogram",
    "Lettermark Wordmark Initials Letters",
)
ABBREVIATIONS = words("AI AR BBQ CBD DIY DJ DJs EU EV GP HR IT LED MC NGO PR SUV TV UFO UK UN USA VIP VJ VR")
PLACES = words("A An New San Los Las Saint North South East West United Native Latin Royal")
_NATIONS = words(
    "African Albanian Alpine Alsatian American Andalusian Arabian Arabic Argentinian Armenian Asian",
    "Australian Austrian Balinese Basque Bavarian Belgian Berber Bolivian Brazilian Breton British",
    "Bulgarian Burmese Canadian Caribbean Catalan Chilean Chinese Colombian Cornish Cretan Croatian Cuban",
    "Cypriot Czech Danish Dutch Egyptian English Eritrean Estonian Ethiopian European Filipino Finnish",
    "Flemish French Frisian Georgian German Ghanaian Greek Hawaiian Hungarian Icelandic Indian Indonesian",
    "Iranian Iraqi Irish Israeli Italian Jamaican Japanese Kenyan Korean Kurdish Lao Latvian Lebanese",
    "Lithuanian Malaysian Maltese Mediterranean Mexican Mongolian Moroccan Neapolitan Nepalese Nepali",
    "Nigerian Nordic Norwegian Pakistani Palestinian Persian Peruvian Polish Polynesian Portuguese",
    "Romanian Russian Sami Sardinian Scandinavian Scottish Senegalese Serbian Sicilian Slovak Slovenian",
    "Somali Spanish Swabian Swedish Swiss Syrian Taiwanese Thai Tibetan Tunisian Turkish Tuscan Tyrolean",
    "Ukrainian Uzbek Venetian Vietnamese Viking Welsh",
)
_TONGUES = words(
    "Bengali Cantonese Dari Farsi Gaelic Gujarati Hebrew Hindi Latin Malay Mandarin Marathi Pashto Punjabi",
    "Sinhala Swahili Tagalog Tamil Telugu Tigrinya Urdu",
)
_JOINING = words("and or &")
_PLACED = re.compile(
    r"\b(?:in|at|near|from|to|on|around|across|of|outside|inside)\s+(?:the\s+)?$", re.IGNORECASE
)


def is_title_case(text: str) -> bool:
    """Whether capitals tell nothing, as most words have them."""
    tokens = re.findall(r"[A-Za-z][\w'’-]*", text)
    return sum(token[0].isupper() for token in tokens) * 2 > len(tokens) + 1


def tells_only_whose(run: str) -> bool:
    """`Our Mongolian` before a guesthouse, `The Swabian` before a bakery."""
    first, *rest = run.split()
    is_ours = first in ("Our", "My", "Your") and len(rest) == 1
    return is_ours or (first in ("A", "An", "The", "This") and bool(rest) and _NATIONS.issuperset(rest))


def tells_only_tongues(run: str) -> bool:
    """`French and Urdu`, into which somebody translates."""
    parts = run.split()
    return not _JOINING.isdisjoint(parts) and (_NATIONS | _TONGUES | _JOINING).issuperset(parts)


def is_a_name(run: str, before: str) -> bool:
    parts = run.split()
    if _PLACED.search(before) or parts[0] in PLACES:
        return False
    if len(parts) == 1:
        return len(run) > 4 and not load_word_vectors().knows(run.lower()) and not is_drawn(run)
    return parts[0] == "The" or not all(is_drawn(part) for part in parts)


def is_drawn(word: str) -> bool:
    """Whether the word stands for something to draw, so that it may just be capitalised."""
    if word.isdigit():
        return False
    index, plain = load_index(), word.lower()
    return (
        plain in load_lexicon().queries or plain in index.whole_names or index.stem(plain) in index.vocabulary
    )
