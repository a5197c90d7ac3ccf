"""Writes of the identity database: one function, one transaction."""
