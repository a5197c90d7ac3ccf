"""Writes: one function, one transaction on the activity store."""
