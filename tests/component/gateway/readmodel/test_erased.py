"""Nothing of an erased concept is left, in whatever order the streams are read."""

import pytest

from component.gateway.readmodel.programs import Programs
from concept_contracts.events import ConceptErased
from concept_contracts.streams import CONCEPTS, EXPORTS
from support import events as given
from support.folded import Contents, stored

LIFE = given.history(
    given.concept_requested(), given.concept_deleted(), ConceptErased(concept_id=given.CONCEPT)
)
EXPORTED = given.history(given.export_requested())


@pytest.mark.parametrize("exports_first", [True, False])
def test_an_export_does_not_outlive_its_concept(programs: Programs, exports_first: bool) -> None:
    model = programs.holding(1)
    read = [(EXPORTS.name, EXPORTED), (CONCEPTS.name, LIFE)]
    for stream, facts in read if exports_first else reversed(read):
        assert model.apply(stream, 0, facts[-1].sequence, facts)
    assert stored(programs.url) == Contents({}, {}, {})
