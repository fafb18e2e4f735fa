-- What the backend calls: each call is one transaction, and repeating it changes nothing. They run with the
-- caller's rights, which only the secret key suffices for.
--
-- concept_rows: {"task": {...}, "concept": {...} or null, "variations": [{...}, ...]}, keys as the columns.

-- Stores the rows of one concept; false when its user does not exist any more.
-- Newer rows, and ends that have come, stay. A failed or cancelled task has no concept.
create or replace function public.store_concept(concept_rows jsonb) returns boolean
language plpgsql security invoker set search_path = '' as $$
declare
  task public.tasks := jsonb_populate_record(null::public.tasks, concept_rows -> 'task');
  concept public.concepts :=
    jsonb_populate_record(null::public.concepts, nullif(concept_rows -> 'concept', 'null'));
begin
  perform pg_advisory_xact_lock(hashtextextended(task.id::text, 0));
  begin
    insert into public.tasks as kept values (task.*)
    on conflict (id) do update set
      status = excluded.status, result_id = excluded.result_id, error_message = excluded.error_message,
      error_code = excluded.error_code, metadata = excluded.metadata, version = excluded.version,
      sequence = excluded.sequence, updated_at = excluded.updated_at, completed_at = excluded.completed_at
    where excluded.sequence > kept.sequence
      and (kept.status in ('pending', 'processing') or kept.status = excluded.status);
  exception when foreign_key_violation then
    return false;
  end;
  if exists (select from public.tasks t where t.id = task.id and t.status in ('failed', 'canceled')) then
    delete from public.concepts c where c.id = task.id;
  elsif concept.id is not null then
    concept.parent_id := (select c.id from public.concepts c where c.id = concept.parent_id);
    insert into public.concepts values (concept.*)
    on conflict (id) do update set image_path = excluded.image_path;
    insert into public.color_variations
    select * from jsonb_populate_recordset(null::public.color_variations, concept_rows -> 'variations')
    on conflict (id) do update set image_path = excluded.image_path;
  end if;
  return true;
end
$$;

-- Removes all rows of a concept; true when there were any.
create or replace function public.remove_concept(about uuid) returns boolean
language plpgsql security invoker set search_path = '' as $$
declare
  removed boolean;
begin
  perform pg_advisory_xact_lock(hashtextextended(about::text, 0));
  delete from public.concepts where id = about;
  removed := found;
  delete from public.tasks where id = about;
  return removed or found;
end
$$;

-- Stores the rows, or removes all where concept_rows is null, and notes how far the log is projected.
-- Returns that position, which never goes back.
create or replace function public.project_concept(about uuid, concept_rows jsonb, reached bigint) returns bigint
language plpgsql security invoker set search_path = '' as $$
declare
  noted bigint;
begin
  if nullif(concept_rows, 'null') is null then
    perform public.remove_concept(about);
  else
    perform public.store_concept(concept_rows);
  end if;
  insert into public.projection as kept (position) values (reached)
  on conflict (id) do update set position = greatest(kept.position, excluded.position)
  returning kept.position into noted;
  return noted;
end
$$;

-- The rows as store_concept takes them; null where there is no task.
create or replace function public.read_concept(about uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select jsonb_build_object(
    'task', to_jsonb(t),
    'concept', (select to_jsonb(c) from public.concepts c where c.id = about),
    'variations', coalesce(
      (select jsonb_agg(to_jsonb(v) order by v.position, v.id) from public.color_variations v
       where v.concept_id = about),
      '[]'
    )
  )
  from public.tasks t where t.id = about
$$;

-- The stream sequence of the last projected fact; 0 for none.
create or replace function public.projected_position() returns bigint
language sql stable security invoker set search_path = '' as $$
  select coalesce((select position from public.projection), 0)
$$;

do $$
declare
  name text;
begin
  foreach name in array array[
    'store_concept(jsonb)', 'remove_concept(uuid)', 'project_concept(uuid, jsonb, bigint)',
    'read_concept(uuid)', 'projected_position()'
  ] loop
    execute 'revoke all on function public.' || name || ' from public, anon, authenticated';
    execute 'grant execute on function public.' || name || ' to service_role';
  end loop;
end
$$;
