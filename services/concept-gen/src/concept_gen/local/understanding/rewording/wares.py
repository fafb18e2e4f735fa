"""What is baked, cooked or sold somewhere, told like those it is for: `a bakery for pretzels`."""

import re

from concept_gen.data.vocabulary import words

_MAKERS = (
    "bakers?|bakery|bakehouse|bistro|butchers?|butchery|caf[eé]|canteen|coffee (?:bar|house|shop)|"
    "confectioners?|confectionery|creamery|dairy|deli|delicatessen|diner|eatery|food (?:stall|truck|van)|"
    "kitchen|pastry shop|p[aâ]tisserie|restaurant|takeaway|tea ?rooms?|tea ?house"
)
_WARES = words(
    "baguettes bagels bao biscuits brownies brioche buns burgers burritos butter cakes cannoli cheese",
    "cheeses cheesecake cheesecakes churros cookies crepes crêpes croissants crumpets cupcakes curry curries",
    "donuts doughnuts dumplings eclairs éclairs empanadas falafel fudge gelato gingerbread gyoza ham hams",
    "honey icecream jam jams kebabs lasagne lollipops macarons meringues muffins noodles olives omelettes",
    "paella pancakes pasta pasties pastries pies pierogi pizza pizzas porridge pretzels pudding puddings",
    "ramen risotto salads sandwiches sausages scones shortbread soup soups sourdough steak steaks strudel",
    "sushi tacos tapas tarts toasties truffles waffles yoghurt yogurt",
)
_FOR_WARES = re.compile(
    rf"(?i)\b(?P<maker>{_MAKERS})\s+(?:(?:best |well[- ])?(?:known|famous|loved|renowned) )?"
    r"(?:for|that makes|that bakes|which makes|which bakes)\s+(?:(?:its|our|their|the|great|good|fresh)\s+)?"
    r"(?P<wares>(?:[\w'’-]+\s+){0,2}?(?P<last>[\w'’-]+))(?=\s*(?:$|[,.;:()–—]|and\b|in\b|with\b|near\b|by\b))"
)


def with_wares(text: str) -> str:
    """`a pretzels bakery`; those whom it is for stay as they are told."""
    return _FOR_WARES.sub(_wares_first, text)


def _wares_first(found: re.Match[str]) -> str:
    is_ware = found["last"].lower() in _WARES
    return f"{found['wares']} {found['maker']}" if is_ware else found.group()
