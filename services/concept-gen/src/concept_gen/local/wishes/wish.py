"""One thing that an instruction asks for."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Wish:
    """`kind` is one of the kinds of `refinement`; `value` what it is about; `text` the user's own words;
    `gone` what it is to stand in place of."""

    kind: str
    value: str
    text: str
    gone: str = ""
