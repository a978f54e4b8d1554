"""The parts of the brief for an editor: ``markdown`` puts them together."""
