"""Reads of what was declared."""
