"""Real parts and shared words for the tests."""
