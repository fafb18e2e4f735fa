-- Rows of concepts: a projection of the event log, for reading. Every statement may be applied twice.

create table if not exists public.tasks (
  id uuid primary key,
  user_id uuid not null references auth.users (id) on delete cascade,
  type text not null check (type in ('concept_generation', 'concept_refinement', 'export')),
  status text not null check (status in ('pending', 'processing', 'completed', 'failed', 'canceled')),
  result_id uuid,
  error_message text,
  error_code text,
  metadata jsonb not null default '{}' check (jsonb_typeof(metadata) = 'object'),
  version integer not null,
  sequence bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  completed_at timestamptz,
  constraint tasks_result check ((status = 'completed') = (result_id is not null)),
  constraint tasks_completed_at check ((status in ('completed', 'failed', 'canceled')) = (completed_at is not null))
);
create index if not exists tasks_user_created on public.tasks (user_id, created_at desc, id);
comment on column public.tasks.sequence is 'of the last fact in the event log that the row reflects';

create table if not exists public.concepts (
  id uuid primary key,
  user_id uuid not null references auth.users (id) on delete cascade,
  task_id uuid unique references public.tasks (id) on delete set null,
  parent_id uuid references public.concepts (id) on delete set null,
  logo_description text not null check (char_length(logo_description) between 1 and 500),
  theme_description text not null check (char_length(theme_description) between 1 and 500),
  refinement_prompt text check (char_length(refinement_prompt) between 1 and 500),
  image_path text not null,
  is_anonymous boolean not null,
  created_at timestamptz not null,
  constraint concepts_id_user unique (id, user_id),
  constraint concepts_own_folder check (split_part(image_path, '/', 1) = user_id::text)
);
create index if not exists concepts_user_created on public.concepts (user_id, created_at desc, id);
create index if not exists concepts_parent on public.concepts (parent_id) where parent_id is not null;

create table if not exists public.color_variations (
  id uuid primary key,
  concept_id uuid not null,
  user_id uuid not null,
  position integer not null check (position >= 0),
  palette_name text not null,
  colors jsonb not null,
  description text,
  image_path text not null,
  created_at timestamptz not null,
  constraint color_variations_owner foreign key (concept_id, user_id)
    references public.concepts (id, user_id) on delete cascade,
  constraint color_variations_colors check (
    jsonb_typeof(colors) = 'array' and jsonb_array_length(colors) between 1 and 12
  ),
  constraint color_variations_own_folder check (split_part(image_path, '/', 1) = user_id::text)
);
create index if not exists color_variations_concept on public.color_variations (concept_id, position, id);
create index if not exists color_variations_user on public.color_variations (user_id);

create table if not exists public.projection (
  id integer primary key default 1 check (id = 1),
  position bigint not null
);
comment on table public.projection is 'How far the event log is projected into these tables';

create or replace function public.keep_tasks_ended() returns trigger
language plpgsql set search_path = '' as $$
begin
  raise exception 'task % is already %', old.id, old.status using errcode = 'P0001';
end
$$;
create or replace trigger tasks_stay_ended before update on public.tasks
for each row when (old.status in ('completed', 'failed', 'canceled') and new.status <> old.status)
execute function public.keep_tasks_ended();
