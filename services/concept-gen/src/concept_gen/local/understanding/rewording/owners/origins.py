"""Where what is worked with comes from, of which nothing is drawn: `plants from the hedgerow`, `fruit that
nobody picks`."""

from concept_gen.local.understanding.rewording.late_pattern import LatePattern

_PLACES = (
    "beach|beaches|coast|countryside|farm next door|fields|forest|garden|gardens|heath|hedgerow|hedgerows|"
    "hedges|hills|lane|lanes|meadow|meadows|moor|moors|neighbourhood|orchard next door|park|riverbank|"
    "roadside|sea|shore|streets|tip|valley|verges|wild|woods|woodland|dump|skip|skips|market|supermarkets?|"
    "restaurants?|households|marsh|marshes|reed ?beds?|lake|lake ?bed|sea ?bed|river|river ?bed|harbou?r"
)
_SHOPS = (
    "attics|bakeries|bins|cafes|cafés|canteens|hotels|households|pubs|restaurants|shops|skips|"
    "supermarkets|tips"
)
_OTHERS = (
    r"(?:nobody|no one|others|people|shops|somebody|someone|supermarkets|they|"
    r"the (?:shops|supermarkets|world))"
)
_FOUND = r"(?:bought|collected|foraged|found|gathered|picked|rescued|taken)"
_DISCARD = (
    r"(?:ate|bins?|buys?|chucks?|discards?|eats?|forgets?|leaves?|needs?|picks?|throws?|uses?|wants?|wears?|"
    r"(?:can['’]?t|cannot|don['’]t|won['’]t|wouldn['’]t)\s+(?:buy|eat|keep|need|pick|sell|take|use|want)|"
    r"would (?:otherwise )?(?:throw|buy|eat|use|want))"
)
ORIGIN = LatePattern(
    rf"(?i)(?<=[a-z])\s+from\s+(?:(?!(?:an?|my|our|the)\b)[a-z]+\s+){{0,4}}?(?:{_SHOPS})(?=\s*(?:[,.;:!?()]|$)|\s+(?:and|at|every|in|to)\b)|"
    rf"(?<=[a-z])\s+(?:(?:{_FOUND}\s+)?(?:from|off)|{_FOUND}\s+(?:along|in|on))\s+"
    rf"(?:the|(?:my|our)(?:\s+own)?|local|nearby)\s+(?:local\s+|nearby\s+|old\s+)?(?:{_PLACES})(?=\s*(?:[,.;:!?()]|$)|"
    rf"\s+(?:and|around|for|"
    rf"into|near|so|to)\b)|"
    rf"\s+(?:(?:that|which)\s+)?(?:{_OTHERS}\s+(?:else\s+)?{_DISCARD}(?:\s+(?:any ?more|away|out))?|"
    rf"(?:would|might)\s+"
    r"(?:otherwise\s+|just\s+)?(?:be\s+(?:thrown (?:away|out)|binned|wasted|burnt|burned|lost|scrapped)|"
    r"(?:end up|go|land)\s+(?:in|on|to)\s+(?:the\s+)?[a-z]+)(?:\s+otherwise)?)"
)
"""Where it comes from, or that nobody wanted it."""
