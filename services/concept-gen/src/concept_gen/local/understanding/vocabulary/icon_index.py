"""Finds icons by the words of their names and tags."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from concept_gen.data.files import lasting
from concept_gen.data.icons import Icon, load_icons
from concept_gen.data.vocabulary import words
from concept_gen.data.word_vectors import tokens

_SET_PRIOR = {"fluent": 0.10, "own": 0.14, "pin": 0.10, "ph": 0.06, "tabler": 0.03, "mdi": 0.02}
_MARKED = words(
    "off check plus minus x slash alert edit cog settings search pause outline variant remove open sync",
    "share auto clock info bolt question exclamation percent dollar spark cancel slashed lock key heart",
    "star box circle multiple import export vibrate marker pin up down left right small large",
    "warning",
)
# Words in the names of what programs show: such an icon answers to its whole name only.
_INTERFACE = words(
    "worn pair flat torso kawaii",
    "adjust align artboard article assembly at attachment axis beam blur bounding brightness browser",
    "browsers buffer burst card cast click clipping closed collapse columns command comment commit compare",
    "complete connection console contrast copy copyleft corner corners crop cursor cut debug delete",
    "details device devices dialpad dip directions disabled dock domain dots dotted drag duplicate ease",
    "eject ellipse enter equal equals exchange exclude expand export exposure extended feature fill",
    "filter fit flip forum forward frame full fullscreen funnel grabbing gradient hail hash hdr help hide",
    "icons id import inbox info information inner intersect invert ip iridescent kanban keyframe",
    "keyframes knob label lan latitude layers legend library license line lines list live loading",
    "location login logout longitude looks loop low machine magnify maker manual margin marker matrix",
    "measure member memory merge meter metering micro minidisc missed mix mode monitor more move multiple",
    "nand near negative new nfc nodes none nor not note null numpad ocr offer on opacity open opened",
    "operations option or out outgoing over overscan pan paste path pause paused pending",
    "perspective pin placeholder plan play player pointer points port position post pound prev",
    "previous print priority processing profile progress prohibit protocol publish pulse push quality",
    "queue quotes radical radius rank ranking ratio raw read rec receipt recognition record rectangle",
    "redo refresh regex register relation relative reminder remote reorder repeat replace replay report",
    "reset resize responsive restart restore rewind rhombus rotate rotated rotation rounded route router",
    "routes row rows save scan scatter screen script scroll sd search segment segments send sensitive",
    "serial set share shuffle signature sine sitemap size skip slab slice sliders slideshow smart solid",
    "sort source spacing spellcheck split spread standby start state status step stop storage",
    "strategy strong subset subtitles subtract superset swap swatch swatches sweep swipe switch sync tab",
    "table tablet tabs tags tap template terminal text textbox texture than theme thick thought tick",
    "tilde timeline tip toggle tooltip top track trackpad transcribe transfer transform transition trash",
    "triangle tune undo unfold ungroup union unite up update upload user users utility vertical vertices",
    "vibrate visor voicemail volume wan watermark web webhook widgets wrap xnor xor zip",
)
# Faith, drink, sickness, weapons: such an icon answers to that very word only, never to a form of another
# (`crossed`), a tag or a likeness.
_GRAVE = words(
    "anatomical anubis axe battle beer brandy buddha cathedral champagne christ church cigar cocktail cross",
    "crossbow crutch",
    "devil frankenstein kaaba kidneys liquor liver lungs martini medusa menorah microbe mosque mulled mummy",
    "prosthetic",
    "nativity pill pirate police pray prayer praying rat reaper shrine siren skull smoke stomach sword",
    "synagogue syringe temple tequila trap troll uterus vampire wine zombie",
)
_DROPPED_E = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
# Drawings that are poor at their size or say something else than their name.
_POOR = words(
    "mdi/leek tabler/book",
    "fluent/tooth fluent/sun fluent/sunset fluent/cloud mdi/bike-pedal-mountain mdi/cat mdi/dog mdi/bee",
    "mdi/barrel fluent/tumbler-glass tabler/mood-kid fluent/new-moon tabler/hospital-circle",
    "mdi/hospital-box mdi/drone tabler/bug mdi/foot-print fluent/chequered-flag mdi/tea mdi/radio-tower",
    "fluent/mountain fluent/sun-behind-cloud fluent/sun-behind-rain-cloud fluent/sun-behind-small-cloud",
    "fluent/olive fluent/sun-behind-large-cloud fluent/cloud-with-rain fluent/cloud-with-snow",
    "fluent/cloud-with-lightning fluent/sunrise-over-mountains fluent/desert mdi/oil mdi/music",
    "mdi/globe-light ph/columns tabler/columns mdi/history mdi/sleep ph/club tabler/clubs",
    "mdi/cards-club tabler/apple mdi/column mdi/parking tabler/parking fluent/snow-capped-mountain",
    "fluent/mount-fuji mdi/theater mdi/unicorn ph/newspaper fluent/sunrise ph/diamond tabler/windmill",
    "ph/tooth ph/lighthouse mdi/satellite tabler/satellite",
)
_HEADLESS = "body-"


@dataclass(frozen=True)
class IconIndex:
    icons: tuple[Icon, ...]
    vocabulary: frozenset[str]
    phrases: frozenset[str]
    whole_names: frozenset[str]
    base_forms: dict[str, str]
    by_word: dict[str, frozenset[int]]

    def answers(self, i: int, phrase: str) -> bool:
        """Whether an icon of a program's furniture was asked for by its whole name (`picnic-table`), and a
        grave one by its word."""
        icon = self.icons[i]
        if _is_interface(icon) and not ("-" in phrase and icon.name == phrase):
            return False
        grave, spoken = _grave_words(icon), phrase.split("-")
        return not grave or bool(
            grave.intersection(w.removesuffix(end) for w in spoken for end in ("", "s", "es"))
        )

    def is_grave(self, i: int) -> bool:
        return bool(_grave_words(self.icons[i]))

    def name(self, i: int) -> tuple[str, ...]:
        """The base forms of the words of an icon's name."""
        return tuple(self.base_forms[word] for word in _said(self.icons[i].name))

    def stem(self, word: str) -> str:
        """A base form of `word` that some icon is named by, or the word itself."""
        return self.base_forms.get(word) or _stem(word, self.vocabulary)

    def stems(self, phrase: str) -> list[str]:
        """Those of the words of a hyphenated phrase."""
        return [self.stem(word) for word in phrase.split("-")]

    def match(self, query: str) -> dict[int, float]:
        """Icons whose name or tags hold every word of the hyphenated query, scored 0..1.05."""
        words = self.stems(query)
        sets = [self.by_word.get(word, frozenset()) for word in words]
        return {i: self._score(i, words, query) for i in sorted(sets[0].intersection(*sets[1:]))}

    def _score(self, i: int, words: list[str], query: str) -> float:
        name = self.name(i)
        if all(word in name for word in words):
            score = 0.55 + 0.45 * len(words) / len(name)
        else:
            score = 0.62 if query in self.icons[i].tags else 0.42
        return score + (0.05 if name[-len(words) :] == tuple(words) else 0.0)


