"""Who calls, how much they may, and whether they have asked this before."""
