-- Private buckets. Files lie under <user_id>/<concept_id>/; users read their own folder and write nothing.
-- 20 MiB: what a picture of 2048 by 2048 pixels takes that cannot be compressed at all.

insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
select id, id, false, 20971520, array['image/png', 'image/jpeg', 'image/webp', 'image/avif', 'image/svg+xml']
from unnest(array['concept-images', 'palette-images']) as id
on conflict (id) do update set
  public = excluded.public,
  file_size_limit = excluded.file_size_limit,
  allowed_mime_types = excluded.allowed_mime_types;

drop policy if exists concept_images_own_read on storage.objects;
create policy concept_images_own_read on storage.objects for select to authenticated
using (bucket_id = 'concept-images' and (storage.foldername(name))[1] = (select auth.uid())::text);

drop policy if exists palette_images_own_read on storage.objects;
create policy palette_images_own_read on storage.objects for select to authenticated
using (bucket_id = 'palette-images' and (storage.foldername(name))[1] = (select auth.uid())::text);
