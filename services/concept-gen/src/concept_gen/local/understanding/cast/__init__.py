"""What of a brief is drawn: subject, companion and what else there is."""
