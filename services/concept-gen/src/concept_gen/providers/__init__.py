"""Adapters of the ports: the local generator and hosted services."""
