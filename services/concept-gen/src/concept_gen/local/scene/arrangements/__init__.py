"""How drawings make one picture: one stands on, is inside, wears, carries or is made of another, or is there
several times."""

from collections.abc import Callable

from concept_gen.data.icons import Icon
from concept_gen.local.scene.arrangements.backing import backed
from concept_gen.local.scene.arrangements.carrying import (
    at_its_side,
    held_by,
    holding,
    in_front,
    in_its_beak,
    in_its_mouth,
    sipping,
)
from concept_gen.local.scene.arrangements.clutching import at_its_front, at_the_side_of
from concept_gen.local.scene.arrangements.company import under_the_sky
from concept_gen.local.scene.arrangements.containing import (
    bearing_emblem,
    billowing_out_of,
    cradled,
    doored,
    emblazoned,
    formed,
    heaped_in,
    in_the_basket_of,
    inside,
    looking_out_of,
    made_of,
    rising_out_of,
    smiling,
)
from concept_gen.local.scene.arrangements.costumes import in_costume
from concept_gen.local.scene.arrangements.crossing import crossing
from concept_gen.local.scene.arrangements.cupping import lying_in
from concept_gen.local.scene.arrangements.growing import among
from concept_gen.local.scene.arrangements.haloed import haloed
from concept_gen.local.scene.arrangements.layers import Arrangement
from concept_gen.local.scene.arrangements.leaning import leaning_against
from concept_gen.local.scene.arrangements.limbs import gloved, on_skates
from concept_gen.local.scene.arrangements.magnifying import looked_at
from concept_gen.local.scene.arrangements.nearness import (
    amid,
    before,
    between,
    half_hidden,
    hanging_from,
    leaping_over,
    looking_over,
    pierced,
    running_after,
    side_by_side,
    surrounded,
    under,
    winged,
    wound_round,
)
from concept_gen.local.scene.arrangements.repeating import ALONE_BY_NUMBER
from concept_gen.local.scene.arrangements.standing import (
    afloat,
    borne_by,
    perched_on,
    riding,
    settled_on,
    shod,
    standing_on,
    with_load,
)
from concept_gen.local.scene.arrangements.steaming import steaming
from concept_gen.local.scene.arrangements.talons import in_its_talons
from concept_gen.local.scene.arrangements.topping import topped
from concept_gen.local.scene.arrangements.wearing import wearing
from concept_gen.local.scene.arrangements.wreathing import wreathed

_ARRANGEMENTS: dict[str, tuple[Callable[[Icon, Icon], Arrangement | None], ...]] = {
    "on": (looked_at, afloat, standing_on, settled_on, borne_by, perched_on),
    "in": (looking_out_of, inside),
    "fills": (heaped_in, looking_out_of, rising_out_of),
    "emerges": (billowing_out_of, looking_out_of, rising_out_of),
    "wears": (haloed, wearing, gloved),
    "shod": (on_skates, shod),
    "carries": (in_its_beak, in_its_mouth, at_its_front),
    "holds": (
        lying_in,
        holding,
        at_its_side,
        in_its_beak,
        at_its_front,
        in_front,
        bearing_emblem,
        at_the_side_of,
    ),
    "sips": (sipping, settled_on, holding, at_its_front, side_by_side),
    "bears": (with_load,),
    "hauls": (in_its_talons, in_its_beak, holding, at_its_side, with_load, at_its_front, at_the_side_of),
    "contains": (emblazoned,),
    "shaped": (cradled, formed, held_by),
    "aflame": (formed,),
    "basketed": (in_the_basket_of,),
    "under": (under,),
    "leans": (leaning_against, side_by_side),
    "round": (wound_round,),
    "pairs": (under_the_sky, side_by_side),
    "chases": (running_after,),
    "of": (made_of,),
    "amid": (amid,),
    "among": (among,),
    "between": (between,),
    "ringed": (surrounded,),
    "pierced": (pierced,),
    "winged": (winged,),
    "rides": (riding, standing_on, looking_out_of),
    "before": (looked_at, before),
    "backed": (backed,),
    "behind": (half_hidden, looking_over),
    "over": (looked_at, leaping_over),
    "topped": (topped,),
    "crosses": (crossing, side_by_side),
    "doored": (doored, side_by_side),
    "steams": (steaming,),
    "hangs": (hanging_from,),
    "as": (in_costume,),
    "wreathed": (wreathed,),
}
_ALONE: dict[str, Callable[[Icon], Arrangement | None]] = {
    **ALONE_BY_NUMBER,
    "smiles": smiling,
}
RELATIONS, ALONE = tuple(_ARRANGEMENTS), tuple(_ALONE)


def arranged_alone(relation: str, subject: Icon) -> Arrangement | None:
    """One thing by itself, several times or with a face on it; None where the drawing does not suit. Raises
    KeyError for another relation than those of `ALONE`."""
    return _ALONE[relation](subject)


def arranged(relation: str, subject: Icon, companion: Icon) -> Arrangement | None:
    """None where the drawings do not go together that way, or the relation has no picture."""
    for arrange in _ARRANGEMENTS.get(relation, ()):
        if found := arrange(subject, companion):
            return found
    return None
