"""A pattern that is made when it is first used: those of long lists of words take milliseconds each."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property


@dataclass
class LatePattern:
    pattern: str

    @cached_property
    def made(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    def sub(self, instead: str | Callable[[re.Match[str]], str], text: str) -> str:
        return self.made.sub(instead, text)
