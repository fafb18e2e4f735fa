"""Those for whom something is done, as patterns: `older neighbours`, `people with dementia`."""

_PEOPLE = (
    "adults|agencies|amateurs|artists|athletes|authors|beginners|boys|brides|builders|carers|charities|"
    "chefs|children|clients|cooks|couples|companies|councils|customers|dads|doctors|elders|employees|"
    "families|farmers|fathers|firms|friends|gardeners|girls|grandchildren|grandparents|grown-ups|guests|"
    "hikers|homeowners|households|immigrants|inmates|kids|landlords|lawyers|learners|locals|men|migrants|"
    "mothers|moms|mums|neighbours|neighbors|newcomers|nurses|organisations|organizations|orphans|owners|"
    "parents|passers-by|patients|pensioners|people|prisoners|pupils|refugees|relatives|residents|retirees|"
    "scouts|seniors|shoppers|soldiers|strangers|start-ups|startups|students|survivors|cleaners|commuters|"
    "craftsmen|cyclists|dancers|dealers|drivers|freelancers|musicians|runners|sailors|singers|tradesmen|"
    "writers|teachers|teenagers|teens|tenants|tourists|travellers|travelers|veterans|victims|villagers|"
    "visitors|volunteers|walkers|widowers|widows|women|workers|youngsters|schoolchildren|schoolkids|"
    "florists|foreigners|asylum seekers"
)
_LINKS = "an?|about|and|at|by|for|from|in|into|of|on|or|out|the|to|who|with|without"
_GROUP = (
    rf"(?:(?!(?:{_LINKS})\b)(?:(?:[a-z]+[-\s])(?!(?:{_LINKS})\b)){{0,3}}?(?:{_PEOPLE})|the (?:blind|"
    rf"deaf|dying|elderly|homeless|lonely|needy|old|poor|sick|"
    r"unemployed))"
)
PEOPLE = _PEOPLE
"""Who is helped, in one word each, as a pattern without its group."""
THOSE_HELPED = rf"(?:{_GROUP}(?:(?:,\s*|\s+and\s+){_GROUP})*)"
"""Some people, without an article, as a pattern."""
THEIR_LOT = (
    r"(?:\s+(?:with|over|under|aged?|of all|in|from|on|without)\s+(?:(?!who\b|that\b|"
    r"to\b)[a-z0-9]+\s+){0,2}?(?!who\b|that\b|to\b)[a-z0-9]+)?"
)
"""What is said of them before what they do: `with dementia`, `over sixty`, `in our town`."""
LOT = (
    r"(?:am|are|aren['’]t|can|can['’]t|cannot|cant|could|couldn['’]t|do|don['’]t|feel|had|hate|have|"
    r"haven['’]t|"
    r"is|just|live|lived|lost|may|might|miss|need|never|no longer|otherwise|own|should|still|struggle|"
    r"stutter|suffer|want|was|were|will|won['’]t|would)\b"
)
"""What they are or have, which is nothing they do, as a pattern."""
