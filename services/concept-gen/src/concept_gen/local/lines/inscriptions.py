"""What is written in a mark: short upper-case texts for emblems, the line under a name, initials."""

import re
from collections.abc import Sequence
from itertools import takewhile

from concept_gen.data.glyphs import settable
from concept_gen.data.vocabulary import words
from concept_gen.local.lines.made_wares import wares_told
from concept_gen.local.lines.whole import PARTICIPLES, fitting, is_whole
from concept_gen.local.understanding.brief import Brief
from concept_gen.local.understanding.ideas.concepts import SILENT, is_manner
from concept_gen.local.understanding.ideas.trades import DOES, tells_a_trade, tells_an_activity
from concept_gen.local.understanding.naming.names import FOUNDED
from concept_gen.local.understanding.naming.predicates import without_predicate_of
from concept_gen.local.understanding.rewording.owners.clientele import without_clientele
from concept_gen.local.understanding.rewording.owners.lists import in_one_clause
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon
from concept_gen.local.understanding.vocabulary.styles import MADE_AS, STYLE_WORDS

MAX_LABEL = 22
_MAX_NAME = 26
_MAX_SUBLINE = 28
_WITH_TRADE = 4  # words from which on a name may end in its trade
# `for a surf hostel`, else what the text opens with.
_TRADE = re.compile(r"(?i)\bfor\s+(?:an?|the|my|our)\s+(?P<phrase>(?:(?! with | that | in )[^,.;:])+)")
_SHOWN = re.compile(
    r"(?i)^(?:.*\b(?:drawing|illustration|picture|image|icon|silhouette|art|outline) of\b)?"
    r"(?P<phrase>(?:(?! with | for | about | at | in | on | over | under | that | of | full )[^,.;:])*)"
)
_CLAUSES = re.compile(
    r"(?i)[,.;:()–—\"“”]|\s-\s|\b(?:called|named|for|with|that|which|who|i am|i['’]m|we are|we['’]re|"
    r"is called)\b"
)
# What it does, and for whom: `that pollinate orchards`, `for online shops`.
_OF_OTHERS = re.compile(
    r"(?i)\b(?:that|which|who)\b[^,.;:]*|\bfor (?!an?\b|the\b|my\b|our\b|your\b)(?:[\w'-]+ ){0,3}[\w'-]+s\b"
)
# Whom it is done for: `we drive children with disabilities to school`.
_DONE_WITH = re.compile(
    r"(?i)\b(?P<done>(?:i|we)\s+(?!(?:are|am|have|make|own|run|sell)\b)[a-z]+\s[^,.;:()]*?)\swith\s"
)
_ENDED = re.compile(
    r"(?i)\b(?:run by|out of|selling|offering|serving|making|helping|working|running|every|each|in|at|on|by|"
    r"near|of|from|about|sells|offers|serves|makes|helps|brings|builds)\b"
)
_TAIL = words(
    "and as of the a an is are with to name company startup brand business agency logo please app apps",
    "website platform",
)
_PROGRAMS = words("app apps website platform")
_SENTENCE = re.compile(
    r"(?i)(?:(?:and|but|hello|hey|hi|my|so|where)\W+)*(?:we|i|they|it|he|she)\s+(?P<verb>\w+)"
)
_OF_PICTURE = re.compile(r"(?i)(?:an?|the|two|three|we|i|it|please|maybe|logo)\b")
# What is shown, not what is done: `a swallow carrying a rose`, `a knee or a spine`.
_PICTURED = re.compile(
    r"(?i)\b(?:or|carrying|crossed|flying|growing|holding|landing|riding|sitting|standing|wearing)\b"
)
# Of a name or company before it: `rents out excavators`.
_DOING = re.compile(rf"\w+s (?:after|out|up|off|away|in|for|with)\b|{DOES} ")
# `hi! I run a little`: who says it and what of.
_TELLER = re.compile(
    r"(?i)^(?:(?:hello|hey|hi)\b\W*)?(?:i|we)(?:['’]re|['’]m)?\s+(?:are|am|have|make|own|run|sell)\s+(?:an?\s+|the\s+|our\s+)?"
)
# What the trade before it does: the scones of `our tearoom bakes scones`.
_PREDICATE = re.compile(
    rf"(?i)\s(?:{DOES}|collects|knits|meets|performs|plays|rescues|restores|sings|visits|walks)(?:\s+(?=\w)|$)"
)
_PHRASES = words("second-hand open-source open-air open-mic open-water small-batch new-york big-data")
# Where something is sold, which says nothing alone.
_PREMISES = words("van truck trailer caravan stall stand")
_HANGING = words("a an the in on with of at by and to from under over")
_OPENERS = words("a an the our my small little tiny local new i'm i am we're we are")


