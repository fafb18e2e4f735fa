"""Wishes about colours."""

import re
from dataclasses import replace

from concept_gen.local.assembly import parts_of
from concept_gen.local.recipe import Recipe
from concept_gen.local.refinement.layout import shows_plate
from concept_gen.local.refinement.one_colour import SHADES, colours_called, exchanged, shows
from concept_gen.local.refinement.parts import part_named
from concept_gen.local.refinement.strict_colours import two_alone, without_colour
from concept_gen.local.refinement.task import Refused, Task, guard
from concept_gen.local.seeding import seeded
from concept_gen.local.wishes.instructions import DARK, LIGHT, Wish
from concept_gen.local.wishes.of_colour import tone_change
from concept_gen.palettes import Draft, Palette, finished, named_colour, palettes
from concept_gen.palettes.colour.oklch import distance, from_lch, is_dark, lch
from concept_gen.palettes.colour.pigments import pigments

_SAME = 0.13
_ON = ", on "
"""In the name of a palette whose ground was asked for, which one other colour leaves."""
_GLARING = 0.85
"""Lightness of a colour that is muted by being darker."""
_INKS = ("primary", "secondary", "accent")
_THING = re.compile(r"^(?:(?:with|in|an?|the)\s+)*(?P<colour>[a-z]+)\s+(?P<thing>[a-z]+)$")
_BEFORE = re.compile(r"\b(?P<shade>[a-z]+)[ -](?P<colour>[a-z]+)")
_LESS = re.compile(r"(?i)\bless\b|\btoo much\b|\breduce\b")
_PALETTE = re.compile(r"(?i)\b(?:colou?rs|palette|tones|shades|hues|gradient)\b")


def painted(recipe: Recipe, palette: Palette) -> Recipe:
    return replace(
        recipe, palette=palette.roles, palette_name=palette.name, palette_description=palette.description
    )


def draft_of(recipe: Recipe) -> Draft:
    """The colours of its palette."""
    own = recipe.palette
    return Draft(own["primary"], own["secondary"], own["accent"], own["background"])


