"""URLs of stored images, as persistence signs them. Equal within one quarter hour."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from concept_contracts.images import StoredImage
from concept_contracts.queries import IMAGES_SIGN, ImagePath, SignedImages, SignImages
from concept_contracts.signed_urls import expiry
from concept_runtime.queries import Queries

Url = str | None
_MOST = 2000
_KEPT = 20_000


class ImageUrls:
    """Asks persistence for what it has not asked for in this quarter hour."""

    def __init__(self, queries: Queries, clock: Callable[[], datetime]) -> None:
        self._queries = queries
        self._clock = clock
        self._expires_at: datetime | None = None
        self._urls: dict[tuple[str, str], str] = {}

    async def sign(self, images: Iterable[StoredImage]) -> Mapping[tuple[str, str], Url]:
        """URL by (bucket, path); None where there is no such image. Raises QueryFailed."""
        self._turn_over()
        wanted = list(dict.fromkeys((image.bucket, image.path) for image in images))
        signed: dict[tuple[str, str], Url] = {key: self._urls.get(key) for key in wanted}
        missing = [key for key in wanted if signed[key] is None]
        for start in range(0, len(missing), _MOST):
            signed |= await self._ask(missing[start : start + _MOST])
        return signed

    async def _ask(self, keys: list[tuple[str, str]]) -> dict[tuple[str, str], Url]:
        request = SignImages(images=tuple(ImagePath(bucket=bucket, path=path) for bucket, path in keys))
        answer = await self._queries.ask(IMAGES_SIGN, request, SignedImages)
        urls = dict(zip(keys, answer.urls, strict=True))
        if len(self._urls) + len(urls) <= _KEPT:
            self._urls |= {key: url for key, url in urls.items() if url}
        return urls

    def _turn_over(self) -> None:
        expires_at = expiry(self._clock())
        if expires_at != self._expires_at:
            self._expires_at = expires_at
            self._urls = {}
