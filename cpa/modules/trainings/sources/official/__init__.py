"""Data sets of official tables: described in YAML, found in folders, read with a full account."""
