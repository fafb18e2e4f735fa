"""Storage in a live Supabase project that has the migrations. Skipped, and so not passed, without one.

SUPABASE_URL, SUPABASE_SECRET_KEY: a project to test with. What is made there is removed again.
"""

import base64
import hashlib
import os
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import httpx
import pytest
import pytest_asyncio

from concept_contracts.images import StoredImage
from concept_contracts.queries import ImagePath
from concept_runtime.service import Service
from persistence.rows import rows
from persistence.supabase.images import SupabaseImages
from persistence.supabase.rows import SupabaseRows
from persistence.supabase.storage_api import StorageApi
from support import events as given

URL = os.environ.get("SUPABASE_URL", "")
KEY = os.environ.get("SUPABASE_SECRET_KEY", "")
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
pytestmark = pytest.mark.skipif(
    not (URL and KEY), reason="no live project: SUPABASE_URL and SUPABASE_SECRET_KEY are not set"
)


@pytest_asyncio.fixture
async def user() -> AsyncIterator[UUID]:
    headers = {"apikey": KEY, "authorization": f"Bearer {KEY}"}
    async with httpx.AsyncClient(base_url=f"{URL}/auth/v1/admin", headers=headers, timeout=20) as auth:
        made = await auth.post("/users", json={"email": f"{uuid4()}@example.com", "email_confirm": True})
        made.raise_for_status()
        user_id = made.json()["id"]
        yield UUID(user_id)
        (await auth.delete(f"/users/{user_id}")).raise_for_status()


async def test_rows_are_stored_read_and_removed(user: UUID) -> None:
    about = {"concept_id": uuid4(), "user_id": user}
    failed = rows(given.history(given.concept_requested(**about), given.concept_failed(**about)))
    assert failed
    tables = SupabaseRows(URL, KEY)
    await tables.store(failed)
    assert await tables.read(about["concept_id"]) == failed
    await tables.remove(about["concept_id"])
    assert await tables.read(about["concept_id"]) is None
    assert await tables.position() >= 0
    await tables.close()


async def test_a_file_is_stored_signed_read_and_deleted(user: UUID, service: Service) -> None:
    folder = f"{user}/{uuid4()}/"
    digest = hashlib.sha256(PNG).hexdigest()
    image = given.stored_image(path=f"{folder}{digest[:32]}.png", sha256=digest, size=len(PNG))
    images = SupabaseImages(StorageApi(URL, KEY))
    await images.store(image, PNG)
    await images.store(image, PNG)
    await _readable_by_its_url(images, image)
    assert await images.paths(image.bucket, folder) == (image.path,)
    await images.delete(image.bucket, [image.path])
    assert await images.holds([_path(image)]) == (False,)
    await images.close()


async def _readable_by_its_url(images: SupabaseImages, image: StoredImage) -> None:
    missing = ImagePath(bucket=image.bucket, path=f"{image.path}.none")
    url, none = await images.sign([_path(image), missing], datetime.now(UTC) + timedelta(minutes=5))
    assert none is None
    assert url
    async with httpx.AsyncClient() as browser:
        answer = await browser.get(url)
    assert (answer.status_code, answer.content) == (200, PNG)


def _path(image: StoredImage) -> ImagePath:
    return ImagePath(bucket=image.bucket, path=image.path)
