"""What happens, as it happens: wake-ups inside the gateway, and streams of server-sent events."""
