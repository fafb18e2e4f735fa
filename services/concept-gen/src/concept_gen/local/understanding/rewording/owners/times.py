"""When work is done, of which nothing is drawn: `on Tuesdays`, `while they are away`, `before winter`."""

from concept_gen.local.understanding.rewording.late_pattern import LatePattern

_DAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|weekdays?|holidays?"
_PARTS = r"(?:\s+(?:mornings?|afternoons?|evenings?|nights?))?"
_SEASON = r"(?:spring|summer|autumn|fall|winter|christmas)"
WHEN = LatePattern(
    r"(?i),?\s+(?:because\s[^.;:]*|(?:while|when|whenever|since|if|until|as soon as)\s+(?:they|he|she|it|"
    r"people|"
    r"there|no one|nobody|everyone|we|i|you|their|his|her|someone)(?:['’][a-z]+)?\s[^,.;:]*|"
    r"(?:after|before|once|until|when)\s+(?:an?|the)\s+[a-z]+\s+(?:arrives|begins|calls|closes|comes|goes|leaves|opens|starts)|"
    rf"(?:before|after)\s+(?:the\s+)?(?:{_SEASON}|school|work|dark|dawn|daybreak|dinner|hours|midnight|sunrise|sunset)(?:\s+comes?)?"
    r"(?!\s(?:care|club|party|service|classes))|"
    r"(?:after|before)\s+(?:an?\s+|the\s+)?(?:births?|deaths?|divorces?|funerals?)(?!\s(?:care|planning|service))|"
    r"(?:at|after|before)\s+(?:closing|opening|lunch|dinner|tea|break)[ -]?time|after closing|"
    rf"on\s+(?:the\s+)?(?:(?:first|last|second|third)\s+)?(?:{_DAYS}){_PARTS}(?:\s+of\s+(?:the|each|"
    rf"every)\s+month)?|"
    rf"(?:once|twice|three times)\s+(?:a|each|every)\s+(?:day|week|fortnight|month|year)|"
    rf"(?:every|each)\s+(?:other\s+)?(?:day|week|month|year|november|december|{_SEASON}|{_DAYS}){_PARTS}|"
    r"day (?:or|and) night|(?:all )?year[- ]round|the same (?:day|evening|night|"
    r"week))(?=\s*(?:[,.;:!?()]|$)|\s)"
)
"""When it is done."""
