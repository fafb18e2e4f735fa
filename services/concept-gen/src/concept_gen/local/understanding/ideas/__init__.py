"""Things, trades and people that a text names."""
