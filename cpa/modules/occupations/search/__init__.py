"""Occupations found by everyday words: spelling, accents, gender and slang forgiven."""