def _stem(word: str, vocabulary: frozenset[str]) -> str:
    return next((form for form in _forms(word) if len(form) > 2 and form in vocabulary), word)


def _forms(word: str) -> list[str]:
    forms: list[str] = []
    if word.endswith("ves") and len(word) > 4:
        forms += [word[:-3] + "f", word[:-3] + "fe"]
    if word.endswith("ies") and len(word) > 4:
        forms.append(word[:-3] + "y")
    if word.endswith("s") and not word.endswith("ss") and len(word) > 3:
        forms += [word[:-1], word[:-2]] if word.endswith("es") else [word[:-1]]
    if word.endswith("ing") and len(word) > 5:
        forms += _verbs(word[:-3]) + ([word[:-4]] if word[-4] == word[-5] else [])
    if word.endswith("ed") and len(word) > 4:
        forms += _verbs(word[:-2])
    return forms


def _verbs(stem: str) -> list[str]:
    """What a stem may be the end of: after one short vowel an e was dropped (`caring`, never of a car)."""
    forms = [stem, stem + "e"]
    return forms[::-1] if _DROPPED_E.fullmatch(stem) else forms


def logo_fitness(icon: Icon) -> float:
    """How well the drawing serves as a mark: few parts, few details, enough ink, no interface marks."""
    if icon.id in _POOR or icon.name.startswith(_HEADLESS):
        return -1.0
    score = _SET_PRIOR[icon.set]
    score -= 0.12 if icon.complexity > 9 else 0.05 if icon.complexity > 6.5 else 0.0
    score -= 0.08 if icon.ink < 0.22 else 0.0
    score -= 0.06 if icon.parts > 6 else 0.0
    score -= 0.06 if icon.hairline > 0.45 else 0.0
    score -= 0.15 if icon.name.startswith("chart-") else 0.0
    words = icon.name.split("-")
    score -= 0.12 if len(words) > 1 and _MARKED.intersection(words[1:]) else 0.0
    return score + (0.02 if icon.complexity < 4 and icon.ink > 0.35 else 0.0)


def _is_interface(icon: Icon) -> bool:
    return icon.set != "fluent" and bool(_INTERFACE.intersection(icon.name.split("-")))


def _grave_words(icon: Icon) -> frozenset[str]:
    return _GRAVE.intersection(icon.name.split("-"))


@cache
def load_index() -> IconIndex:
    with lasting():
        return _index(load_icons())


def _index(icons: tuple[Icon, ...]) -> IconIndex:
    said = {
        words: _said(words) for words in {icon.name for icon in icons}.union(*(icon.tags for icon in icons))
    }
    spoken = [{word for words in (icon.name, *icon.tags) for word in said[words]} for icon in icons]
    vocabulary = frozenset[str]().union(*spoken)
    stems = {word: _stem(word, vocabulary) for word in vocabulary}
    by_word: defaultdict[str, set[int]] = defaultdict(set)
    for i, own in enumerate(spoken):
        for word in own:
            by_word[stems[word]].add(i)
    return IconIndex(
        icons,
        vocabulary,
        _phrases(icons, said),
        frozenset(icon.name for icon in icons),
        stems,
        {word: frozenset(found) for word, found in by_word.items()},
    )


def _said(phrase: str) -> list[str]:
    """The words of a name or a tag."""
    return [phrase] if phrase.isascii() and phrase.isalnum() and phrase.islower() else tokens(phrase)


def _phrases(icons: tuple[Icon, ...], said: Mapping[str, list[str]]) -> frozenset[str]:
    """Names and tags of two or three words, joined by hyphens: a prompt's word pair that is one is one
    idea."""
    fit = [icon for icon in icons if icon.id not in _POOR]
    named = {icon.name for icon in fit if "-" in icon.name}
    tagged = {"-".join(said[tag]) for icon in fit for tag in icon.tags if 2 <= len(said[tag]) <= 3}
    return frozenset(named | tagged)
