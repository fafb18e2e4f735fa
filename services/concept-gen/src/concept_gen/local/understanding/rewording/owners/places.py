"""Places of work of which nothing is drawn: `in schools and village churches`, `at their desks`."""

from concept_gen.local.understanding.rewording.late_pattern import LatePattern

_PLACE = (
    r"(?:care|nursing|old people['’]s|retirement|children['’]s)\s+homes?|"
    r"(?:church|village|town|parish|station|school|community)\s+(?:hall|centre|center|kitchen|room)s?|"
    r"(?:hospital|waiting|class|kitchen|living|meeting|village)\s?(?:wards?|rooms?|tables?|corridors?)|"
    r"campus(?:es)?|church(?:es)?|clinics?|colleges?|community cent(?:re|er)s?|factory|factories|garages|"
    r"hospices?|hospitals?|desks|hotels?|houses|homes|high streets?|kindergartens|kindergarten|libraries|"
    r"library|local pub|museums?|nurser(?:y|ies)|offices?|playgrounds?|prisons?|pubs?|restaurants?|schools?|"
    r"shelters?|shops|villages|hamlets|supermarkets?|universit(?:y|ies)|workplaces|wards"
)
_EPITHET = r"(?:(?!(?:former|old|converted|disused|abandoned|haunted|big|huge)\b)[a-z]+(?:['’]s?)?\s+)"
ONE_PLACE = rf"(?:{_EPITHET}{{0,2}}?(?:{_PLACE})(?:['’]s)?)"
"""One of them, as a pattern; a former church stays, as it tells something."""
# `churches and front doors`, but not `schools and grow vegetables`
_AND_MORE = (
    r"\s+and\s+(?:(?:back|big|country|family|front|garden|holiday|large|new|old|private|small|town)\s+)?"
    r"(?:boats|cars|caravans|doors|driveways|facades|flats|fronts|gardens|gates|marquees|parks|porches|rooms|"
    r"sheds|stairs|stairways|walls|weddings|yards)(?=\s*(?:[,.;:!?)]|$))"
)
# `straight to the scaffold`
_STRAIGHT = (
    r",?\s+(?:directly|right|straight)\s+(?:to|into)\s+(?:her|his|the|their)\s+[a-z]+(?=\s*(?:[,.;:!?)]|$))"
)
_ON = r"on(?=\s+(?:[a-z]+\s+)?(?:cafes|garages|houses|hotels|offices|schools|shops|pubs)\b)"
_TO = (
    r"to(?=\s+(?:[a-z]+\s+){0,2}(?:churches|clinics|hamlets|homes|hospices|hospitals|hotels|"
    r"kindergartens|libraries|"
    r"museums|nurseries|offices|prisons|pubs|restaurants|schools|shelters|shops|villages)\b)"
)
WHERE = LatePattern(
    rf"(?i){_STRAIGHT}|\s+(?:(?:on|against)\s+the\s+(?:roofs?|walls?|doors?)\s+of|in|inside|into|at|around|from|for|"
    rf"across|near|{_ON}|{_TO})\s+"
    rf"{ONE_PLACE}(?:(?:,\s*|\s+and\s+|\s+or\s+){ONE_PLACE})*(?:{_AND_MORE})?(?=\s*(?:[,.;:!?)]|$)|"
    rf"\s+(?:after|all|and|at|before|"
    rf"during|"
    r"for|from|in|into|near|on|once|over|so|to|turn\w*|twice|until|where|while|who|with)\b)"
)
"""Where it is done."""
