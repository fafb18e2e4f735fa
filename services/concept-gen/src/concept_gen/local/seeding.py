"""Randomness that depends on what it is for alone, the same in every process."""

import hashlib
import random


def seeded(*parts: object) -> random.Random:
    return random.Random(
        int.from_bytes(hashlib.sha256("|".join(map(str, parts)).encode()).digest()[:8], "big")
    )
