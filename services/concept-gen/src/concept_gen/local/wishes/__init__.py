"""What instructions wish to be changed, as far as it can be."""
