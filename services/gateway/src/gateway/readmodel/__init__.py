"""What the gateway knows: rows folded from the event log, and the position they stand at."""
