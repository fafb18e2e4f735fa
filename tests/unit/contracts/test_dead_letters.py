"""A letter holds the whole of a message, or as much as a message of its own may."""

from base64 import b64encode
from datetime import UTC, datetime

import pytest

from concept_contracts.dead_letters import DeadLetter, fitting

MOST = 64 * 1024


def letter(data: bytes, headers: dict[str, str]) -> DeadLetter:
    return DeadLetter(
        consumer="persistence-tasks",
        stream="CONCEPTS",
        sequence=7,
        subject="concept.evt.v1.x.image.generated",
        code="undecodable",
        message="m" * 200,
        reason='"' * 2000,
        attempts=1,
        time=datetime(2026, 1, 1, tzinfo=UTC),
        headers=headers,
        data=b64encode(data),
    )


def test_a_letter_that_fits_stays_as_it_is():
    whole = letter(b"x" * 40_000, {"ce-id": "a"})
    assert fitting(whole, MOST) is whole
    assert not whole.cut


@pytest.mark.parametrize("character", ["x", "\x01", "é", "🦊", '"'])
def test_what_is_cut_fits_and_reads_again(character: str):
    large = {"large": character * 60_000, "ce-id": "a", "ce-type": character * 100}
    cut = fitting(letter(b"\xff" * 500_000, large), MOST)
    written = cut.model_dump_json().encode()
    assert MOST // 2 < len(written) <= MOST
    assert DeadLetter.model_validate_json(written) == cut
    assert cut.cut
    assert set(cut.headers) == {"ce-id", "ce-type"}
    assert len(cut.data) > MOST // 3
