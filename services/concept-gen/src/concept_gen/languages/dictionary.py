"""Handwritten dictionaries, `data/languages/*.txt`: an English word and the forms that mean it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain, takewhile

from concept_gen.data.files import lasting, read_lines
from concept_gen.wording import unaccented

LONGEST = 4
"""Words of a form."""
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_GERMANIC = ("de", "nl")
_IBERIAN = ("es", "pt")
_FIRST = "function"  # section of each file
CODES = ("de", "es", "fr", "it", "nl", "pt")


@dataclass(frozen=True)
class Dictionary:
    """`english` gives the English of a form, in small letters, with its accents and without, its words parted
    by one space; `function` and `describing` are the forms of those kinds."""

    code: str
    english: dict[str, str]
    function: frozenset[str]
    describing: frozenset[str]

    def form_of(self, written: str) -> str:
        """The form that is written, with its accents or, where none has those, without; else empty."""
        return next((form for form in (spelt(written), folded(written)) if form in self.english), "")

    @property
    def compounds(self) -> bool:
        """Whether two nouns may be written as one word."""
        return self.code in _GERMANIC

    @property
    def adjectives_last(self) -> bool:
        return self.code not in _GERMANIC

    @property
    def nouns_lower(self) -> bool:
        """Whether only names begin with a capital."""
        return self.code != "de"

    @property
    def one_word_for_in_and_on(self) -> bool:
        return self.code in _IBERIAN


@cache
def dictionaries() -> tuple[Dictionary, ...]:
    with lasting():
        return tuple(_read(code) for code in CODES)


@cache
def small_words() -> frozenset[str]:
    """The single words of the kind `function` in any language, read without the rest."""
    entries = (takewhile(lambda entry: entry[0] == _FIRST, _entries(code)) for code in CODES)
    forms = (form for some in entries for _, _, form in some)
    return frozenset(folded(form) for form in forms if " " not in form)


def spelt(word: str) -> str:
    """As it is written but for case and hyphens."""
    return " ".join(word.lower().replace("’", "'").replace("-", " ").split())


def folded(word: str) -> str:
    """As forms are compared where accents tell nothing: `Löwen` as `lowen`, `bec-fin` as `bec fin`."""
    form = spelt(word)
    return form if form.isascii() else unaccented(form.replace("ß", "ss").replace("œ", "oe"))


def _read(code: str) -> Dictionary:
    english: dict[str, str] = {}
    kinds: dict[str, set[str]] = {"function": set(), "describing": set(), "things": set()}
    entries = [*_entries(code)]
    accented = [entry for entry in entries if not entry[2].isascii()]
    bare = ((section, meaning, folded(form)) for section, meaning, form in accented)
    umlauts = accented if code == "de" else []
    spelled_out = ((section, meaning, _spelled_out(form)) for section, meaning, form in umlauts)
    for section, meaning, form in chain(entries, bare, spelled_out):
        if english.setdefault(form, meaning) == meaning:
            kinds[section].add(form)
    return Dictionary(code, english, frozenset(kinds["function"]), frozenset(kinds["describing"]))


def _spelled_out(form: str) -> str:
    """`Bär` as `baer`."""
    return folded(form.translate(_UMLAUTS))


def _entries(code: str) -> Iterator[tuple[str, str, str]]:
    """Section, English and form of each."""
    section = ""
    for line in read_lines(f"languages/{code}.txt"):
        if line.startswith("["):
            section = line.strip(" []")
            continue
        meaning, forms = line.split(":", 1)
        yield from ((section, meaning, form.strip()) for form in spelt(forms).split(","))
