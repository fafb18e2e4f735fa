"""A drawing as data: paths and groups whose paint names a colour role, and the writer of role-tagged SVG."""
