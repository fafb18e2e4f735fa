"""What owners tell after their work of which nothing is drawn: what customers say, what is promised, how it
began, what it takes: `people say the house sounds alive`, `you wait two years`, `I started with one van`."""

import re

from concept_gen.local.understanding.rewording.late_pattern import LatePattern
from concept_gen.local.understanding.rewording.owners.helped import THOSE_HELPED
from concept_gen.local.understanding.rewording.owners.ours import OURS
from concept_gen.local.understanding.rewording.owners.showing import if_it_shows, shows

_OFTEN = (
    r"(?:(?:all|also|always|even|ever|generally|has|have|mostly|never|normally|now|often|only|sometimes|"
    r"still|then|"
    r"usually)\s+|['’](?:d|ll|re|s|ve)\s+)*"
)
_SAYS = (
    r"(?:ask|beg|believe|book|bring|burst|buy|call|curse|claim|collect|come|cr(?:y|ies)|drive|drop|fall|feel|find|"
    r"forget|get|give|"
    r"go|hear|hug|joke|keep|know|laugh|leave|like|look|love|notice|order|pay|phone|pick|post|queue|reckon|relax|"
    r"return|ring|"
    r"said|say|scream|send|sleep|smile|spread|stay|stop|swear|take|tell|thank|think|told|travel|trust|turn|wait|walk|want|weep|wink|"
    r"wonder|write)(?:e?[ds])?\b"
)
_KIN = (
    r"(?:aunt|brother|cousin|dad|daughter|father|grandad|grandfather|gran|grandma|grandmother|husband|"
    r"mother|mum|"
    r"mom|neighbour|parents|grandparents|sister|son|uncle|wife|kids|children)s?"
)
_ELDERS = "aunts|dads|fathers|grandads|grandfathers|grandmas|grandmothers|grannies|mothers|mums|uncles|wives"
_THEY = (
    rf"(?:{THOSE_HELPED}|[a-z]{{3,}}(?:ers|ists|men|ors|women|folk)|{_ELDERS})\s+{_OFTEN}{_SAYS}|"
    rf"most\s+{_OFTEN}{_SAYS}|"
    rf"(?:even\s+)?the\s+[a-z]+s\s+(?:ask|don['’]t|laugh|love|say|swear)\b|"
    rf"(?:all|half|many|most|my|our|some|the)\s+(?:of\s+(?:my|our|the)\s+)?{THOSE_HELPED}\s+"
    r"(?!(?:and|at|from|in|of|on|or|to|who|that|with)\b)[a-z'’]+|"
    rf"(?:an?|every|my|one|our|the)\s+(?:[a-z]+\s+){{1,2}}?(?:once\s+)?(?:asks?|calls?|gets|says?|said|"
    rf"told|tells?|thinks)\b|"
    r"(?:you|they|it|he|she)(?:['’][a-z]+)?\s+(?!(?:and|called|named|or|(?:is|are) (?:an?|called|named)|"
    r"has an?|who|that|could|may|might|must|should|would|"
    r"(?:is\s+)?(?:all\s+)?about)\b)[a-z'’]+|"
    r"(?:every(?:\s+single)?|each)\s+one\b|each\s+(?:of\s+them\s+)?(?:has|is|comes|goes|takes|was)\b|"
    r"(?:all|half|most|many|none|some|one|two|plenty)\s+of\s+(?:it|them)\b|no\s+two\b|"
    r"(?:everybody|everyone|everything|nobody|no\s+one|nothing|somebody|someone)(?:['’]s)?\s+"
    r"(?!(?:about|and|at|but|else|for|from|in|of|on|or|that|to|who|with)\b)[a-z]+"
)
_WE = (
    r"(?:i|we)(?:['’]ll|['’]ve|\s+will|\s+have)?\s+(?:always\s+|just\s+|never\s+)?(?:believe|bet|"
    r"guarantee|hope|know|love|"
    r"promise|reckon|remember|swear|think)\b|"
    r"(?:i|we)\s+(?:can['’]?t|cannot|didn['’]t|do\s+not|don['’]t|have\s+never|haven['’]t|never|"
    r"will\s+not|won['’]t)\s+[a-z]+|"
    r"(?:i|we)\s+(?:began|started)(?:\s+(?:it|this|out))?\s+(?:after|as|at|because|from|in|on|out\s+of|"
    r"when|with)\b|"
    r"(?:i|we)\s+(?:get|got)\s+(?:fed\s+up|paid|sick\s+of|tired)\b|"
    r"(?:i|we)\s+(?:answer|come\s+(?:back|out)|move\s+on|pick\s+up|reply|turn\s+up)\b|"
    r"(?:i|we)\s+(?:stay\s+(?:by|until|with)|do\s+(?:it|that|them|this))\b|"
    r"(?:now|today)\s+(?:i|we)(?:['’]ve\s+got|\s+have|\s+own|\s+run)?\s+(?:over\s+)?(?:\d+|two|three|"
    r"four|five|six|seven|eight|nine|"
    r"ten|twelve|twenty|thirty|forty|fifty|a\s+hundred)\b|"
    rf"(?:my|our|his|her|their)\s+(?:[a-z]+\s+)?{_KIN}\s+(?:now\s+|still\s+)?(?:began|bought|built|did|"
    rf"had|laughs?|made|opened|"
    r"ordered|says?|started|taught|used|wants?|was|were)\b|no\s+[a-z]+\s+and\s+no\s"
)
# Told of something by itself, in a clause of its own.
_THE_THING = (
    r"(?:even|now\s+and\s+then|occasionally|sometimes)\s+(?:at|for|in|with)\b|"
    r"with(?:out)?\s+(?:an?\s+)?(?:biscuits|cake|care|coffee|humou?r|love|patience|respect|smile|tea)\b|"
    r"(?:last|next|this)\s+(?:autumn|month|spring|summer|week|winter|year)\b|"
    r"(?:an?|each|every|one)\s+(?:[a-z]+\s+)?(?:changes?|costs?|feeds?|keeps?|lasts?|makes?|means?|saves?|takes?)\b|"
    r"(?!\w*(?:us|ss)\b)[a-z]{3,}s\s+(?:call|come|drop|go|queue|sleep|turn|used\s+to)\b|"
    r"(?:my|our)\s+(?!(?:[a-z]+\s+)?(?:focus|main|name|products?|signature|special\w*|style|trade|work)\b)"
    r"(?:own\s+)?[a-z]+\s+"
    r"(?:always|can|has|have|is|are|lives?|never|sleeps?|was|were|will|won['’]t)\b|"
    r"(?:the|there)\s+(?:[a-z]+\s+){0,3}?(?:always|brings?|comes?|do|does|finally|gets?|goes|go|has|is|are|leaves?|never|"
    r"smells?|sounds?|"
    r"stays?|takes?|was|were)\b(?!\s+(?:an?|called|named|[a-z]+ing)\s)"
)
_LINK = r"(?:and|but|so|because|then)\s+(?:(?:again|now|so|then|today|these days)\s+)?"
_ASIDE = LatePattern(
    rf"(?i)(?:(?:\s*[,.;:!]|\s[–—-])\s+(?:(?:{_LINK})?(?:{_THEY}|{_WE})|(?<!: )(?:{_THE_THING}))|"
    rf"\s+{_LINK}(?:{_THEY}|{_WE}))[^,.;:!?()]*"
)
_BEFORE_IT = LatePattern(
    r"(?i)^\W*(?:(?:ever\s+)?since|when|after|now\s+that)\s+(?:the|our|my)\s+[^,.;:()]*?,?\s+(?=(?:i|we)\b)|"
    r"^\W*(?:i|we)\s+(?:am|are|got|grew|was|were)\s+(?:fed\s+up|sick|tired)\s+(?:of|with)\s[^,.;:()]*?,?\s*"
    r"so\s+(?:now\s+)?|"
    r"^\W*(?:i|we)\s+(?:grew\s+up|(?:was|were)\s+born)\s[^,.;:()]*?,?\s+(?:and|but|so)\s+(?:now\s+)?(?=(?:i|we)\b)|"
    r"^\W*(?:each|every|on)\s+(?:[a-z]+days?|autumn|spring|summer|winter|month|morning|evening|night|week|year)"
    r"(?:\s+(?:afternoons?|evenings?|mornings?|nights?))?,?\s+(?=(?:i|we)\b)|"
    r"^\W*you\s+(?:bring|choose|give|send|tell)\s[^,.;:()]*,\s+(?:and\s+)?(?=(?:i|we)\b)|"
    r"^\W*[a-z]+s\s+(?:come|drive|pass|stop|walk)\s[^,.;:()]*,\s+(?:and\s+|so\s+)?(?=(?:i|we)\b)"
)
# `city kids who've never seen the stars`
_NEVER_SAW = LatePattern(
    rf"(?i)(?P<whom>{THOSE_HELPED})\s+who(?:['’]ve|\s+have|\s+had)?\s+never\s+(?:had|heard|held|owned|"
    rf"saw|seen|tasted|touched)\s+"
    r"(?:an?\s+|real\s+|the\s+|their\s+)*[a-z]+(?=\s*(?:[,.;:!?()]|$)|\s+(?:away|for|into|on|onto|out|"
    r"to|up|with)\b)"
)
# `the way our grandmothers did`
_LIKE_THEM = LatePattern(
    rf"(?i),?\s+(?:just\s+)?(?:as|like|the(?:\s+same)?\s+way)\s+(?:my|our|his|her)\s+(?:[a-z]+\s+)?{_KIN}\s+"
    r"(?:always\s+|once\s+)?(?:did|do|does|made|taught|used)\b[^,.;:()]*"
)
# `so families don't have to`, `that frightens the cat`
_SO_THAT = LatePattern(
    r"(?i),?\s+so\s+(?:that\s+)?(?:[a-z]+\s+){1,2}?(?:can['’]?t|cannot|do\s+not|don['’]t|needn['’]t|never|no\s+longer|"
    r"won['’]t)\b[^,.;:()]*|"
    r"\s+(?:that|which)\s+(?:amus|annoy|delight|frighten|irritat|puzzl|scar|terrif|worr)(?:es|ies|s)\s+(?:my|our|the|your)\s+[a-z]+\b"
)
# `and sell them to restaurants`; not how they come: `and bring them by bike`
_SOLD = LatePattern(
    r"(?i),?\s+(?:and|then)\s+(?:(?:i|we)\s+)?(?:then\s+)?(?:deliver|export|post|sell|send|ship|"
    r"supply)\s+(?:it|them|these|those)"
    r"(?:\s+(?:abroad|across|all|around|at|everywhere|on|online|round|to|worldwide)\b(?:(?!\s(?:by|from|"
    r"in an?|on an?|with)\s)[^,.;:()])*)?"
    r"(?=\s*(?:[,.;:!?()]|$))"
)
# `we women weave`
_WE_WHO = re.compile(
    r"(?i)\b(?P<who>we)\s+(?:dads|friends|girls|ladies|lads|locals|men|mothers|mums|neighbours|sisters|"
    r"villagers|"
    r"women)(?=\s+[a-z])"
)
_PICTURED = re.compile(
    r"(?i)\b(?:badge|crest|(?:an|some)thing\s+with|draw(?!\s+up)|drawn|drawing|depict\w*|emblem|featur\w+|icon|"
    r"image|logo|mascot|maybe|monogram|"
    r"perhaps|picture|please|symbol|want(?:s|ed)?\b(?!\s+to)|would like|"
    r"(?:show|showing|shows)\s+(?:an?|the|two|three))\b"
)


def without_asides(text: str) -> str:
    """The text without these, where it tells of our work and no picture, and what stays shows something."""
    if not OURS.search(text) or _PICTURED.search(text):
        return text
    plain = _NEVER_SAW.sub(r"\g<whom>", _LIKE_THEM.sub("", _BEFORE_IT.sub("", text)))
    rest = _WE_WHO.sub(r"\g<who>", if_it_shows(plain, text))
    told = _SO_THAT.sub(_unless_first, _ASIDE.sub(_unless_first, rest))
    return if_it_shows(_SOLD.sub(_unless_first, told), rest)


def _unless_first(found: re.Match[str]) -> str:
    """What follows our work goes; what comes before it stays."""
    before = found.string[: found.start()]
    return "" if OURS.search(before) and shows(before) else found.group()
