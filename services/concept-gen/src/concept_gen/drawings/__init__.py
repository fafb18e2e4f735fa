"""Drawings made elsewhere, made safe and role-tagged."""

from concept_gen.drawings.roles import role_tagged
from concept_gen.drawings.sanitising import sanitised

__all__ = ["role_tagged", "sanitised"]
