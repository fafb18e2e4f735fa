"""Reads what a bicycle's basket is full of as in its basket: `a bike with a basket of lemons`."""

import re

_LADEN = re.compile(
    r"(?i)\b(?P<cycle>bicycle|bike)\s+(?:with|carrying)\s+(?:an?|its|the|two)\s+(?:[a-z]+\s+){0,2}?baskets?\s+"
    r"(?:(?:full|filled|overflowing|brimming|laden|loaded|packed)\s+)?(?:of|with)\s+(?P<load>(?:[a-z]+\s+)?[a-z]+)\b"
    r"(?!\s+(?:bicycles?|bikes?)\b)"
)


def with_laden_baskets(text: str) -> str:
    """The text with the load in the basket, which the bicycle has anyway."""
    return _LADEN.sub(_in_it, text)


def _in_it(found: re.Match[str]) -> str:
    *before, last = found["load"].split()
    if last.lower() in ("for", "in", "on", "at", "and", "by", "near"):
        return f"{found['cycle']} with {' '.join(before)} in its basket {last}"
    return f"{found['cycle']} with {found['load']} in its basket"
