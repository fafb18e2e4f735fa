"""ImageStorage in Supabase: the right requests, and the right meaning of every answer."""

import asyncio
import hashlib
import json
import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
import pytest_asyncio
from starlette.responses import JSONResponse

from concept_contracts.images import StoredImage
from concept_contracts.queries import ImagePath
from concept_contracts.signed_urls import expiry
from persistence.errors import NoSuchImage, StorageRefused, StorageUnavailable
from persistence.supabase.images import SupabaseImages
from persistence.supabase.storage_api import CONCURRENCY, StorageApi
from support import events as given
from support.storage_api import Fault, StorageApiStandIn, cut, fault, hang

KEY = "sb_secret_0123456789"
URL = "https://project.supabase.test"
NOW = datetime(2031, 5, 4, 10, 7, 31, tzinfo=UTC)
FOLDER = f"{given.USER}/{given.CONCEPT}/"
RECORDS = json.loads((Path(__file__).parent / "golden" / "storage_api.json").read_text())
ONE = "11111111-1111-4111-8111-111111111111"


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def project() -> StorageApiStandIn:
    return StorageApiStandIn(KEY)


@pytest_asyncio.fixture
async def images(project: StorageApiStandIn) -> AsyncIterator[SupabaseImages]:
    api = StorageApi(URL, KEY, project.transport, pause=0.001)
    images = SupabaseImages(api, Clock())
    yield images
    await images.close()


def stored(name: str, data: bytes = b"a picture", **fields: Any) -> StoredImage:
    digest = hashlib.sha256(data).hexdigest()
    return given.stored_image(path=f"{FOLDER}{name}", sha256=digest, **fields)


def path_of(image: StoredImage) -> ImagePath:
    return ImagePath(bucket=image.bucket, path=image.path)


async def test_an_image_is_stored_with_its_type_and_found_again(
    images: SupabaseImages, project: StorageApiStandIn
) -> None:
    logo = stored("logo.png")
    await images.store(logo, b"a picture")
    assert project.objects["concept-images"] == {logo.path: (b"a picture", "image/png")}
    missing = ImagePath(bucket="palette-images", path=logo.path)
    assert await images.holds([missing, path_of(logo)]) == (False, True)


async def test_storing_what_is_there_is_no_error(images: SupabaseImages) -> None:
    await images.store(stored("logo.png"), b"a picture")
    await images.store(stored("logo.png"), b"a picture")


async def test_an_upload_carries_key_type_and_cache_rule_and_replaces_nothing() -> None:
    asked: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        return httpx.Response(200, json={"Key": "", "Id": ""})

    api = StorageApi(URL, KEY, httpx.MockTransport(answer))
    images = SupabaseImages(api, Clock())
    await images.store(stored("logo.svg", media_type="image/svg+xml"), b"<svg/>")
    await images.close()
    (request,) = asked
    assert (request.method, request.url) == (
        "POST",
        f"{URL}/storage/v1/object/concept-images/{FOLDER}logo.svg",
    )
    sent = {"apikey": KEY, "authorization": f"Bearer {KEY}", "content-type": "image/svg+xml"}
    sent |= {"cache-control": "max-age=31536000", "x-upsert": "false"}
    assert sent.items() <= dict(request.headers).items()


async def test_no_more_requests_run_at_once_than_are_meant_to(
    images: SupabaseImages, project: StorageApiStandIn
) -> None:
    running, most, full = 0, 0, asyncio.Event()

    async def slow() -> Any:
        nonlocal running, most
        running += 1
        most = max(most, running)
        if running == CONCURRENCY:
            full.set()
        await full.wait()
        running -= 1
        return JSONResponse({"Key": "", "Id": ""})

    project.faults = [slow] * (3 * CONCURRENCY)
    await asyncio.gather(*(images.store(stored(f"{number}.png"), b"x") for number in range(3 * CONCURRENCY)))
    assert most == CONCURRENCY


@pytest.mark.parametrize(
    ("image", "data", "code"),
    [
        (stored("logo.png"), bytes(2_000_000), "storage-entitytoolarge"),
        (stored("logo.txt", media_type="text/plain"), b"x", "storage-invalidmimetype"),
        (stored("é~.png"), b"x", "storage-invalidkey"),
    ],
)
async def test_what_storage_will_never_take_is_refused_for_good(
    images: SupabaseImages, project: StorageApiStandIn, image: StoredImage, data: bytes, code: str
) -> None:
    with pytest.raises(StorageRefused) as refusal:
        await images.store(image, data)
    assert refusal.value.code == code
    assert len(project.asked) == 1


@pytest.mark.parametrize("broken", [fault(503), fault(500), fault(429), hang, cut])
async def test_a_passing_fault_is_tried_again(
    images: SupabaseImages, project: StorageApiStandIn, broken: Fault
) -> None:
    project.faults = [broken, broken]
    await images.store(stored("logo.png"), b"a picture")
    assert len(project.asked) == 3
    assert len(project.objects["concept-images"]) == 1


