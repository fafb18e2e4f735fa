"""Where one wish of an instruction ends and the next begins."""

import re

_OF_A_SIDE = r"(?:right|left|top|bottom|below|above|behind)"
_CLAUSES = re.compile(
    r"([\"“][^\"”\n]{1,40}[\"”]|(?<!\w)['‘][^'’\n]{1,40}['’](?!\w))|[;,\n!]+(?!\s*nothing else)|"
    r"\.(?=\s+\D|\s*$)|"
    r"(?<=background)\s+with\b|"
    rf"\band\b(?!\s+(?-i:[A-Z])|\s+(?:the |on )*{_OF_A_SIDE}(?:\s+(?:of|side)\b[^,;]*)?\s*$)"
    r"|\b(?=(?:also|plus)\s+(?:an?|some)\s)|\b(?:but|then|also|plus)\b(?!\s+(?:an?|some)\s)",
    re.IGNORECASE,
)
"""Not inside quotes, nor at `and` before a name's next word or a second place; `also a hat` is whole."""


def clauses(text: str) -> list[str]:
    out, start = [""], 0
    for found in _CLAUSES.finditer(text):
        out[-1] += text[start : found.start()]
        if found.group(1):
            out[-1] += found.group(1)
        else:
            out.append("")
        start = found.end()
    out[-1] += text[start:]
    return out
