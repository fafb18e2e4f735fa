-- The roles a Supabase project brings, with the same attributes; once a server.
create role postgres login createdb createrole replication bypassrls;
create role anon nologin noinherit;
create role authenticated nologin noinherit;
create role service_role nologin noinherit bypassrls;
create role authenticator login noinherit;
create role supabase_auth_admin nologin noinherit createrole;
create role supabase_storage_admin nologin noinherit createrole;
grant anon, authenticated, service_role to authenticator, postgres;
-- A project lets postgres set policies on storage's tables by an extension of its own.
grant supabase_storage_admin to postgres;
