"""A face as the head of a whole figure: an astronaut, one in a suit, in a canoe or under an umbrella."""

from dataclasses import dataclass, replace

from concept_gen.data.icons import Icon, icons_by_id
from concept_gen.local.people import HUMAN_HEADS
from concept_gen.local.scene.arrangements.layers import Arrangement, Layer, layer_of, within
from concept_gen.local.scene.arrangements.wearing import wearing


@dataclass(frozen=True)
class Costume:
    """Where the head goes on a body, from the body's centre in its longer sides: the middle and the chin, the
    room for the head. `hat`: what is put on it, `larger` than a hat between the ears."""

    x: float
    chin: float
    width: float
    height: float
    hat: str = ""
    larger: float = 1.0


@dataclass(frozen=True)
class Visor:
    """A round opening, from the body's centre in its longer sides, that the whole head is seen in."""

    x: float
    y: float
    radius: float


COSTUMES: dict[str, Costume | Visor] = {
    "body-suit": Costume(0.0, -0.155, 0.793, 0.828),
    "body-sweater": Costume(0.0, -0.155, 0.793, 0.828),
    "body-jacket": Costume(0.0, -0.125, 0.793, 0.828),
    "body-astronaut": Visor(0.0, -0.172, 0.261),
    "body-canoe": Costume(0.008, -0.166, 0.531, 0.546),
    "body-car": Costume(-0.136, -0.183, 0.593, 0.61),
    "body-scooter": Costume(-0.086, -0.238, 0.499, 0.515),
    "body-bicycle": Costume(-0.033, -0.355, 0.47, 0.5),
    "body-hot-air-balloon": Costume(0.0, 0.262, 0.384, 0.395),
    "body-umbrella": Costume(-0.25, 0.24, 0.5, 0.45),
    "body-lantern": Costume(-0.14, -0.237, 0.686, 0.72),
    "body-chef": Costume(-0.114, 0.02, 0.629, 0.662, "chef-hat", 1.25),
    "body-wizard": Costume(-0.098, -0.002, 0.553, 0.582, "wizard-hat", 1.4),
    "body-pirate": Costume(-0.132, -0.008, 0.644, 0.678, "worn-pirate-hat", 1.5),
    "body-cowboy": Costume(0.0, -0.198, 0.793, 0.793, "cowboy-hat", 1.8),
    "body-dj": Costume(0.0, 0.14, 0.505, 0.529),
    "body-guitar": Costume(-0.127, -0.174, 0.616, 0.647),
    "body-tea": Costume(-0.194, -0.009, 0.581, 0.612),
    "body-book": Costume(0.0, -0.157, 0.827, 0.827),
    "body-hammock": Costume(0.0, 0.13, 0.4, 0.42),
    "body-blanket": Costume(0.0, -0.3, 0.62, 0.62),
    "body-newspaper": Costume(0.0, -0.15, 0.78, 0.8),
    "body-balloon": Costume(-0.146, 0.123, 0.494, 0.519),
    "body-barbell": Costume(0.0, 0.122, 0.384, 0.419),
    "body-unicycle": Costume(0.0, -0.341, 0.47, 0.482),
    "body-campfire": Costume(-0.251, -0.205, 0.498, 0.529),
    "body-superhero": Costume(0.0, -0.181, 0.71, 0.742),
    "body-knight": Costume(-0.079, 0.007, 0.551, 0.58),
    "body-doctor": Costume(0.0, -0.153, 0.793, 0.828),
    "body-builder": Costume(-0.167, -0.036, 0.603, 0.635, "hard-hat", 1.35),
    "body-king": Costume(0.0, -0.175, 0.733, 0.767, "crown", 1.2),
    "body-santa": Costume(-0.161, -0.037, 0.628, 0.661, "santa-hat", 1.35),
    "body-captain": Costume(0.0, -0.186, 0.793, 0.828, "sailor-cap", 1.25),
    "body-viking": Costume(-0.172, -0.039, 0.594, 0.625, "worn-viking-helmet", 1.5),
    "body-graduate": Costume(-0.107, -0.09, 0.668, 0.702, "graduation-cap", 1.7),
    "body-wellies": Costume(0.0, -0.33, 0.6, 0.62),
    "body-skateboard": Costume(-0.015, -0.275, 0.572, 0.588),
    "body-violin": Costume(-0.113, -0.197, 0.492, 0.511),
    "body-saxophone": Costume(-0.123, -0.357, 0.541, 0.563),
    "body-drums": Costume(0.0, -0.139, 0.385, 0.4),
    "body-piano": Costume(0.0, -0.345, 0.484, 0.503),
    "body-sled": Costume(-0.179, -0.223, 0.436, 0.453),
    "body-swing": Costume(0.0, 0.004, 0.348, 0.362),
    "body-rocking-chair": Costume(-0.015, -0.105, 0.433, 0.45),
    "body-bench": Costume(0.0, -0.312, 0.438, 0.455),
    "body-boat": Costume(0.0, -0.248, 0.38, 0.395),
    "body-fishing": Costume(-0.213, 0.032, 0.514, 0.534),
    "body-horse": Costume(-0.052, -0.333, 0.314, 0.326),
    "body-skis": Costume(0.059, -0.251, 0.417, 0.433),
    "body-surfboard": Costume(-0.014, -0.288, 0.527, 0.541),
    "body-snowboard": Costume(-0.014, -0.229, 0.515, 0.529),
    "body-waiter": Costume(-0.198, 0.067, 0.517, 0.534),
    "body-apron": Costume(0.0, -0.323, 0.75, 0.78),
    "body-potter": Costume(0.0, -0.367, 0.546, 0.568),
    "body-stroller": Costume(-0.314, -0.309, 0.433, 0.45),
    "body-wheelchair": Costume(-0.133, -0.352, 0.521, 0.542),
    "body-motorcycle": Costume(-0.05, -0.329, 0.466, 0.484),
    "body-farmer": Costume(-0.138, -0.031, 0.508, 0.529, "straw-hat", 1.7),
    "body-firefighter": Costume(-0.193, -0.038, 0.521, 0.542, "firefighter-helmet", 1.5),
    "body-police": Costume(0.0, -0.31, 0.72, 0.749, "police-cap", 1.3),
    "body-painter": Costume(-0.169, -0.087, 0.562, 0.585),
    "body-detective": Costume(-0.191, -0.167, 0.553, 0.575),
    "body-cello": Costume(-0.089, -0.068, 0.372, 0.401),
    "body-harp": Costume(-0.258, -0.088, 0.405, 0.439),
    "body-trumpet": Costume(-0.209, -0.176, 0.436, 0.469),
    "body-flute": Costume(-0.212, -0.191, 0.431, 0.463),
    "body-clarinet": Costume(0.001, -0.36, 0.601, 0.645),
    "body-accordion": Costume(0.0, -0.278, 0.417, 0.441),
    "body-microphone": Costume(0.036, -0.184, 0.508, 0.545),
    "body-laptop": Costume(0.0, -0.305, 0.539, 0.576),
    "body-dough": Costume(0.0, -0.362, 0.483, 0.509),
    "body-watering-can": Costume(-0.215, -0.255, 0.44, 0.472),
    "body-camera": Costume(0.0, -0.253, 0.512, 0.548),
}
"""By the name of the body's drawing."""


