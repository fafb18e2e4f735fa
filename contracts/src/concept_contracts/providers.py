"""Names by which a concept's provider is chosen."""

PROVIDERS = ("local", "jigsawstack", "openai-compatible", "recraft")
