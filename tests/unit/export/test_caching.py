"""A cache key is made of everything that decides the bytes, and of nothing else."""

from typing import Any

import pytest

from concept_contracts.events import ExportOptions, ExportSource
from export.caching import cache_key
from export.kit.contents import plan
from export.planning import render_request
from support import events as given

SOURCE = ExportSource(name="Fox", image=given.artifact(), vector=given.artifact("logo.svg"))


def key(**fields: Any) -> str:
    event = given.export_requested(**({"source": SOURCE, "provenance": {"seed": "7"}} | fields))
    return cache_key(event.format, [("", render_request(event))])


@pytest.mark.parametrize(
    "fields",
    [
        {"export_id": given.PARENT},
        {"user_id": given.PARENT},
        {"size": "500"},
        {"options": ExportOptions(svg_detail=3)},
        {"source": SOURCE.model_copy(update={"image": given.artifact(bucket="elsewhere", key="k")})},
    ],
)
def test_equal_content_has_one_key(fields: dict[str, Any]) -> None:
    assert key(**fields) == key()


@pytest.mark.parametrize(
    "fields",
    [
        {"size": "501"},
        {"format": "webp"},
        {"options": ExportOptions(background="#ffffff")},
        {"options": ExportOptions(metadata=False)},
        {"provenance": {"seed": "8"}},
        {"source": SOURCE.model_copy(update={"image": given.artifact(sha256="f" * 64)})},
        {"source": SOURCE.model_copy(update={"vector": None})},
    ],
)
def test_other_content_has_another_key(fields: dict[str, Any]) -> None:
    assert key(**fields) != key()


def test_a_kit_of_other_palettes_is_another_kit() -> None:
    def kit_key(name: str) -> str:
        source = SOURCE.model_copy(update={"palette": given.palette(name)})
        kit = plan(given.export_requested(source=source, format="kit"))
        return cache_key("kit", list(kit.pictures.items()), kit.copies, kit.documents)

    assert kit_key("Dusk") == kit_key("Dusk")
    assert kit_key("Dusk") != kit_key("Dawn")
