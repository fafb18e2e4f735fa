"""Colours and what holds of them, whatever they are for."""
