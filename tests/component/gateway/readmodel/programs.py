"""Gateways and their read models, of any version, side by side on one store."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import NamedTuple
from uuid import UUID

import httpx

from concept_contracts.envelope import Recorded
from concept_contracts.streams import CONCEPTS
from gateway.readmodel.store import ReadModel


class Replica(NamedTuple):
    """One running gateway and a user of it. Replicas on one data folder know the same users."""

    http: httpx.AsyncClient
    user_id: UUID

    async def ready(self) -> bool:
        return (await self.http.get("/readyz")).status_code == 200

    async def figure(self, name: str) -> float:
        """The value of one sample of /metrics, labels and all."""
        lines = (await self.http.get("/metrics")).text.splitlines()
        return next(float(line.rpartition(" ")[2]) for line in lines if line.startswith(f"{name} "))


RunsReplica = Callable[..., AbstractAsyncContextManager[Replica]]


class Clock:
    """Seconds that pass when they are told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Programs:
    """Read models of several programs on one store."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.clock = Clock()
        self._models: list[ReadModel] = []

    def holding(self, version: int, *facts: Recorded) -> ReadModel:
        """One whose own rows are filled as far as the facts go."""
        model = ReadModel(self.url, version, self.clock)
        self._models.append(model)
        model.prepare()
        position = model.own.position(CONCEPTS.name)
        left = [fact for fact in facts if fact.sequence > position]
        if left:
            assert model.own.apply(CONCEPTS.name, position, left[-1].sequence, left)
        return model

    def close(self) -> None:
        for model in self._models:
            model.close()
