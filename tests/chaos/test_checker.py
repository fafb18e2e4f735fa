"""The checker finds nothing where nothing is wrong, and each thing that can be wrong."""

from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest

from chaos import checker
from chaos.clients import PersistentUser
from chaos.evidence import Evidence
from concept_contracts import lifecycle, streams
from concept_contracts.events import ExportCompleted
from gateway.readmodel import exports as export_fold
from persistence.rows import rows
from support import events as given

CONCEPT = given.history(
    given.concept_requested(palette_count=2),
    given.image_generated(),
    given.image_stored(),
    given.variations_created(),
    given.variations_stored(),
)
ARTIFACT = given.artifact("export.png", bucket=streams.EXPORT_FILES.name, key=f"{given.CONCEPT}/cached.png")
EXPORT = given.history(
    given.export_requested(),
    ExportCompleted(
        export_id=given.EXPORT,
        concept_id=given.CONCEPT,
        user_id=given.USER,
        artifact=ARTIFACT,
        filename="logo.png",
        media_type="image/png",
        size=ARTIFACT.size,
        cached=False,
    ),
    first=6,
)
Change = Callable[[Evidence], Evidence]


def user() -> PersistentUser:
    somebody = PersistentUser(httpx.AsyncClient(), "somebody", 1)
    somebody.id = given.USER
    somebody.receipts.concepts = {given.CONCEPT}
    somebody.receipts.exports = {given.EXPORT}
    somebody.receipts.seen = [fact.sequence for fact in CONCEPT]
    return somebody


def right() -> Evidence:
    state, export, amounts = lifecycle.fold(CONCEPT), export_fold.fold(EXPORT), rows(CONCEPT)
    assert state
    assert export
    assert amounts
    assert amounts.concept
    stored = [
        state.image,
        state.vector,
        *(image for each in state.variations for image in (each.image, each.vector)),
    ]
    files: dict[str, dict[str, str]] = {bucket.name: {} for bucket in streams.BUCKETS}
    for image in filter(None, stored):
        files[image.bucket][image.path] = image.sha256
    files[ARTIFACT.bucket] = {ARTIFACT.key: ARTIFACT.sha256, f"{given.CONCEPT}/cached.record": "any"}
    return Evidence(
        users=[user()],
        concepts={given.CONCEPT: CONCEPT},
        exports={given.EXPORT: EXPORT},
        read_model={given.CONCEPT: state.model_dump_json()},
        read_exports={given.EXPORT: export.model_dump_json()},
        rows={given.CONCEPT: amounts},
        row_ids={
            "tasks": [amounts.task.id],
            "concepts": [amounts.concept.id],
            "color_variations": [variation.id for variation in amounts.variations],
        },
        files=files,
        orphans={},
        units={given.USER: (given.CONCEPT.hex[:16],)},
        export_units={given.USER: (given.EXPORT.hex[:16],)},
        unsettled={},
        dead_letters=(),
    )


def of_user(**changes: Any) -> Change:
    def change(evidence: Evidence) -> Evidence:
        for name, value in changes.items():
            setattr(evidence.users[0].receipts, name, value)
        return evidence

    return change


def with_file(bucket: str, key: str) -> Change:
    return lambda evidence: evidence._replace(
        files={**evidence.files, bucket: {**evidence.files[bucket], key: "any"}}
    )


def with_row(table: str, row: UUID) -> Change:
    return lambda evidence: evidence._replace(
        row_ids={**evidence.row_ids, table: [*evidence.row_ids[table], row]}
    )


WRONG: dict[str, Change] = {
    "a request is lost": of_user(concepts={given.CONCEPT, uuid4()}),
    "a request was never accepted": of_user(concepts=set()),
    "an export is lost": of_user(exports={given.EXPORT, uuid4()}),
    "an export was never accepted": of_user(exports=set()),
    "a cancelled concept completed": of_user(cancelled={given.CONCEPT}),
    "a deleted concept is there": of_user(deleted={given.CONCEPT}),
    "a variation is missing": of_user(variations={given.CONCEPT: 1}),
    "a fact was told twice": of_user(seen=[1, 2, 2, 3, 4, 5]),
    "facts were told out of order": of_user(seen=[1, 3, 2, 4, 5]),
    "a fact was not told": of_user(seen=[1, 2, 4, 5]),
    "a concept did not end": lambda e: e._replace(concepts={given.CONCEPT: CONCEPT[:3]}),
    "a fact is there twice": lambda e: e._replace(concepts={given.CONCEPT: (*CONCEPT, CONCEPT[-1])}),
    "an export did not end": lambda e: e._replace(exports={given.EXPORT: EXPORT[:1]}),
    "the read model lacks a concept": lambda e: e._replace(read_model={}),
    "the read model has another state": lambda e: e._replace(read_model={given.CONCEPT: "{}"}),
    "the read model lacks an export": lambda e: e._replace(read_exports={}),
    "rows are missing": lambda e: e._replace(rows={given.CONCEPT: None}),
    "a row is one too many": with_row("tasks", uuid4()),
    "a row is there twice": with_row("concepts", given.CONCEPT),
    "an image is one too many": with_file("concept-images", "another.png"),
    "images are missing": lambda e: e._replace(files={**e.files, "palette-images": {}}),
    "an artifact is left": with_file("artifacts", "left.png"),
    "a copy of an erased concept is left": with_file("artifacts", f"{uuid4()}/stored/left.png"),
    "an export's file is there twice": with_file("export-files", "another.png"),
    "bytes are left that nothing leads to": lambda e: e._replace(orphans={"artifacts": 1}),
    "a unit was not taken": lambda e: e._replace(units={given.USER: ()}),
    "a unit was taken twice": lambda e: e._replace(units={given.USER: e.units[given.USER] * 2}),
    "an export's unit was taken twice": lambda e: e._replace(
        export_units={given.USER: e.export_units[given.USER] * 2}
    ),
    "work is left": lambda e: e._replace(unsettled={"persistence-tasks": 1}),
    "a letter is dead": lambda e: e._replace(dead_letters=("gave up",)),
}


def test_where_nothing_is_wrong_it_finds_nothing():
    assert checker.violations(right()) == []


@pytest.mark.parametrize("change", WRONG.values(), ids=WRONG)
def test_it_finds_that(change: Change):
    assert checker.violations(change(right()))
