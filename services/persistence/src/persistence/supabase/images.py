"""ImageStorage in Supabase's Storage."""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from urllib.parse import quote

from concept_contracts.images import StoredImage
from concept_contracts.queries import ImagePath
from persistence.errors import StorageRefused, StorageUnavailable
from persistence.supabase.storage_api import StorageApi

_EXISTS = "storage-keyalreadyexists"
_FOR_EVER = "max-age=31536000"
_PAGE = 1000
_SIGNED_AT_ONCE = 500


class SupabaseImages:
    """Signed URLs are kept until their quarter hour is over: the service would sign anew each time."""

    def __init__(
        self,
        api: StorageApi,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._api = api
        self._clock = clock
        self._signed: dict[ImagePath, str] = {}
        self._signed_until: datetime | None = None

    async def holds(self, images: Sequence[ImagePath]) -> tuple[bool, ...]:
        """Signing a batch tells it of all at once."""
        urls = await self._sign_anew(images, 60)
        return tuple(image in urls for image in images)

    async def store(self, image: StoredImage, data: bytes) -> None:
        headers = {"content-type": image.media_type, "cache-control": _FOR_EVER, "x-upsert": "false"}
        try:
            await self._api.request(
                "POST", f"/object/{_quoted(image.bucket, image.path)}", content=data, headers=headers
            )
        except StorageRefused as refusal:
            if refusal.code != _EXISTS:
                raise

    async def read(self, image: StoredImage) -> bytes:
        return (await self._api.request("GET", f"/object/{_quoted(image.bucket, image.path)}")).content

    async def sign(self, images: Sequence[ImagePath], expires_at: datetime) -> tuple[str | None, ...]:
        if expires_at != self._signed_until:
            self._signed, self._signed_until = {}, expires_at
        missing = [image for image in images if image not in self._signed]
        seconds = max(1, int((expires_at - self._clock()).total_seconds()))
        urls = await self._sign_anew(missing, seconds)
        self._signed |= urls
        known = self._signed | urls
        return tuple(known.get(image) for image in images)

    async def paths(self, bucket: str, folder: str) -> tuple[str, ...]:
        found: list[str] = []
        while page := await self._page(bucket, folder, len(found)):
            found += page
            if len(page) < _PAGE:
                break
        return tuple(f"{folder}{name}" for name in found)

    async def delete(self, bucket: str, paths: Sequence[str]) -> None:
        """Raises StorageUnavailable where a file is still there afterwards: the service says nothing then."""
        for part in _parts(paths):
            answer = await self._api.request(
                "DELETE", f"/object/{quote(bucket, safe='')}", json={"prefixes": part}
            )
            gone = {entry["name"] for entry in answer.json()}
            await self._check_gone([ImagePath(bucket=bucket, path=path) for path in part if path not in gone])
        self._signed.clear()

    async def close(self) -> None:
        await self._api.close()

    async def _sign_anew(self, images: Iterable[ImagePath], seconds: int) -> dict[ImagePath, str]:
        wanted = set(images)
        urls: dict[ImagePath, str] = {}
        for bucket in sorted({image.bucket for image in wanted}):
            for part in _parts(sorted(image.path for image in wanted if image.bucket == bucket)):
                urls |= await self._sign_part(bucket, part, seconds)
        return urls

    async def _sign_part(self, bucket: str, paths: Sequence[str], seconds: int) -> dict[ImagePath, str]:
        answer = await self._api.request(
            "POST", f"/object/sign/{quote(bucket, safe='')}", json={"expiresIn": seconds, "paths": paths}
        )
        return {
            ImagePath(bucket=bucket, path=entry["path"]): f"{self._api.root}{entry['signedURL']}"
            for entry in answer.json()
            if entry.get("signedURL")
        }

    async def _page(self, bucket: str, folder: str, offset: int) -> list[str]:
        """Names in a folder; a folder in it has no id and is none of ours."""
        wanted = {
            "prefix": folder.rstrip("/"),
            "limit": _PAGE,
            "offset": offset,
            "sortBy": {"column": "name", "order": "asc"},
        }
        answer = await self._api.request("POST", f"/object/list/{quote(bucket, safe='')}", json=wanted)
        return [entry["name"] for entry in answer.json() if entry.get("id")]

    async def _check_gone(self, images: Sequence[ImagePath]) -> None:
        if images and any(await self.holds(images)):
            raise StorageUnavailable("The image storage kept a file that was to be removed.")


def _parts(paths: Sequence[str]) -> Iterable[list[str]]:
    return (list(paths[start : start + _SIGNED_AT_ONCE]) for start in range(0, len(paths), _SIGNED_AT_ONCE))


def _quoted(bucket: str, path: str) -> str:
    return f"{quote(bucket, safe='')}/{quote(path)}"
