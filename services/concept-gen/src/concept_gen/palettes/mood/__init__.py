"""How a mood is toned as a whole: its air, warmth, depth and quiet."""
