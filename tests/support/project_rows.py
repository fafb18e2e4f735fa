"""Rows of the Supabase tables to start a test from, as JSON: what the functions in the migrations take."""

from typing import Any
from uuid import UUID, uuid4

START = "2026-01-01T12:00:00+00:00"
END = "2026-01-01T12:01:00+00:00"
ENDED = ("completed", "failed", "canceled")


def task(user_id: UUID, concept_id: UUID | None = None, **fields: Any) -> dict[str, Any]:
    """A task; `result_id` and `completed_at` follow from `status` unless they are given."""
    about = str(concept_id or uuid4())
    status = fields.get("status", "pending")
    given = {
        "id": about,
        "user_id": str(user_id),
        "type": "concept_generation",
        "status": status,
        "result_id": about if status == "completed" else None,
        "error_message": None,
        "error_code": None,
        "metadata": {},
        "version": 1,
        "sequence": 1,
        "created_at": START,
        "updated_at": START,
        "completed_at": END if status in ENDED else None,
    }
    return given | fields


def concept(user_id: UUID, concept_id: UUID, **fields: Any) -> dict[str, Any]:
    given = {
        "id": str(concept_id),
        "user_id": str(user_id),
        "task_id": str(concept_id),
        "parent_id": None,
        "logo_description": "a fox reading a book, minimal",
        "theme_description": "warm autumn forest at dusk",
        "refinement_prompt": None,
        "image_path": f"{user_id}/{concept_id}/logo.png",
        "is_anonymous": True,
        "created_at": START,
    }
    return given | fields


def variation(user_id: UUID, concept_id: UUID, position: int = 0, **fields: Any) -> dict[str, Any]:
    given = {
        "id": str(uuid4()),
        "concept_id": str(concept_id),
        "user_id": str(user_id),
        "position": position,
        "palette_name": "Dusk",
        "colors": ["#7a3e1d", "#fff4e3"],
        "description": None,
        "image_path": f"{user_id}/{concept_id}/{position}.png",
        "created_at": START,
    }
    return given | fields


def concept_rows(user_id: UUID, concept_id: UUID | None = None, variations: int = 2) -> dict[str, Any]:
    """All rows of a completed concept."""
    about = concept_id or uuid4()
    return {
        "task": task(user_id, about, status="completed", sequence=5),
        "concept": concept(user_id, about),
        "variations": [variation(user_id, about, position) for position in range(variations)],
    }
