"""What is lettered beside a mark: its name and the line under it."""
