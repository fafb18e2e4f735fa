"""/v1/palettes"""

from typing import Annotated, Any

from fastapi import APIRouter, Depends
from pydantic import BaseModel
from starlette.responses import Response

from concept_contracts.queries import PALETTES_PROPOSE, ProposedPalettes, ProposePalettes
from gateway.bodies import json_body
from gateway.dependencies import Caller, Parts
from gateway.described import accepts
from gateway.representation import RolesView
from gateway.requests import ProposePalettesRequest
from gateway.responses import json_response

router = APIRouter(prefix="/v1/palettes", tags=["palettes"])
_PATIENCE = 30.0


class PaletteView(BaseModel):
    name: str
    description: str
    colors: list[str]
    roles: RolesView
    contrast: float


class PaletteList(BaseModel):
    palettes: list[PaletteView]


@router.post("", responses={200: {"model": PaletteList}}, openapi_extra=accepts(ProposePalettesRequest))
async def propose_palettes(
    caller: Caller,
    wish: Annotated[ProposePalettesRequest, Depends(json_body(ProposePalettesRequest))],
    parts: Parts,
) -> Response:
    """Palettes for a theme. Nothing is stored."""
    request = ProposePalettes(**wish.model_dump())
    proposed = await parts.service.queries.ask(PALETTES_PROPOSE, request, ProposedPalettes, _PATIENCE)
    palettes: list[dict[str, Any]] = [palette.model_dump() for palette in proposed.palettes]
    return json_response({"palettes": palettes})
