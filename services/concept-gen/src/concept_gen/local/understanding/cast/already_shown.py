"""Whether the subject's drawing shows already what the text names besides."""

from concept_gen.data.icons import load_icons
from concept_gen.local.understanding.brief import Brief
from concept_gen.local.understanding.ideas.concepts import Concept, spoken_words
from concept_gen.local.understanding.ideas.lists import are_named_together
from concept_gen.local.understanding.retrieval import Slot
from concept_gen.local.understanding.vocabulary.contents import shows_besides
from concept_gen.local.understanding.vocabulary.icon_index import load_index
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon


def is_shown_already(concept: Concept, subject: Slot, brief: Brief) -> bool:
    """Whether the text has all words of a phrase that asks for the subject's drawing, the idea among them: a
    grandmother, who knits, and her rocking chair; or its drawing shows it anyway, or is of the same: a maker
    of candles, who wants one candle."""
    stem = load_index().stem
    if stem(concept.phrase) == stem(subject.concept.phrase):
        return True
    if shows_besides(load_icons()[subject.best.icon], concept.phrase):
        return True
    if are_named_together(concept.phrase, subject.concept.phrase, brief.meant):
        return False
    said = {*spoken_words(brief.text), *brief.words}
    phrases = load_lexicon().asking_for(load_icons()[subject.best.icon].id)
    main = {*concept.phrase.split("-of-")[0].split("-")}
    return any(words & main and words <= said for words in phrases)
