"""A project with 100 000 concepts of 1 000 users, for plans and timings."""

from support.postgres import Database, Postgres

CONCEPTS = 100_000
USERS = 1_000
# The list the front end shows, as PostgREST asks for it and without a filter of its own, and its parts;
# each with the index that must carry it.
LISTS = (
    (
        "select id, logo_description, image_path, created_at from public.concepts "
        "order by created_at desc, id limit 10",
        "concepts_user_created",
    ),
    ("select * from public.tasks order by created_at desc, id limit 10", "tasks_user_created"),
    ("select * from public.color_variations", "color_variations_user"),
)
_FILL = """
set session_replication_role = replica;
insert into auth.users (id)
  select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid from generate_series(1, {users}) n;
create temporary table given as
  select gen_random_uuid() as id, timestamptz '2026-01-01' + n * interval '1 minute' as at,
    ('00000000-0000-4000-8000-' || lpad((1 + n % {users})::text, 12, '0'))::uuid as user_id
  from generate_series(1, {concepts}) n;
insert into public.tasks
  (id, user_id, type, status, result_id, version, sequence, created_at, updated_at, completed_at)
  select id, user_id, 'concept_generation', 'completed', id, 5, 5, at, at, at from given;
insert into public.concepts
  (id, user_id, task_id, logo_description, theme_description, image_path, is_anonymous, created_at)
  select id, user_id, id, 'a fox reading a book', 'warm autumn forest', user_id || '/' || id || '/a.png',
    true, at
  from given;
insert into public.color_variations
  (id, concept_id, user_id, position, palette_name, colors, image_path, created_at)
  select gen_random_uuid(), id, user_id, 0, 'Dusk', '["#7a3e1d"]', user_id || '/' || id || '/b.png', at
  from given;
set session_replication_role = default;
analyze;
"""


def crowd(postgres: Postgres) -> Database:
    database = postgres.database()
    database.migrate()
    with database.connect() as connection:
        connection.execute(_FILL.format(users=USERS, concepts=CONCEPTS).encode())
    return database
