"""Answers image.render with real files of the right kind and size, for tests of those who ask."""

import asyncio
import io
import time
from typing import Any

from PIL import Image

from concept_contracts import lifecycle, queries
from concept_contracts.queries import RenderedImage, RenderImage
from concept_runtime.errors import PermanentError
from concept_runtime.service import Service
from concept_runtime.settings import ServiceSettings

_PILLOW: dict[str, dict[str, Any]] = {
    "png": {"format": "PNG"},
    "jpg": {"format": "JPEG"},
    "webp": {"format": "WEBP"},
    "avif": {"format": "AVIF"},
    "pdf": {"format": "PDF", "creationDate": time.gmtime(0), "modDate": time.gmtime(0)},
    "ico": {"format": "ICO", "sizes": [(16, 16), (32, 32)]},
}
_TYPES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "webp": "image/webp",
    "avif": "image/avif",
    "svg": "image/svg+xml",
    "pdf": "application/pdf",
    "ico": "image/x-icon",
}


class RenderStandIn:
    """Keeps what it was asked; refuses what is listed in `refused`; holds answers back until `released`."""

    def __init__(self, nats_url: str) -> None:
        self.asked: list[RenderImage] = []
        self.refused: set[str] = set()
        self.released = asyncio.Event()
        self.released.set()
        settings = ServiceSettings(nats_url=nats_url)
        self.service = Service("render-stand-in", settings, admits=lifecycle.admits)
        self.service.answer(queries.IMAGE_RENDER, RenderImage, self._render, workers=8)

    async def _render(self, request: RenderImage) -> RenderedImage:
        self.asked.append(request)
        await self.released.wait()
        if request.format in self.refused:
            raise PermanentError("This picture cannot be read.", code="unreadable-image")
        width, height = request.canvas or (request.size or 1024,) * 2
        data = _svg(width, height) if request.format == "svg" else _picture(request, width, height)
        artifact = await self.service.objects.put_artifact(
            request.concept_id, data, _TYPES[request.format], width, height
        )
        return RenderedImage(artifact=artifact)


def _svg(width: int, height: int) -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"/>'.encode()


def _picture(request: RenderImage, width: int, height: int) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), request.mono or "#b5652b").save(out, **_PILLOW[request.format])
    return out.getvalue()
