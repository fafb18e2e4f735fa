"""Who may do what in a Supabase project with the migrations: every role and table, on a real PostgreSQL."""

from collections.abc import Iterator
from typing import Any, NamedTuple
from uuid import UUID, uuid4

import psycopg
import pytest
from psycopg import errors, sql
from psycopg.types.json import Jsonb

from support.postgres import Database, Postgres
from support.project_rows import concept_rows

TABLES = ("tasks", "concepts", "color_variations")
FUNCTIONS = (
    "select public.store_concept('{}')",
    "select public.remove_concept(gen_random_uuid())",
    "select public.project_concept(gen_random_uuid(), null, 1)",
    "select public.read_concept(gen_random_uuid())",
    "select public.projected_position()",
)
WRITES = (
    "insert into public.{} default values",
    "update public.{} set created_at = now()",
    "delete from public.{}",
    "truncate public.{} cascade",
)
FILE_WRITES = (
    "insert into storage.objects (bucket_id, name) values ('concept-images', '{user}/x.png')",
    "update storage.objects set name = '{user}/moved.png' returning id",
    "delete from storage.objects returning id",
)


class Owner(NamedTuple):
    user: UUID
    concept: UUID
    file: str


@pytest.fixture(scope="module")
def owners(database: Database) -> tuple[Owner, Owner]:
    """Two users, each with one stored concept and its file."""
    return _owner(database), _owner(database)


def _owner(database: Database) -> Owner:
    user, about = database.user(), uuid4()
    owner = Owner(user, about, f"{user}/{about}/logo.png")
    with database.connect() as connection:
        connection.execute("select public.store_concept(%s)", [Jsonb(concept_rows(user, about))])
        for bucket in ("concept-images", "palette-images"):
            connection.execute(
                "insert into storage.objects (bucket_id, name) values (%s, %s)", [bucket, owner.file]
            )
    return owner


@pytest.fixture(params=["anon", "authenticated"])
def visitor(
    request: pytest.FixtureRequest, database: Database, owners: tuple[Owner, Owner]
) -> Iterator[psycopg.Connection[Any]]:
    user = owners[0].user if request.param == "authenticated" else None
    with database.acting_as(request.param, user) as connection:
        yield connection


def every(connection: psycopg.Connection[Any], query: str) -> list[Any]:
    return [row[0] for row in connection.execute(query.encode()).fetchall()]


def test_migrations_may_be_applied_twice_and_change_nothing_the_second_time(postgres: Postgres) -> None:
    database = postgres.database()
    database.migrate()
    first = _catalogue(database)
    database.migrate()
    assert _catalogue(database) == first


def _catalogue(database: Database) -> list[tuple[Any, ...]]:
    query = """
    select 'column', table_name, column_name, data_type, is_nullable from information_schema.columns
      where table_schema = 'public'
    union all select 'grant', table_name, grantee, privilege_type, '' from information_schema.table_privileges
      where table_schema = 'public'
    union all select 'execute', routine_name, grantee, privilege_type, ''
      from information_schema.routine_privileges where routine_schema = 'public'
    union all select 'policy', tablename, policyname, roles::text, qual from pg_policies
    union all select 'index', tablename, indexname, indexdef, '' from pg_indexes where schemaname = 'public'
    union all select 'constraint', conrelid::regclass::text, conname, pg_get_constraintdef(oid), ''
      from pg_constraint where connamespace = 'public'::regnamespace
    union all select 'trigger', tgrelid::regclass::text, tgname, pg_get_triggerdef(oid), '' from pg_trigger
      where not tgisinternal
    union all select 'published', tablename, pubname, '', '' from pg_publication_tables
    union all select 'bucket', id, file_size_limit::text, allowed_mime_types::text, public::text
      from storage.buckets
    """
    with database.connect() as connection:
        return sorted(connection.execute(query).fetchall())


@pytest.mark.parametrize("table", TABLES)
def test_a_user_sees_their_own_rows_and_nobody_elses(
    database: Database, owners: tuple[Owner, Owner], table: str
) -> None:
    for owner in owners:
        with database.acting_as("authenticated", owner.user) as connection:
            seen = set(every(connection, f"select user_id from public.{table}"))
            assert seen == {owner.user}


@pytest.mark.parametrize("table", TABLES)
def test_naming_the_row_of_another_user_does_not_show_it(
    database: Database, owners: tuple[Owner, Owner], table: str
) -> None:
    mine, theirs = owners
    column = "concept_id" if table == "color_variations" else "id"
    query = sql.SQL("select count(*) from public.{} where {} = %s").format(
        sql.Identifier(table), sql.Identifier(column)
    )
    with database.acting_as("authenticated", mine.user) as connection:
        assert connection.execute(query, [theirs.concept]).fetchone() == (0,)
        assert connection.execute(query, [mine.concept]).fetchone() != (0,)


@pytest.mark.parametrize("table", TABLES)
def test_a_token_without_a_subject_shows_nothing(
    database: Database, owners: tuple[Owner, Owner], table: str
) -> None:
    with database.acting_as("authenticated") as connection:
        assert every(connection, f"select id from public.{table}") == []


@pytest.mark.parametrize("table", [*TABLES, "projection"])
def test_anon_may_not_even_look(database: Database, table: str) -> None:
    with database.acting_as("anon") as connection, pytest.raises(errors.InsufficientPrivilege):
        every(connection, f"select * from public.{table}")


