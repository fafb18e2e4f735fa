"""A short run: every kind of fault once, on the real processes. The long one is `make chaos`."""

import re
from pathlib import Path

import pytest

from chaos.faults import Fault, draw
from chaos.run import Plan, run

PROGRAMS = (("gateway", "concept-gen", "image-proc", "persistence", "export"), ("nats-server-1",))


def test_the_same_seed_gives_the_same_faults_and_another_seed_others():
    assert draw(7, 40, *PROGRAMS, 1.0) == draw(7, 40, *PROGRAMS, 1.0)
    assert draw(7, 40, *PROGRAMS, 1.0) != draw(8, 40, *PROGRAMS, 1.0)


@pytest.mark.timeout(240)
async def test_nothing_is_lost_and_nothing_doubled_whatever_dies(tmp_path: Path):
    plan = Plan(
        seed=11, concepts=20, faults=16, users=2, gap=1.0, quiet=90, sweep_after=12, second=("image-proc",)
    )
    report = await run(plan, tmp_path)
    assert len(report.faults) == plan.faults
    assert not report.violations, str(report)


@pytest.mark.timeout(240)
async def test_a_cluster_of_three_whose_leader_is_killed_loses_and_doubles_nothing(tmp_path: Path):
    plan = Plan(seed=5, concepts=12, faults=0, users=2, quiet=90, sweep_after=12, nodes=3, second=())
    beheaded = tuple(Fault("behead", after=after) for after in (1.0, 6.0, 6.0))
    report = await run(plan, tmp_path, beheaded)
    killed = re.findall(
        r"^nats-server-\d \| killed by SIGKILL", (tmp_path / "programs.log").read_text(), re.MULTILINE
    )
    assert len(killed) == len(beheaded)
    assert not report.violations, str(report)
