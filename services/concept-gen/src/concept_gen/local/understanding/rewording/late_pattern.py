"""A pattern that is made when it is first used: those of long lists of words take milliseconds each."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property


@dataclass
class LatePattern:
    """`only_with`: a short pattern without which it is nowhere found, in small letters."""

    pattern: str
    only_with: str = ""

    @cached_property
    def made(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    @cached_property
    def _sign(self) -> re.Pattern[str]:
        return re.compile(self.only_with)

    def sub(self, instead: str | Callable[[re.Match[str]], str], text: str) -> str:
        return self.made.sub(instead, text) if self._sign.search(text.lower()) else text
