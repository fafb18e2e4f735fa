"""Names that end in what is sold."""

from collections.abc import Sequence

from concept_gen.data.vocabulary import words
from concept_gen.local.understanding.ideas.concepts import is_manner
from concept_gen.local.understanding.vocabulary.styles import is_style

_GOODS = words(
    "bagels bread breads cakes candles cheese cheeses chocolate chocolates cider cookies cupcakes donuts",
    "doughnuts eggs flowers gelato gin honey jam jams jewellery jewelry milk noodles olives pasta pastries",
    "pickles pies pizza preserves quilts sandwiches sauces sausages soap soaps spices sweets toys treats",
    "wine wines yarn yarns",
)
_QUALITIES = words(
    "fresh organic raw natural pure sweet homemade handmade home hand baked made hot iced cold dried local",
    "free range red green blue yellow pink white black brown golden silver purple orange grey gray small big",
)
_JOINS = words("a an and for from in of on the to with")


def is_ware(word: str) -> bool:
    """`cheese`, which is sold and has no plural there."""
    return word in _GOODS


def sells_goods(parts: Sequence[str]) -> bool:
    """`Bee Happy Honey`, but no `Fresh Organic Honey` or `Bear Eating Honey`."""
    said = [part.lower() for part in parts]
    told = any(word in _QUALITIES or is_style(word) or is_manner(word) for word in said[:-1])
    return len(said) > 2 and said[-1] in _GOODS and _JOINS.isdisjoint(said) and not told
