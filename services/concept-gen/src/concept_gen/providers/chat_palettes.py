"""Palettes from any OpenAI-compatible chat endpoint, answered by a JSON schema, checked and repaired."""

import json
from collections.abc import Sequence
from typing import Any

from concept_contracts.palettes import Palette
from concept_gen.errors import ContentRefused, UnusableResult
from concept_gen.hosted.api import Answer, Api
from concept_gen.hosted.prompts import palette_prompt
from concept_gen.hosted.purchases import Purchases
from concept_gen.order import Order
from concept_gen.palettes.repair import ROLES
from concept_gen.providers.proposals import proposal

_COLOUR = {"type": "string", "description": "a hex colour such as #1a2b3c"}
_PALETTE = {
    "type": "object",
    "additionalProperties": False,
    "required": ["name", "description", *ROLES],
    "properties": {"name": {"type": "string"}, "description": {"type": "string"}}
    | {role: _COLOUR for role in ROLES},
}
SCHEMA = {
    "type": "object",
    "additionalProperties": False,
    "required": ["palettes"],
    "properties": {"palettes": {"type": "array", "items": _PALETTE}},
}


class ChatPalettes:
    def __init__(self, name: str, api: Api, purchases: Purchases, model: str) -> None:
        self.name = name
        self._api, self._purchases, self._model = api, purchases, model

    async def propose(self, order: Order) -> Sequence[Palette]:
        """Raises UnusableResult where no palette can be made of the answer."""

        async def buy() -> Answer:
            return await self._api.post("v1/chat/completions", json=self._question(order))

        answer = await self._purchases.once(order, self.name, "palettes", self._api.limit, buy)
        return proposal(_content(self._api.name, answer.json()), order)

    def _question(self, order: Order) -> dict[str, Any]:
        schema = {"name": "palettes", "strict": True, "schema": SCHEMA}
        prompt = palette_prompt(order.theme, order.logo, order.palette_count)
        return {
            "model": self._model,
            "messages": [{"role": "user", "content": prompt}],
            "response_format": {"type": "json_schema", "json_schema": schema},
        }


def _content(name: str, answer: Any) -> Any:
    try:
        message = answer["choices"][0]["message"]
        if message.get("refusal"):
            raise ContentRefused(f"{name} refused the description for its content.")
        return json.loads(message["content"])
    except (KeyError, IndexError, TypeError, AttributeError, ValueError) as error:
        raise UnusableResult("The provider's palettes are not readable.") from error
