"""Facts as users see them: CloudEvents without the claim checks that services leave for one another."""

from functools import cache
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from concept_contracts.envelope import Recorded
from concept_contracts.images import Artifact
from concept_contracts.upcasting import SPOKEN, Majors, spoken


def public(fact: Recorded, majors: Majors = SPOKEN) -> dict[str, Any]:
    """Structured mode; every member that refers to an artifact is left out of the data."""
    event = spoken(fact.event, majors)
    data = event.model_dump(mode="json", exclude=_claim_checks(type(event)))
    return fact.structured(majors) | {"data": data}


@cache
def _claim_checks(model: type[BaseModel]) -> dict[str, Any]:
    """Where they are in the model, in pydantic's words for what to exclude."""
    found: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        inner = _models(field.annotation)
        if Artifact in inner:
            found[name] = True
            continue
        within = {key: value for each in inner for key, value in _claim_checks(each).items()}
        if within:
            found[name] = {"__all__": within} if get_origin(field.annotation) is tuple else within
    return found


def _models(annotation: Any) -> list[type[BaseModel]]:
    """The models that an annotation names, wherever in it."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in _models(part)]
