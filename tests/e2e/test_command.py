"""The `concepts` command against a running system, and without one."""

import io
import stat
from pathlib import Path

from PIL import Image

from support.folded import stored
from support.system import System, concepts, user_of

LOGO, THEME = "a fox reading a book, minimal", "warm autumn forest at dusk"


async def test_create_tells_its_progress_and_writes_files_that_open(system: System, tmp_path: Path):
    config = tmp_path / "config"
    code, out, err = await concepts(
        *("create", LOGO, "--theme", THEME, "--seed", "7"),
        *("--out", str(tmp_path / "out"), "--url", system.url),
        CONCEPTS_CONFIG_DIR=str(config),
    )
    assert code == 0, err
    concept_id, status = out.split()
    assert status == "completed"
    assert f"requested {concept_id}" in err
    assert "the logo is drawn" in err
    pictures = [picture.read_bytes() for picture in (tmp_path / "out").glob("*.png")]
    assert [Image.open(io.BytesIO(picture)).size for picture in pictures] == [(1024, 1024)] * 8
    assert (tmp_path / "out" / "logo.svg").read_text().startswith("<")
    assert stat.S_IMODE((config / "sessions.json").stat().st_mode) == 0o600

    code, out, err = await concepts(
        "events", concept_id, "--url", system.url, CONCEPTS_CONFIG_DIR=str(config)
    )
    assert code == 0, err
    assert [line.split()[2] for line in out.splitlines()[1:]] == [
        "ConceptRequested",
        "ImageGenerated",
        "ImageStored",
        "VariationsCreated",
        "VariationsStored",
    ]
    code, from_log, err = await concepts("events", concept_id, "--data", str(system.data))
    assert code == 0, err
    assert from_log == out


async def test_a_replay_of_a_running_system_is_made_beside_it_once(system: System, tmp_path: Path):
    async with user_of(system) as user:
        concept = await user.create(palette_count=0, width=256, height=256)
    into = str(tmp_path / "then.sqlite3")
    to = ("--to", str(concept["sequence"]), "--into", into)
    code, out, err = await concepts("replay", *to, "--nats-url", system.nats_url)
    assert code == 0, err
    assert out.strip() == f"{into} holds the read model of gateway as of sequence {concept['sequence']}."
    assert f"CONCEPTS: {concept['sequence']} of {concept['sequence']}" in err
    assert stored(f"sqlite:///{into}").concepts[concept["id"]][1] == "completed"
    code, _, err = await concepts("replay", *to, "--data", str(system.data))
    assert code == 1
    assert "exists already" in err
    assert "Traceback" not in err


async def test_the_doctor_finds_a_running_system_well(system: System):
    code, out, err = await concepts("doctor", "--data", str(system.data), "--port", str(system.port))
    assert code == 0, out + err
    assert "wrong" not in out


async def test_the_doctor_says_what_to_do_where_nothing_runs(tmp_path: Path):
    code, out, _ = await concepts("doctor", "--data", str(tmp_path), "--nats-url", "nats://127.0.0.1:9")
    assert code == 1
    assert "start the system with `concepts up`" in out


async def test_a_second_start_on_the_same_data_is_refused_in_words(system: System):
    code, _, err = await concepts("up", "--data", str(system.data), "--port", "29999")
    assert code == 1
    assert "is in use by another `concepts up`" in err
    assert "Traceback" not in err


async def test_a_taken_port_is_said_so(system: System, tmp_path: Path):
    code, _, err = await concepts("up", "--data", str(tmp_path / "data"), "--port", str(system.port))
    assert code == 1
    assert f"Port {system.port} is taken" in err


async def test_what_the_server_refuses_is_told_without_a_traceback(system: System, tmp_path: Path):
    config = {"CONCEPTS_CONFIG_DIR": str(tmp_path)}
    code, _, err = await concepts("create", "fox", "--theme", THEME, "--url", system.url, **config)
    assert code == 1
    assert "logo_description" in err
    assert "Traceback" not in err
    code, _, err = await concepts("create", LOGO, "--theme", THEME, "--url", "http://127.0.0.1:9", **config)
    assert code == 1
    assert "does not answer" in err


async def test_somebody_elses_concept_is_not_shown(system: System, tmp_path: Path):
    async with user_of(system) as owner:
        concept = await owner.create(palette_count=0, width=256, height=256)
    code, _, err = await concepts(
        *("create", LOGO, "--theme", THEME, "--palettes", "0", "--out", str(tmp_path / "out")),
        *("--url", system.url),
        CONCEPTS_CONFIG_DIR=str(tmp_path),
    )
    assert code == 0, err
    code, out, _ = await concepts(
        "events", concept["id"], "--url", system.url, CONCEPTS_CONFIG_DIR=str(tmp_path)
    )
    assert code == 1
    assert out == ""
