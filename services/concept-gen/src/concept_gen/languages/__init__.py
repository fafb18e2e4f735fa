"""Texts in other languages, word by word in English, which is what the generator reads."""

from concept_gen.languages.translation import in_english

__all__ = ["in_english"]
