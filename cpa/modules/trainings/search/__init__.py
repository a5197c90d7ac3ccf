"""Finding trainings by everyday words, in places, with filters. The port is `finding.search`."""