def name_of(brief: Brief) -> str:
    """The brand's name without a trade of several words at its end: `Paw Print Pet Grooming Salon`."""
    return _name_and_trade(brief.name or "")[0]


def _name_and_trade(name: str) -> tuple[str, str]:
    spoken = name.split()
    last = spoken[-1].lower() if spoken else ""
    if len(spoken) < _WITH_TRADE or "&" in name or not (tells_a_trade(last) or tells_an_activity(last)):
        return name, ""
    # `The Rusty Anchor Pub` is not called the rusty.
    shortest = 3 if spoken[0].lower() == "the" else 2
    cut = next((n for n in range(shortest, len(spoken) - 1) if _may_be_cut(spoken, n)), 0)
    if not cut or spoken[cut - 1].lower() in _HANGING | {"of", "and"}:
        return name, ""
    return " ".join(spoken[:cut]), " ".join(spoken[cut:])


def _may_be_cut(spoken: Sequence[str], at: int) -> bool:
    """Before a trade, but not within `Table Tennis`."""
    across = f"{spoken[at - 1]}-{spoken[at]}".lower()
    return _is_trade(spoken[at:]) and not load_lexicon().has_phrase(across)


def _is_trade(spoken: Sequence[str]) -> bool:
    """`craft beer brewery`, `seafood restaurant`: a phrase that is known, or said of the trade."""
    said = [word.lower() for word in spoken]
    known = load_lexicon().has_phrase
    if known("-".join(said)) or (len(said) > 2 and known("-".join(said[:-1]))):
        return True
    return len(said) == 2 and (known(said[0]) or tells_an_activity(said[0]))


def label_of(brief: Brief) -> str:
    """Short upper-case text for emblems: the brand's name, or the trade that the logo is for; what is drawn
    needs no label."""
    if brief.name:
        name = _without_article(name_of(brief).upper())
        return _joined_name(name) or name[:_MAX_NAME]
    phrases = (_label(found) for found in (_TRADE.search(brief.said), *map(_SHOWN.search, _clauses(brief))))
    told = (phrase for phrase in phrases if tells_a_trade(phrase) or tells_an_activity(phrase))
    return next(filter(is_whole, told), "")


def _joined_name(name: str) -> str:
    """Its words that fit, not `The Little Mermaid of`."""
    kept = _joined(name.split(), _MAX_NAME).rstrip(",;").split()
    while (
        len(kept) > 1 and len(kept) < len(name.split()) and kept[-1].lower() in _HANGING | {"of", "and", "&"}
    ):
        kept.pop()
    return " ".join(kept)


def _without_article(name: str) -> str:
    """`Saturday Table Tennis Club` where its article would cut the club off."""
    return name if len(name) <= _MAX_NAME else name.removeprefix("THE ")


def _clauses(brief: Brief) -> list[str]:
    """Without who says it: `we run a bakery` is a bakery; no sentence of what is done."""
    told = (clause.strip() for clause in re.split(r"[,.;:()–—]", without_clientele(brief.said)))
    return [_TELLER.sub("", clause) for clause in told if clause and not _is_sentence(clause)]


def _is_sentence(clause: str) -> bool:
    found = _SENTENCE.match(clause)
    return bool(found) and found["verb"].lower() not in SILENT


def _label(found: re.Match[str] | None) -> str:
    """The phrase without style words before it, words that name no trade and what is done (`sipping from`);
    nothing if it is too long."""
    told = re.sub(r"(?i)\b(logo|startup|company|business|brand)\b", "", found["phrase"]) if found else ""
    told = MADE_AS.sub(" ", told)
    told = settable(" ".join(re.sub(r"[^\w&' -]", "", told).split()))
    spoken = told.split()
    while spoken and spoken[0].lower() in STYLE_WORDS.keys() | _OPENERS:
        spoken.pop(0)
    while spoken and spoken[-1].lower() in STYLE_WORDS.keys() | _HANGING | PARTICIPLES:
        spoken.pop()
    subject = [*spoken[:1], *takewhile(lambda word: not is_manner(word.lower()), spoken[1:])]
    label = " ".join(subject).upper()
    return label if 3 <= len(label) <= MAX_LABEL else ""


def _joined(words: Sequence[str], most: int = MAX_LABEL) -> str:
    out = ""
    for word in words:
        if len(out) + len(word) + 1 > most:
            break
        out = f"{out} {word}".strip()
    return out