def ground(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    """Another background under the same inks, which only move as far as contrast asks."""
    guard(task, "colors")
    word = wish.value.lower()
    if "too dark" in wish.text.lower() or "too light" in wish.text.lower():
        word = "light" if "too dark" in wish.text.lower() else "dark"
    now = recipe.palette["background"]
    if word in ("dark", "light", "night", "bright") and is_dark(now) == (word in DARK):
        raise Refused(f"the background is {'dark' if word in DARK else 'light'} already.")
    draft = replace(draft_of(recipe), background=_told_ground(word, wish) or _ground_colour(word, recipe))
    return repainted(recipe, draft, f"on {word}")


def _told_ground(word: str, wish: Wish) -> str:
    """A colour of two words, or a pale or deep ground of that colour; empty where neither is told."""
    pairs = _BEFORE.finditer(wish.text.lower()), _BEFORE.finditer(wish.text.lower().partition(" ")[2])
    before = [pair["shade"] for found in pairs for pair in found if pair["colour"] == word]
    two = next((pigments()[f"{said}-{word}"] for said in before if f"{said}-{word}" in pigments()), "")
    shade = next((said for said in before if said in SHADES), "")
    return f"#{two}" if two else _shaded(word, shade) if shade else ""


def _shaded(colour: str, shade: str) -> str:
    """A pale or deep ground of that colour."""
    named = next(iter(colours_called(colour)), "")
    if not named:
        return ""
    _, chroma, hue = lch(named)
    if shade.startswith(("dark", "deep")):
        return from_lch(0.3, min(chroma, 0.09), hue)
    return from_lch(0.92, min(chroma, 0.06), hue)


def _ground_colour(word: str, recipe: Recipe) -> str:
    now, ink = lch(recipe.palette["background"]), lch(recipe.palette["primary"])
    if word in ("white", "black"):
        return {"white": "#ffffff", "black": "#0b0b0d"}[word]
    if word.endswith("er"):
        return from_lch(now.lightness + (-0.12 if word in DARK else 0.08), now.chroma, now.hue)
    if word in DARK:
        return from_lch(0.21, min(max(ink.chroma, 0.02), 0.05), ink.hue)
    if word in LIGHT:
        return from_lch(0.97, 0.012, ink.hue)
    pigment = pigments().get(word)
    return (f"#{pigment}" if pigment else named_colour(word)) or recipe.palette["background"]


def tone(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    """The palette's own colours, darker, brighter, quieter …"""
    guard(task, "colors")
    word = wish.value.lower()
    change = tone_change(word)
    if not change:
        raise Refused("not understood.")
    if change in ("warm", "cool"):
        return painted(recipe, palettes(f"{task.theme} {change}er", task.logo, 1)[0])
    background = recipe.palette["background"]
    inks = {role: toned(recipe.palette[role], change, background) for role in _INKS}
    own = lch(background)
    if change == "contrast":
        background = from_lch(0.16 if is_dark(background) else 0.985, min(own.chroma, 0.02), own.hue)
    if change == "darker" and is_dark(background):
        background = from_lch(max(own.lightness - 0.08, 0.08), own.chroma, own.hue)
    return repainted(recipe, replace(draft_of(recipe), **inks, background=background), word)


def ink(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    """The mark in another colour, where that can be seen on the background."""
    guard(task, "colors")
    place = part_named(recipe, wish.gone) if wish.gone else None
    if not place and (changed := _exchanged(recipe, wish)):
        return changed
    word = wish.value.lower()
    wanted = {"white": "#ffffff", "black": "#111113"}.get(word) or named_colour(word) or ""
    if place == "subject" and shows_plate(recipe):
        return _on_its_plate(recipe, wanted, word)
    if distance(recipe.palette["primary"], wanted or "#000000") < _SAME:
        raise Refused(f"it is {word} already.")
    changed = repainted(recipe, replace(draft_of(recipe), primary=wanted), f"{word} mark")
    if distance(changed.palette["primary"], wanted) > 0.15:
        raise Refused("it would not be seen on this background.")
    return changed


def _on_its_plate(recipe: Recipe, wanted: str, word: str) -> Recipe:
    """The thing in that colour, its ground as it was where the two can be told apart."""
    if parts_of(recipe).pair:
        raise Refused("on a ground its colour is that of the whole; ask for another ground or none.")
    draft = replace(draft_of(recipe), secondary=recipe.palette["primary"], accent=wanted)
    changed = replace(repainted(recipe, draft, f"{word} {recipe.subject_idea}"), subject_role="accent")
    if distance(changed.palette["accent"], wanted) > 0.15:
        raise Refused("it would not be seen on this background.")
    return changed


def toned(colour: str, change: str, background: str) -> str:
    lightness, chroma, hue = lch(colour)
    if change == "contrast":
        return from_lch(lightness + (0.12 if is_dark(background) else -0.12), chroma, hue)
    lift, strength = {
        "darker": (-0.09, 1.0), "brighter": (0.05, 1.2), "lighter": (0.09, 0.95), "vivid": (0.0, 1.4),
        "quiet": (0.02, 0.55),
    }[change]  # fmt: skip
    if change == "quiet" and lightness > _GLARING:
        lift = -0.08
    return from_lch(lightness + lift, chroma * strength, hue)


def repainted(recipe: Recipe, draft: Draft, manner: str) -> Recipe:
    name = f"{recipe.palette_name.partition(',')[0]}, {manner}"
    description = f"{recipe.palette_description.partition(' Changed')[0]} Changed: {manner}."
    return painted(recipe, replace(finished(draft), name=name[:60], description=description))


def coloured(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    """Other colours; one in the place of another leaves those that are not named."""
    guard(task, "colors")
    if changed := _exchanged(recipe, wish) or _of_one_thing(recipe, wish, task):
        return changed
    if told := two_alone(wish.value, recipe.palette):
        return repainted(recipe, Draft(*told), "two colours")
    options = palettes(wish.value, task.theme, 2)
    chosen = options[0] if options[0].roles != recipe.palette else options[1]
    if _ON in recipe.palette_name and len(colours_called(wish.value)) == 1:
        kept = Draft(chosen.primary, chosen.secondary, chosen.accent, recipe.palette["background"])
        return repainted(recipe, kept, recipe.palette_name.partition(", ")[2])
    return painted(recipe, chosen)


def _of_one_thing(recipe: Recipe, wish: Wish, task: Task) -> Recipe | None:
    """`a white house`: the mark in that colour, where it is what the logo shows."""
    said = _THING.match(wish.text.lower())
    if said is None or not colours_called(said["colour"]) or part_named(recipe, said["thing"]) != "subject":
        return None
    return ink(recipe, replace(wish, value=said["colour"], gone=""), task)


def _exchanged(recipe: Recipe, wish: Wish) -> Recipe | None:
    """None where it is not about one colour for another that the logo has."""
    wanted = colours_called(wish.text.lower().replace(wish.gone, " ")) if wish.gone else []
    if len(wanted) != 1 or _PALETTE.search(wish.text):
        return None
    inks = exchanged(recipe.palette, wish.gone, wanted[0])
    return repainted(recipe, replace(draft_of(recipe), **inks), f"no {wish.gone}") if inks else None


def other_colours(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    """Another palette of the theme, without the colour that is not liked where one is told."""
    guard(task, "colors")
    if wish.gone and not shows(recipe.palette, wish.gone):
        raise Refused("that colour is not in it.")
    others = [p for p in palettes(task.theme, task.logo, 7) if p.roles != recipe.palette]
    without = [p for p in others if not (wish.gone and shows(p.roles, wish.gone))]
    whole = _LESS.search(wish.text) and "primary" in shows(recipe.palette, wish.gone)
    if not without and not whole and (left := without_colour(recipe.palette, wish.gone)):
        return repainted(recipe, replace(draft_of(recipe), **left), f"no {wish.gone}")
    if not without:
        raise Refused("the theme has no palette without it; name a colour for its place.")
    return painted(recipe, seeded(task.logo, task.seed, recipe.variant, wish.text).choice(without))
