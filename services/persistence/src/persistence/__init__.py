"""The persistence service: the only reader and writer of storage and tables."""