def subline_of(brief: Brief) -> str:
    """What the brand does, under its name, only where there is one: as the text tells it, its trade first."""
    if not brief.name:
        return ""
    if trade := _name_and_trade(brief.name)[1]:
        return _joined(trade.upper().split(), _MAX_SUBLINE)
    meant = settable(brief.said) or brief.said
    told = without_clientele(without_predicate_of(brief.name, meant).replace(brief.name, ","))
    around = _OF_OTHERS.sub(",", in_one_clause(_DONE_WITH.sub(r"\g<done> by ", told)))
    clauses = [clause.strip() for clause in _CLAUSES.split(around)]
    trades = [
        clause
        for clause in clauses
        if tells_a_trade(clause) and not _lists_things(clause) and not _PICTURED.search(clause)
    ]
    clauses = (
        trades if trades or tells_a_trade(brief.name) else [c for c in clauses if _tells_of_work(c, brief)]
    )
    ideas = {word for concept in brief.concepts for word in concept.phrase.split("-")}
    named = set(brief.name.upper().split())
    known = named | {word.upper() for word in _PREMISES}
    phrases = (
        phrase
        for phrase in map(_shortened, clauses)
        if is_whole(phrase) and not known.issuperset(phrase.split())
    )
    laden = brief.said != brief.meant
    trade = next((phrase for phrase in phrases if laden or not ideas.isdisjoint(phrase.lower().split())), "")
    return trade or _wares(meant.replace(brief.name, ",")) or _founded(brief.said)


def _wares(text: str) -> str:
    wares = settable(wares_told(text)).upper()
    return wares if len(wares) <= _MAX_SUBLINE else ""


def _founded(text: str) -> str:
    """`SINCE 1924`"""
    found = FOUNDED.search(text)
    return f"{'EST.' if found['how'].lower() == 'est' else 'SINCE'} {found['year']}" if found else ""


def _lists_things(clause: str) -> bool:
    """Things of a trade, which is not what is done: `sauna ladle and birch whisk`."""
    *heads, last = re.split(r"(?i)\s(?:and|plus)\s", clause)
    return bool(heads) and not (tells_a_trade(last) or tells_an_activity(last))


def _tells_of_work(clause: str, brief: Brief) -> bool:
    """What is done or made there; in a text that tells a picture nothing else."""
    if _OF_PICTURE.match(clause) or _lists_things(clause):
        return False
    return tells_an_activity(clause) or clause.endswith(" by") or not brief.pictured


def _shortened(clause: str) -> str:
    """The first words of a clause that fit, without those that say nothing before and after them; none of a
    sentence (`we move furniture`), whose verb is no trade."""
    clause = _without_predicate(_TELLER.sub("", clause))
    spoken = re.findall(
        r"(?<![\w'-])[^\W\d_][\w'-]*|(?<!\w)\d{4}(?!\w)|(?<=\w )&(?= \w)", _ENDED.split(clause)[0]
    )
    if _is_sentence(clause):
        return ""
    if _DOING.match(" ".join(spoken)):
        return ""
    while spoken and spoken[0].lower() in SILENT | STYLE_WORDS.keys() and not _is_of_a_phrase(spoken):
        spoken.pop(0)
    if _DOING.match(" ".join(spoken)):
        return ""
    kept = fitting([word.upper() for word in spoken], _MAX_SUBLINE)
    while kept and kept[-1].lower() in _TAIL and not (len(kept) == 2 and kept[-1].lower() in _PROGRAMS):
        kept.pop()
    return settable(" ".join(kept))


def _without_predicate(clause: str) -> str:
    trade, *rest = _PREDICATE.split(clause, maxsplit=1)
    return trade if rest and (tells_a_trade(trade) or tells_an_activity(trade)) else clause


def _is_of_a_phrase(spoken: Sequence[str]) -> bool:
    """`open source`: the first word says something together with the next."""
    return "-".join(spoken[:2]).lower() in _PHRASES


def monogram_of(brief: Brief) -> str:
    """The asked letters, or the initials of the name, or the first letter of the text; upper case."""
    if brief.monogram:
        return brief.monogram[:3]
    if brief.name:
        initials = "".join(
            word[0]
            for word in re.findall(r"[A-Za-z0-9]\w*", brief.name)
            if word.lower() not in ("of", "and", "the")
        )
        return initials.upper()[:2]
    letters = re.findall(r"[A-Za-z]", " ".join(brief.words) or brief.text)
    return letters[0].upper() if letters else "A"
