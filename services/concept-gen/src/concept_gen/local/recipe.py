"""The recipe of a design: every choice that made it, enough to make the same bytes again."""

from dataclasses import asdict, dataclass, fields
from typing import Annotated, Any

from pydantic import AfterValidator, Field, JsonValue, TypeAdapter, ValidationError

from concept_gen.local.errors import InvalidRecipe
from concept_gen.local.scene.tones import BASE_ROLES
from concept_gen.palettes.colour.palette import Palette

VERSION = 1
HexColour = Annotated[str, Field(pattern=r"^#[0-9a-f]{6}$")]


def _complete(palette: dict[str, str]) -> dict[str, str]:
    if tuple(sorted(palette)) != BASE_ROLES:
        raise ValueError("a palette has the five roles")
    return palette


@dataclass(frozen=True)
class Recipe:
    """`subject` and `modifier` are icon ids or None, each with its ranked alternatives.

    `not_done` says what an instruction asked for and did not get; `flipped` mirrors what is drawn, but no
    letters. `relation`: how the text puts subject and modifier into one picture. `third`: what it names
    with both, `third_relation` how it puts that to the subject; `sky`, `worn`: what is in the air and worn
    besides. `subject_role`, `companion_role`: what shows the colour that the text gives to each; `many`:
    how many there are of each; `sizes`: how large each is told to be, as `size_of` has it; `sides`: on which
    side subject, modifier, third and sky are; `name_size`: how many steps the name is larger than usual;
    `name_rows`: in how many lines it is set, 0 for as many as its layout has.
    """

    template: str
    style: str
    plate: str
    font: str
    subject: str | None
    modifier: str | None
    name: str
    label: str
    subline: str
    monogram: str
    seed: int
    variant: int
    weight: float
    palette: Annotated[dict[str, HexColour], AfterValidator(_complete)]
    palette_name: str
    palette_description: str
    subject_idea: str = ""
    modifier_idea: str = ""
    subject_alternatives: tuple[str, ...] = ()
    modifier_alternatives: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    width: int = 1024
    height: int = 1024
    not_done: tuple[str, ...] = ()
    relation: str = ""
    flipped: bool = False
    third: str | None = None
    third_idea: str = ""
    subject_role: str = ""
    companion_role: str = ""
    many: tuple[str, str] = ("", "")
    asked: tuple[str, ...] = ()
    third_many: str = ""
    third_aloft: bool = False
    third_relation: str = ""
    sky: str | None = None
    sky_idea: str = ""
    sky_many: str = ""
    worn: str | None = None
    worn_idea: str = ""
    sizes: tuple[int, int] = (0, 0)
    sides: tuple[str, str, str, str] = ("", "", "", "")
    name_size: int = 0
    name_rows: int = 0

    def to_json(self) -> dict[str, Any]:
        own: dict[str, JsonValue | tuple[JsonValue, ...]] = asdict(self)
        data = {key: list(value) if isinstance(value, tuple) else value for key, value in own.items()}
        return {"generator": "local", "version": VERSION, **data}

    @property
    def painted(self) -> Palette:
        return Palette(self.palette_name, self.palette_description, **self.palette)


_RECIPE = TypeAdapter(Recipe)


def read_recipe(data: dict[str, JsonValue]) -> Recipe:
    """The recipe in a JSON object. Raises `InvalidRecipe` for one of another maker or version."""
    if data.get("generator") != "local" or data.get("version") != VERSION:
        raise InvalidRecipe("This concept was not made by the local generator, or by another version of it.")
    known = {field.name for field in fields(Recipe)}
    values = {k: tuple(v) if isinstance(v, list) else v for k, v in data.items() if k in known}
    try:
        return _RECIPE.validate_python(values)
    except ValidationError as error:
        raise InvalidRecipe("The concept's recipe is incomplete.") from error
