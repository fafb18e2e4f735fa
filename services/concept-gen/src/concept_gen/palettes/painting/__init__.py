"""From a mood to five roles: schemes and what is done to their drafts."""