async def test_a_fault_that_stays_is_passed_on_as_passing(
    images: SupabaseImages, project: StorageApiStandIn
) -> None:
    project.faults = [fault(503)] * 3
    with pytest.raises(StorageUnavailable):
        await images.store(stored("logo.png"), b"a picture")
    assert len(project.asked) == 3


async def test_a_storage_that_asks_for_a_pause_gets_it(
    images: SupabaseImages, project: StorageApiStandIn
) -> None:
    project.faults = [fault(429, {"retry-after": "17"})]
    with pytest.raises(StorageUnavailable) as refusal:
        await images.store(stored("logo.png"), b"a picture")
    assert (refusal.value.retry_after, len(project.asked)) == (17, 1)


async def test_urls_come_in_the_order_asked_from_one_request_a_bucket(
    images: SupabaseImages, project: StorageApiStandIn
) -> None:
    logo, other = stored("logo.png"), stored("other.png", bucket="palette-images")
    await images.store(logo, b"a picture")
    await images.store(other, b"a picture")
    project.asked.clear()
    missing = ImagePath(bucket="concept-images", path=f"{FOLDER}none.png")
    first, none, last = await images.sign([path_of(other), missing, path_of(logo)], expiry(NOW))
    assert none is None
    assert first
    assert first.startswith(f"{URL}/storage/v1/object/sign/palette-images/{other.path}?token=")
    assert last
    assert last.startswith(f"{URL}/storage/v1/object/sign/concept-images/{logo.path}?token=")
    assert len(project.asked) == 2


async def test_a_url_stays_the_same_for_its_quarter_hour(
    images: SupabaseImages, project: StorageApiStandIn
) -> None:
    await images.store(stored("logo.png"), b"a picture")
    asked = [path_of(stored("logo.png"))]
    first = await images.sign(asked, expiry(NOW))
    assert await images.sign(asked, expiry(NOW + timedelta(minutes=5))) == first
    assert await images.sign(asked, expiry(NOW + timedelta(minutes=15))) != first


async def test_a_stored_image_is_read_and_a_missing_one_is_told(images: SupabaseImages) -> None:
    logo = stored("logo.png")
    await images.store(logo, b"a picture")
    assert await images.read(logo) == b"a picture"
    with pytest.raises(NoSuchImage):
        await images.read(stored("none.png"))


async def test_a_folder_is_listed_page_by_page_and_deleted_whole(
    images: SupabaseImages, project: StorageApiStandIn
) -> None:
    kept = f"{given.USER}/{given.PARENT}/logo.png"
    files = project.objects["concept-images"]
    files |= {f"{FOLDER}{number}.png": (b"x", "image/png") for number in range(1203)}
    files |= {kept: (b"x", "image/png")}
    paths = await images.paths("concept-images", FOLDER)
    assert len(paths) == 1203
    await images.delete("concept-images", [*paths, f"{FOLDER}never-there.png"])
    assert list(files) == [kept]
    assert await images.paths("concept-images", FOLDER) == ()


async def test_a_deletion_that_storage_silently_ignored_is_noticed(
    images: SupabaseImages, project: StorageApiStandIn
) -> None:
    logo = stored("logo.png")
    await images.store(logo, b"a picture")

    async def nothing_deleted() -> Any:
        return JSONResponse([])

    project.faults = [nothing_deleted]
    with pytest.raises(StorageUnavailable):
        await images.delete("concept-images", [logo.path])


async def test_the_stand_in_answers_as_the_recorded_service_did(project: StorageApiStandIn) -> None:
    async with httpx.AsyncClient(transport=project.transport, base_url=f"{URL}/storage/v1") as client:
        for record in RECORDS:
            for name in ("m.png", "m2.png") if record["name"] in {"sign batch", "delete batch"} else ():
                project.objects["concept-images"][f"{ONE}/{name}"] = (b"x", "image/png")
            headers = {
                key: value.replace("<key>", f"Bearer {KEY}") for key, value in record["headers"].items()
            }
            body = record["body"] or {}
            answer = await client.request(
                record["method"],
                record["path"],
                headers=headers,
                json=body.get("json"),
                content=bytes(body["bytes"]) if "bytes" in body else None,
            )
            assert answer.status_code == record["status"], record["name"]
            if record["answer"] is not None:
                assert comparable(answer.json()) == comparable(record["answer"]), record["name"]


def comparable(body: object) -> object:
    """Without the ids and tokens that differ from run to run."""
    text = re.sub(r'"Id": "[^"]*"', '"Id": ""', json.dumps(body, sort_keys=True))
    return json.loads(re.sub(r"token=[^\"]*", "token=", text))
