"""What a theme text says: its words, themes and colours, and what it rules out."""
