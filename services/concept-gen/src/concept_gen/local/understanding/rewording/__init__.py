"""The text as it is meant: turns of speech, asides and states put plainly."""
