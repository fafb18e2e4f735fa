"""The contract of the existing front end, under /api: other words for the same application code."""
