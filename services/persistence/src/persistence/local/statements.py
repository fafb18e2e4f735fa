"""The SQL of the local tables. Parameters are named as the rows' fields."""

from importlib.resources import files

SCHEMA = (files("persistence.local") / "schema.sql").read_text()

# Rows that are as new or newer, and ends that have come, stay.
WRITE_TASK = """
insert into tasks (id, user_id, type, status, result_id, error_message, error_code, metadata, version,
                   sequence, created_at, updated_at, completed_at)
values (:id, :user_id, :type, :status, :result_id, :error_message, :error_code, :metadata, :version,
        :sequence, :created_at, :updated_at, :completed_at)
on conflict (id) do update set
  status = excluded.status, result_id = excluded.result_id, error_message = excluded.error_message,
  error_code = excluded.error_code, metadata = excluded.metadata, version = excluded.version,
  sequence = excluded.sequence, updated_at = excluded.updated_at, completed_at = excluded.completed_at
where excluded.sequence > tasks.sequence
  and (tasks.status in ('pending', 'processing') or tasks.status = excluded.status)
"""

# A parent that has been deleted meanwhile is no parent.
WRITE_CONCEPT = """
insert into concepts (id, user_id, task_id, parent_id, logo_description, theme_description, refinement_prompt,
                      image_path, is_anonymous, created_at)
values (:id, :user_id, :task_id, (select id from concepts where id = :parent_id), :logo_description,
        :theme_description, :refinement_prompt, :image_path, :is_anonymous, :created_at)
on conflict (id) do update set image_path = excluded.image_path
"""

WRITE_VARIATION = """
insert into color_variations (id, concept_id, user_id, position, palette_name, colors, description,
                              image_path, created_at)
values (:id, :concept_id, :user_id, :position, :palette_name, :colors, :description,
        :image_path, :created_at)
on conflict (id) do update set image_path = excluded.image_path
"""

TASK_STATUS = "select status from tasks where id = :id"
DELETE_CONCEPT = "delete from concepts where id = :id"
DELETE_TASK = "delete from tasks where id = :id"
READ_TASK = "select * from tasks where id = :id"
READ_CONCEPT = "select * from concepts where id = :id"
READ_VARIATIONS = "select * from color_variations where concept_id = :id order by position, id"
READ_POSITION = "select position from projection where id = 1"
WRITE_POSITION = """
insert into projection (id, position) values (1, :position)
on conflict (id) do update set position = max(position, excluded.position)
"""
