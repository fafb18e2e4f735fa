"""How often the local generator shows what a prompt is about.

The prompts were not used to tune the choice of subjects. A prompt is right when a word of the subject's icon
name is one of those expected. `python -m pytest tests/benchmarks/generator -s` prints the misses.
"""

from pathlib import Path

from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast, icon_of

PROMPTS = Path(__file__).with_name("prompts.txt")
LEAST = 0.8
_OFFENSIVE = {"skull", "poison", "death", "gun", "bomb", "coffin", "poo", "middle", "knife", "pistol"}


def _rows() -> list[tuple[str, set[str]]]:
    lines = [line for line in PROMPTS.read_text().splitlines() if line and not line.startswith("#")]
    return [
        (prompt.strip(), set(words.split())) for prompt, _, words in (row.partition("|") for row in lines)
    ]


def _shown(prompt: str) -> str | None:
    subjects = cast(read_brief(prompt)).subjects
    return icon_of(subjects[0]).name if subjects else None


def _is_right(shown: str | None, expected: set[str]) -> bool:
    return shown is not None and bool({shown, *shown.split("-")} & expected)


def test_most_unseen_prompts_show_a_right_subject():
    rows = _rows()
    shown = [(prompt, _shown(prompt), expected) for prompt, expected in rows]
    missed = [(prompt, name) for prompt, name, expected in shown if not _is_right(name, expected)]
    wrong = [(prompt, name) for prompt, name in missed if name]
    print(f"\n{len(rows) - len(missed)} of {len(rows)} right, {len(wrong)} wrong, rest letters: {missed}")
    assert len(rows) >= 60
    assert len(rows) - len(missed) >= LEAST * len(rows)


def test_no_unseen_prompt_shows_something_offensive():
    names = [_shown(prompt) or "" for prompt, _ in _rows()]
    assert [name for name in names if _OFFENSIVE & set(name.split("-"))] == []
