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
    shown = {name: _shown(wanted, name, parts) for name in _writing(names, parts)}
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


def shows_all(carried: Sequence[frozenset[Role]], names: Sequence[str], parts: Parts) -> bool:
    """Whether any of the templates shows every colour."""
    wanted = _wanted(carried)
    return not wanted or any(_shown(wanted, name, parts) == len(wanted) for name in _writing(names, parts))


def _wanted(carried: Sequence[frozenset[Role]]) -> list[frozenset[Role]]:
    return [roles for roles in carried if roles.isdisjoint(_ALWAYS)]


def _writing(names: Sequence[str], parts: Parts) -> Sequence[str]:
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
