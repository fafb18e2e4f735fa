"""Tells the trade that a logo is for from what it shows: `a fox` from `for a board game publisher`."""

import re

from concept_gen.data.vocabulary import words
from concept_gen.local.understanding.ideas.figures import without_figures

_TRADES = words(
    "academy agency airline app association bakery band bar barbershop bistro blog bookshop boutique",
    "bookstore hospice",
    "brand brewery builder business cafe café cart cellar center centre chain channel charity charter",
    "church cinema clinic club collective company conference consultancy convention cooperative council",
    "courier course coworking dealer decorator delivery diner distillery distributor estate exchange",
    "exporter factory fair farm festival firm florist foundation gallery garage group guide gym hostel",
    "hotel importer inn installer institute joint kindergarten kitchen lab label landscaper league",
    "lodge lounge magazine maker market museum network newsletter nursery office operator library",
    "orchestra organisation organization parlor parlour pharmacy photographer planner platform podcast",
    "practice project pub publisher rental resort restaurant retailer roaster roastery salon school",
    "service shack shop society spa stable stall stand startup store studio supplier supply surgery",
    "teacher team theater theatre therapist tour trainer training trio trust tutoring union van",
    "wholesaler winery workshop scheme accountant architect attorney baker barrister brewer carpenter",
    "caterer dentist electrician equity investment jeweller joiner lawyer optician plumber roofer",
    "solicitor tailor barber daycare physiotherapy vineyard pizzeria dairy orchard pottery choir ensemble",
    "quartet duo creche allotment apiary foundry chandlery haberdashery dispensary taproom tavern brasserie",
    "gelateria trattoria osteria creamery smokehouse butchery fishmonger greengrocer dealership upholsterer",
    "glazier stonemason surveyor chiropractor physio sauna bindery rescue sanctuary",
    "notary bookkeeper locksmith translator osteopath podiatrist chiropodist midwife psychologist",
    "psychotherapist nutritionist dietitian optometrist orthodontist",
    "stationery zoo aquarium triathlon merchant grocer distiller grower maker manufacturer producer provider",
    "seller specialist stockist trader adviser advisor broker campsite campground",
)
# What is done, where its trade is not said: `Blue Ribbon dry cleaning`.
_ACTIVITIES = words(
    "cleaning catering plumbing roofing landscaping decorating joinery carpentry construction",
    "photography grooming removals driveways takeaway hairdresser hairdressers tattoo archery taekwondo",
    "karate judo hockey netball rugby fencers crew squad nursery tearoom tea coffee pizza burgers yoga",
    "pilates fitness heating electrical welding towing driving tutoring counselling counseling painting",
    "veterinary skincare bakery laundry recovery hire esports security gardens",
    "furniture analytics interiors ceramics textiles cosmetics robotics logistics accounting insurance",
    "apparel clothing footwear eyewear cycles motors ventures records audio foods teas chocolates",
    "marathon festival conference summit classes lessons workshops courses tuition tours trips excursions",
    "cruises safaris charters rentals holidays adventures brewing candles childcare childminding soaps",
    "walking dental barbecue bbq grill tyres nails hair beauty pools windows flooring kitchens bathrooms",
    "tacos taqueria dumplings noodles ramen sushi kebabs falafel bagels donuts doughnuts waffles crepes",
    "pancakes pies pasties cookies cupcakes pastries sandwiches salads juices smoothies gelato",
    "wines ciders spirits",
    "massage physiotherapy fencing blinds curtains carpets conservatories gutters",
)
DOES = (
    r"(?:bakes|brews|brings|builds|cleans|crafts|creates|delivers|designs|fixes|grows|helps|keeps|makes|moves|"
    r"offers|plans|prints|provides|rents|repairs|runs|sells|serves|ships|stores|takes|teaches|trains|treats|"
    r"writes)"
)
"""What a firm does, as a pattern."""
# Things with a trade's word in their names.
_THINGS = re.compile(
    r"(?i)\b(?:camper[ -]?vans?|barber(?:'s|’s)?[ -](?:poles?|chairs?)|"
    r"(?:school|tour) bus(?:es)?|guide dogs?|(?:gold|chocolate|soap) bars?|"
    r"(?:donkey|golf|hand|horse|ox|pony|shopping|wooden) carts?|fair isle|(?:garage|stable|barn) doors?|"
    r"bar stools?|rubber bands?|band saws?|club sandwich(?:es)?|"
    r"[a-z]+(?:['’]s|s['’])?[ -](?:aprons?|caps?|hats?|helmets?))\b"
    # What one has in somebody, no charity.
    r"|(?:^\W*|\b(?:about|building|builds?|conveys?|expresses|inspires?|means|of|represents?|say|says|shows?|"
    r"suggests?|symboli[sz]es)\s)trust\b"
)
_HOUSES = re.compile(
    r"(?i)\b(?:ale|auction|coffee|curry|design|dumpling|fashion|guest|noodle|opera|perfume|publishing|steak|tea)"
    r"[ -]?house\b|\bbed (?:&|and) breakfast\b"
    r"|\b(?:food|coffee|ice[ -]cream)[ -](?:trucks?|vans?)\b|\bstart-ups?\b"
    r"|\b(?:breakfast|brunch|burger|chicken|food|kebab|lunch|noodle|pizza|ramen|sandwich|taco)[ -]"
    r"(?:place|spot)\b"
)
_CLAUSE = re.compile(
    r"(?i)[,.;:()–—]\s*|(?<!working )(?<!specialising )\b(?=(?:for|with|featuring|showing|using)\s)"
)
# `with early deliveries` tells of the trade, `with a cat` of the picture.
_FEATURE = re.compile(r"[Ww]ith\s+(?!an?\b|the\b|one\b|two\b|three\b|four\b|some\b|my\b|our\b)[a-z]")
# Who makes it: `two brothers who fix boilers`.
MAKERS = (
    "aunts|brothers|chefs|cousins|couple|dads|families|friends|generations|girls|guys|husbands|ladies|lads|"
    "makers|mates|men|mothers|mums|neighbours|neighbors|partners|people|siblings|sisters|twins|wives|women"
)
_OFFER = re.compile(
    r"(?i)(?:we|i|selling|offering|serving|run by|owned by|made by)\s|[a-z]+s (?:it|them)\b|"
    r"(?:built|carved|crafted|cut|decorated|dyed|finished|knitted|made|painted|printed|sewn|woven)\s+"
    r"(?:as|by|from|in|like|on|to|with)\b|"
    rf"(?:(?:a|the|two|three|four|five|six)\s+)?(?:[a-z]+\s+)?(?:{MAKERS})\s+(?:who|that)\s+(?!are\b|is\b)(?!\w+ing\b)"
)


