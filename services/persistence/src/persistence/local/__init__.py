"""Storage on the machine itself: files in JetStream Object Store buckets, rows in SQLite."""
