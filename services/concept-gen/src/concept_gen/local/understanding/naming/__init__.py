"""The brand's name in a text, and how it is lettered."""
