"""Any server that speaks OpenAI's images API, hosted or self-hosted: generations and edits, b64 or URL."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import JsonValue

from concept_contracts.events import Recipe
from concept_contracts.images import Artifact
from concept_gen.errors import UnusableResult
from concept_gen.hosted.api import Answer, Api
from concept_gen.hosted.delivery import delivered
from concept_gen.hosted.downloads import Downloads, decoded
from concept_gen.hosted.prompts import image_prompt, refinement_prompt
from concept_gen.hosted.purchases import Purchases
from concept_gen.order import Drawing, Order, Refinement

NAME = "openai-compatible"
Fetch = Callable[[Artifact], Awaitable[bytes]]
Extras = Callable[[Order], Mapping[str, Any]]


@dataclass(frozen=True)
class Dialect:
    """How one server differs. `extras`: more fields of a generation, made of the order.

    `sizes`: widths and heights it takes; empty for any. `formats`: whether it takes `response_format`.
    """

    model: str
    sizes: tuple[tuple[int, int], ...] = ()
    formats: bool = True
    edits: bool = True
    extras: Extras = field(default=lambda order: {})


class OpenAIImages:
    """Draws through one Api. A refinement is an edit of the parent's picture where the server has edits."""

    def __init__(
        self, name: str, api: Api, downloads: Downloads, purchases: Purchases, fetch: Fetch, dialect: Dialect
    ) -> None:
        self.name = name
        self._api, self._downloads, self._purchases = api, downloads, purchases
        self._fetch, self._dialect = fetch, dialect

    async def draw(self, order: Order) -> Drawing:
        change = order.refinement if self._dialect.edits else None
        source = await self._fetch(change.image) if change else b""

        async def buy() -> Answer:
            return await (self._edited(order, change, source) if change else self._generated(order))

        answer = await self._purchases.once(order, self.name, "image", self._api.limit, buy)
        return await delivered(await self._picture(answer), order, self._recipe(order))

    async def _generated(self, order: Order) -> Answer:
        extras = await asyncio.to_thread(self._dialect.extras, order)
        body = self._fields(order) | dict(extras)
        return await self._api.post("v1/images/generations", json=body)

    async def _edited(self, order: Order, change: Refinement, source: bytes) -> Answer:
        fields = {name: str(value) for name, value in self._fields(order).items()}
        files = [("image[]", ("logo.png", source, change.image.media_type))]
        return await self._api.post("v1/images/edits", data=fields, files=files)

    def _fields(self, order: Order) -> dict[str, Any]:
        width, height = nearest_size(self._dialect.sizes, order.width, order.height)
        fields = {
            "model": self._dialect.model,
            "prompt": self._prompt(order),
            "size": f"{width}x{height}",
            "n": 1,
        }
        return fields | ({"response_format": "b64_json"} if self._dialect.formats else {})

    def _prompt(self, order: Order) -> str:
        change = order.refinement
        return refinement_prompt(order.logo, change) if change else image_prompt(order.logo)

    async def _picture(self, answer: Answer) -> bytes:
        found = await asyncio.to_thread(_first, answer)
        if isinstance(found.get("b64_json"), str):
            return await asyncio.to_thread(decoded, found["b64_json"])
        if isinstance(found.get("url"), str):
            return await self._downloads.fetch(found["url"])
        raise UnusableResult("The provider's answer holds no picture.")

    def _recipe(self, order: Order) -> Recipe:
        parameters: dict[str, Any] = {"size": self._fields(order)["size"]}
        if order.refinement and not self._dialect.edits:
            parameters["not_done"] = ["This provider draws anew; the parent's picture was not used."]
        return Recipe(
            provider=self.name,
            model=self._dialect.model,
            prompt=self._prompt(order),
            seed=order.seed,
            parameters=parameters,
        )


def dialect_of(model: str) -> Dialect:
    """What is known of the families of models; others are taken to draw at any size."""
    if model.startswith("gpt-image"):
        return Dialect(model, ((1024, 1024), (1536, 1024), (1024, 1536)), formats=False)
    if model.startswith("dall-e-3"):
        return Dialect(model, ((1024, 1024), (1792, 1024), (1024, 1792)), edits=False)
    if model.startswith("dall-e-2"):
        return Dialect(model, ((1024, 1024),))
    return Dialect(model)


def nearest_size(sizes: tuple[tuple[int, int], ...], width: int, height: int) -> tuple[int, int]:
    """The size of the nearest aspect; the order's own where any will do."""
    wanted = width / height
    return min(sizes, key=lambda size: abs(size[0] / size[1] - wanted), default=(width, height))


def _first(answer: Answer) -> dict[str, Any]:
    told: JsonValue = answer.json()
    data = told.get("data") if isinstance(told, dict) else None
    found = data[0] if isinstance(data, list) and data else None
    if not isinstance(found, dict):
        raise UnusableResult("The provider's answer holds no picture.")
    return found
