"""Which icons are fit for logos: permissive sets, things one can draw, nothing that could offend."""

import json
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

# Interface furniture, letters, flags and brands say nothing as a logo.
_INTERFACE = re.compile(
    r"(^|-)(arrow|arrows|caret|chevron|alert|alarm-|plus|minus|off|remove|edit|check|cancel|settings|cog-|file|"
    r"folder|text|format|align|border|keyboard|key-|cursor|input|button|badge|box-|circle-|square-|number|"
    r"numeric|letter|alpha|alphabet|user|account|brand|logo|logos|flag|wifi|signal|battery|sort|layout|table-|"
    r"grid|menu|list|zoom|sim|usb|hdmi|git|server|clock-|message|email|cellphone|"
    r"tablet|monitor|page|sign|skin-tone|tone|keycap|clipboard|download|upload|cloud-|scan|"
    r"selection|select|vector|toggle|view|window|zodiac|one|two|three|four|five|six|seven|eight|nine|zero|"
    r"symbol|arabic|currency|person|man|woman|men|women|people|couple|kiss|pregnant|gesturing|"
    r"facepalming|shrugging|bowing|boy|girl|baby|o-clock|oclock|thirty|middle|index|backhand|raised|face-with|"
    r"hours?|copyright|trademark|percent|variable|function|slash|slashed|question|exclamation|empty|outline|"
    r"plane-tilt|calendar-[a-z]+|emoticon|sticker|mood|mastodon|hexagon-|triangle-|star-[0-9]|led-|surround|"
    r"gesture|tooltip|chart-[a-z]+-variant|human|gender|subway-variant)(-|$)"
)
# Weapons, death, drugs, crudeness, tokens of belief that a stranger's logo should not wear by accident.
OFFENSIVE = re.compile(
    r"(^|-)(skull|skeleton|poison|death|dead|coffin|grave|headstone|funeral|urn|pistol|gun|rifle|bomb|grenade|"
    r"tank|missile|ammunition|bullet|sword|swords|dagger|kitchen-knife|pocket-knife|knife-military|nunchaku|mace|nuke|nuclear|radioactive|biohazard|"
    r"syringe|cigarette|smoking|smoke-detector|vape|cannabis|marijuana|bong|drug|blood|poo|poop|toilet|bidet|"
    r"urinal|lingerie|bikini|briefs|thong|condom|sperm|middle-finger|noose|hitman|handcuffs|swastika|crucifix|"
    r"star-of-david|hamsa|six-pointed|star-and-crescent|om|khanda|latin-cross|orthodox-cross|kaaba|menorah|"
    r"anger|enraged|vomit|vomiting|rage|devil|imp|clown|ogre|goblin|pirate-flag|pirate-ship-skull|robber|"
    r"robot-dead|dead-alien|cockroach|bleeding|guillotine|nuclear|chemical-weapon|love-hotel|dance-pole|pentagram|confederate|klan|nazi|sickle|virus|"
    r"prohibited|no-entry|underage|beers-alcohol|strip|womens|mens|restroom|wheelchair|crying|sob|cross-celtic|"
    r"jewish|star-david|star-crescent|cross-bolnisi|dharmachakra|hexagram|fallout-shelter|bacteria|injection|jail|police-badge|bug-stop|christianity|islam|judaism|hinduism|buddhism|sikhism)(-|$)"
)
# Names and shapes that belong to somebody, which the sets do not mark as brands.
TRADEMARKS = re.compile(
    r"(^|-)(hubspot|ipod|raspberry-pi|pokeball|triforce|klingon|deathly-hallows|clippy|bluetooth|airplay|ny-times|"
    r"tesla|hololens|guy-fawkes|betamax|space-invaders|lego|jeep|pi-hole|vision-pro|xbox|gamecube|pacman|mickey|imac|ipad|gopro|powershell|monero)(-|$)"
)
_CHARACTERS = {
    "ghost", "robot", "alien", "alien-monster", "unicorn", "heart-on-fire", "red-heart", "fire",
    "flexed-biceps",
    "footprints", "brain", "eye", "tooth", "bone", "anatomical-heart", "mermaid", "merman", "fairy",
    "genie", "mage",
    "handshake", "folded-hands", "waving-hand", "fleur-de-lis", "trident-emblem", "atom-symbol", "yin-yang",
    "peace-symbol", "recycling-symbol", "infinity", "dizzy", "speech-balloon", "crown", "ninja", "superhero",
    "astronaut", "cook", "person-in-lotus-position", "person-surfing", "snowboarder", "skier",
    "person-biking",
    "person-mountain-biking", "person-climbing", "horse-racing", "dancer", "lotus", "person-swimming",
    "person-rowing-boat", "person-running", "sparkling-heart", "vampire", "elf", "troll", "eyes", "lungs",
    "ear",
    "mechanic", "farmer", "artist", "singer", "firefighter", "sparkles", "top-hat",
}  # fmt: skip
_KEEP = {
    "envelope", "calendar", "phone", "laptop", "monitor", "database", "key", "key-variant", "printer-3d",
    "tent",
    "table-tennis", "table-lamp", "signpost", "sign-pole", "cloud-rain", "cloud-lightning", "cloud-sun",
    "cloud-moon",
    "cloud-snow", "newspaper", "window-shutter", "door", "grid-four", "baby-carriage", "baby-bottle",
    "flag-banner",
    "hexagon-multiple", "desk-lamp", "user-focus", "file-code", "translate", "chat-teardrop-text",
    "japanese-castle",
    "human-male-board", "calendar-heart", "human-greeting", "human-cane", "square-root", "list-heart",
    "folder",
    "human-dolly", "human-handsup", "sign-text", "check", "pinwheel", "person-simple-run",
    "person-simple-bike",
    "person-simple-swim", "person-simple-ski", "person-simple-snowboard", "person-simple-hike",
    "person-simple-tai-chi",
    "person-simple-throw", "person-arms-spread", "baby", "family-tree", "hand-heart", "index-card",
    "clock", "globe-stand", "users-three", "keyboard", "cellphone", "tablet", "mail", "printer",
}  # fmt: skip
_FLUENT_CATEGORIES = ("Activities", "Animals & Nature", "Food & Drink", "Objects", "Travel & Places")
_MDI_TAGS = (
    "Brand",
    "Arrow",
    "Alpha",
    "Text",
    "Form",
    "View",
    "Developer",
    "Account",
    "Math",
    "Battery",
    "Clock",
    "Edit",
)
_TABLER_CATEGORIES = {
    "Brand",
    "Letters",
    "Numbers",
    "Arrows",
    "Text",
    "Version control",
    "Database",
    "Extensions",
    "Charts_",
}
_PHOSPHOR_CATEGORIES = {"arrows", "brands", "editor", "formatting"}
_FLUENT_CLOCKS = re.compile(
    r"-(thirty|oclock)|clock-face|keycap|skin-tone|medium-|-dark|-light$|flag-|button|o-clock"
)


