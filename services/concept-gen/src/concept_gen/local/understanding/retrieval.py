"""Ranks icons for each idea of a brief: words first, meaning where words say nothing, nothing rather than
nonsense."""

from dataclasses import dataclass, replace

from concept_gen.data.icons import Icon, icons_by_id
from concept_gen.data.word_vectors import Direction, load_word_vectors
from concept_gen.local.understanding.brief import Brief
from concept_gen.local.understanding.ideas.concepts import Concept
from concept_gen.local.understanding.vocabulary.icon_index import IconIndex, load_index, logo_fitness
from concept_gen.local.understanding.vocabulary.icon_meanings import closeness, nearest
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon
from concept_gen.local.understanding.vocabulary.said_in_full import is_said_in_full
from concept_gen.local.understanding.vocabulary.senses import sense_of
from concept_gen.local.understanding.vocabulary.unwanted import holds_unwanted, shows_unwanted

MAX_CANDIDATES = 24
MIN_SCORE = 0.5
_MEANING_ALONE = 560  # cosine in thousandths an icon needs when no word of it matches
_STEPS_BACK = 0.82
_NO_WORSE = 0.35
_RARE = 90  # weight (of 255) under which a word is too common to be looked up by meaning


@dataclass(frozen=True)
class Candidate:
    """An icon for an idea; about 1 for a name that says it all, `MIN_SCORE` at least."""

    icon: int
    score: float


@dataclass(frozen=True)
class Slot:
    """An idea with its icons, best first, never empty."""

    concept: Concept
    candidates: tuple[Candidate, ...]

    @property
    def best(self) -> Candidate:
        return self.candidates[0]


def retrieve(brief: Brief) -> tuple[Slot, ...]:
    """The ideas that can be drawn, in the order of the text."""
    context = meaning(brief)
    slots = (_slot(concept, context, brief) for concept in brief.concepts)
    return tuple(slot for slot in slots if slot)


def _slot(concept: Concept, context: Direction | None, brief: Brief) -> Slot | None:
    """With what the idea means in this text, where it means several things."""
    sense, lexicon = sense_of(concept.phrase, brief.meant), load_lexicon()
    if sense is None and concept.phrase not in lexicon.alike:
        return rank(concept, context, brief.unwanted)
    names = sense.icons if sense else lexicon.queries[concept.phrase]
    icons = [icons_by_id()[name].index for name in names]
    shown = [i for i in icons if not shows_unwanted(load_index(), i, brief.unwanted)]
    meant = tuple(Candidate(i, round(1.1 - 0.07 * place, 6)) for place, i in enumerate(shown))
    return Slot(concept, meant) if meant else None


def meaning(brief: Brief) -> Direction | None:
    """Of the whole text; None where the word table knows no word of it."""
    return load_word_vectors().encode(brief.words)


def rank(concept: Concept, context: Direction | None, unwanted: frozenset[str] = frozenset()) -> Slot | None:
    """The icons for an idea, those near to the text's meaning first, none that shows something `unwanted`;
    None where no icon is good enough."""
    index = load_index()
    if load_lexicon().cannot_show(concept.phrase):
        return None
    scores = _by_words(concept.phrase, index)
    scored = _weighed(scores, concept.phrase, context) if scores else _by_meaning(concept.phrase, context)
    fit = [Candidate(i, round(s + logo_fitness(index.icons[i]), 6)) for i, s in scored.items()]
    good = (c for c in fit if c.score >= MIN_SCORE)
    asked = {i for i in scored if _is_asked(index.icons[i], concept.phrase)}
    shown = (c for c in good if c.icon in asked or not shows_unwanted(index, c.icon, unwanted))
    ranked = _without_contents(sorted(shown, key=lambda c: (-c.score, c.icon)), unwanted)
    return Slot(concept, _said_first(ranked, concept.phrase)[:MAX_CANDIDATES]) if ranked else None


def _without_contents(ranked: list[Candidate], unwanted: frozenset[str]) -> list[Candidate]:
    """Without those that have it in them, where others are about as good."""
    free = [c for c in ranked if not holds_unwanted(load_index(), c.icon, unwanted)]
    return free if free and free[0].score >= ranked[0].score - _NO_WORSE else ranked


def _said_first(ranked: list[Candidate], phrase: str) -> tuple[Candidate, ...]:
    """What the phrase says in full passes what is only the better mark."""
    icons = load_index().icons
    said = [c for c in ranked if is_said_in_full(icons[c.icon], phrase)]
    return (*(replace(c, score=ranked[0].score) for c in said), *(c for c in ranked if c not in said))


def _is_asked(icon: Icon, phrase: str) -> bool:
    """Whether it is what the phrase names: a cuckoo clock is none without its cuckoo."""
    return "-" in phrase and icon.name == phrase


def _by_words(phrase: str, index: IconIndex) -> dict[int, float]:
    lexicon = load_lexicon()
    curated = lexicon.queries.get(phrase) or lexicon.queries.get("-".join(index.stems(phrase)))
    own_word = any(index.icons[i].name == phrase for i in index.match(phrase))
    curated = curated or (() if own_word else lexicon.icons_for(phrase))
    # A curated idea knows what it shows; its own word in a name or tag is then a weak witness.
    found = {i: s for i, s in index.match(phrase).items() if index.answers(i, phrase)}
    found = _own_first(index, phrase, found)
    told = {i: 0.6 * s if curated else s for i, s in found.items()}
    scores = {i: s for i, s in told.items() if s >= 0.3}
    for place, query in enumerate(curated):
        for i, score in _preferring_exact(index, query).items():
            scores[i] = max(scores.get(i, 0.0), score * (1.02 - 0.07 * place))
    return scores


def _preferring_exact(index: IconIndex, query: str) -> dict[int, float]:
    """Where an icon of just that name exists, others that only contain the word step back; `set/name` asks
    for one icon."""
    if "/" in query:
        return {icons_by_id()[query].index: 1.0}
    found = index.match(query)
    exact = {i for i in found if index.icons[i].name == query}
    weighed = {i: score if i in exact or not exact else 0.75 * score for i, score in found.items()}
    return _own_first(index, query, weighed)


def _own_first(index: IconIndex, name: str, found: dict[int, float]) -> dict[int, float]:
    """Where there is a drawing of our own of just that name, those of the sets step back."""
    own = {i for i in found if index.icons[i].set == "own" and index.icons[i].name == name}
    return {i: score if i in own or not own else _STEPS_BACK * score for i, score in found.items()}


def _weighed(scores: dict[int, float], phrase: str, context: Direction | None) -> dict[int, float]:
    near = closeness(scores, load_word_vectors().encode(phrase.split("-")))
    fitting = closeness(scores, context)
    return {i: score + (0.10 * near[i] + 0.12 * fitting[i]) / 1000 for i, score in scores.items()}


def _by_meaning(phrase: str, context: Direction | None) -> dict[int, float]:
    vectors = load_word_vectors()
    rows = (vectors.row(word) for word in phrase.split("-"))
    known = [vectors.weights[row] for row in rows if row is not None]
    if not known or max(known) < _RARE:
        return {}
    near = nearest(vectors.encode(phrase.split("-")), _MEANING_ALONE)
    fitting = closeness(near, context)
    return {
        i: 0.85 * near[i] / 1000 + 0.1 * fitting[i] / 1000 for i in near if load_index().answers(i, phrase)
    }
