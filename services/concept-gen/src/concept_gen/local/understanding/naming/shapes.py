"""How names are written: their words, runs of capitals, and where they end."""

import re

# A word of a name: `Bark`, `T2`, `St. John`, `J. Smith`, `Co.`, `d'Or`; the dot of a sentence ends it.
WORD = (
    r"(?:[DdLl]['’](?=[A-Z]))?"
    r"(?:(?:St|Dr|Mr|Mrs|Ms|Bros|Co)\.|[A-Z]\.(?=\s?[A-Z][\w.])|[A-Z0-9](?:[\w&'’-]|\.(?=\w))*)"
)
PARTICLES = r"(?:&|and|of|da|de|del|della|den|der|di|du|el|la|van|von|y)"
RUN = re.compile(rf"(?:The\s+)?(?=[A-Z]){WORD}(?:\s+(?:{PARTICLES}\s+)?{WORD}){{0,4}}")
# `TidyNest`, `FLINT & EMBER`
SPELT_AS_NAMES = re.compile(
    r"(?!YouTube|LinkedIn|GitHub|WordPress|JavaScript|TypeScript|PayPal|TikTok|WhatsApp)"
    r"(?:[A-Z][a-z]+[A-Z]\w+|[A-Z]{3,}(?:\s(?:&\s)?[A-Z]{3,}){1,3}|[A-Z]{5,})"
)


def ends_a_clause(rest: str) -> bool:
    """Whether nothing else is said in the clause after a name."""
    return not rest.strip() or rest.lstrip()[0] in ",.;:()"
