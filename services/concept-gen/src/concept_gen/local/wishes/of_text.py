"""How people ask for a name or a second line to be written."""

TEXT = r"(?:text|lettering|letters|name|label|wordmark|title|words?|typography|type|tagline|slogan)"
LINE = (
    r"(?:tag ?line|slogan|motto|subtitle|sub ?line|strapline|descriptor|year|date|second line|"
    r"small(?:er)? text|(?:text|words?|line) (?:below|under|underneath|beneath|at the bottom))"
)
QUOTED = r"[\"“'‘](?P<value>[^\"”’]{1,32}?)[\"”'’](?!\w)"
CAPITALISED = r"(?-i:(?P<value>[A-Z0-9][\w&'.-]*(?:\s+(?:and\s+)?[A-Z0-9&][\w&'.-]*){0,3}))"
_SAY = r"(?:to|into|saying|reading|called|of|as|:)"

WRITTEN: tuple[tuple[str, str], ...] = (
    ("text", rf"^(?!.*\b{LINE}\b).*\b(?:change|set|make|rename)\b.*\b{TEXT}\b\s*{_SAY}?\s*(?:{QUOTED})"),
    (
        "text",
        r"\b(?:change|set|rename)\b.*\b(?:text|name|label|wordmark|"
        rf"title)\b\s*{_SAY}\s+{CAPITALISED}",
    ),
    (
        "line",
        r"\b(?:add|include|put|write)\b.*?\b(?:text|words?|tagline|slogan|line|subtitle|year|"
        rf"date)\b\s*{_SAY}?\s*"
        rf"(?:{QUOTED})",
    ),
    (
        "line",
        r"\b(?:add|include|put|write)\b.*?\b(?:text|words?|tagline|slogan|line|subtitle|year|"
        rf"date)\b\s*{_SAY}?\s*"
        rf"{CAPITALISED}",
    ),
    ("line", rf"\b(?:change|set|make|replace|update)\b.*?\b{LINE}\b\s*(?:with|{_SAY})?\s*(?:{QUOTED})"),
    ("line", rf"\b(?:change|set|make|replace|update)\b.*?\b{LINE}\b\s*(?:with|{_SAY})?\s*{CAPITALISED}"),
    ("text", rf"\b(?:add|use|write|put|with|include)\b.*?\b{TEXT}\b\s*{_SAY}?\s*(?:{QUOTED})"),
    (
        "text",
        r"\b(?:call it|name it|rename(?: it)? to|called|says?|saying|reading|add|"
        rf"write)\s+(?:{QUOTED})",
    ),
    ("text", rf"\b(?:call it|name it|rename(?: it)? to|called|says?|saying|reading)\s+{CAPITALISED}"),
    (
        "text",
        rf"\b(?:add|use|include|spell out|write out)\b.*?\b(?:name|wordmark)\b\s*{_SAY}?\s*{CAPITALISED}",
    ),
)