def in_costume(face: Icon, body: Icon) -> Arrangement | None:
    """The face, freed, as the head of the body, with what is worn on it; None where either is no such
    drawing."""
    costume = COSTUMES.get(body.name)
    if costume is None or not (face.name.endswith("-face") or face.name in HUMAN_HEADS):
        return None
    figure = layer_of(body, 0.0, 0.0, within(body, 1.0, 1.0), is_subject=False)
    if isinstance(costume, Visor):
        return Arrangement((figure, _seen_in(costume, face)))
    wide, tall = within(face, costume.width, costume.height)
    head = layer_of(face, costume.x, costume.chin - tall / 2, (wide, tall), freed=True)
    return Arrangement((figure, head, *_hat_on(head, costume)))


def _seen_in(visor: Visor, face: Icon) -> Layer:
    """The optical centre of the face in the middle, no ink beyond the radius."""
    size = visor.radius / face.reach
    (x, y), box = face.optical_centre, face.tight
    dx, dy = x - box.left - box.width / 2, y - box.top - box.height / 2
    x, y = visor.x - dx * size / face.side, visor.y - dy * size / face.side
    return Layer(face, x, y, size, is_subject=True)


def _hat_on(head: Layer, costume: Costume) -> tuple[Layer, ...]:
    """The hat as the face wears it by itself, larger about the middle of its brim and where the head is."""
    dressed = wearing(head.icon, icons_by_id()[f"own/{costume.hat}"]) if costume.hat else None
    if dressed is None:
        return ()
    alone, hat = dressed.layers
    larger = 1.0 if _looks_over_its_head(head.icon) else costume.larger
    scale, lift = head.size / alone.size, (larger - 1) * hat.height / 2
    y = head.y + (hat.y - lift) * scale
    return (replace(hat, x=head.x + hat.x * scale, y=y, size=hat.size * scale * larger),)


def _looks_over_its_head(face: Icon) -> bool:
    """Whether its eyes are as high as the middle of its head, as a frog's are: a wide hat would hide them."""
    crown = min(face.edges.roof[5:7])
    return face.eyes is not None and face.eyes[0] < crown + 0.05
