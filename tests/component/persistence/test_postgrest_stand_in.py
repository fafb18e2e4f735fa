"""The stand-in for PostgREST and the pinned client, both held to records.

golden/postgrest.json: `requests` as the client was recorded to send them; `statuses` by error code and the
keys of an error, as PostgREST documents them.
"""

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest
import pytest_asyncio
from supabase import AsyncClient, AsyncClientOptions

from support.postgres import Database, Postgres
from support.postgrest import SINGLE
from support.project_rows import task
from support.supabase_project import PUBLISHABLE_KEY, SECRET_KEY, SupabaseProject, user_token

RECORDS = json.loads((Path(__file__).parent / "golden" / "postgrest.json").read_text())
REQUESTS = {record["name"]: record for record in RECORDS["requests"]}
URL = "https://project.supabase.test"
OWNER = "11111111-1111-4111-8111-111111111111"
READS = ("select embed", "select range count", "maybe_single", "sb_secret rest", "rest after sign in")
PROVOKED = [
    code for code in RECORDS["statuses"] if len(code) == 5 and code not in ("42501", "42P01", "42883")
]


@pytest.fixture(scope="module")
def project(database: Database) -> SupabaseProject:
    with database.connect() as connection:
        connection.execute(
            "create function public.fail(code text) returns text language plpgsql as"
            " $$ begin raise exception 'provoked' using errcode = code; end $$;"
            " grant execute on function public.fail(text) to service_role"
        )
    return SupabaseProject(database)


@pytest.fixture(scope="module")
def blank(postgres: Postgres) -> SupabaseProject:
    """A project in which nobody writes a row."""
    database = postgres.database()
    database.migrate()
    return SupabaseProject(database)


@pytest_asyncio.fixture
async def client(project: SupabaseProject) -> AsyncIterator[httpx.AsyncClient]:
    headers = {"apikey": SECRET_KEY, "authorization": f"Bearer {SECRET_KEY}"}
    async with httpx.AsyncClient(
        transport=project.rows.transport, base_url=f"{URL}/rest/v1", headers=headers
    ) as client:
        yield client


@pytest_asyncio.fixture
async def row(project: SupabaseProject, client: httpx.AsyncClient) -> dict[str, Any]:
    """A task that was inserted as the client does it."""
    made = task(project.database.user())
    answer = await client.post("/tasks", json=made, headers=prefer("insert"))
    assert answer.status_code == 201
    return made


def prefer(name: str) -> dict[str, str]:
    return {"prefer": REQUESTS[name]["headers"]["prefer"]}


@pytest.mark.parametrize("name", READS)
async def test_recorded_reads_are_answered(blank: SupabaseProject, name: str) -> None:
    record = REQUESTS[name]
    token = user_token(uuid4()) if record["headers"]["apikey"] == PUBLISHABLE_KEY else SECRET_KEY
    headers = record["headers"] | {"apikey": SECRET_KEY, "authorization": f"Bearer {token}"}
    query = record["query"].replace("id=eq.x", f"id=eq.{uuid4()}")
    async with httpx.AsyncClient(transport=blank.rows.transport, base_url=URL) as client:
        answer = await client.request(record["method"], f"{record['path']}?{query}", headers=headers)
    assert (answer.status_code, answer.json()) == (200, [])
    assert "content-range" in answer.headers


async def test_a_single_row_is_an_object_and_none_is_an_error(
    client: httpx.AsyncClient, row: dict[str, Any]
) -> None:
    headers = {"accept": REQUESTS["single"]["headers"]["accept"]}
    one = await client.get(f"/tasks?select=%2A&id=eq.{row['id']}", headers=headers)
    none = await client.get(f"/tasks?select=%2A&id=eq.{uuid4()}", headers=headers)
    assert (one.status_code, one.json()["id"], one.headers["content-type"]) == (200, row["id"], SINGLE)
    assert (none.status_code, none.json()["code"]) == (RECORDS["statuses"]["PGRST116"], "PGRST116")


async def test_an_update_whose_condition_fails_changes_nothing(
    client: httpx.AsyncClient, row: dict[str, Any]
) -> None:
    url, body = f"/tasks?id=eq.{row['id']}&status=eq.pending", REQUESTS["update"]["body"]
    answers = [await client.patch(url, json=body, headers=prefer("update")) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert [len(answer.json()) for answer in answers] == [1, 0]


async def test_what_is_there_already_is_a_conflict_unless_it_is_to_be_ignored(
    client: httpx.AsyncClient, row: dict[str, Any]
) -> None:
    again = await client.post("/tasks", json=row, headers=prefer("insert minimal"))
    ignored = await client.post("/tasks?on_conflict=id", json=row, headers=prefer("upsert ignore"))
    assert (again.status_code, again.json()["code"]) == (409, "23505")
    assert (ignored.status_code, ignored.content) == (201, b"")


async def test_a_deletion_tells_what_it_deleted(client: httpx.AsyncClient, row: dict[str, Any]) -> None:
    url = f"/tasks?id=eq.{row['id']}"
    answers = [await client.delete(url, headers=prefer("delete")) for _ in range(2)]
    assert [[gone["id"] for gone in answer.json()] for answer in answers] == [[row["id"]], []]


async def test_a_part_of_more_rows_is_told_with_the_total(
    project: SupabaseProject, client: httpx.AsyncClient
) -> None:
    user = project.database.user()
    rows = [task(user) for _ in range(3)]
    assert (await client.post("/tasks", json=rows, headers=prefer("insert minimal"))).status_code == 201
    url = f"/tasks?select=id&user_id=eq.{user}&offset=0&limit=2"
    answer = await client.get(url, headers=prefer("select range count"))
    assert (answer.status_code, answer.headers["content-range"]) == (206, "0-1/3")


@pytest.mark.parametrize("code", PROVOKED)
async def test_an_error_of_the_database_has_its_documented_status(
    client: httpx.AsyncClient, code: str
) -> None:
    answer = await client.post("/rpc/fail", json={"code": code})
    assert (answer.status_code, answer.json()["code"]) == (RECORDS["statuses"][code], code)
    assert sorted(answer.json()) == RECORDS["error"]


async def test_a_function_nobody_knows_and_a_token_nobody_signed_have_theirs(
    project: SupabaseProject, client: httpx.AsyncClient
) -> None:
    unknown = await client.post("/rpc/nobody", json={"about": "x"})
    forged = await client.get("/tasks", headers={"authorization": "Bearer a.b.c"})
    assert (unknown.status_code, unknown.json()["code"]) == (404, "PGRST202")
    assert (forged.status_code, forged.json()["code"]) == (401, "PGRST301")


async def test_the_pinned_client_still_asks_as_it_was_recorded() -> None:
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json=[])

    async with httpx.AsyncClient(transport=httpx.MockTransport(answer)) as http:
        project = AsyncClient(URL, SECRET_KEY, AsyncClientOptions(httpx_client=http))
        await project.rpc("advance_task", {"p_id": "x"}).execute()
        columns = "*, color_variations(*)"
        query = project.table("concepts").select(columns).eq("user_id", OWNER)
        await query.order("created_at", desc=True).limit(10).execute()
    for request, record in zip(seen, (REQUESTS["rpc"], REQUESTS["select embed"]), strict=True):
        url = request.url
        assert (request.method, url.path, url.query.decode()) == (
            record["method"],
            record["path"],
            record["query"],
        )
        assert (json.loads(request.content) if request.content else None) == record["body"]
        assert set(record["headers"]) <= set(request.headers)
        assert request.headers["apikey"] == SECRET_KEY
        assert request.headers["authorization"] == f"Bearer {SECRET_KEY}"
