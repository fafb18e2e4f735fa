"""What words and icons mean, whatever the text."""
