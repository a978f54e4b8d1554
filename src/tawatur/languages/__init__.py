"""What is known of each language, as data: a folder per language."""
