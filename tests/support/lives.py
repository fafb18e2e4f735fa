"""The lives of several concepts and their exports, told in turns, alike for the same seed."""

import random
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from concept_contracts import events
from concept_contracts.event import Event
from concept_contracts.images import StoredImage
from support import events as given

OUTCOMES = ("completed", "repainted", "failed", "cancelled", "deleted", "erased", "open")


class Life:
    """What happens to one concept, fact by fact."""

    def __init__(self, chance: random.Random, user_id: UUID, outcome: str, parent: UUID | None) -> None:
        self.concept_id = UUID(int=chance.getrandbits(128), version=4)
        self.parent = parent
        self.outcome = outcome
        self._chance = chance
        self._ids: dict[str, Any] = {"concept_id": self.concept_id, "user_id": user_id}

    def facts(self) -> Iterator[Event]:
        yield self._request()
        if self.outcome in ("failed", "cancelled"):
            yield given.image_generated(**self._ids)
            ending = given.concept_failed if self.outcome == "failed" else given.concept_cancelled
            yield ending(**self._ids)
            return
        yield from self._pictures()
        if self.outcome == "open":
            return
        yield given.variations_stored(variations=self._stored(0, 1), **self._stored_logo(), **self._ids)
        yield from self._export()
        if self.outcome == "repainted":
            yield from self._repainted()
        if self.outcome in ("deleted", "erased"):
            yield given.concept_deleted(**self._ids)
        if self.outcome == "erased":
            yield events.ConceptErased(concept_id=self.concept_id, files=4, facts=6)

    def _request(self) -> Event:
        if self.parent:
            return given.refinement_requested(parent_id=self.parent, **self._ids)
        return given.concept_requested(logo_description=f"logo of {self.concept_id}", **self._ids)

    def _pictures(self) -> Iterator[Event]:
        yield given.image_generated(**self._ids)
        yield given.image_stored(**self._stored_logo(), **self._ids)
        made = tuple(given.variation_recoloured(n, variation_id=self._variation(n)) for n in (0, 1))
        yield given.variations_created(recoloured=made, **self._ids)

    def _export(self) -> Iterator[Event]:
        about = self._ids | {"export_id": UUID(int=self._chance.getrandbits(128), version=4)}
        yield given.export_requested(**about)
        if self._chance.random() < 0.7:
            yield events.ExportFailed(**about, code="too-large", message="It is too large.", retryable=False)

    def _repainted(self) -> Iterator[Event]:
        asked = self._variation(2)
        yield given.variation_requested(2, variation_id=asked, **self._ids)
        created = given.variation_recoloured(2, variation_id=asked)
        yield given.variations_created(recoloured=(created,), **self._ids)
        yield given.variations_stored(variations=self._stored(2), **self._stored_logo(), **self._ids)

    def _stored(self, *positions: int) -> tuple[events.VariationStored, ...]:
        return tuple(
            given.variation_stored(
                n,
                variation_id=self._variation(n),
                image=self._image(f"variation-{n}.png", bucket="palette-images"),
            )
            for n in positions
        )

    def _stored_logo(self) -> dict[str, StoredImage]:
        return {"image": self._image("logo.png"), "vector": self._image("logo.svg")}

    def _image(self, name: str, **fields: Any) -> StoredImage:
        path = f"{self._ids['user_id']}/{self.concept_id}/{name}"
        return given.stored_image(name, path=path, **fields)

    def _variation(self, position: int) -> UUID:
        return UUID(int=self.concept_id.int ^ (position + 1))


def in_turns(lives: list[Life], chance: random.Random) -> Iterator[Event]:
    """All facts of all lives, each life in its order; a child begins once its parent has ended."""
    running = {life.concept_id: life.facts() for life in lives}
    parents = {life.concept_id: life.parent for life in lives}
    while running:
        able = [each for each in running if parents[each] not in running]
        chosen = chance.choice(able)
        fact = next(running[chosen], None)
        if fact is None:
            del running[chosen]
        else:
            yield fact


def lives(seed: int, count: int = len(OUTCOMES)) -> list[Life]:
    """As many concepts of two users; every outcome in turn, some of them refinements of the one before."""
    chance = random.Random(seed)
    users = [UUID(int=chance.getrandbits(128), version=4) for _ in range(2)]
    made: list[Life] = []
    for number in range(count):
        parent = made[-1].concept_id if made and made[-1].outcome in ("completed", "repainted") else None
        outcome = OUTCOMES[number % len(OUTCOMES)]
        made.append(Life(chance, chance.choice(users), outcome, parent if chance.random() < 0.7 else None))
    return made
