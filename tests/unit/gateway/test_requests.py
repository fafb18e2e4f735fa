"""What callers may send, to the character."""

import json
from typing import Any

import pytest

from gateway.bodies import parse
from gateway.problems import Problem
from gateway.requests import AddVariation, CreateConcept, RequestExport

THEME = "autumn forest"


def _concept(**fields: Any) -> CreateConcept:
    wish = {"logo_description": "a fox reading", "theme_description": THEME} | fields
    return parse(CreateConcept, json.dumps(wish).encode())


@pytest.mark.parametrize("sign", ["x", "é", "狐", "🦊"])
@pytest.mark.parametrize("around", ["", " ", "\u00a0\u2003\n", "\u200b\ufeff ", "\u2060\u3164"])
def test_a_text_has_five_to_five_hundred_characters_within_its_margins(sign: str, around: str):
    for length in (5, 500):
        assert _concept(logo_description=f"{around}{sign * length}{around}").logo_description == sign * length
    for length in (0, 4, 501):
        with pytest.raises(Problem):
            _concept(logo_description=f"{around}{sign * length}{around}")


@pytest.mark.parametrize("sign", ["\u200b", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u3164", "\u2800"])
def test_what_shows_nothing_is_no_text(sign: str):
    with pytest.raises(Problem) as refused:
        _concept(logo_description=sign * 7)
    assert [error["loc"] for error in refused.value.errors or ()] == [["body", "logo_description"]]


def test_signs_that_join_others_stay_within_a_text():
    family = "a logo for 👩\u200d👧 friends"
    assert _concept(logo_description=family).logo_description == family


def test_lines_end_alike_wherever_a_text_was_written():
    assert _concept(logo_description="a fox\r\nreading\ra book").logo_description == "a fox\nreading\na book"


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x1b", "\x7f", "\x80", "\x85", "\x9b", "\x9f"])
def test_a_control_character_is_refused(sign: str):
    with pytest.raises(Problem) as refused:
        _concept(logo_description=f"a fox {sign} reading")
    assert refused.value.status == 422


@pytest.mark.parametrize("value", [True, "7", 7.0, 7.5, None, -1, 13])
def test_a_number_is_a_whole_number_in_its_range(value: Any):
    with pytest.raises(Problem) as refused:
        _concept(palette_count=value)
    assert [error["loc"] for error in refused.value.errors or ()] == [["body", "palette_count"]]


@pytest.mark.parametrize(
    ("told", "size"),
    [('"small"', "small"), ("16", "16"), ("4096", "4096"), ('"64"', "64"), ('"original"', "original")],
)
def test_a_size_is_a_name_or_a_number_of_pixels(told: str, size: str):
    assert (
        parse(RequestExport, f'{{"concept_id": "1", "format": "png", "size": {told}}}'.encode()).size == size
    )


@pytest.mark.parametrize("told", ["15", "4097", "true", "16.5", "null", '"huge"', "[16]", '"-16"'])
def test_any_other_size_is_refused(told: str):
    with pytest.raises(Problem):
        parse(RequestExport, f'{{"concept_id": "1", "format": "png", "size": {told}}}'.encode())


@pytest.mark.parametrize(
    ("wish", "place"),
    [
        ({"format": "ico", "size": 257}, "size"),
        ({"format": "ico", "size": "4096"}, "size"),
        ({"format": "jpg", "options": {"background": "transparent"}}, "options"),
    ],
)
def test_what_a_format_cannot_be_is_refused(wish: dict[str, Any], place: str):
    with pytest.raises(Problem) as refused:
        parse(RequestExport, json.dumps({"concept_id": "1"} | wish).encode())
    assert refused.value.status == 422
    assert [error["loc"] for error in refused.value.errors or ()] == [["body", place]]


@pytest.mark.parametrize(
    "wish",
    [
        {"format": "ico", "size": 256},
        {"format": "ico", "size": "large"},
        {"format": "png", "size": 4096, "options": {"background": "transparent"}},
        {"format": "jpg", "options": {"background": "#ffffff"}},
    ],
)
def test_what_a_format_can_be_is_taken(wish: dict[str, Any]):
    assert parse(RequestExport, json.dumps({"concept_id": "1"} | wish).encode()).format == wish["format"]


@pytest.mark.parametrize(
    ("options", "place"),
    [
        ({"nope": 1}, ["nope"]),
        ({"svg": {"color_mode": "mono"}}, ["svg", "color_mode"]),
        ({"kit": {"nope": 1}}, ["kit", "nope"]),
    ],
)
def test_an_option_that_does_not_exist_is_refused(options: dict[str, Any], place: list[str]):
    wish = {"concept_id": "1", "format": "kit", "options": options}
    with pytest.raises(Problem) as refused:
        parse(RequestExport, json.dumps(wish).encode())
    assert [error["loc"] for error in refused.value.errors or ()] == [["body", "options", *place]]


def test_colours_are_told_in_one_way():
    assert parse(AddVariation, b'{"colors": ["#ABCDEF", "00ff7f", "#123456"]}').colors == [
        "#abcdef",
        "#00ff7f",
        "#123456",
    ]


@pytest.mark.parametrize(
    "body", [b"", b"{", b'{"a": NaN}', b"\xff\xfe", b'"\\ud800"', b"[" * 1000 + b"]" * 1000]
)
def test_what_is_not_json_is_unreadable(body: bytes):
    with pytest.raises(Problem) as refused:
        parse(CreateConcept, body)
    assert refused.value.status == 400
