"""What a user may ask for, turned into events."""
