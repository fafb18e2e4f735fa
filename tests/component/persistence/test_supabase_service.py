"""The persistence service set to a Supabase project: the same stories, other storage."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import NamedTuple

import httpx
import pytest
import pytest_asyncio

from component.persistence.story import Story
from concept_contracts import events, queries, streams
from concept_contracts.queries import ImagePath
from concept_runtime.service import Service
from persistence.app import build_app
from persistence.rows import ConceptRows, TaskStatus
from persistence.settings import Settings
from persistence.supabase.rows import SupabaseRows
from support import events as given
from support.nats import NatsServer
from support.outside import Outside
from support.postgres import Database, Postgres
from support.services import service_at
from support.storage_api import fault
from support.supabase_project import SECRET_KEY, SupabaseProject


class Deployed(NamedTuple):
    """The running service, its project, and a reader of the project's rows."""

    service: Service
    project: SupabaseProject
    tables: SupabaseRows


def set_to(nats_url: str, project: SupabaseProject) -> Service:
    settings = {"nats_url": nats_url, "storage": "supabase", "supabase_url": project.url}
    return build_app(Settings.model_validate(settings | {"supabase_secret_key": SECRET_KEY}))


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def deployed(nats_url: str, database: Database) -> AsyncIterator[Deployed]:
    async with SupabaseProject(database).serving() as project:
        service, tables = set_to(nats_url, project), SupabaseRows(project.url, SECRET_KEY)
        async with service.running():
            yield Deployed(service, project, tables)
        await tables.close()


@pytest.fixture
def story(outside: Outside, deployed: Deployed) -> Story:
    story = Story(outside)
    deployed.project.database.register(story.user_id)
    return story


def files(deployed: Deployed, story: Story) -> list[str]:
    """What the project's buckets hold of the concept."""
    return [
        path
        for bucket in deployed.project.files.objects.values()
        for path in bucket
        if path.startswith(story.folder)
    ]


async def projected(story: Story) -> None:
    await story.outside.settled(streams.CONCEPTS.name, streams.PERSISTENCE_TASKS.durable)


async def test_a_concept_becomes_files_and_rows_of_the_project(deployed: Deployed, story: Story) -> None:
    stored = await story.completed(b"red", b"green")
    buckets = deployed.project.files.objects
    assert buckets["concept-images"][stored.image.path] == (b"the logo", "image/png")
    pictures = [variation.image.path for variation in stored.variations if variation.image]
    assert [buckets["palette-images"][path][0] for path in pictures] == [b"red", b"green"]
    await projected(story)
    rows = await deployed.tables.read(story.concept_id)
    assert rows
    assert (rows.task.status, rows.task.result_id) == (TaskStatus.COMPLETED, story.concept_id)
    assert [row.image_path for row in rows.variations] == pictures


async def test_its_pictures_are_signed_by_the_project(deployed: Deployed, story: Story) -> None:
    stored = await story.completed()
    wanted = (
        ImagePath(bucket=stored.image.bucket, path=stored.image.path),
        ImagePath(bucket="concept-images", path=f"{story.folder}none.png"),
    )
    answer = await story.outside.service.queries.ask(
        queries.IMAGES_SIGN, queries.SignImages(images=wanted), queries.SignedImages
    )
    signed, missing = answer.urls
    assert missing is None
    assert signed
    assert signed.startswith(f"{deployed.project.url}/storage/v1/object/sign/concept-images/{story.folder}")


async def test_a_stored_picture_can_be_fetched_for_other_services(story: Story) -> None:
    stored = await story.completed()
    answer = await story.outside.service.queries.ask(
        queries.IMAGES_FETCH,
        queries.FetchImage(concept_id=story.concept_id, image=stored.image),
        queries.FetchedImage,
    )
    assert await story.outside.service.objects.get(answer.artifact) == b"the logo"


async def test_a_deleted_concept_leaves_neither_files_nor_rows(deployed: Deployed, story: Story) -> None:
    await story.completed()
    assert files(deployed, story)
    await story.outside.says(given.concept_deleted(**story.ids))
    await story.outside.hears(events.ConceptErased, story.about)
    await story.outside.settled(streams.CONCEPTS.name, streams.PERSISTENCE_ERASURE.durable)
    await projected(story)
    assert files(deployed, story) == []
    assert await deployed.tables.read(story.concept_id) is None


async def test_a_project_that_fails_for_a_while_delays_a_concept_and_no_more(
    deployed: Deployed, story: Story
) -> None:
    deployed.project.rows.faults = [fault(503), fault(500)]
    deployed.project.files.faults = [fault(503)] * 4
    await story.completed()
    await projected(story)
    rows = await deployed.tables.read(story.concept_id)
    assert rows
    assert rows.task.status is TaskStatus.COMPLETED


async def test_another_user_reads_none_of_it(deployed: Deployed, story: Story) -> None:
    await story.completed()
    await projected(story)
    other = deployed.project.database.user()
    async with httpx.AsyncClient(base_url=f"{deployed.project.url}/rest/v1") as client:
        for table in ("tasks", "concepts", "color_variations"):
            own = await client.get(f"/{table}", headers=deployed.project.users_headers(story.user_id))
            foreign = await client.get(f"/{table}", headers=deployed.project.users_headers(other))
            assert own.json()
            assert foreign.json() == []


async def test_the_log_replayed_into_an_empty_project_gives_the_same_rows(
    fresh_nats: NatsServer, postgres: Postgres
) -> None:
    async with (
        service_at(fresh_nats.url, "outside").running() as service,
        _new_project(postgres) as project,
        _new_project(postgres) as empty,
    ):
        stories = [Story(Outside(service)) for _ in range(4)]
        for story in stories:
            project.database.register(story.user_id)
            empty.database.register(story.user_id)
        async with set_to(fresh_nats.url, project).running():
            await _told(*stories)
        empty.files.objects = project.files.objects
        async with set_to(fresh_nats.url, empty).running():
            await projected(stories[0])
        before, again = [await _rows(each, stories) for each in (project, empty)]
    assert again == before
    assert [rows and rows.task.status for rows in before] == [
        TaskStatus.COMPLETED,
        TaskStatus.FAILED,
        TaskStatus.CANCELED,
        TaskStatus.PROCESSING,
    ]


@asynccontextmanager
async def _new_project(postgres: Postgres) -> AsyncIterator[SupabaseProject]:
    database = postgres.database()
    database.migrate()
    async with SupabaseProject(database).serving() as project:
        yield project


async def _told(completed: Story, failed: Story, cancelled: Story, stored: Story) -> None:
    await completed.completed()
    await failed.outside.says(failed.about, given.concept_failed(**failed.ids))
    await cancelled.outside.says(cancelled.about, given.concept_cancelled(**cancelled.ids))
    await stored.generated()
    await stored.outside.hears(events.ImageStored, stored.about)
    await projected(stored)


async def _rows(project: SupabaseProject, stories: list[Story]) -> list[ConceptRows | None]:
    tables = SupabaseRows(project.url, SECRET_KEY)
    found = [await tables.read(story.concept_id) for story in stories]
    await tables.close()
    return found


async def test_the_service_is_not_ready_while_the_project_does_not_answer(
    nats_url: str, database: Database
) -> None:
    async with SupabaseProject(database).serving() as project:
        service = set_to(nats_url, project)
        async with service.running():
            assert (await service.health.report())["storage"] is None
            project.rows.faults = [fault(503)]
            assert (await service.health.report())["storage"] is not None
            assert (await service.health.report())["storage"] is None
