create table if not exists tasks (
  id text primary key,
  user_id text not null,
  type text not null check (type in ('concept_generation', 'concept_refinement', 'export')),
  status text not null check (status in ('pending', 'processing', 'completed', 'failed', 'canceled')),
  result_id text,
  error_message text,
  error_code text,
  metadata text not null default '{}',
  version integer not null,
  sequence integer not null,
  created_at text not null,
  updated_at text not null,
  completed_at text,
  check ((status = 'completed') = (result_id is not null)),
  check ((status in ('completed', 'failed', 'canceled')) = (completed_at is not null))
) strict;
create index if not exists tasks_user_created on tasks (user_id, created_at desc);

create trigger if not exists tasks_stay_ended before update on tasks
when old.status in ('completed', 'failed', 'canceled') and new.status <> old.status
begin select raise(abort, 'the task has already ended'); end;

create table if not exists concepts (
  id text primary key,
  user_id text not null,
  task_id text unique references tasks (id) on delete set null,
  parent_id text references concepts (id) on delete set null,
  logo_description text not null,
  theme_description text not null,
  refinement_prompt text,
  image_path text not null check (instr(image_path, user_id || '/') = 1),
  is_anonymous integer not null,
  created_at text not null,
  unique (id, user_id)
) strict;
create index if not exists concepts_user_created on concepts (user_id, created_at desc, id);
create index if not exists concepts_parent on concepts (parent_id) where parent_id is not null;

create table if not exists color_variations (
  id text primary key,
  concept_id text not null,
  user_id text not null,
  position integer not null,
  palette_name text not null,
  colors text not null check (json_array_length(colors) between 1 and 12),
  description text,
  image_path text not null check (instr(image_path, user_id || '/') = 1),
  created_at text not null,
  foreign key (concept_id, user_id) references concepts (id, user_id) on delete cascade
) strict;
create index if not exists color_variations_concept on color_variations (concept_id, position);

create table if not exists projection (
  id integer primary key check (id = 1),
  position integer not null
) strict;
