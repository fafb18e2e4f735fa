"""The parts of the command that only think."""

from collections.abc import AsyncIterator, Iterable
from pathlib import Path

import pytest

from concept_visualizer import sse
from concept_visualizer.creation import files, slug, told
from concept_visualizer.data_folder import DataFolder
from concept_visualizer.errors import AlreadyRunning, DataFolderRefused
from concept_visualizer.nats_server import NatsConfig, render
from concept_visualizer.output import readable, table
from concept_visualizer.sessions import Session, SessionStore


async def _lines(lines: Iterable[str]) -> AsyncIterator[str]:
    for line in lines:
        yield line


async def _parsed(text: str) -> list[sse.Message]:
    return [message async for message in sse.messages(_lines(text.split("\n")))]


async def test_messages_of_a_stream_end_at_a_blank_line_and_comments_are_none():
    text = ': ping\n\nevent: snapshot\nid: 7\ndata: {"a":\ndata: 1}\n\nevent: progress\ndata: {}\n\ndata: cut'
    assert await _parsed(text) == [
        sse.Message("snapshot", '{"a":\n1}', "7"),
        sse.Message("progress", "{}", None),
    ]


def test_progress_and_facts_become_words_and_the_rest_nothing():
    progress = sse.Message("progress", '{"stage": "generating", "fraction": 0.5, "message": "Drawing"}', None)
    assert told(progress) == "generating 50% Drawing"
    fact = sse.Message("event", '{"type": "dev.conceptvisualizer.image.generated.v1"}', "3")
    assert told(fact) == "the logo is drawn"
    assert told(sse.Message("snapshot", "{}", "1")) is None


def test_files_are_the_logo_its_vector_and_every_variation_that_has_a_picture():
    concept = {
        "image": {"url": "/logo"},
        "vector": None,
        "variations": [
            {"position": 0, "name": "Warm Dusk!", "image": {"url": "/0"}},
            {"position": 1, "name": "Lost", "image": None},
        ],
    }
    assert files(concept) == {"logo.png": "/logo", "palette-1-warm-dusk.png": "/0"}


@pytest.mark.parametrize(("name", "expected"), [("../etc", "etc"), ("Été", "t"), ("", "unnamed")])
def test_a_file_name_holds_nothing_but_letters_digits_and_dashes(name: str, expected: str):
    assert slug(name) == expected


def test_a_second_run_on_a_data_folder_is_refused_until_the_first_ends(tmp_path: Path):
    folder = DataFolder(tmp_path)
    folder.create()
    with folder.locked(), pytest.raises(AlreadyRunning, match="in use"), DataFolder(tmp_path).locked():
        pass
    with folder.locked():
        assert folder.running() is None


def test_a_data_folder_that_cannot_be_made_is_refused_in_words(tmp_path: Path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(DataFolderRefused, match="cannot be used"):
        DataFolder(tmp_path / "file" / "data").create()


def test_the_signing_secret_is_made_once_and_private(tmp_path: Path):
    folder = DataFolder(tmp_path)
    folder.create()
    secret = folder.signing_secret()
    assert folder.signing_secret() == secret
    assert len(secret) == 64
    assert (tmp_path / "secrets" / "signing").stat().st_mode & 0o077 == 0


def test_sessions_are_kept_by_server_and_a_damaged_file_is_as_none(tmp_path: Path):
    store = SessionStore(tmp_path)
    store.put("http://a", Session(access_token="A"))
    store.put("http://b", Session(access_token="B", refresh_token="R"))
    assert store.get("http://a") == Session(access_token="A")
    (tmp_path / "sessions.json").write_text("{")
    assert store.get("http://a") is None


def test_the_servers_configuration_is_durable_and_for_this_machine_only(tmp_path: Path):
    text = render(NatsConfig(tmp_path / 'a "b', 4222))
    assert 'sync_interval: "always"' in text
    assert 'host: "127.0.0.1"' in text
    assert "http" not in text
    assert '\\"b"' in text


def test_a_log_entry_is_told_as_a_person_reads_it():
    assert readable('{"level": "info", "message": "ready", "logger": "x"}') == "info: ready"
    assert readable("plain") == "plain"
    assert readable("[1]") == "[1]"


def test_columns_are_as_wide_as_their_widest_cell():
    assert table(("A", "B"), [("long", "x"), ("s", "")]) == "A     B\nlong  x\ns"
