"""The forms of what is written: JSON Schemas, kept as the contract states them."""
