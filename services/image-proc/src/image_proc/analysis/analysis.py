"""The analysis of a picture: made once, painted in as many palettes as wanted."""

from collections.abc import Mapping, Sequence
from functools import cached_property

import cv2
import numpy as np
from numpy.typing import NDArray

from image_proc.analysis.assignment import Scene, assigned
from image_proc.analysis.decomposition import TABLE, Decomposition
from image_proc.analysis.indexed_png import IndexedPng, indexed
from image_proc.analysis.overlays import Drawn
from image_proc.analysis.truecolour_png import RepaintedPng, repainted, truecolour
from image_proc.colour import contrasts, from_oklab, levels, oklab, parse_hex, rgb, to_hexes
from image_proc.decoding import Pixels
from image_proc.errors import ImageTooLarge, UnsupportedOption
from image_proc.limits import LIMITS

Targets = NDArray[np.float64]
_RIM = 0.25


class Analysis:
    """Immutable and safe to share between threads; the same picture gives the same bytes always.

    `colors`: the anchors, the colours the picture is made of, by descending area, as lower-case hex.
    """

    def __init__(self, parts: Decomposition, source: Pixels, drawn: Drawn | None = None) -> None:
        """`drawn`: the parts with overlays as colours of their own, as which they are traced."""
        self._parts = parts
        self._drawn = drawn or Drawn(parts, np.eye(len(parts.anchors)))
        self._source = source
        self.height, self.width = parts.index.shape
        self.colors: tuple[str, ...] = tuple(to_hexes(parts.anchors))
        self.areas: tuple[float, ...] = tuple(float(area) for area in parts.areas)

    def recolour(self, colors: Sequence[str], *, mapping: Mapping[str, str] | None = None) -> bytes:
        """A PNG in other colours, with the alpha of the original.

        `mapping`: anchor to colour, where not given the best assignment of `colors` (hex, at least one).
        Anchors that a mapping leaves out keep their colour; where all keep theirs, the picture is the
        original, grain and all. Raises UnsupportedOption for what is not a colour or an anchor, ImageTooLarge
        for too many colours.
        """
        targets = self._targets(mapping) if mapping is not None else self._assigned(colors)
        if np.array_equal(levels(targets), levels(self._parts.anchors)):
            return truecolour(self._source)
        return self._png(targets)

    def assign(self, colors: Sequence[str], ground: str | None = None) -> dict[str, str]:
        """The mapping that `recolour` chooses; `ground`: the one of `colors` that the ground gets."""
        wanted = (
            [colour.lower() for colour in colors].index(ground.lower())
            if ground in colors and ground
            else None
        )
        return dict(zip(self.colors, to_hexes(self._assigned(colors, wanted)), strict=True))

    def contrast(self, mapping: Mapping[str, str]) -> float:
        """WCAG 2, 1..21, reached between the ground and what stood out from it most."""
        ground, ink = self.ground_and_ink
        targets = self._targets(mapping)
        return float(contrasts(targets[ground], targets[ink]))

    def vectorise(
        self,
        mapping: Mapping[str, str] | None = None,
        *,
        mono: str | None = None,
        detail: float | None = None,
        background: str | None = None,
        metadata: str = "",
    ) -> bytes:
        """The picture as SVG, in other colours where `mapping` says so."""
        from image_proc.tracing import trace

        parts, blends = self._drawn
        ground = None if self._ground is None else int(blends[:, self._ground].argmax())
        targets = blends @ self._targets(mapping or {})
        return trace(parts, targets, ground, mono, detail, background, metadata)

    def cut_out(self) -> Pixels:
        """RGBA with the ground taken away where it reaches the rim, and taken out of the mixtures beside
        it."""
        return self._on_nothing(self._parts.anchors)

    def silhouette(self, colour: str) -> Pixels:
        """RGBA in one colour, the more opaque the more it stood out from the ground."""
        away = np.linalg.norm(oklab(self._parts.anchors) - self._ground_lab, axis=1)
        opacity = np.clip(away / max(0.75 * float(away.max()), 1e-6), 0, 1)
        values = self._parts.weights @ opacity.astype(np.float32) * self._entry_alpha
        out = np.empty((*self._parts.index.shape, 4), np.uint8)
        out[..., :3] = parse_hex(colour)
        out[..., 3] = np.rint(255 * values).astype(np.uint8)[self._parts.index]
        return out

    def inverted(self, *, transparent: bool = False) -> Pixels:
        """Dark for light: the lightness of every anchor is mirrored, its hue kept."""
        lab = oklab(self._parts.anchors)
        lab[:, 0] = lab[:, 0].min() + lab[:, 0].max() - lab[:, 0] if len(lab) > 1 else 1 - lab[:, 0]
        targets = np.rint(from_oklab(lab))
        return self._on_nothing(targets) if transparent else self._pixels(targets)

    @cached_property
    def ground_and_ink(self) -> tuple[int, int]:
        """Places of the ground (the largest anchor where none reaches the rim) and of what stands out from
        it."""
        ground = self._ground if self._ground is not None else 0
        against = contrasts(self._parts.anchors, self._parts.anchors[ground])
        seen = against * (self._parts.areas > 1e-4)
        return ground, int(seen.argmax())

    @cached_property
    def _ground(self) -> int | None:
        """The anchor that most of the rim shows, unless most of the rim is transparent."""
        index = self._parts.index
        rim = np.concatenate([index[0], index[-1], index[:, 0], index[:, -1]])
        shown = (self._parts.weights * self._entry_alpha[:, None])[rim].sum(0)
        return int(shown.argmax()) if shown.max() > _RIM * len(rim) else None

    @property
    def _ground_lab(self) -> NDArray[np.float64]:
        if self._ground is not None:
            return oklab(self._parts.anchors[self._ground])
        mean_lightness = float(self._parts.areas @ oklab(self._parts.anchors)[:, 0])
        return oklab([255.0] * 3 if mean_lightness < 0.6 else [0.0] * 3)

    @cached_property
    def _entry_alpha(self) -> NDArray[np.float32]:
        alpha = self._parts.alpha
        opaque = np.ones(len(self._parts.weights), np.float32)
        return opaque if alpha is None else np.divide(alpha, 255, dtype=np.float32)

    @cached_property
    def _scene(self) -> Scene:
        weights = self._parts.weights.astype(np.float64)
        borders = (weights * self._parts.counts[:, None]).T @ weights
        np.fill_diagonal(borders, 0)
        return Scene(self._parts.anchors, self._parts.areas, borders, self._ground)

    @cached_property
    def _file(self) -> IndexedPng:
        return indexed(self._parts.index.astype(np.uint8, copy=False), self._parts.alpha)

    @cached_property
    def _repainted(self) -> RepaintedPng | None:
        parts = self._parts
        return repainted(parts.index, len(parts.weights), transparent=parts.alpha is not None)

    def _assigned(self, colors: Sequence[str], ground: int | None = None) -> Targets:
        """In whole levels, as a mapping of hex colours would say it."""
        return levels(assigned(self._scene, _palette(colors), ground)).astype(np.float64)

    def _targets(self, mapping: Mapping[str, str]) -> Targets:
        targets = self._parts.anchors.copy()
        for anchor, colour in mapping.items():
            if anchor.lower() not in self.colors:
                raise UnsupportedOption(
                    f"{anchor[:20]!r} is not one of the picture's colours.", user_fault=True
                )
            targets[self.colors.index(anchor.lower())] = parse_hex(colour)
        return targets

    def _table(self, targets: Targets) -> NDArray[np.uint8]:
        return np.rint(np.clip(self._parts.weights @ targets, 0, 255)).astype(np.uint8)

    def _entries(self, targets: Targets) -> NDArray[np.uint8]:
        """The colours of the table, with their alpha where there is any."""
        table, alpha = self._table(targets), self._parts.alpha
        return table if alpha is None else np.column_stack([table, alpha])

    def _png(self, targets: Targets) -> bytes:
        if self._parts.texture is None and len(self._parts.weights) <= TABLE:
            return self._file.painted(self._table(targets))
        if self._parts.texture is None and self._repainted is not None:
            return self._repainted.painted(self._entries(targets))
        return truecolour(self._pixels(targets))

    def _pixels(self, targets: Targets) -> Pixels:
        parts = self._parts
        if parts.texture is not None:
            change = np.rint(parts.weights @ (targets - parts.anchors)).astype(np.int16)[parts.index]
            change += parts.texture[..., :3]
            colour = np.clip(change, 0, 255, out=change).astype(np.uint8)
            return colour if parts.texture.shape[2] == 3 else np.dstack([colour, parts.texture[..., 3]])
        opacity = np.full(len(parts.weights), 255, np.uint8) if parts.alpha is None else parts.alpha
        entries = np.ascontiguousarray(np.column_stack([self._table(targets), opacity])).view(np.uint32)[:, 0]
        pixels = np.take(entries, parts.index).view(np.uint8).reshape(*parts.index.shape, 4)
        return (
            pixels
            if parts.alpha is not None
            else np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGBA2RGB), np.uint8)
        )

    def _on_nothing(self, targets: Targets) -> Pixels:
        pixels = self._pixels(targets)
        if self._ground is None:
            return (
                pixels
                if pixels.shape[2] == 4
                else np.dstack([pixels, np.full(pixels.shape[:2], 255, np.uint8)])
            )
        rest = self._parts.weights.copy()
        rest[:, self._ground] = 0
        kept = rest.sum(1)
        table = np.rint(np.clip((rest @ targets) / np.maximum(kept, 1e-3)[:, None], 0, 255))
        opacity = np.rint(255 * kept * self._entry_alpha)
        without = np.concatenate([table, opacity[:, None]], 1).astype(np.uint8)[self._parts.index]
        whole = np.dstack(
            [pixels[..., :3], np.rint(255 * self._entry_alpha).astype(np.uint8)[self._parts.index]]
        )
        return np.where(self._outside(kept)[..., None], without, whole)

    def _outside(self, kept: NDArray[np.float32]) -> NDArray[np.bool_]:
        """Ground that reaches the rim, and the mixtures of ground that touch it."""
        mixed = (kept < 0.98).astype(np.uint8)[self._parts.index]
        _, labels = cv2.connectedComponents((kept < 0.5).astype(np.uint8)[self._parts.index], connectivity=4)
        rim = np.unique(np.concatenate([labels[0], labels[-1], labels[:, 0], labels[:, -1]]))
        outer = np.isin(labels, rim[rim > 0]).astype(np.uint8)
        return (np.asarray(cv2.dilate(outer, np.ones((5, 5), np.uint8)), np.uint8) & mixed) > 0


def _palette(colors: Sequence[str]) -> NDArray[np.float64]:
    if not 1 <= len(colors) <= LIMITS.colours:
        raise ImageTooLarge(f"A palette has 1 to {LIMITS.colours} colours.", user_fault=True)
    return rgb(colors)
