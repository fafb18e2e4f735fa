"""Benchmark of the image engine against named baselines: `python -m tests.benchmarks.image`."""
