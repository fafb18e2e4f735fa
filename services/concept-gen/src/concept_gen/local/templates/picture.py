"""Subject and modifier as one picture, painted in roles: a hamster on a skateboard, a pear in a top hat."""

from concept_gen.data.icons import Icon
from concept_gen.local.natural_colours import natural_role, natural_roles
from concept_gen.local.people import PEOPLE
from concept_gen.local.scene.arrangements.layers import Arrangement, Layer
from concept_gen.local.scene.manners import MANNERS, worked
from concept_gen.local.scene.model import Group, Node, Path, Role
from concept_gen.local.scene.packing import packed
from concept_gen.local.scene.placement import cast_shape, contoured, leaning, mirrored, place
from concept_gen.local.scene.tones import toned
from concept_gen.local.templates.parts import Parts
from concept_gen.palettes.colour.oklch import contrast, lch

_KEYLINE, _LINE = 16.0, 11.0
_FULL = 0.08  # chroma of a companion on a plate
_SEEN, _OTHER = 3.0, 1.25  # its contrast with the plate and with its subject
_RIM = 16.0
_DIM, _PALE = 0.3, 0.86  # lightness of grounds between which no plate is pale or dark
_CLEAR = 2.8  # contrast of lines with the ground, and of what is coloured with its plate


def on_ground(parts: Parts, picture: Arrangement, usual: Role) -> tuple[Group, ...]:
    """The subject in primary and its companion in the `usual` role, or both nearer to nature, as is what the
    subject is cut out of."""
    companion = next((layer.icon for layer in picture.layers if not layer.is_subject), None)
    roles = _roles(parts, companion, usual) if companion else ("primary", usual)
    if parts.style == "outline":
        return lined(picture, *(role if _is_clear(parts, role) else "primary" for role in roles))
    outer = next((layer.icon for layer in picture.layers if layer.filled and not layer.is_subject), None)
    if outer and not (parts.subject_role or parts.companion_role):
        roles = (natural_role(outer, parts.colours), roles[1])
    return painted(picture, *roles, "background", parts.style)


def _roles(parts: Parts, companion: Icon, usual: Role) -> tuple[Role, Role]:
    """As the text colours them, else as nature does."""
    given = (parts.subject_role, parts.companion_role)
    return natural_roles(parts.icon, companion, parts.colours, usual, given)


def _is_clear(parts: Parts, role: Role) -> bool:
    """Whether lines in the colour are seen on the ground."""
    return contrast(parts.colours[role], parts.colours["background"]) >= _CLEAR


def on_plate(
    parts: Parts, picture: Arrangement, at: tuple[float, float], radius: float, size: float
) -> tuple[Node, ...]:
    """The plate in primary, `radius` units wide each way, and the picture cut out of it: its corners are
    `size` units from where the plate leaves room. What wears a colour of its own wears it on a pale plate."""
    x, y = at
    outline = parts.ground.outline(x, y, radius)
    inside = picture.encircled(x, y + parts.ground.lift * radius, size)
    companion = next((layer.icon for layer in picture.layers if not layer.is_subject), None)
    if not parts.subject_role or companion is None:
        other = _second_ink(parts)
        return (Path(outline, fill="primary"), *painted(inside, "background", other, "primary", parts.style))
    roles = _roles(parts, companion, "accent")
    return (*pale_plate(outline), *painted(inside, *roles, "secondary-soft", parts.style))


def _second_ink(parts: Parts) -> Role:
    """Of the companion on a plate: a full colour that is told from the plate and from the subject, where
    there is one."""
    plate, subject = parts.colours["primary"], parts.colours["background"]
    full = [role for role in ("accent", "secondary") if lch(parts.colours[role]).chroma >= _FULL]
    clear = (role for role in full if contrast(parts.colours[role], plate) >= _SEEN)
    return next((role for role in clear if contrast(parts.colours[role], subject) >= _OTHER), "background")


def pale_plate(outline: str) -> tuple[Node, ...]:
    return (Path(outline, fill="secondary-soft"), Path(outline, stroke="secondary", stroke_width=_RIM))


def plate_colours(parts: Parts) -> tuple[Role, Role]:
    """Of a plate and of what is on it, which wears the colour that the text gives it."""
    if not parts.subject_role:
        return "primary", "background"
    others = (role for role in ("secondary", "accent") if role != parts.subject_role)
    told_apart = (r for r in others if contrast(parts.colours[r], parts.colours[parts.subject_role]) > _CLEAR)
    return next(told_apart, "secondary-soft"), parts.subject_role


def is_muddied(parts: Parts) -> bool:
    """Whether a pale plate would be neither pale nor dark: on a ground of a full colour."""
    if not plate_colours(parts)[0].endswith("soft"):
        return False
    return _DIM < lch(parts.colours["background"]).lightness < _PALE


def painted(picture: Arrangement, subject: Role, other: Role, ground: Role, style: str) -> tuple[Group, ...]:
    """The layers from the back to the front, in the style's manner; what is cut shows the `ground`."""

    def fill(layer: Layer) -> Role:
        if layer.cut:
            return ground
        return subject if layer.is_subject or layer.filled else other

    return tuple(_layer(layer, fill(layer), ground, style) for layer in picture.layers)


def lined(picture: Arrangement, subject: Role, other: Role) -> tuple[Group, ...]:
    """The contours of every layer, which hide those that they stand before."""
    return tuple(_lined(layer, subject if layer.is_subject else other) for layer in picture.layers)


def _lined(layer: Layer, stroke: Role) -> Group:
    at = (layer.icon, layer.x, layer.y, layer.size)
    cover = cast_shape(*at, "background")
    if layer.icon.is_bold:
        drawn = Group((cover, contoured(*at, stroke, _LINE, optical=False)))
    else:
        drawn = Group((cover, place(*at, stroke, optical=False)))
    return _posed(drawn, layer)


def _posed(drawn: Group, layer: Layer) -> Group:
    """As it stands in the picture: mirrored, or leaning to a side."""
    facing = mirrored((drawn,), layer.x) if layer.flipped else drawn
    return leaning((facing,), layer.x, layer.y, layer.turn) if layer.turn else facing


def _layer(layer: Layer, fill: Role, ground: Role, style: str) -> Group:
    if layer.motif:
        on_tone = "-" in ground or ground == "background"
        quiet = toned(fill, "soft") if on_tone else toned(ground, "shade")
        shape = place(layer.icon, layer.x, layer.y, layer.size, quiet, optical=False)
        return Group((shape, packed(layer.icon, layer.x, layer.y, layer.size, layer.motif, fill)))
    if layer.filled:
        return cast_shape(layer.icon, layer.x, layer.y, layer.size, fill)
    drawn = _freed(layer, fill, ground, style) if layer.freed else _worked(layer, fill, ground, style)
    return _posed(drawn, layer)


def _freed(layer: Layer, fill: Role, ground: Role, style: str) -> Group:
    """With a keyline of the ground around it; the skin of people, which is a hole, hides what is behind."""
    at = (layer.icon, layer.x, layer.y, layer.size)
    skin = (cast_shape(*at, ground),) if layer.icon.name in PEOPLE else ()
    rimmed = place(*at, fill, optical=False, keyline=ground, keyline_width=_KEYLINE)
    drawn = (*skin, rimmed, *((_worked(layer, fill, ground, style),) if style in MANNERS else ()))
    return Group(drawn) if len(drawn) > 1 else rimmed


def _worked(layer: Layer, fill: Role, ground: Role, style: str) -> Group:
    manner = "" if layer.cut else style
    return worked(layer.icon, layer.x, layer.y, layer.size, manner, fill, ground, optical=False)
