"""How well (``score``) and how fast (``bench``) reports are read. Measures, no tests."""
