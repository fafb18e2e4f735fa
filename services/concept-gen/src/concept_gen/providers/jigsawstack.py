"""JigsawStack: images, refinements and palettes. Its image interface is announced as deprecated."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from pydantic import JsonValue

from concept_contracts.events import Recipe
from concept_contracts.images import Artifact
from concept_contracts.palettes import Palette
from concept_gen.errors import ProviderUnavailable, UnusableResult
from concept_gen.hosted.api import Answer, Api, LostAnswer
from concept_gen.hosted.delivery import delivered
from concept_gen.hosted.downloads import Downloads, decoded
from concept_gen.hosted.faults import refused
from concept_gen.hosted.prompts import image_prompt, refinement_prompt
from concept_gen.hosted.purchases import Purchases
from concept_gen.order import Drawing, Order
from concept_gen.providers.proposals import proposal

NAME = "jigsawstack"
MODEL = "image_generation"
HOSTS = ("*.jigsawstack.com",)
STEPS = 4
MIN_SIDE, MAX_SIDE = 256, 1920
_PALETTES = (
    "Propose {count} clearly different colour palettes for a logo. Theme: {theme}. Logo: {logo}. "
    "Answer with a JSON list of objects with the keys name, description, primary, secondary, accent, "
    "background and text; the last five are hex colours, text readable on background."
)


class JigsawStack:
    """A refinement is a generation that starts from the parent's picture, put into the file store before."""

    name = NAME

    def __init__(
        self,
        api: Api,
        downloads: Downloads,
        purchases: Purchases,
        fetch: Callable[[Artifact], Awaitable[bytes]],
    ) -> None:
        self._api, self._downloads, self._purchases, self._fetch = api, downloads, purchases, fetch

    async def draw(self, order: Order) -> Drawing:
        answer = await self._purchases.once(
            order, NAME, "image", 2 * self._api.limit, lambda: self._image(order)
        )
        return await delivered(await self._picture(answer), order, self._recipe(order))

    async def propose(self, order: Order) -> Sequence[Palette]:
        """Only theme and logo text go into the question. Raises UnusableResult for no palette."""
        answer = await self._purchases.once(
            order, NAME, "palettes", self._api.limit, lambda: self._palettes(order)
        )
        result = answer.json().get("result")
        return proposal(_read(result) if isinstance(result, str) else result, order)

    async def _image(self, order: Order) -> Answer:
        source = {"file_store_key": await self._uploaded(order)} if order.refinement else {}
        answer = await self._api.post("v1/ai/image_generation", json=self._fields(order) | source)
        return await asyncio.to_thread(self._succeeded, answer)

    def _fields(self, order: Order) -> dict[str, Any]:
        width, height = scaled(order.width, order.height)
        return {
            "prompt": self._prompt(order),
            "width": width,
            "height": height,
            "steps": STEPS,
            "output_format": "png",
            "return_type": "base64",
            "advance_config": {"seed": order.seed},
        }

    def _prompt(self, order: Order) -> str:
        change = order.refinement
        return refinement_prompt(order.logo, change) if change else image_prompt(order.logo)

    async def _uploaded(self, order: Order) -> str:
        """The parent's picture in the provider's file store, which is where a generation can take it from."""
        assert order.refinement is not None
        image = order.refinement.image
        try:
            answer = await self._api.post(
                "v1/store/file",
                params={"key": f"logo-{image.sha256[:32]}.png", "overwrite": "true"},
                content=await self._fetch(image),
            )
        except LostAnswer as error:
            raise ProviderUnavailable(str(error)) from error
        key = answer.json().get("key")
        if not isinstance(key, str):
            raise UnusableResult("The provider did not take the picture to refine.")
        return key

    async def _palettes(self, order: Order) -> Answer:
        values = {"count": str(order.palette_count), "theme": order.theme, "logo": order.logo}
        body = {
            "prompt": _PALETTES,
            "inputs": [{"key": key, "optional": False} for key in values],
            "input_values": values,
            "prompt_guard": ["hate", "sexual_content"],
            "return_prompt": [{"name": "text", "description": "text"} | {r: "hex" for r in _ROLES}],
            "optimize_prompt": False,
        }
        return self._succeeded(await self._api.post("v1/prompt_engine/run", json=body))

    def _succeeded(self, answer: Answer) -> Answer:
        """Raises ContentRefused for a refusal with status 200, UnusableResult for another failure so told."""
        if answer.media_type.startswith("image/"):
            return answer
        told: JsonValue = answer.json()
        if error := refused(self._api.name, told):
            raise error
        if not isinstance(told, dict) or told.get("success") is False:
            raise UnusableResult(f"{self._api.name} made nothing of the request.")
        return answer

    async def _picture(self, answer: Answer) -> bytes:
        if answer.media_type.startswith("image/"):
            return answer.body
        place = await asyncio.to_thread(_place, answer)
        if place.startswith(("http://", "https://", "data:")):
            return await self._downloads.fetch(place)
        return await asyncio.to_thread(decoded, place)

    def _recipe(self, order: Order) -> Recipe:
        fields = self._fields(order)
        parameters = {name: fields[name] for name in ("width", "height", "steps")}
        return Recipe(
            provider=NAME, model=MODEL, prompt=fields["prompt"], seed=order.seed, parameters=parameters
        )


_ROLES = ("primary", "secondary", "accent", "background", "text")


def scaled(width: int, height: int) -> tuple[int, int]:
    """The size within the interface's limits, of the same aspect as far as they allow."""
    factor = min(1.0, MAX_SIDE / max(width, height))
    factor = max(factor, MIN_SIDE / min(width, height))
    wide, high = (min(MAX_SIDE, max(MIN_SIDE, round(side * factor))) for side in (width, height))
    return wide, high


def _place(answer: Answer) -> str:
    """Where the picture is, as newer and older answers say it: a URL, or base64."""
    told: dict[str, JsonValue] = answer.json()
    data, output = told.get("data"), told.get("output")
    places = (
        told.get("url"),
        data.get("url") if isinstance(data, dict) else None,
        output.get("image_url") if isinstance(output, dict) else None,
    )
    found = next((place for place in places if isinstance(place, str) and place), None)
    if found is None:
        raise UnusableResult("The provider's answer holds no picture.")
    return found


def _read(text: str) -> Any:
    """The JSON in a model's text, with or without a fence around it. Raises UnusableResult."""
    inner = text.strip().removeprefix("```json").removeprefix("```").removesuffix("```")
    try:
        return json.loads(inner)
    except (ValueError, RecursionError) as error:
        raise UnusableResult("The provider's palettes are not readable.") from error
