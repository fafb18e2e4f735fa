"""An animal with its young: `a swan and her two cygnets`, `a mother elephant and her baby`."""

import re

from concept_gen.data.icons import animal_names
from concept_gen.data.vocabulary import words
from concept_gen.local.understanding.vocabulary.icon_index import load_index

_DOGS = "dog corgi husky poodle labrador dachshund bulldog retriever beagle"
_CATTLE = "cow elephant whale buffalo bison giraffe rhino hippo dolphin moose orca walrus camel"
_OF = {
    "cygnet": "swan", "gosling": "goose geese", "owlet": "owl", "joey": "kangaroo koala wallaby",
    "eaglet": "eagle", "chick": "penguin flamingo eagle owl swan bird puffin ostrich stork robin",
    "puppy": _DOGS, "puppies": _DOGS, "piglet": "pig sow boar", "pup": "dog wolf seal otter fox",
    "kitten": "cat lynx", "foal": "horse mare pony zebra donkey", "calf": _CATTLE, "calves": _CATTLE,
    "lamb": "sheep ewe", "kid": "goat", "bunny": "rabbit hare", "bunnies": "rabbit hare",
    "hoglet": "hedgehog",
    "cub": "bear fox lion lioness tiger tigress wolf leopard cheetah panda raccoon badger jaguar cougar lynx",
}  # fmt: skip
_OTHERS = words("chick duckling fawn tadpole caterpillar")
_BABIES = "bab(?:y|ies)|young(?: ones?)?|little ones?|offspring|newborns?"
_PARENT = "mother|mum|mummy|mom|mommy|mama|father|dad|daddy|papa|parent"
_KIN = words(
    "mother mum mummy mom mommy mama father dad daddy papa parent parents family baby babies young little",
    "one ones offspring newborn newborns and",
)
_PLURALS = words("puppies bunnies calves babies young offspring")
_NUMBERS = {"two": 2, "twin": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_NAMES = {
    1: "mother-of-one", 2: "mother-of-two", 3: "mother-of-three",
    4: "mother-of-four", 5: "mother-of-five", 6: "mother-of-six",
}  # fmt: skip
_LINK = (
    r"\s+(?:and|with|&|feeding|nursing|carrying|leading|guarding|hugging|protecting|cuddling|followed by|"
    r"(?:swimming|walking|flying|sleeping|running) with|beside|next to)\s+"
)
_TOLD = rf"an?|the|some|several|small|little|tiny|cute|{'|'.join(_NUMBERS)}|her|his|its|their"
_TELLING = rf"(?P<told>(?:(?:{_TOLD})\s+)*)"


def brood_of(idea: str, text: str) -> str:
    """What `scene.arrangements.ALONE` calls the animal with as many young as the text tells of; else
    empty."""
    spoken = (form for word in reversed(idea.split("-")) for form in (word, load_index().stem(word)))
    animal = next((word for word in spoken if word in _parents()), "")
    return _NAMES.get(_count(animal, text.lower()), "") if animal else ""


def is_kin(phrase: str) -> bool:
    """Whether an idea is young, or whose young they are."""
    said = phrase.split("-")
    return all(word in _KIN or _single(word) in _OF or word in _OF for word in said)


def is_young(phrase: str) -> bool:
    """Whether it is young of one kind that do not look as their mother does: chicks, fawns."""
    return _single(phrase) in _OTHERS | _OF.keys()


def _parents() -> frozenset[str]:
    return animal_names() | {word for said in _OF.values() for word in said.split()}


def _count(animal: str, text: str) -> int:
    noun = rf"\b{animal.removesuffix('s')}\w{{0,3}}"
    fits = "|".join(young for young, said in _OF.items() if animal in said.split())
    young = (
        rf"(?P<young>(?:{fits})s?|{_BABIES}|baby\s+{noun})"
        if fits
        else rf"(?P<young>{_BABIES}|baby\s+{noun})"
    )
    found = re.search(rf"{noun}(?:\s+(?:{_PARENT}))?{_LINK}{_TELLING}{young}\b", text)
    if found and (found["young"].split()[0] not in ("baby", "babies") or _is_own(found)):
        return _number(found["told"], found["young"])
    one = rf"\b(?:{_PARENT})s?\s+(?:and|with)\s+(?:(?:her|his|a)\s+)?(?:baby|young)\s+{noun}\b"
    turned = rf"\b(?:baby|young)\s+{noun}\s+(?:and|with)\s+(?:its|his|her)\s+(?:{_PARENT})\b"
    if re.search(one, text) or re.search(turned, text):
        return 1
    return 2 if re.search(rf"\bfamily of (?:\w+\s)?{noun}|{noun}\s+family\b(?!\s+\w)", text) else 0


def _is_own(found: re.Match[str]) -> bool:
    """Of a stork with a baby it is none of its own."""
    return bool(re.search(r"\b(?:her|his|its|their)\b", found["told"])) or " " in found["young"]


def _number(told: str, young: str) -> int:
    named = next((_NUMBERS[word] for word in told.split() if word in _NUMBERS), 0)
    return named or (1 if _single(young) == young and young not in _PLURALS else 2)


def _single(word: str) -> str:
    return word.removesuffix("s")