def test_how_far_the_log_is_projected_is_no_users_business(visitor: psycopg.Connection[Any]) -> None:
    with pytest.raises(errors.InsufficientPrivilege):
        every(visitor, "select position from public.projection")


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("write", WRITES)
def test_neither_users_nor_anon_write_rows(visitor: psycopg.Connection[Any], write: str, table: str) -> None:
    with pytest.raises(errors.InsufficientPrivilege):
        visitor.execute(write.format(table).encode())


@pytest.mark.parametrize("call", FUNCTIONS)
def test_neither_users_nor_anon_call_the_backends_functions(
    visitor: psycopg.Connection[Any], call: str
) -> None:
    with pytest.raises(errors.InsufficientPrivilege):
        visitor.execute(call.encode())


def test_no_function_of_the_schema_is_open_to_everybody(database: Database) -> None:
    query = """
    select p.oid::regprocedure::text from pg_proc p
    where p.pronamespace = 'public'::regnamespace
      and (has_function_privilege('anon', p.oid, 'execute')
        or has_function_privilege('authenticated', p.oid, 'execute')
        or p.prosecdef or p.proconfig is null)
    """
    with database.connect() as connection:
        assert every(connection, query) == []
        assert every(connection, "select count(*) from pg_proc where pronamespace = 'public'::regnamespace")[
            0
        ]


def test_the_backend_sees_and_changes_the_rows_of_all(
    database: Database, owners: tuple[Owner, Owner]
) -> None:
    with database.acting_as("service_role") as connection:
        assert set(every(connection, "select user_id from public.concepts")) >= {o.user for o in owners}
        changed = connection.execute("update public.concepts set is_anonymous = false").rowcount
        assert changed >= len(owners)
        for call in FUNCTIONS[1:]:
            connection.execute(call.encode())


def test_a_user_sees_the_files_of_their_own_folder_only(
    database: Database, owners: tuple[Owner, Owner]
) -> None:
    for owner in owners:
        with database.acting_as("authenticated", owner.user) as connection:
            assert every(connection, "select name from storage.objects") == [owner.file] * 2


def test_a_folder_that_merely_begins_like_the_users_is_not_theirs(
    database: Database, owners: tuple[Owner, Owner]
) -> None:
    user = owners[0].user
    with database.acting_as("service_role") as connection:
        names = [f"{user}x/1.png", f"x/{user}/2.png", f"{user}"]
        for name in names:
            connection.execute(
                "insert into storage.objects (bucket_id, name) values ('concept-images', %s)", [name]
            )
        connection.execute("select set_config('role', 'authenticated', true)")
        claims = f'{{"sub": "{user}", "role": "authenticated"}}'
        connection.execute("select set_config('request.jwt.claims', %s, true)", [claims])
        assert every(connection, "select name from storage.objects") == [owners[0].file] * 2


def test_files_of_other_buckets_are_not_shown(database: Database, owners: tuple[Owner, Owner]) -> None:
    with database.connect() as connection:
        connection.execute("insert into storage.buckets (id, name) values ('others', 'others')")
        connection.execute(
            "insert into storage.objects (bucket_id, name) values ('others', %s)", [owners[0].file]
        )
    with database.acting_as("authenticated", owners[0].user) as connection:
        assert every(connection, "select bucket_id from storage.objects where bucket_id = 'others'") == []


def test_anon_sees_no_files(database: Database, owners: tuple[Owner, Owner]) -> None:
    with database.acting_as("anon") as connection:
        assert every(connection, "select id from storage.objects") == []


def test_neither_users_nor_anon_upload(visitor: psycopg.Connection[Any], owners: tuple[Owner, Owner]) -> None:
    with pytest.raises(errors.InsufficientPrivilege):
        visitor.execute(FILE_WRITES[0].format(user=owners[0].user).encode())


@pytest.mark.parametrize("write", FILE_WRITES[1:])
def test_neither_users_nor_anon_change_or_delete_files(
    visitor: psycopg.Connection[Any], owners: tuple[Owner, Owner], write: str
) -> None:
    assert every(visitor, write.format(user=owners[0].user)) == []


def test_the_buckets_are_private_and_limited(database: Database) -> None:
    with database.connect() as connection:
        rows = connection.execute(
            "select id, public, file_size_limit, 'image/png' = any(allowed_mime_types),"
            " 'text/html' = any(allowed_mime_types) from storage.buckets where id <> 'others' order by id"
        ).fetchall()
    assert rows == [
        ("concept-images", False, 20 * 2**20, True, False),
        ("palette-images", False, 20 * 2**20, True, False),
    ]


def test_changes_of_tasks_are_published_and_nothing_else(database: Database) -> None:
    with database.connect() as connection:
        query = "select tablename from pg_publication_tables where pubname = 'supabase_realtime'"
        assert every(connection, query) == ["tasks"]


def test_without_a_realtime_publication_the_migrations_apply_all_the_same(postgres: Postgres) -> None:
    database = postgres.database()
    with database.connect() as connection:
        connection.execute("drop publication supabase_realtime")
    database.migrate()
    with database.connect() as connection:
        assert every(connection, "select count(*) from public.tasks") == [0]
