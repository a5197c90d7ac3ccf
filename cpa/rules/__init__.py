"""The rules engine: dated law over whole numbers, run on one person, on millions, or to explain. Knows no scheme."""
