"""Vendored data, read lazily and kept: icons, outlines of fonts, word vectors, named colours, themes,
lexicon."""
