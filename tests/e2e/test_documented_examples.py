"""The examples of docs/http-api.md do what the page says."""

import asyncio
import re
import shutil
from pathlib import Path

import pytest

from support.system import System

PAGE = Path(__file__).parents[2] / "docs" / "http-api.md"
TOLD = ("idempotent-replayed: true", "event: event", "304\n", '"limits":', '"code": "invalid-request"')


def _examples(url: str) -> str:
    blocks = re.findall(r"(?:^ {4}.*\n)+", PAGE.read_text(), re.MULTILINE)
    return "\n".join(re.sub("^ {4}", "", block, flags=re.MULTILINE) for block in blocks).replace(
        "http://localhost:8000", url
    )


@pytest.mark.skipif(not shutil.which("curl"), reason="curl is missing")
async def test_every_example_runs_and_shows_what_the_page_says(system: System, tmp_path: Path):
    shell = await asyncio.create_subprocess_exec(
        "sh", "-euc", _examples(system.url), cwd=tmp_path, stdout=asyncio.subprocess.PIPE
    )
    output, _ = await shell.communicate()
    assert shell.returncode == 0
    assert [words for words in TOLD if words not in output.decode()] == []
    assert (tmp_path / "logo.part").stat().st_size == 1024
