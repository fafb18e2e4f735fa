"""The export service: export parameters become processing requests, a file name and a file."""
