"""Handwritten word lists."""


def words(*lines: str) -> frozenset[str]:
    """The words of all lines; one that ends with a hyphen goes on in the next line."""
    return frozenset(" ".join(lines).replace("- ", "-").split())
