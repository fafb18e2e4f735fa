"""Asking image-proc for pictures, a few at a time."""

import asyncio
from collections.abc import Sequence

from concept_contracts.images import Artifact
from concept_contracts.queries import IMAGE_RENDER, RenderedImage, RenderImage
from concept_runtime.object_store import ObjectStore
from concept_runtime.queries import Queries

Picture = tuple[Artifact, bytes]


class Renderer:
    def __init__(self, queries: Queries, objects: ObjectStore, timeout: float, concurrency: int) -> None:
        self._queries = queries
        self._objects = objects
        self._timeout = timeout
        self._concurrency = concurrency

    async def render(self, request: RenderImage) -> Picture:
        """Raises PermanentError when image-proc refuses, QueryFailed when it does not answer."""
        answer = await self._queries.ask(IMAGE_RENDER, request, RenderedImage, self._timeout)
        return answer.artifact, await self._objects.get(answer.artifact)

    async def render_all(self, requests: Sequence[RenderImage]) -> list[Picture]:
        """In the order asked. Raises as `render` does; what was not yet asked for then is not asked for."""
        free = asyncio.Semaphore(self._concurrency)

        async def one(request: RenderImage) -> Picture:
            async with free:
                return await self.render(request)

        tasks = [asyncio.create_task(one(request)) for request in requests]
        try:
            return await asyncio.gather(*tasks)
        finally:
            for task in tasks:
                task.cancel()
