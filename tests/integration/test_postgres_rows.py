"""Constraints and functions of the migrations on a real PostgreSQL, called as the backend calls them."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest
from psycopg import errors
from psycopg.types.json import Jsonb

from support.postgres import Database
from support.project_rows import END, concept, concept_rows, task, variation

Connection = psycopg.Connection[Any]


@pytest.fixture(scope="module")
def user(database: Database) -> UUID:
    return database.user()


@pytest.fixture
def backend(database: Database) -> Iterator[Connection]:
    with database.acting_as("service_role") as connection:
        yield connection


def store(connection: Connection, rows: dict[str, Any]) -> bool:
    return value(connection, "select public.store_concept(%s)", Jsonb(rows))


def read(connection: Connection, about: object) -> Any:
    return value(connection, "select public.read_concept(%s)", about)


def value(connection: Connection, query: str, *parameters: object) -> Any:
    row = connection.execute(query.encode(), parameters).fetchone()
    return row[0] if row else None


def insert(connection: Connection, table: str, row: dict[str, Any]) -> None:
    query = f"insert into public.{table} select * from jsonb_populate_record(null::public.{table}, %s)"
    connection.execute(query.encode(), [Jsonb(row)])


def test_rows_are_read_as_they_were_stored(backend: Connection, user: UUID) -> None:
    rows = concept_rows(user, variations=3)
    assert store(backend, rows) is True
    assert read(backend, rows["task"]["id"]) == rows


def test_storing_twice_is_storing_once(backend: Connection, user: UUID) -> None:
    rows = concept_rows(user)
    store(backend, rows)
    store(backend, rows)
    assert read(backend, rows["task"]["id"]) == rows


def test_one_bad_variation_and_nothing_is_stored(database: Database, user: UUID) -> None:
    rows = concept_rows(user)
    rows["variations"][1]["colors"] = []
    with database.connect() as connection:
        with pytest.raises(errors.CheckViolation):
            store(connection, rows)
        assert read(connection, rows["task"]["id"]) is None


def test_a_task_without_a_concept_yet_is_read_as_that(backend: Connection, user: UUID) -> None:
    rows = {"task": task(user, status="processing"), "concept": None, "variations": []}
    store(backend, rows)
    assert read(backend, rows["task"]["id"]) == rows


def test_older_rows_do_not_replace_newer_ones(backend: Connection, user: UUID) -> None:
    about = uuid4()
    newer = {"task": task(user, about, status="processing", sequence=7), "concept": None, "variations": []}
    store(backend, newer)
    store(backend, newer | {"task": task(user, about, status="pending", sequence=6)})
    assert read(backend, about) == newer


@pytest.mark.parametrize("end", ["completed", "failed", "canceled"])
@pytest.mark.parametrize("later", ["pending", "processing", "completed", "failed", "canceled"])
def test_a_task_that_has_ended_keeps_its_end(backend: Connection, user: UUID, end: str, later: str) -> None:
    about = uuid4()
    store(backend, {"task": task(user, about, status=end, sequence=5)})
    store(backend, {"task": task(user, about, status=later, sequence=9)})
    assert read(backend, about)["task"]["status"] == end


@pytest.mark.parametrize("end", ["completed", "failed", "canceled"])
def test_no_statement_reopens_a_task(backend: Connection, user: UUID, end: str) -> None:
    row = task(user, status=end)
    store(backend, {"task": row})
    with pytest.raises(errors.RaiseException, match=f"already {end}"):
        backend.execute(
            "update public.tasks set status = 'processing', result_id = null, completed_at = null"
            " where id = %s",
            [row["id"]],
        )


@pytest.mark.parametrize("end", ["failed", "canceled"])
def test_a_task_that_ended_badly_takes_its_concept_along(backend: Connection, user: UUID, end: str) -> None:
    rows = concept_rows(user)
    about = rows["task"]["id"]
    store(backend, rows | {"task": task(user, UUID(about), status="processing", sequence=3)})
    store(backend, rows | {"task": task(user, UUID(about), status=end, sequence=4)})
    left = read(backend, about)
    assert (left["task"]["status"], left["concept"], left["variations"]) == (end, None, [])


def test_a_parent_that_is_gone_is_no_parent(backend: Connection, user: UUID) -> None:
    rows = concept_rows(user)
    rows["concept"]["parent_id"] = str(uuid4())
    store(backend, rows)
    assert read(backend, rows["task"]["id"])["concept"]["parent_id"] is None


def test_a_refinement_outlives_its_parent(backend: Connection, user: UUID) -> None:
    parent, child = concept_rows(user), concept_rows(user)
    child["concept"]["parent_id"] = parent["task"]["id"]
    store(backend, parent)
    store(backend, child)
    assert read(backend, child["task"]["id"])["concept"]["parent_id"] == parent["task"]["id"]
    assert value(backend, "select public.remove_concept(%s)", parent["task"]["id"]) is True
    assert read(backend, child["task"]["id"])["concept"]["parent_id"] is None


def test_removing_leaves_nothing_and_may_be_repeated(backend: Connection, user: UUID) -> None:
    rows = concept_rows(user)
    store(backend, rows)
    removals = [value(backend, "select public.remove_concept(%s)", rows["task"]["id"]) for _ in range(2)]
    assert removals == [True, False]
    assert read(backend, rows["task"]["id"]) is None
    left = value(
        backend, "select count(*) from public.color_variations where concept_id = %s", rows["task"]["id"]
    )
    assert left == 0


def test_projecting_stores_removes_and_never_goes_back(backend: Connection, user: UUID) -> None:
    rows = concept_rows(user)
    project = "select public.project_concept(%s, %s, %s)"
    about = rows["task"]["id"]
    assert value(backend, project, about, Jsonb(rows), 10) == 10
    assert read(backend, about) == rows
    assert value(backend, project, about, None, 8) == 10
    assert read(backend, about) is None
    assert value(backend, project, about, Jsonb(None), 12) == 12
    assert value(backend, "select public.projected_position()") == 12


def test_before_anything_is_projected_the_position_is_0(backend: Connection) -> None:
    backend.execute("delete from public.projection")
    assert value(backend, "select public.projected_position()") == 0


def test_rows_of_a_user_who_is_gone_are_not_kept(backend: Connection) -> None:
    rows = concept_rows(uuid4())
    assert store(backend, rows) is False
    assert value(backend, "select public.project_concept(%s, %s, 3)", rows["task"]["id"], Jsonb(rows)) == 3
    assert read(backend, rows["task"]["id"]) is None


def test_removing_a_user_removes_their_rows(database: Database) -> None:
    leaving, staying = database.user(), database.user()
    gone, kept = concept_rows(leaving), concept_rows(staying)
    with database.connect() as connection:
        store(connection, gone)
        store(connection, kept)
        connection.execute("delete from auth.users where id = %s", [leaving])
        assert read(connection, gone["task"]["id"]) is None
        assert read(connection, kept["task"]["id"]) == kept


def test_one_concept_stored_and_removed_from_many_sides_ends_whole_or_gone(
    database: Database, user: UUID
) -> None:
    rows = concept_rows(user)
    about = rows["task"]["id"]

    def act(number: int) -> None:
        with database.connect("service_role_login") as connection:
            if number % 3:
                store(connection, rows)
            else:
                value(connection, "select public.remove_concept(%s)", about)

    with database.connect() as connection:
        connection.execute("create role service_role_login login in role service_role bypassrls")
    with ThreadPoolExecutor(6) as threads:
        list(threads.map(act, range(36)))
    with database.connect() as connection:
        assert read(connection, about) in (rows, None)
        store(connection, rows)
        assert read(connection, about) == rows


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "done"},
        {"type": "other"},
        {"status": "completed", "result_id": None},
        {"status": "processing", "result_id": str(uuid4())},
        {"status": "failed", "completed_at": None},
        {"status": "pending", "completed_at": END},
        {"metadata": []},
    ],
)
def test_a_task_that_contradicts_itself_is_refused(
    backend: Connection, user: UUID, fields: dict[str, Any]
) -> None:
    with pytest.raises(errors.CheckViolation):
        insert(backend, "tasks", task(user, **fields))


@pytest.mark.parametrize(
    "fields",
    [
        {"image_path": f"{uuid4()}/logo.png"},
        {"image_path": "logo.png"},
        {"logo_description": ""},
        {"theme_description": "x" * 501},
        {"refinement_prompt": ""},
    ],
)
def test_a_concept_outside_the_rules_is_refused(
    backend: Connection, user: UUID, fields: dict[str, Any]
) -> None:
    row = task(user)
    insert(backend, "tasks", row)
    with pytest.raises(errors.CheckViolation):
        insert(backend, "concepts", concept(user, UUID(row["id"]), **fields))


def test_a_task_makes_at_most_one_concept(backend: Connection, user: UUID) -> None:
    row = task(user)
    insert(backend, "tasks", row)
    insert(backend, "concepts", concept(user, UUID(row["id"])))
    with pytest.raises(errors.UniqueViolation):
        insert(backend, "concepts", concept(user, uuid4(), task_id=row["id"]))


@pytest.mark.parametrize(
    "fields",
    [
        {"image_path": f"{uuid4()}/0.png"},
        {"colors": []},
        {"colors": {"a": 1}},
        {"colors": ["#000000"] * 13},
        {"position": -1},
    ],
)
def test_a_variation_outside_the_rules_is_refused(
    backend: Connection, user: UUID, fields: dict[str, Any]
) -> None:
    rows = concept_rows(user)
    store(backend, rows)
    with pytest.raises(errors.CheckViolation):
        insert(backend, "color_variations", variation(user, UUID(rows["task"]["id"]), **fields))


def test_a_variation_belongs_to_its_concepts_owner(
    backend: Connection, database: Database, user: UUID
) -> None:
    rows = concept_rows(user)
    store(backend, rows)
    with pytest.raises(errors.ForeignKeyViolation):
        insert(backend, "color_variations", variation(database.user(), UUID(rows["task"]["id"])))
