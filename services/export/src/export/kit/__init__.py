"""The brand kit: one archive with the logo in every form it is used in."""