@dataclass(frozen=True)
class Candidate:
    """An icon worth vendoring: where its drawing is (`key` in the set) and the words people use for it.

    `bold`: drawn to be known by its outline alone, at any size."""

    set: str
    name: str
    key: str
    tags: list[str] = field(default_factory=list)
    living: bool = False
    bold: bool = False


def select(modules: Path) -> Iterator[Candidate]:
    for candidates in (_fluent(modules), _phosphor(modules), _mdi(modules), _tabler(modules)):
        for candidate in candidates:
            if not OFFENSIVE.search(candidate.name) and not TRADEMARKS.search(candidate.name):
                yield candidate


def _load(path: Path) -> Any:
    return json.loads(path.read_text())


def _fits(name: str) -> bool:
    return name in _KEEP or not _INTERFACE.search(name)


def _fluent(modules: Path) -> Iterator[Candidate]:
    flat = modules / "@iconify-json" / "fluent-emoji-flat"
    categories = _load(flat / "metadata.json")["categories"]
    wanted = _CHARACTERS.union(*(categories[name] for name in _FLUENT_CATEGORIES))
    living = set(categories["Animals & Nature"])
    keywords = _emoji_keywords(modules, _load(flat / "chars.json"))
    for name in _load(modules / "@iconify-json" / "fluent-emoji-high-contrast" / "icons.json")["icons"]:
        if name in wanted and not _FLUENT_CLOCKS.search(name):
            yield Candidate("fluent", name, name, keywords.get(name, []), name in living)


def _emoji_keywords(modules: Path, characters: dict[str, str]) -> dict[str, list[str]]:
    words = _load(modules / "emojilib" / "dist" / "emoji-en-US.json")
    by_code = {
        "-".join(f"{ord(c):x}" for c in emoji if ord(c) != 0xFE0F): tags for emoji, tags in words.items()
    }
    found: dict[str, list[str]] = {}
    for code, name in characters.items():
        tags = by_code.get(code.replace("-fe0f", ""), [])
        known = found.setdefault(name, [])
        known += [t.replace("_", " ") for t in tags if t.replace("_", " ") not in known]
    return found


def _phosphor(modules: Path) -> Iterator[Candidate]:
    script = (
        "const {icons} = require('@phosphor-icons/core');"
        "console.log(JSON.stringify(icons.map(i => [i.name, i.tags, i.categories])))"
    )
    listed = json.loads(subprocess.check_output(["node", "-e", script], cwd=modules.parent))
    for name, tags, categories in listed:
        if (
            _fits(name)
            and not set(categories) <= _PHOSPHOR_CATEGORIES
            and "brand" not in " ".join(categories)
        ):
            yield Candidate("ph", name, f"{name}-fill", [t for t in tags if not t.startswith("*")])


def _mdi(modules: Path) -> Iterator[Candidate]:
    for entry in _load(modules / "@mdi" / "svg" / "meta.json"):
        name = entry["name"]
        branded = any(tag.startswith(_MDI_TAGS) for tag in entry["tags"])
        if _fits(name) and not entry.get("deprecated") and (name in _KEEP or not branded):
            living = "Animal" in entry["tags"] and "paw" not in name
            yield Candidate("mdi", name, name, [a.replace("-", " ") for a in entry["aliases"]], living)


def _tabler(modules: Path) -> Iterator[Candidate]:
    for name, entry in _load(modules / "@tabler" / "icons" / "icons.json").items():
        filled = "filled" in entry["styles"]
        if _fits(name) and filled and entry["category"] not in _TABLER_CATEGORIES:
            yield Candidate(
                "tabler", name, f"{name}-filled", [str(t).replace("-", " ") for t in entry["tags"]]
            )
