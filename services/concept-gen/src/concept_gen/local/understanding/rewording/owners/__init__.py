"""What owners tell of their work: whom it is for, where, when and how long it is done, which nobody draws."""
