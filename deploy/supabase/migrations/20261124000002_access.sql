-- Who may do what: users read their own rows and write none, anon gets nothing, the backend writes with its
-- secret key. What a project grants by default is taken back first.

alter table public.tasks enable row level security;
alter table public.concepts enable row level security;
alter table public.color_variations enable row level security;
alter table public.projection enable row level security;

revoke all on public.tasks, public.concepts, public.color_variations, public.projection
from public, anon, authenticated;
grant select on public.tasks, public.concepts, public.color_variations to authenticated;
grant select, insert, update, delete on public.tasks, public.concepts, public.color_variations, public.projection
to service_role;
revoke all on function public.keep_tasks_ended() from public, anon, authenticated;

-- The subselect is evaluated once a query, not once a row.
drop policy if exists tasks_own_read on public.tasks;
create policy tasks_own_read on public.tasks for select to authenticated
using (user_id = (select auth.uid()));

drop policy if exists concepts_own_read on public.concepts;
create policy concepts_own_read on public.concepts for select to authenticated
using (user_id = (select auth.uid()));

drop policy if exists color_variations_own_read on public.color_variations;
create policy color_variations_own_read on public.color_variations for select to authenticated
using (user_id = (select auth.uid()));

-- The front end listens to its task rows.
do $$
begin
  if exists (select from pg_catalog.pg_publication where pubname = 'supabase_realtime')
    and not exists (
      select from pg_catalog.pg_publication_tables
      where pubname = 'supabase_realtime' and schemaname = 'public' and tablename = 'tasks'
    )
  then
    alter publication supabase_realtime add table public.tasks;
  end if;
end
$$;
