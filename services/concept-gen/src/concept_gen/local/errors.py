"""What can be wrong with a request to the local generator."""


class GeneratorError(Exception):
    """The message is fit for a user."""

    code = "generator-error"


class InvalidSize(GeneratorError):
    code = "invalid-size"


class InvalidRecipe(GeneratorError):
    """A recipe that this generator did not make, or that names a template, plate, font or icon it lacks."""

    code = "invalid-recipe"


class UnreadableDrawing(GeneratorError):
    code = "unreadable-drawing"
