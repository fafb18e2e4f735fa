"""The words of a text, each with what it means in a dictionary."""

import re
from dataclasses import dataclass
from typing import Literal

from concept_gen.languages.dictionary import LONGEST, Dictionary, folded, spelt

Kind = Literal["function", "describing", "thing", "unknown", "mark"]
QUOTED = re.compile(r"[\"“„«][^\"”“»\n]*[\"”“»]")
_TOKENS = re.compile(rf"{QUOTED.pattern}|(?<!\w)[’'][nst]\b|[^\W_]+(?:[’'-](?=\w)[^\W_]+)*[’']?|[^\w\s]+")
_QUOTES = '"“„«'
_ELIDED = re.compile(r"(?i)^(?P<article>(?:d|l|un|all|dell|nell|sull|dall|qu|s|j|n|c)[’'])(?P<rest>\w.*)$")
_MOST_TOKENS = LONGEST + 1  # `qui joue de l'accordéon`, four words
_SHORTEST = 3  # letters of a part of a compound
_DIMINUTIVE = re.compile(r"(?:(?:et|t|p)?jes?|chen|lein)$")
_LINKS = ("", "s", "n", "en", "es", "e")


@dataclass(frozen=True)
class Word:
    """As `written`, what `kind` it is, and its `english`, which is as written for what is unknown."""

    written: str
    kind: Kind
    english: str

    @property
    def is_capital(self) -> bool:
        """Whether it may be a name; `de Ouro` and `d'Oro` may."""
        last = re.split(r"[\s'’]", self.written.rstrip("'’"))[-1]
        return self.written[:1].isupper() or last[:1].isupper() or self.is_quoted

    @property
    def is_quoted(self) -> bool:
        return self.written[:1] in _QUOTES


def words_of(text: str, dictionary: Dictionary) -> list[Word]:
    """The longest forms first; what is in quotes is one unknown word."""
    tokens = [part for token in _TOKENS.findall(text) for part in _parted(token, dictionary)]
    words: list[Word] = []
    while tokens:
        many, word = _read(tokens, dictionary)
        words.append(word)
        tokens = tokens[many:]
    return words


def _parted(token: str, dictionary: Dictionary) -> list[str]:
    """`l'océan` in two; hyphens part words that are in no dictionary as one."""
    elided = _ELIDED.match(token)
    if elided and not dictionary.form_of(token):
        return [elided["article"], *_parted(elided["rest"], dictionary)]
    whole = dictionary.form_of(token) or "-" not in token or not token[0].isalpha()
    return [token] if whole else token.split("-")


def _read(tokens: list[str], dictionary: Dictionary) -> tuple[int, Word]:
    """How many tokens are one word, and that."""
    for many in range(min(_MOST_TOKENS, len(tokens)), 0, -1):
        written = re.sub(r"(?<=\w[’']) ", "", " ".join(tokens[:many]))
        if form := dictionary.form_of(written):
            return many, Word(written, _kind(form, dictionary), dictionary.english[form])
    return 1, _unlisted(tokens[0], dictionary)


def _unlisted(token: str, dictionary: Dictionary) -> Word:
    if not re.search(r"\w", token):
        return Word(token, "mark", token)
    noun = dictionary.compounds and (_diminutive(token, dictionary) or _compound(folded(token), dictionary))
    return Word(token, "thing", noun) if noun else Word(token, "unknown", token)


def _kind_of(form: str, dictionary: Dictionary) -> Kind:
    return _kind(form, dictionary) if form in dictionary.english else "unknown"


def _kind(form: str, dictionary: Dictionary) -> Kind:
    if form in dictionary.function:
        return "function"
    return "describing" if form in dictionary.describing else "thing"


def _diminutive(word: str, dictionary: Dictionary) -> str:
    """The English of `clubje`, `boompje`, `Bärchen` and `Häuslein`, as of what is larger."""
    ends = _DIMINUTIVE.search(word)
    stems = (word[: ends.start() + n] for n in range(ends.end() - ends.start())) if ends else ()
    forms = (
        form
        for stem in stems
        if len(stem) >= _SHORTEST
        for form in (spelt(stem), folded(stem), f"{folded(stem)}e")
    )
    known = (dictionary.english[form] for form in forms if _kind_of(form, dictionary) == "thing")
    return next(known, "")


def _compound(word: str, dictionary: Dictionary) -> str:
    """Two nouns written as one: `Kaffeetasse` as `coffee cup`; the longest last one."""
    for cut in range(_SHORTEST, len(word) - _SHORTEST + 1):
        last = dictionary.english.get(word[cut:])
        if not last or word[cut:] in dictionary.function:
            continue
        for link in _LINKS:
            known = _first_part(word[:cut], link, dictionary)
            if known:
                return f"{known} {last}"
    return ""


def _first_part(word: str, link: str, dictionary: Dictionary) -> str:
    """The English of what stands before the link, which may be a compound too: `Kleingärtner-verein`."""
    part = word.removesuffix(link)
    if not word.endswith(link) or len(part) < _SHORTEST or part in dictionary.function:
        return ""
    long = len(part) >= 2 * _SHORTEST + 2
    return dictionary.english.get(part) or (_compound(part, dictionary) if long and not link else "")
