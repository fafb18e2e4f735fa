"""The web app manifest that names the kit's icons. https://www.w3.org/TR/appmanifest/"""

import json

from concept_contracts.palettes import Palette


def write(title: str, palette: Palette | None) -> bytes:
    manifest: dict[str, object] = {
        "name": title,
        "icons": [
            {"src": f"icon-{side}.png", "sizes": f"{side}x{side}", "type": "image/png"} for side in (192, 512)
        ],
        "display": "standalone",
    }
    if palette and palette.roles:
        manifest |= {"theme_color": palette.roles.primary, "background_color": palette.roles.background}
    return (json.dumps(manifest, indent=2, ensure_ascii=False) + "\n").encode()
