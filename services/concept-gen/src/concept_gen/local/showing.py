"""Which templates let colours be seen: a template need not paint every role."""

from collections.abc import Iterator, Sequence

from concept_gen.local.kinds import PIED, is_of
from concept_gen.local.scene.model import Gradient, Group, Node, Role, Scene
from concept_gen.local.templates.parts import Parts
from concept_gen.local.templates.registry import TEMPLATES

_ALWAYS = frozenset({"background", "primary"})
_FAINT = frozenset({"soft", "pale", "deep", "next"})
"""Tones that are no longer the colour they come from."""


def showing(carried: Sequence[frozenset[Role]], names: Sequence[str], parts: Parts) -> list[str]:
    """Those of the templates that show most of the colours; for each of these some roles carry it.

    A name is worth more: where there is one, templates that do not write it are none of them."""
    wanted = _wanted(carried)
    if not wanted:
        return [*names]
    shown = {name: _shown(wanted, name, parts) for name in writing(names, parts)}
    return [name for name in shown if shown[name] == max(shown.values())]


def true_to_tones(names: Sequence[str], parts: Parts, *, dark: bool) -> list[str]:
    """Those of the templates that do not turn a two-toned face into its negative, on a dark ground or a light
    one; all where there are none, or the face is no such."""
    if parts.subject is None or not is_of(parts.subject.name, PIED):
        return [*names]
    layers = parts.joined.layers if parts.joined else ()
    faces = (parts.subject, *(layer.icon for layer in layers if layer.is_subject))
    outlines = frozenset(outline.d for face in faces for outline in face.outlines)
    reversing = {name for name in names if _reverses(TEMPLATES[name].draw(parts).nodes, outlines)}
    return [name for name in names if (name in reversing) == dark] or [*names]


def _reverses(nodes: Sequence[Node], outlines: frozenset[str]) -> bool:
    """Whether any of the outlines is filled with the colour of the ground."""
    return any(
        _reverses(node.children, outlines)
        if isinstance(node, Group)
        else node.d in outlines and node.fill == "background" and node.stroke is None
        for node in nodes
    )


def in_its_colour(names: Sequence[str], parts: Parts, roles: Sequence[Role]) -> list[str]:
    """Those of the templates that paint the subject in one of the roles, which show the colour that the text
    gives it; all where there are none."""
    if parts.subject is None or not roles:
        return [*names]
    layers = parts.pair.layers if parts.pair else ()
    drawn = (parts.icon, parts.silhouette, *(layer.icon for layer in layers if layer.is_subject))
    outlines = frozenset(outline.d for icon in drawn if icon for outline in icon.outlines)
    fitting = [name for name in names if _wears(TEMPLATES[name].draw(parts).nodes, outlines, roles)]
    return fitting or [*names]


def _wears(nodes: Sequence[Node], outlines: frozenset[str], roles: Sequence[Role]) -> bool:
    """Whether the outlines, as they are seen last, are in the roles or in shades of them."""
    seen = {d: role for d, role in _painted(nodes) if d in outlines}
    tones = (role.partition("-") for role in seen.values())
    return bool(seen) and all(base in roles and tone not in _FAINT for base, _, tone in tones)


def _painted(nodes: Sequence[Node]) -> Iterator[tuple[str, Role]]:
    """Each outline with the role that it is filled or, for a line, drawn with."""
    for node in nodes:
        if isinstance(node, Group):
            yield from _painted(node.children)
        elif isinstance(node.fill, str) and node.stroke is None:
            yield node.d, node.fill
        elif node.fill is None and node.stroke:
            yield node.d, node.stroke


def count_showing_all(carried: Sequence[frozenset[Role]], names: Sequence[str], parts: Parts) -> int:
    """How many of the templates show every colour."""
    wanted, fitting = _wanted(carried), writing(names, parts)
    return sum(not wanted or _shown(wanted, name, parts) == len(wanted) for name in fitting)


def _wanted(carried: Sequence[frozenset[Role]]) -> list[frozenset[Role]]:
    return [roles for roles in carried if roles.isdisjoint(_ALWAYS)]


def writing(names: Sequence[str], parts: Parts) -> Sequence[str]:
    """Those of the templates that write the name, where there is one."""
    return [name for name in names if TEMPLATES[name].uses_text or not parts.name] or names


def _shown(wanted: Sequence[frozenset[Role]], name: str, parts: Parts) -> int:
    painted = painted_roles(TEMPLATES[name].draw(parts))
    return sum(not roles.isdisjoint(painted) for roles in wanted)


def painted_roles(scene: Scene) -> frozenset[Role]:
    """The base roles whose own colour, or a shade of it, is seen in a scene."""
    tones = (role.partition("-") for role in (scene.ground, *_roles(scene.nodes)))
    return frozenset(base for base, _, tone in tones if tone not in _FAINT)


def _roles(nodes: Sequence[Node]) -> Iterator[Role]:
    for node in nodes:
        if isinstance(node, Group):
            yield from _roles(node.children)
        elif isinstance(node.fill, Gradient):
            yield from (role for _, role in node.fill.stops)
        else:
            yield from (role for role in (node.fill, node.stroke) if role)
