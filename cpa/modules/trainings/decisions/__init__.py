"""What people decide of the catalogue: which fields they may correct, what stands, how it is told."""
