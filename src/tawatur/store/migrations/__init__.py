"""How the database of a case came to be what it is, step by step: a case of an older version is brought up to date."""
