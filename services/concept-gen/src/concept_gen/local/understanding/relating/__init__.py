"""How a text puts things to each other, and how many there are."""
