"""Concept Visualizer on one machine: the `concepts` command."""
