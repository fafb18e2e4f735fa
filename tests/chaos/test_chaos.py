"""A short run: every kind of fault once, on the real processes. The long one is `make chaos`."""

from pathlib import Path

import pytest

from chaos.faults import draw
from chaos.run import Plan, run

SERVICES = ("gateway", "concept-gen", "image-proc", "persistence", "export")


def test_the_same_seed_gives_the_same_faults_and_another_seed_others():
    assert draw(7, 40, SERVICES, 1.0) == draw(7, 40, SERVICES, 1.0)
    assert draw(7, 40, SERVICES, 1.0) != draw(8, 40, SERVICES, 1.0)


@pytest.mark.timeout(240)
async def test_nothing_is_lost_and_nothing_doubled_whatever_dies(tmp_path: Path):
    plan = Plan(
        seed=11, concepts=20, faults=15, users=2, gap=1.0, quiet=90, sweep_after=12, second=("image-proc",)
    )
    report = await run(plan, tmp_path)
    assert len(report.faults) == plan.faults
    assert not report.violations, str(report)