_PEOPLE = (
    "adults|babies|beginners|boys|campers|children|commuters|couples|dads|dreamers|drivers|engineers|"
    "families|fans|farmers|fathers|fishermen|girls|guests|hikers|hunters|kids|lovers|men|moms|mothers|mums|"
    "owners|parents|patients|people|professionals|residents|riders|runners|seniors|students|teenagers|"
    "teens|tourists|travellers|travelers|visitors|walkers|women|workers"
)
_THEIRS = re.compile(
    rf"(?i)(\bfor (?:[a-z]+ ){{0,2}}(?:{_PEOPLE}|[a-z]+ers))\s+(?:with|and their|in|under|on|from|of)\s+"
    r"(?!an?\b|the\b|one\b|two\b)[a-z]+\b"
)


def without_belongings(text: str) -> str:
    """Without what customers have: the dogs of `for families with dogs`."""
    return _THEIRS.sub(r"\1", text)


# What is done by means of something shows no further thing: `I raise lambs with a bottle`.
_MEANS = re.compile(
    r"(?i)((?:^|(?<=[.,;:!?]\s))(?:i|we)\s+(?!(?:also|are|am|carry|create|deliver|design|do|draw|embroider|engrave|"
    r"have|help|like|love|make|manage|move|need|offer|open|opened|own|paint|print|ran|run|sell|started|teach|think|"
    r"want|would)\b)[a-z]+\s+[^,.;:()]*?\s)(?:with|using)(?=\s)"
)


def with_means(text: str) -> str:
    """The text with what `we` work with in the clause of the work."""
    return _MEANS.sub(r"\1by", text)


def without_trades(text: str) -> str:
    """The clauses that neither open with `for` or `we` nor tell a trade or what it features."""
    clauses = _CLAUSE.split(text)
    marked = [(clause, clause.lower().startswith("for ") or tells_a_trade(clause)) for clause in clauses]
    follows = [False, *(is_trade for _, is_trade in marked)]
    shown = [
        clause
        for (clause, is_trade), after_trade in zip(marked, follows, strict=False)
        if not is_trade and not _OFFER.match(clause) and not (after_trade and _FEATURE.match(clause))
    ]
    return " ".join(shown)


def without_customers(text: str) -> str:
    """The clauses that do not open with `for`."""
    return " ".join(clause for clause in _CLAUSE.split(text) if not clause.lower().startswith("for "))


def without_offers(text: str) -> str:
    """The clauses that do not just say what is sold and by whom."""
    return " ".join(clause for clause in _CLAUSE.split(text) if not _OFFER.match(clause))


def tells_a_trade(clause: str) -> bool:
    """Whether the words say what kind of business or group it is (`a coworking space`)."""
    if _HOUSES.search(clause):
        return True
    spoken = re.findall(r"[a-zé]+", _THINGS.sub(" ", without_figures(clause)).lower())
    return not _TRADES.isdisjoint([*spoken, *(word.removesuffix("s") for word in spoken)])


def tells_an_activity(clause: str) -> bool:
    """Whether the words say what is done, as after a name (`dry cleaning`)."""
    return not _ACTIVITIES.isdisjoint(clause.lower().split())
