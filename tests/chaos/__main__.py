"""The long run: `make chaos CONCEPTS=1000 FAULTS=200 SEED=1`."""

import argparse
import asyncio
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from chaos.run import Plan, run


def main() -> int:
    given = arguments(sys.argv[1:])
    plan = Plan(
        given.seed, given.concepts, given.faults, given.users, given.gap, quiet=900, nodes=given.nodes
    )
    with tempfile.TemporaryDirectory() as temporary:
        report = asyncio.run(run(plan, given.keep or Path(temporary)))
    for fault in report.faults:
        print(f"  {fault}")
    print(report)
    return 1 if report.violations else 0


def arguments(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="chaos")
    parser.add_argument("--concepts", type=int, default=1000)
    parser.add_argument("--faults", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--users", type=int, default=5)
    parser.add_argument("--gap", type=float, default=1.5, help="seconds between faults on average")
    parser.add_argument("--nodes", type=int, default=1, choices=(1, 3), help="NATS servers")
    parser.add_argument(
        "--keep", type=Path, help="folder for the data and the logs; default: a temporary one"
    )
    return parser.parse_args(words)


if __name__ == "__main__":
    sys.exit(main())
