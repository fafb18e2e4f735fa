"""Words that head a description without being its name: `Logo: a bakery`, `Modern - dental clinic`."""

from concept_gen.local.understanding.ideas.trades import tells_a_trade
from concept_gen.local.understanding.naming.capitals import BRIEFS
from concept_gen.local.understanding.vocabulary.styles import is_style


def heads_a_brief(name: str) -> bool:
    """Whether what stands before a colon or a dash tells what is asked for, its style or the trade."""
    word = name.lower()
    return name.split()[0] in BRIEFS or is_style(word) or (" " not in name and tells_a_trade(word))
