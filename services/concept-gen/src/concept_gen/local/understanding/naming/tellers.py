"""Who is telling, by a first name alone, which is no firm's: `I am Yusuf`, `my name is Marta and I`."""

import re

_TELLING = r"(?:\bI am|\bI['’]m|\b[Mm]y name(?: is|['’]s)|\b(?:me|it['’]s me),)"


def is_who_tells(name: str, text: str) -> bool:
    """Whether the one word is what somebody is called who speaks of `I`, or `I` is in it."""
    if not {"I", "I'm", "I’m"}.isdisjoint(name.split()):
        return True
    return " " not in name and bool(re.search(rf"{_TELLING}\s+{re.escape(name)}(?![\w'’-])", text))
