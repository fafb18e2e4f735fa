"""How a service talks: connect, publish, deliver, watch. Knows no event type and no service name."""
