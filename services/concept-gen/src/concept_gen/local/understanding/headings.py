"""Words that head a description without being its name: `Logo: a bakery`, `Modern - dental clinic`."""

from concept_gen.local.understanding.capitals import BRIEFS
from concept_gen.local.understanding.styles import is_style
from concept_gen.local.understanding.trades import tells_a_trade


def heads_a_brief(name: str) -> bool:
    """Whether what stands before a colon or a dash tells what is asked for, its style or the trade."""
    word = name.lower()
    return name.split()[0] in BRIEFS or is_style(word) or (" " not in name and tells_a_trade(word))
